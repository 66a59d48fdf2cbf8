import type { WorkspaceId } from "@memento/kernel";
import type { Tx } from "@memento/platform";
import type { CollectionRail } from "@memento/rails";
import { findOwnIbans } from "../ibans/queries.ts";
import { findMandates, mandateKey } from "../mandates/queries.ts";
import { normalise } from "../transfers/decide.ts";
import { readSettings } from "../workspaces/settings.ts";
import { type CollectionRequest, type Known } from "./decide.ts";
import { coreCollectionsInFlight } from "./queries.ts";

/** Loads what deciding a batch needs: own IBANs, mandates, how the debtors' banks can be reached, what is in flight. One query a table. */
export async function loadKnown(
  tx: Tx,
  workspaceId: WorkspaceId,
  rail: CollectionRail,
  requests: readonly CollectionRequest[],
): Promise<Known> {
  const names = requests.map((request) => ({ scheme: request.scheme, reference: request.mandateReference }));
  const given = requests.flatMap((request) => (request.debtor === undefined ? [] : [normalise(request.debtor.iban)]));
  const localIbans = requests.map((request) => normalise(request.localIban));
  const [settings, mandates, coreInFlight] = await Promise.all([
    readSettings(tx, workspaceId),
    findMandates(tx, workspaceId, names),
    coreCollectionsInFlight(tx, workspaceId),
  ]);
  const debtorIbans = [...new Set([...given, ...[...mandates.values()].map((mandate) => mandate.debtorIban)])];
  const [own, reach] = await Promise.all([
    findOwnIbans(tx, workspaceId, [...new Set([...localIbans, ...debtorIbans])]),
    rail.reachForCollections(debtorIbans),
  ]);
  const byKey = new Map([...mandates.values()].map((mandate) => [mandateKey(mandate), mandate]));
  return { settings, own, mandates: byKey, reach, coreInFlight };
}
