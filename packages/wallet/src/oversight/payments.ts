import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, sql } from "@memento/platform";
import { findUsers, fullNameOf, type User } from "../identity/queries.ts";
import { findAnySources } from "../payment-sources/queries.ts";
import { findPayments, type Payment, paymentColumns } from "../payments/queries.ts";
import type { PaymentStatus } from "../payments/states.ts";
import { type Transaction, transactionColumns } from "../transactions/queries.ts";
import type { KeyPage, Keyed } from "./page.ts";

export type PaymentFilter = {
  readonly status: PaymentStatus | undefined;
  readonly currency: string | undefined;
  /** Somebody who made it or got it */
  readonly userId: string | undefined;
  /** In the project's time, both inclusive */
  readonly since: Date | undefined;
  readonly until: Date | undefined;
};

/** Somebody in a payment, as those who look after the project know them. */
export type Party = Pick<User, "userId" | "username"> & { readonly name: string };
export type PaymentRow = { readonly payment: Payment; readonly owner: Party | undefined; readonly recipient: Party | undefined };

/** So many payments are looked at for one page, whatever they turn out to be: a filter that fits nothing must not read through years. */
const lookedAtMax = 5_000;

/**
 * Payments of a project before `cursor`, newest first, at most `size`. There may be fewer, or none, with a next cursor all the same: then there
 * is more to look at.
 */
export async function listAllPayments(
  on: Queryable,
  workspaceId: WorkspaceId,
  { status, currency, userId, since, until }: PaymentFilter,
  { cursor, size }: KeyPage,
): Promise<Keyed<PaymentRow>> {
  const looked = [sql`workspace_id = ${workspaceId}::uuid`];
  // In the order of their transactions, which were made with them and have the indexes.
  if (cursor !== undefined)
    looked.push(sql`transaction_id < (select c.transaction_id from wallet.payment c
      where c.workspace_id = ${workspaceId}::uuid and c.payment_id = ${cursor}::uuid)`);
  if (status === "open") looked.push(sql`status = 'open'`); // has an index of its own
  const newest = (whose: ReturnType<typeof sql>) =>
    sql`(select * from wallet.payment where ${allOf([...looked, whose])} order by transaction_id desc limit ${lookedAtMax})`;
  const candidates =
    userId === undefined
      ? newest(sql`true`)
      : sql`(${newest(sql`owner_id = ${userId}::uuid`)} union ${newest(sql`recipient_user_id = ${userId}::uuid`)} order by transaction_id desc limit ${lookedAtMax})`;
  const fits = [];
  if (status !== undefined) fits.push(sql`p.status = ${status}`);
  if (currency !== undefined) fits.push(sql`p.currency = ${currency}`);
  if (since !== undefined) fits.push(sql`p.created_at >= ${since}::timestamptz`);
  if (until !== undefined) fits.push(sql`p.created_at <= ${until}::timestamptz`);
  const { text, values } = compose(sql`select * from (
      select ${sql.raw(paymentColumns)}, ${allOf(fits)} as fits, row_number() over (order by p.transaction_id desc) = ${lookedAtMax} as "isLast"
      from ${candidates} p) seen
    where fits or "isLast" order by "transactionId" desc limit ${size + 1}`);
  const found = await on.query<Payment & { fits: boolean; isLast: boolean }>(text, values);
  const fitting = found.filter((row) => row.fits);
  const shown = fitting.slice(0, size);
  const last = found.find((row) => row.isLast);
  // Payments were made in the order of their ids: beyond the first that is too old, all are.
  const isOver = last === undefined || (since !== undefined && last.createdAt < since);
  const nextCursor = fitting.length > size ? (shown.at(-1)?.paymentId ?? null) : isOver ? null : last.paymentId;
  return { rows: await withParties(on, workspaceId, shown), nextCursor };
}

async function withParties(on: Queryable, workspaceId: WorkspaceId, payments: readonly Payment[]): Promise<PaymentRow[]> {
  const ids = payments.flatMap(({ ownerId, recipientUserId }) => [ownerId, ...(recipientUserId === null ? [] : [recipientUserId])]);
  const users = await findUsers(on, workspaceId, ids);
  const partyOf = (userId: string | null): Party | undefined => {
    const user = users.get(userId ?? "");
    return user === undefined ? undefined : { userId: user.userId, username: user.username, name: fullNameOf(user) };
  };
  return payments.map((payment) => ({ payment, owner: partyOf(payment.ownerId), recipient: partyOf(payment.recipientUserId) }));
}

/** What the wallet asked of a gateway for a transaction, and what came of it. */
export type ChargeState = {
  readonly chargeId: string;
  readonly transactionId: string;
  readonly kind: "charge" | "payout" | "refund";
  readonly gateway: string;
  readonly state: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly referenceCode: string | null;
  readonly reasonCode: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};
export type PaymentFile = PaymentRow & {
  readonly transactions: readonly (Transaction & { readonly source: string | null })[];
  readonly charges: readonly ChargeState[];
  /** Whether its money has arrived, so that a receipt can be drawn */
  readonly hasReceipt: boolean;
};

const transactionsOf = {
  name: "wallet.transactions_of_payment",
  text: `select ${transactionColumns} from wallet.transaction t where t.workspace_id = $1 and t.transaction_id = $2`,
};
const chargesOf = {
  name: "wallet.charges_of_transaction",
  text: `select c.charge_id as "chargeId", c.transaction_id as "transactionId", c.kind, c.gateway, c.state, c.amount, c.currency,
      c.reference_code as "referenceCode", c.reason_code as "reasonCode", c.attempts, c.created_at as "createdAt", c.updated_at as "updatedAt"
    from wallet.charge c where c.workspace_id = $1 and c.transaction_id = $2 order by c.charge_id`,
};

/** One payment with its money's way; undefined where there is no such payment. */
export async function readPaymentFile(on: Queryable, workspaceId: WorkspaceId, paymentId: string): Promise<PaymentFile | undefined> {
  const payment = (await findPayments(on, workspaceId, [paymentId])).get(paymentId);
  if (payment === undefined) return undefined;
  const [[row], transactions, charges] = await Promise.all([
    withParties(on, workspaceId, [payment]),
    on.query<Transaction>(transactionsOf, [workspaceId, payment.transactionId]),
    on.query<ChargeState>(chargesOf, [workspaceId, payment.transactionId]),
  ]);
  if (row === undefined) return undefined;
  const sources = await findAnySources(
    on,
    workspaceId,
    transactions.flatMap(({ outSourceId }) => outSourceId ?? []),
  );
  return {
    ...row,
    transactions: transactions.map((transaction) => ({ ...transaction, source: sources.get(transaction.outSourceId ?? "")?.type ?? null })),
    charges,
    hasReceipt: payment.participantStatus === "paid" && transactions.some(({ status }) => status === "approved"),
  };
}
