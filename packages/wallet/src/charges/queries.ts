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
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertCharges = (tx: Tx, workspaceId: WorkspaceId, charges: readonly Charge[]): void =>
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

const inState = {
  name: "wallet.charges_in_state",
  text: `select ${chargeColumns} from wallet.charge c where c.workspace_id = $1 and c.state = $2 and c.charge_id > $3
    order by c.charge_id limit $4`,
};
const nil = "00000000-0000-0000-0000-000000000000";

/** Charges that wait in a state, in the order of their ids, after `after`. */
export const findChargesIn = (
  on: Queryable,
  workspaceId: WorkspaceId,
  { state, after = nil, limit }: { state: "sending" | "pending"; after?: string; limit: number },
): Promise<Charge[]> => on.query<Charge>(inState, [workspaceId, state, after, limit]);

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
    where exists (select from wallet.charge c where c.workspace_id = p.workspace_id and c.state in ('sending', 'pending'))`,
};

/** Projects with charges whose end is not known. */
export const findWorkspacesWithCharges = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspaceId: WorkspaceId }>(toDo)).map(({ workspaceId }) => workspaceId);
