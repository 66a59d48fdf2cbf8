import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, type Tx } from "@memento/platform";
import type { Fulfillment, RequestStatus } from "./states.ts";

/** What somebody asks of others. Amounts in minor units. */
export type MoneyRequest = {
  readonly requestId: string;
  readonly ownerId: string;
  readonly status: RequestStatus;
  readonly fulfillment: Fulfillment;
  /** Of all shares */
  readonly amount: bigint;
  /** Of the shares that were paid or settled */
  readonly amountPaid: bigint;
  readonly currency: string;
  readonly description: string | null;
  readonly imageId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const requestColumns = `r.request_id as "requestId", r.owner_id as "ownerId", r.status, r.fulfillment, r.amount, r.amount_paid as "amountPaid",
  r.currency, r.description, r.image_id as "imageId", r.created_at as "createdAt", r.updated_at as "updatedAt"`;

const insertRows = bulkInsert(
  "wallet.request",
  {
    workspace_id: "uuid",
    request_id: "uuid",
    owner_id: "uuid",
    status: "text",
    fulfillment: "text",
    amount: "bigint",
    currency: "text",
    description: "text",
    image_id: "uuid",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

/** New requests; nothing of them is paid. */
export const insertRequests = (tx: Tx, workspaceId: WorkspaceId, requests: readonly MoneyRequest[]): void =>
  insertRows(
    tx,
    requests.map((request) => ({
      workspace_id: workspaceId,
      request_id: request.requestId,
      owner_id: request.ownerId,
      status: request.status,
      fulfillment: request.fulfillment,
      amount: request.amount,
      currency: request.currency,
      description: request.description,
      image_id: request.imageId,
      created_at: request.createdAt,
      updated_at: request.updatedAt,
    })),
  );

const update = {
  name: "wallet.update_requests",
  text: `update wallet.request r set status = c.status, fulfillment = c.fulfillment, amount_paid = c.amount_paid, description = c.description,
      image_id = c.image_id, updated_at = $2
    from unnest($3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::uuid[]) c (request_id, status, fulfillment, amount_paid, description, image_id)
    where r.workspace_id = $1 and r.request_id = any ($3::uuid[]) and r.request_id = c.request_id`,
};

/** Writes what changes in a request's life, at `now` of the workspace. */
export function updateRequests(tx: Tx, workspaceId: WorkspaceId, now: Date, requests: readonly MoneyRequest[]): void {
  if (requests.length === 0) return;
  tx.write(plannedFor(update, requests.length), [
    workspaceId,
    now,
    requests.map(({ requestId }) => requestId),
    requests.map(({ status }) => status),
    requests.map(({ fulfillment }) => fulfillment),
    requests.map(({ amountPaid }) => amountPaid),
    requests.map(({ description }) => description),
    requests.map(({ imageId }) => imageId),
  ]);
}

const byId = {
  name: "wallet.requests",
  text: `select ${requestColumns} from wallet.request r where r.workspace_id = $1 and r.request_id = any ($2::uuid[])`,
};

/** Requests by id, whosever they are; unknown ids are absent. */
export async function findRequests(
  on: Queryable,
  workspaceId: WorkspaceId,
  requestIds: readonly string[],
): Promise<Map<string, MoneyRequest>> {
  if (requestIds.length === 0) return new Map();
  const rows = await on.query<MoneyRequest>(byId, [workspaceId, [...new Set(requestIds)]]);
  return new Map(rows.map((request) => [request.requestId, request]));
}

const remove = {
  name: "wallet.delete_requests",
  text: "delete from wallet.request where workspace_id = $1 and request_id = any ($2::uuid[])",
};

/** Deletes requests. Their participants, moments and notifications are the caller's to delete, in the same transaction. */
export function deleteRequestRows(tx: Tx, workspaceId: WorkspaceId, requestIds: readonly string[]): void {
  if (requestIds.length > 0) tx.write(remove, [workspaceId, requestIds]);
}
