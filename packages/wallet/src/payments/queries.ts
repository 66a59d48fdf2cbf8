import { assert, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, type Tx } from "@memento/platform";
import type { ParticipantStatus } from "../participation/states.ts";
import { alikeCells, sharedCells, type Transaction, transactionCells, transactionCellTypes } from "../transactions/queries.ts";
import type { PaymentStatus } from "./states.ts";

/** To somebody, into one's own balance or out of it, or for one's part in a request or pool. */
export type PaymentKind = "payment" | "top_up" | "withdrawal" | "share" | "contribution";

/** What a person asked for: money to somebody. The amount is in minor units and is what the recipient gets. */
export type Payment = {
  readonly paymentId: string;
  readonly kind: PaymentKind;
  readonly status: PaymentStatus;
  readonly ownerId: string;
  readonly transactionId: string;
  /** The part in a request or pool that it pays for */
  readonly partId: string | null;
  readonly participantId: string;
  readonly participantStatus: ParticipantStatus;
  /** Null until somebody has the phone */
  readonly recipientUserId: string | null;
  /** E.164, for a recipient that was named by phone */
  readonly recipientPhone: string | null;
  readonly recipientName: string | null;
  readonly amount: bigint;
  readonly currency: string;
  readonly description: string | null;
  readonly imageId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const paymentColumns = `p.payment_id as "paymentId", p.kind, p.status, p.owner_id as "ownerId", p.transaction_id as "transactionId", p.part_id as "partId",
  p.participant_id as "participantId", p.participant_status as "participantStatus", p.recipient_user_id as "recipientUserId",
  p.recipient_phone as "recipientPhone", p.recipient_name as "recipientName", p.amount, p.currency, p.description, p.image_id as "imageId",
  p.created_at as "createdAt", p.updated_at as "updatedAt"`;

const insertRows = bulkInsert(
  "wallet.transaction",
  {
    ...transactionCellTypes,
    payment_kind: "text",
    payment_status: "text",
    part_id: "uuid",
    participant_id: "uuid",
    participant_status: "text",
    recipient_phone: "text",
    recipient_name: "text",
    description: "text",
    image_id: "uuid",
    payment_updated_at: "timestamptz",
  },
  {
    shared: [...sharedCells, "payment_updated_at"],
    alike: [...alikeCells, "payment_kind", "payment_status", "part_id", "participant_status", "recipient_phone", "image_id"],
  },
);

const isOfPayment = (transaction: Transaction, payment: Payment): boolean =>
  transaction.transactionId === payment.transactionId &&
  transaction.paymentId === payment.paymentId &&
  transaction.outUserId === payment.ownerId &&
  transaction.inUserId === payment.recipientUserId &&
  transaction.amount === payment.amount &&
  transaction.currency === payment.currency;

/**
 * New payments with the transactions of their money, all made at `now` of the workspace. A row holds both: what a payment shares with its transaction
 * (owner, recipient, amount, currency) is the transaction's. Throws AssertionFailed where the two differ in that.
 */
export const insertPayments = (
  tx: Tx,
  workspaceId: WorkspaceId,
  now: Date,
  payments: readonly { readonly payment: Payment; readonly transaction: Transaction }[],
): void =>
  insertRows(
    tx,
    payments.map(({ payment, transaction }) => {
      assert(isOfPayment(transaction, payment), "a payment's transaction moves its money");
      return {
        ...transactionCells(workspaceId, now, transaction),
        payment_kind: payment.kind,
        payment_status: payment.status,
        part_id: payment.partId,
        participant_id: payment.participantId,
        participant_status: payment.participantStatus,
        recipient_phone: payment.recipientPhone,
        recipient_name: payment.recipientName,
        description: payment.description,
        image_id: payment.imageId,
        payment_updated_at: now,
      };
    }),
  );

const update = {
  name: "wallet.update_payments",
  text: `update wallet.payment p set status = c.status, participant_status = c.participant_status, recipient_user_id = c.recipient_user_id, updated_at = $2
    from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[]) c (payment_id, status, participant_status, recipient_user_id)
    where p.workspace_id = $1 and p.payment_id = any ($3::uuid[]) and p.payment_id = c.payment_id`,
};

/** Writes what changes in a payment's life: its state, and who has the phone it went to. */
export function updatePayments(tx: Tx, workspaceId: WorkspaceId, now: Date, payments: readonly Payment[]): void {
  if (payments.length === 0) return;
  tx.write(plannedFor(update, payments.length), [
    workspaceId,
    now,
    payments.map(({ paymentId }) => paymentId),
    payments.map(({ status }) => status),
    payments.map(({ participantStatus }) => participantStatus),
    payments.map(({ recipientUserId }) => recipientUserId),
  ]);
}

const byId = {
  name: "wallet.payments",
  text: `select ${paymentColumns} from wallet.payment p where p.workspace_id = $1 and p.payment_id = any ($2::uuid[])`,
};

/** Payments by id, whosever they are; unknown ids are absent. */
export async function findPayments(on: Queryable, workspaceId: WorkspaceId, paymentIds: readonly string[]): Promise<Map<string, Payment>> {
  if (paymentIds.length === 0) return new Map();
  const rows = await on.query<Payment>(byId, [workspaceId, [...new Set(paymentIds)]]);
  return new Map(rows.map((payment) => [payment.paymentId, payment]));
}

const waiting = {
  name: "wallet.payments_waiting_for_phones",
  text: `select ${paymentColumns} from wallet.payment p
    where p.workspace_id = $1 and p.recipient_phone = any ($2::text[]) and p.status = 'open' and p.recipient_user_id is null order by p.payment_id`,
};

/** Payments whose money waits for the owners of these numbers, oldest first. */
export const findPaymentsForPhones = (on: Queryable, workspaceId: WorkspaceId, phones: readonly string[]): Promise<Payment[]> =>
  on.query<Payment>(waiting, [workspaceId, [...new Set(phones)]]);

/** Whether a person may see a payment: its owner always, its recipient unless it came to nothing. */
export const visibleTo = (payment: Payment, userId: string): boolean =>
  payment.ownerId === userId || (payment.recipientUserId === userId && payment.participantStatus !== "cancelled");
