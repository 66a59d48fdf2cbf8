import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, type RawBuilder, sql } from "@memento/platform";
import type { Mandate } from "./queries.ts";
import { mandateReferenceKey, type MandateScheme } from "./reference.ts";

/** A mandate beside the request by which it was signed, where there was one. */
export type KnownMandate = Mandate & { readonly createdAt: Date; readonly signatureRequestId: string | null };

export type MandateFilter = {
  /** Part of the debtor's name in either case, or the beginning of reference or IBAN */
  readonly search?: string | undefined;
  readonly scheme?: MandateScheme | undefined;
};

const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

const known = (which: RawBuilder<unknown>) =>
  compose(sql`select m.mandate_id as "mandateId", m.scheme, m.reference, m.signed_on as "signedOn", m.debtor_name as "debtorName",
      m.debtor_iban as "debtorIban", m.debtor_address as "debtorAddress", m.contract_reference as "contractReference",
      m.last_collected_on as "lastCollectedOn", m.created_at as "createdAt", s.request_id as "signatureRequestId"
    from (${which}) m left join bank.mandate_signature s on s.workspace_id = m.workspace_id and s.mandate_id = m.mandate_id
    order by m.mandate_id desc`);

/** Mandates before `cursor`, the newest known first, at most `limit`. */
export function listMandates(
  on: Queryable,
  workspaceId: WorkspaceId,
  { search, scheme }: MandateFilter,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): Promise<KnownMandate[]> {
  const conditions = [sql`workspace_id = ${workspaceId}`];
  if (cursor !== undefined) conditions.push(sql`mandate_id < ${cursor}`);
  if (scheme !== undefined) conditions.push(sql`scheme = ${scheme}`);
  if (search !== undefined) {
    const beginning = `${literally(mandateReferenceKey(search))}%`;
    conditions.push(
      sql`(debtor_name ilike ${`%${literally(search)}%`} or reference_key like ${beginning} or debtor_iban like ${beginning})`,
    );
  }
  const { text, values } = known(sql`select * from bank.mandate where ${allOf(conditions)} order by mandate_id desc limit ${limit}`);
  return on.query<KnownMandate>(text, values);
}

/** One of them. */
export async function findKnownMandate(on: Queryable, workspaceId: WorkspaceId, mandateId: string): Promise<KnownMandate | undefined> {
  const { text, values } = known(sql`select * from bank.mandate where workspace_id = ${workspaceId} and mandate_id = ${mandateId}`);
  const [mandate] = await on.query<KnownMandate>(text, values);
  return mandate;
}
