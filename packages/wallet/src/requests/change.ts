import { done, type Outcome, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import type { Images } from "../images/images.ts";
import { deleteMomentsOf } from "../moments/queries.ts";
import { deleteNotificationsOf } from "../notifications/notify.ts";
import { deleteParticipants, type Participant } from "../participation/queries.ts";
import { deleteRequestRows, type MoneyRequest, updateRequests } from "./queries.ts";
import type { RequestsOfBatch } from "./refresh.ts";
import { isUnderWay } from "./share.ts";
import { loadRequests, loadRequestsInView, type RequestsInView, type RequestView, viewOf } from "./view.ts";

/** What the owner of a request wants of it. */
export type OwnerOrder = { readonly requestId: string; readonly ownerId: string };

/** What is not given stays. */
export type RequestChange = OwnerOrder & { readonly description: string | undefined; readonly imageId: string | null | undefined };

/** The request that an owner means; undefined where it is not there, or another's. */
export function ownRequest({ requests }: RequestsOfBatch, { requestId, ownerId }: OwnerOrder): MoneyRequest | undefined {
  const request = requests.get(requestId);
  return request?.ownerId === ownerId ? request : undefined;
}

export const requestIdsOf = (orders: readonly { readonly requestId: string }[]): string[] => orders.map(({ requestId }) => requestId);

/** Changes what owners say of their requests, open or closed. Refused with `not_found` for what is not there, or another's. */
export const changeRequests = ({ images }: { images: Images }): Operation<RequestChange, RequestView, WalletRefusal, RequestsInView> => ({
  name: "change_requests",
  loadsInTurn: true,
  load: (tx, workspaceId, changes) =>
    loadRequestsInView(
      tx,
      workspaceId,
      images,
      requestIdsOf(changes),
      changes.map(({ imageId }) => imageId ?? null),
    ),
  run({ tx, workspaceId, now }, changes, batch) {
    const changed = new Map<string, MoneyRequest>();
    const outcomes = changes.map((change): Outcome<RequestView, WalletRefusal> => {
      const request = ownRequest(batch, change);
      if (request === undefined) return refused("not_found");
      const description = change.description ?? request.description;
      const imageId = change.imageId === undefined ? request.imageId : change.imageId;
      if (description !== request.description || imageId !== request.imageId) {
        const after = { ...request, description, imageId, updatedAt: now };
        batch.requests.set(request.requestId, after);
        changed.set(request.requestId, after);
      }
      return done(viewOf(batch, request.requestId, now));
    });
    updateRequests(tx, workspaceId, now, [...changed.values()]);
    return Promise.resolve(outcomes);
  },
});

/** Whether somebody responded: paid, said no, was settled with, or is paying. Whom the owner cancelled did not. */
const isAnswered = (share: Participant): boolean => isUnderWay(share) || (share.status !== "pending" && share.status !== "cancelled");

/**
 * Deletes requests, and with them their participants, moments and notifications. Refused with `not_found` for what is not there, or another's, and with
 * `request_answered` once somebody responded.
 */
export const deleteRequests: Operation<OwnerOrder, undefined, WalletRefusal, RequestsOfBatch> = {
  name: "delete_requests",
  loadsInTurn: true,
  load: (tx, workspaceId, orders) => loadRequests(tx, workspaceId, requestIdsOf(orders)),
  run({ tx, workspaceId }, orders, batch) {
    const deleted: string[] = [];
    const outcomes = orders.map((order): Outcome<undefined, WalletRefusal> => {
      const { requestId } = order;
      if (ownRequest(batch, order) === undefined) return refused("not_found");
      if (batch.participants.get(requestId)?.some(isAnswered) === true) return refused("request_answered");
      batch.requests.delete(requestId);
      deleted.push(requestId);
      return done(undefined);
    });
    const participants = deleted.flatMap((requestId) => batch.participants.get(requestId) ?? []);
    deleteParticipants(
      tx,
      workspaceId,
      participants.map(({ participantId }) => participantId),
    );
    deleteMomentsOf(tx, workspaceId, deleted);
    deleteNotificationsOf(tx, workspaceId, deleted);
    deleteRequestRows(tx, workspaceId, deleted);
    return Promise.resolve(outcomes);
  },
};
