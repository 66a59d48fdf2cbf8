import { newId, type WorkspaceId } from "@memento/kernel";
import { type AccountHints, readAhead } from "@memento/ledger";
import { bulkInsert, type Tx } from "@memento/platform";
import type { SepaRail } from "@memento/rails";
import { findOwnIbans } from "../ibans/queries.ts";
import { bookOf, readSettings } from "../workspaces/settings.ts";
import { type Known, normalise } from "./decide.ts";

const findNames = {
  name: "bank.beneficiary_names",
  text: "select iban, name from bank.beneficiary where workspace_id = $1 and iban = any ($2::text[])",
};

/** Loads what deciding a batch needs: own IBANs, beneficiaries, and how their banks can be reached. One query a table. */
export async function loadKnown(
  tx: Tx,
  workspaceId: WorkspaceId,
  rail: SepaRail,
  hints: AccountHints,
  orders: readonly { localIban: string; beneficiaryIban: string }[],
): Promise<Known> {
  const beneficiaryIbans = [...new Set(orders.map((order) => normalise(order.beneficiaryIban)))];
  const localIbans = orders.map((order) => normalise(order.localIban));
  const hinted = hints.idsFor([workspaceId, ...localIbans]);
  if (hinted.length > 0) readAhead(tx, bookOf(workspaceId), hinted);
  const [settings, own, names, reach] = await Promise.all([
    readSettings(tx, workspaceId),
    findOwnIbans(tx, workspaceId, [...new Set([...localIbans, ...beneficiaryIbans])]),
    tx.query<{ iban: string; name: string }>(findNames, [workspaceId, `{${beneficiaryIbans.join(",")}}`]),
    rail.reach(beneficiaryIbans),
  ]);
  hints.learn(workspaceId, settings.inFlightAccountId);
  for (const iban of own.values()) hints.learn(iban.iban, iban.accountId);
  return { settings, own, beneficiaries: new Map(names.map((row) => [row.iban, row.name])), reach };
}

const insertRows = bulkInsert(
  "bank.beneficiary",
  { workspace_id: "uuid", beneficiary_id: "uuid", iban: "text", name: "text", created_at: "timestamptz" },
  { shared: ["workspace_id"], suffix: "on conflict (workspace_id, iban) do nothing" },
);

/** Makes the beneficiaries that a batch pays for the first time; one that exists keeps its name. */
export const insertBeneficiaries = (
  tx: Tx,
  workspaceId: WorkspaceId,
  at: Date,
  beneficiaries: readonly { iban: string; name: string }[],
): void =>
  insertRows(
    tx,
    beneficiaries.map(({ iban, name }) => ({ workspace_id: workspaceId, beneficiary_id: newId(), iban, name, created_at: at })),
  );
