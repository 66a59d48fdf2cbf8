import type { OperationContext } from "@memento/platform";
import { insertMoments } from "../moments/queries.ts";
import { notify } from "../notifications/notify.ts";
import type { Messenger } from "../payments/tell.ts";
import { findRequests } from "../requests/queries.ts";
import { findParticipantsForPhones, type Participant, updateParticipants } from "./queries.ts";

/**
 * Shows people what was asked of their phone number, which they just proved to be theirs: from now on the shares are theirs to pay or reject. What one
 * asked of a number that now is one's own stays nobody's.
 */
export async function claimParticipants(
  messenger: Messenger,
  context: OperationContext,
  people: readonly { readonly userId: string; readonly phone: string }[],
): Promise<void> {
  const { tx, workspaceId, now } = context;
  if (people.length === 0) return;
  const waiting = await findParticipantsForPhones(
    tx,
    workspaceId,
    people.map(({ phone }) => phone),
  );
  if (waiting.length === 0) return;
  const requests = await findRequests(
    tx,
    workspaceId,
    waiting.map(({ objectId }) => objectId),
  );
  const userByPhone = new Map(people.map(({ userId, phone }) => [phone, userId]));
  const claimed = waiting.flatMap((participant): (Participant & { readonly userId: string })[] => {
    const userId = userByPhone.get(participant.phone ?? "");
    if (userId === undefined || userId === requests.get(participant.objectId)?.ownerId) return [];
    return [{ ...participant, userId, updatedAt: now }];
  });
  updateParticipants(tx, workspaceId, now, claimed);
  insertMoments(
    tx,
    workspaceId,
    now,
    claimed.map(({ userId, objectType, objectId }) => ({ userId, objectType, objectId, isOwner: false })),
  );
  const stillAsked = claimed.filter(({ status }) => status === "pending");
  await notify(
    messenger,
    context,
    stillAsked.flatMap(({ userId, objectType: type, objectId, amount, currency }) => {
      const request = requests.get(objectId);
      if (request === undefined) return [];
      return [{ userId, actorId: request.ownerId, type, key: "requested", objectId, amount, currency, title: request.description }];
    }),
  );
}
