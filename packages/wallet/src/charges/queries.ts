import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, type Tx } from "@memento/platform";
import type { ChargeState } from "./states.ts";

/** Money that a gateway is asked to move: into the wallet, out of it, or back. Amount in minor units. */
export type Charge = {
  /** What the gateway knows it by: asking again under the same id moves nothing twice */
  readonly chargeId: string;
  readonly transactionId: string;
  readonly kind: "charge" | "payout" | "refund";
  readonly gateway: string;
  /** The card or bank account outside */
  readonly sourceId: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly state: ChargeState;
  /** The charge that a refund gives back */
  readonly refundOf: string | null;
  /** The bank side's order, for gateway sepa */
  readonly orderId: string | null;
  /** The gateway's own, for what is asked later */
  readonly referenceCode: string | null;
  readonly reasonCode: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const chargeColumns = `c.charge_id as "chargeId", c.transaction_id as "transactionId", c.kind, c.gateway, c.source_id as "sourceId", c.amount, c.currency,
  c.state, c.refund_of as "refundOf", c.order_id as "orderId", c.reference_code as "referenceCode", c.reason_code as "reasonCode",
  c.created_at as "createdAt", c.updated_at as "updatedAt"`;

const insertRows = bulkInsert(
  "wallet.charge",
  {
    workspace_id: "uuid",
    charge_id: "uuid",
    transaction_id: "uuid",
    kind: "text",
    gateway: "text",
    source_id: "uuid",
    amount: "bigint",
    currency: "text",
    state: "text",
    refund_of: "uuid",
    reference_code: "text",
    next_attempt_at: "timestamptz",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

/** New charges; workers ask for them from `firstAttemptAt` (real time) on. */
export const insertCharges = (tx: Tx, workspaceId: WorkspaceId, firstAttemptAt: Date, charges: readonly Charge[]): void =>
  insertRows(
    tx,
    charges.map((charge) => ({
      workspace_id: workspaceId,
      charge_id: charge.chargeId,
      transaction_id: charge.transactionId,
      kind: charge.kind,
      gateway: charge.gateway,
      source_id: charge.sourceId,
      amount: charge.amount,
      currency: charge.currency,
      state: charge.state,
      refund_of: charge.refundOf,
      reference_code: charge.referenceCode,
      next_attempt_at: firstAttemptAt,
      created_at: charge.createdAt,
      updated_at: charge.updatedAt,
    })),
  );

const update = {
  name: "wallet.update_charges",
  text: `update wallet.charge c set state = n.state, order_id = n.order_id, reference_code = n.reference_code, reason_code = n.reason_code, updated_at = $2
    from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[]) n (charge_id, state, order_id, reference_code, reason_code)
    where c.workspace_id = $1 and c.charge_id = any ($3::uuid[]) and c.charge_id = n.charge_id`,
};

/** Writes what changes in a charge's life. */
export function updateCharges(tx: Tx, workspaceId: WorkspaceId, now: Date, charges: readonly Charge[]): void {
  if (charges.length === 0) return;
  tx.write(plannedFor(update, charges.length), [
    workspaceId,
    now,
    charges.map(({ chargeId }) => chargeId),
    charges.map(({ state }) => state),
    charges.map(({ orderId }) => orderId),
    charges.map(({ referenceCode }) => referenceCode),
    charges.map(({ reasonCode }) => reasonCode),
  ]);
}

const byId = {
  name: "wallet.charges",
  text: `select ${chargeColumns} from wallet.charge c where c.workspace_id = $1 and c.charge_id = any ($2::uuid[])`,
};

export async function findCharges(on: Queryable, workspaceId: WorkspaceId, chargeIds: readonly string[]): Promise<Map<string, Charge>> {
  if (chargeIds.length === 0) return new Map();
  const rows = await on.query<Charge>(byId, [workspaceId, [...new Set(chargeIds)]]);
  return new Map(rows.map((charge) => [charge.chargeId, charge]));
}

const ready = {
  name: "wallet.charges_ready",
  text: `select ${chargeColumns} from wallet.charge c where c.workspace_id = $1 and c.state = 'sending' and c.next_attempt_at <= $2
    union all
    select ${chargeColumns} from wallet.charge c where c.workspace_id = $1 and c.state = 'pending' and c.next_attempt_at <= $2 and c.gateway <> 'sepa'
    limit $3`,
};

/** Charges whose gateway is to be asked now: for the first time, or once more. `now` is real time. */
export const findChargesReady = (on: Queryable, workspaceId: WorkspaceId, now: Date, limit: number): Promise<Charge[]> =>
  on.query<Charge>(ready, [workspaceId, now, limit]);

const putOff = {
  name: "wallet.put_charges_off",
  text: `update wallet.charge set attempts = least(attempts + 1, 20),
      next_attempt_at = $3::timestamptz + interval '1 second' * least(5 * power(2, attempts), 3600)
    where workspace_id = $1 and charge_id = any ($2::uuid[]) and state in ('sending', 'pending')`,
};

/** Nothing was learned: the next attempts come after five seconds, ten, twenty ... an hour. `now` is real time. */
export const putChargesOff = (on: Queryable, workspaceId: WorkspaceId, chargeIds: readonly string[], now: Date): Promise<unknown> =>
  on.query(putOff, [workspaceId, [...chargeIds], now]);

const atBank = {
  name: "wallet.charges_at_bank",
  text: `select ${chargeColumns} from wallet.charge c where c.workspace_id = $1 and c.state = 'pending' and c.gateway = 'sepa' and c.charge_id > $2
    order by c.charge_id limit $3`,
};
const nil = "00000000-0000-0000-0000-000000000000";

/** Charges that the bank side is working on, in the order of their ids, after `after`. */
export const findChargesAtBank = (on: Queryable, workspaceId: WorkspaceId, after: string | undefined, limit: number): Promise<Charge[]> =>
  on.query<Charge>(atBank, [workspaceId, after ?? nil, limit]);

const byOrder = {
  name: "wallet.charges_by_order",
  text: `select ${chargeColumns} from wallet.charge c where c.workspace_id = $1 and c.order_id = any ($2::uuid[])`,
};

/** The charges behind orders of the bank side, by order. */
export async function findChargesByOrder(
  on: Queryable,
  workspaceId: WorkspaceId,
  orderIds: readonly string[],
): Promise<Map<string, Charge>> {
  if (orderIds.length === 0) return new Map();
  const rows = await on.query<Charge>(byOrder, [workspaceId, [...orderIds]]);
  return new Map(rows.flatMap((charge) => (charge.orderId === null ? [] : [[charge.orderId, charge]])));
}

const toDo = {
  name: "wallet.workspaces_with_charges",
  text: `select p.workspace_id as "workspaceId" from wallet.project p
    where exists (select from wallet.charge c where c.workspace_id = p.workspace_id and c.state = 'sending' and c.next_attempt_at <= $1)
      or exists (select from wallet.charge c where c.workspace_id = p.workspace_id and c.state = 'pending' and c.next_attempt_at <= $1)`,
};

/** Projects with charges whose end is not known. `now` is real time. */
export const findWorkspacesWithCharges = async (on: Queryable, now: Date): Promise<WorkspaceId[]> =>
  (await on.query<{ workspaceId: WorkspaceId }>(toDo, [now])).map(({ workspaceId }) => workspaceId);

const anyWork = {
  name: "wallet.has_work",
  text: `select exists (select from wallet.charge c where c.workspace_id = $1 and c.state in ('sending', 'pending'))
      or exists (select from wallet.charge c where c.workspace_id = $1 and c.order_id is not null)
      or exists (select from wallet.payment_source s where s.workspace_id = $1 and s.code_state = 'sending') as "hasWork"`,
};

/** Whether there is anything to ask a gateway for, or to look at: one look, so that a workspace that only banks pays no more for its wallet. */
export const hasWork = async (on: Queryable, workspaceId: WorkspaceId): Promise<boolean> =>
  (await on.query<{ hasWork: boolean }>(anyWork, [workspaceId]))[0]?.hasWork === true;

const usingBank = {
  name: "wallet.workspaces_at_bank",
  text: `select p.workspace_id as "workspaceId" from wallet.project p
    where exists (select from wallet.charge c where c.workspace_id = p.workspace_id and c.order_id is not null)`,
};

/** Projects that have had orders at the bank. */
export const findWorkspacesAtBank = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspaceId: WorkspaceId }>(usingBank)).map(({ workspaceId }) => workspaceId);
