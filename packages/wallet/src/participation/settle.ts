import { present } from "@memento/kernel";
import type { OperationContext } from "@memento/platform";
import { insertMoments } from "../moments/queries.ts";
import { type NewNotification, notify } from "../notifications/notify.ts";
import type { Messenger } from "../payments/tell.ts";
import { collectInPools, findPools, type Pool } from "../pools/queries.ts";
import { findRequests, type MoneyRequest } from "../requests/queries.ts";
import { refreshRequests, replaceParticipants } from "../requests/refresh.ts";
import { deleteParticipants, findParticipants, findParticipantsOf, type Participant, updateParticipants } from "./queries.ts";
import { moveParticipant } from "./states.ts";

/** What became of the payment that pays for somebody's part. */
export type PartResult = { readonly participantId: string; readonly isPaid: boolean };

/**
 * Books what became of payments for shares and contributions: paid, and their owner is told; or come to nothing, and then a share can be paid again,
 * an invitation stands as before, and a contribution leaves no trace. Does nothing for a part whose payment is not under way.
 */
export async function settleParts(messenger: Messenger, context: OperationContext, results: readonly PartResult[]): Promise<void> {
  const { tx, workspaceId, now } = context;
  if (results.length === 0) return;
  const parts = await findParticipants(
    tx,
    workspaceId,
    results.map(({ participantId }) => participantId),
  );
  const underWay = results.flatMap(({ participantId, isPaid }) => {
    const part = present(parts.get(participantId), `participant ${participantId}`);
    return part.status === "pending" && part.paymentId !== null ? [{ part, isPaid }] : [];
  });
  const isPaidOf = new Map(underWay.map(({ part, isPaid }) => [part.participantId, isPaid]));
  const dropped = underWay.flatMap(({ part, isPaid }) => (!isPaid && isUninvited(part) ? [part.participantId] : []));
  const changed = underWay.flatMap(({ part, isPaid }): Participant[] => {
    if (isPaid) return [{ ...moveParticipant(part, "paid"), updatedAt: now }];
    if (isUninvited(part)) return [];
    const open = part.objectType === "pool" ? { ...moveParticipant(part, "invited"), amount: null } : part;
    return [{ ...open, paymentId: null, transactionId: null, updatedAt: now }];
  });
  updateParticipants(tx, workspaceId, now, changed);
  deleteParticipants(tx, workspaceId, dropped);
  const paid = changed.filter(({ participantId }) => isPaidOf.get(participantId) === true);
  const [requests, pools] = await Promise.all([refreshTheirRequests(context, changed), findTheirPools(context, paid)]);
  collectInPools(tx, workspaceId, now, sumsOf(paid));
  insertMoments(
    tx,
    workspaceId,
    now,
    paid.flatMap(({ userId, objectType, objectId }) => (userId === null ? [] : [{ userId, objectType, objectId, isOwner: false }])),
  );
  await notify(
    messenger,
    context,
    paid.flatMap((part) => newsOfPaid(part, part.objectType === "pool" ? pools.get(part.objectId) : requests.get(part.objectId))),
  );
}

const isUninvited = ({ objectType, parentUserId }: Participant): boolean => objectType === "pool" && parentUserId === null;

async function refreshTheirRequests(context: OperationContext, changed: readonly Participant[]): Promise<Map<string, MoneyRequest>> {
  const { tx, workspaceId } = context;
  const shares = changed.filter(({ objectType }) => objectType === "request");
  const ids = shares.map(({ objectId }) => objectId);
  const [requests, participants] = await Promise.all([findRequests(tx, workspaceId, ids), findParticipantsOf(tx, workspaceId, ids)]);
  const batch = { requests, participants };
  refreshRequests(context, batch, replaceParticipants(batch, shares));
  return batch.requests;
}

const findTheirPools = ({ tx, workspaceId }: OperationContext, paid: readonly Participant[]): Promise<Map<string, Pool>> =>
  findPools(
    tx,
    workspaceId,
    paid.flatMap(({ objectType, objectId }) => (objectType === "pool" ? [objectId] : [])),
  );

/** What contributions add to their pools, by pool. */
export function sumsOf(paid: readonly Participant[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { objectType, objectId, amount } of paid)
    if (objectType === "pool") sums.set(objectId, (sums.get(objectId) ?? 0n) + (amount ?? 0n));
  return sums;
}

/** That a share was paid, or a contribution made, for whoever owns the request or pool. */
export function newsOfPaid(part: Participant, owned: Pick<MoneyRequest | Pool, "ownerId" | "description"> | undefined): NewNotification[] {
  if (owned === undefined || part.userId === null) return [];
  const { objectType: type, objectId, amount, currency } = part;
  const key = type === "pool" ? "contributed" : "paid";
  return [{ userId: owned.ownerId, actorId: part.userId, type, key, objectId, amount, currency, title: owned.description }];
}
