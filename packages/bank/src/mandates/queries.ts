import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { Day } from "@memento/rails";
import { mandateReferenceKey, type MandateScheme } from "./reference.ts";

/** As it goes on the wire. */
export type PartyAddress = {
  readonly street: string;
  readonly building_number?: string;
  readonly postal_code: string;
  readonly city: string;
  readonly country: string;
};

export type Mandate = {
  readonly mandateId: string;
  readonly scheme: MandateScheme;
  readonly reference: string;
  readonly signedOn: Day;
  readonly debtorName: string;
  readonly debtorIban: string;
  readonly debtorAddress: PartyAddress | null;
  readonly contractReference: string | null;
  readonly lastCollectedOn: Day | null;
};

export type MandateName = Pick<Mandate, "scheme" | "reference">;

/** What tells a mandate from all others of its workspace. */
export const mandateKey = ({ scheme, reference }: MandateName): string => `${scheme} ${mandateReferenceKey(reference)}`;

const insertRows = bulkInsert(
  "bank.mandate",
  {
    workspace_id: "uuid",
    mandate_id: "uuid",
    scheme: "text",
    reference: "text",
    reference_key: "text",
    signed_on: "date",
    debtor_name: "text",
    debtor_iban: "text",
    debtor_address: "jsonb",
    contract_reference: "text",
    last_collected_on: "date",
    created_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertMandates = (tx: Tx, workspaceId: WorkspaceId, mandates: readonly Mandate[], createdAt: Date): void =>
  insertRows(
    tx,
    mandates.map((mandate) => ({
      workspace_id: workspaceId,
      mandate_id: mandate.mandateId,
      scheme: mandate.scheme,
      reference: mandate.reference,
      reference_key: mandateReferenceKey(mandate.reference),
      signed_on: mandate.signedOn,
      debtor_name: mandate.debtorName,
      debtor_iban: mandate.debtorIban,
      debtor_address: mandate.debtorAddress === null ? null : JSON.stringify(mandate.debtorAddress),
      contract_reference: mandate.contractReference,
      last_collected_on: mandate.lastCollectedOn,
      created_at: createdAt,
    })),
  );

const renew = {
  name: "bank.renew_mandates",
  text: `update bank.mandate m set signed_on = c.signed_on, debtor_name = c.debtor_name, debtor_iban = c.debtor_iban, debtor_address = c.debtor_address,
      contract_reference = c.contract_reference, last_collected_on = null
    from (select unnest($2::uuid[]) as mandate_id, unnest($3::date[]) as signed_on, unnest($4::text[]) as debtor_name, unnest($5::text[]) as debtor_iban,
        unnest($6::jsonb[]) as debtor_address, unnest($7::text[]) as contract_reference) c
    where m.workspace_id = $1 and m.mandate_id = any ($2::uuid[]) and m.mandate_id = c.mandate_id`,
};

/** Mandates that were dormant and are signed anew: the old signature's data is replaced. */
export function renewMandates(tx: Tx, workspaceId: WorkspaceId, mandates: readonly Mandate[]): void {
  if (mandates.length === 0) return;
  tx.write(renew, [
    workspaceId,
    mandates.map((mandate) => mandate.mandateId),
    mandates.map((mandate) => mandate.signedOn),
    mandates.map((mandate) => mandate.debtorName),
    mandates.map((mandate) => mandate.debtorIban),
    mandates.map((mandate) => (mandate.debtorAddress === null ? null : JSON.stringify(mandate.debtorAddress))),
    mandates.map((mandate) => mandate.contractReference),
  ]);
}

const noteCollection = {
  name: "bank.note_collected_mandates",
  text: `update bank.mandate m set last_collected_on = greatest(m.last_collected_on, c.collected_on)
    from (select scheme, reference_key, max(collected_on) as collected_on
        from unnest($2::text[], $3::text[], $4::date[]) u (scheme, reference_key, collected_on) group by scheme, reference_key) c
    where m.workspace_id = $1 and m.reference_key = any ($3::text[]) and m.scheme = c.scheme and m.reference_key = c.reference_key`,
};

/** Notes that collections were presented under mandates, by the day on which the debtor is debited. */
export function noteCollected(tx: Tx, workspaceId: WorkspaceId, collected: readonly (MandateName & { readonly collectedOn: Day })[]): void {
  if (collected.length === 0) return;
  tx.write(noteCollection, [
    workspaceId,
    collected.map(({ scheme }) => scheme),
    collected.map(({ reference }) => mandateReferenceKey(reference)),
    collected.map(({ collectedOn }) => collectedOn),
  ]);
}

const findByNames = {
  name: "bank.mandates_by_reference",
  text: `select mandate_id as "mandateId", m.scheme, reference, signed_on as "signedOn", debtor_name as "debtorName", debtor_iban as "debtorIban",
      debtor_address as "debtorAddress", contract_reference as "contractReference", last_collected_on as "lastCollectedOn"
    from unnest($2::text[], $3::text[]) asked (scheme, reference_key) cross join lateral (
      select * from bank.mandate m where m.workspace_id = $1 and m.scheme = asked.scheme and m.reference_key = asked.reference_key limit 1) m`,
};

/** Those of the named mandates that exist, by their key (`mandateKey`). */
export async function findMandates(on: Queryable, workspaceId: WorkspaceId, names: readonly MandateName[]): Promise<Map<string, Mandate>> {
  const distinct = [...new Map(names.map((name) => [mandateKey(name), name])).values()];
  const values = [distinct.map(({ scheme }) => scheme), distinct.map(({ reference }) => mandateReferenceKey(reference))];
  const rows = await on.query<Mandate>(findByNames, [workspaceId, ...values]);
  return new Map(rows.map((row) => [mandateKey(row), row]));
}
