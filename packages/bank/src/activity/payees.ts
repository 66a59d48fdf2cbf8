import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, sql } from "@memento/platform";
import { literally } from "../text.ts";
import type { Payee } from "./tally.ts";

/** Whom a workspace has paid, last paid first; only those whose name holds `search` in either case, or whose IBAN begins with it. */
export function listPayees(
  on: Queryable,
  workspaceId: WorkspaceId,
  search: string | undefined,
  page: { readonly limit: number; readonly offset: number },
): Promise<Payee[]> {
  const conditions = [sql`workspace_id = ${workspaceId}`];
  if (search !== undefined) {
    const iban = search.replaceAll(" ", "").toUpperCase();
    conditions.push(sql`(name ilike ${`%${literally(search)}%`} or iban like ${`${literally(iban)}%`})`);
  }
  const { text, values } =
    compose(sql`select iban, name, transfers, amount, last_paid_at as "lastPaidAt", last_transfer_id as "lastTransferId"
    from bank.payee where ${allOf(conditions)} order by last_paid_at desc, iban, name limit ${page.limit} offset ${page.offset}`);
  return on.query<Payee>(text, values);
}
