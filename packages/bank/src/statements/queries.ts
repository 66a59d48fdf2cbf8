import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";

/** A booked entry of an account. Amount in cents, above zero. */
export type Entry = {
  readonly transactionId: string;
  readonly reference: string;
  readonly amount: bigint;
  readonly direction: "debit" | "credit";
  readonly localIban: string;
  readonly counterpartyName: string;
  readonly sourceType: string;
  readonly source: Readonly<Record<string, string | null | undefined>>;
  readonly customId: string | null;
  readonly executedAt: Date;
  readonly accountedAt: Date;
};

/** An account for a while: from a moment until just before another. */
export type Span = { readonly workspaceId: WorkspaceId; readonly accountId: string; readonly from: Date; readonly until: Date };

/** What a statement of the span adds up to, in cents. */
export type Totals = {
  /** Of everything booked before */
  readonly opening: bigint;
  readonly creditCount: number;
  readonly credits: bigint;
  readonly debitCount: number;
  readonly debits: bigint;
};

// No index knows when transactions were booked: keeping one would cost every payment, and statements are few. Both queries read all of the account's
// transactions, by the index on accounts.
const booked = "workspace_id = $1 and account_id = $2 and status = 'confirmed' and accounted_at < $4";

const totals = {
  name: "bank.statement_totals",
  text: `select coalesce(sum(case direction when 'credit' then amount else -amount end) filter (where accounted_at < $3), 0)::bigint as opening,
      (count(*) filter (where accounted_at >= $3 and direction = 'credit'))::int as "creditCount",
      coalesce(sum(amount) filter (where accounted_at >= $3 and direction = 'credit'), 0)::bigint as credits,
      (count(*) filter (where accounted_at >= $3 and direction = 'debit'))::int as "debitCount",
      coalesce(sum(amount) filter (where accounted_at >= $3 and direction = 'debit'), 0)::bigint as debits
    from bank.transaction where ${booked}`,
};

const valuesOf = ({ workspaceId, accountId, from, until }: Span) => [workspaceId, accountId, from, until];

export async function readTotals(on: Queryable, span: Span): Promise<Totals> {
  const [row] = await on.query<Totals>(totals, valuesOf(span));
  return row ?? { opening: 0n, creditCount: 0, credits: 0n, debitCount: 0, debits: 0n };
}

const cursor = `declare statement no scroll cursor for
  select transaction_id as "transactionId", reference, amount, direction, local_iban as "localIban", counterparty_name as "counterpartyName",
    source_type as "sourceType", source, custom_id as "customId", executed_at as "executedAt", accounted_at as "accountedAt"
  from bank.transaction where ${booked} and accounted_at >= $3 order by accounted_at, transaction_id`;
const fetchNext = "fetch 500 from statement";

/** The entries of a span in the order of their booking, some hundreds at a time. `on` is a snapshot: a cursor lives in a transaction. */
export async function* readEntries(on: Queryable, span: Span): AsyncGenerator<readonly Entry[]> {
  await on.query(cursor, valuesOf(span));
  for (;;) {
    const entries = await on.query<Entry>(fetchNext);
    if (entries.length === 0) return;
    yield entries;
  }
}

export type Holder = { readonly accountName: string; readonly iban: string; readonly ownerName: string; readonly language: "en" | "fr" };

const holder = {
  name: "bank.statement_holder",
  text: `select a.name as "accountName", a.main_iban as iban, w.name as "ownerName", w.language
    from bank.account a join platform.workspace w on w.workspace_id = a.workspace_id where a.workspace_id = $1 and a.account_id = $2`,
};

/** Whose account it is, and the language of their documents; undefined for one that is not there. */
export async function findHolder(on: Queryable, workspaceId: WorkspaceId, accountId: string): Promise<Holder | undefined> {
  const [row] = await on.query<Holder>(holder, [workspaceId, accountId]);
  return row;
}
