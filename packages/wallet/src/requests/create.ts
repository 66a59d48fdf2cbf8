import { done, type Minor, newId, type Outcome, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { findUsers, type User } from "../identity/queries.ts";
import type { Images } from "../images/images.ts";
import type { Image } from "../images/schema.ts";
import { insertMoments, type NewMoment } from "../moments/queries.ts";
import { findBlocks, type NewNotification, notify } from "../notifications/notify.ts";
import { insertParticipants, type Participant } from "../participation/queries.ts";
import { findUsersByPhone } from "../payments/known.ts";
import type { Messenger } from "../payments/tell.ts";
import { insertRequests, type MoneyRequest } from "./queries.ts";
import { deriveRequest } from "./states.ts";
import { loadImages, type RequestView } from "./view.ts";

/** Who is asked for how much, in minor units: a user, or whoever has a phone number (E.164). */
export type NewShare = { readonly amount: Minor } & (
  | { readonly userId: string }
  | { readonly phone: string; readonly name: string | null }
);

/** What somebody asks of others. The shares add up to `amount`; a user, and a number, has one. */
export type RequestOrder = {
  readonly ownerId: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly description: string | null;
  readonly imageId: string | null;
  readonly shares: readonly NewShare[];
};

type Known = {
  readonly users: ReadonlyMap<string, User>;
  /** By proven phone */
  readonly usersByPhone: ReadonlyMap<string, User>;
  /** `blocker blocked` */
  readonly blocks: ReadonlySet<string>;
  readonly images: ReadonlyMap<string, Image>;
};

type Draft = { readonly request: MoneyRequest; readonly participants: readonly Participant[] };

/**
 * Asks people for money; each is told, and all of it is among their moments. A number that nobody here has proven waits for whoever does. Refused as
 * `decideRequest` says.
 */
export const createRequests = (means: {
  readonly messenger: Messenger;
  readonly images: Images;
}): Operation<RequestOrder, RequestView, WalletRefusal, Known> => ({
  name: "create_requests",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const ownerIds = orders.map(({ ownerId }) => ownerId);
    const shares = orders.flatMap((order) => order.shares);
    const named = shares.flatMap((share) => ("userId" in share ? [share.userId] : []));
    const [users, usersByPhone] = await Promise.all([
      findUsers(tx, workspaceId, [...ownerIds, ...named]),
      findUsersByPhone(
        tx,
        workspaceId,
        shares.flatMap((share) => ("phone" in share ? [share.phone] : [])),
      ),
    ]);
    const asked = [...named, ...[...usersByPhone.values()].map(({ userId }) => userId)];
    const imageIds = [...orders.map(({ imageId }) => imageId), ...ownerIds.map((id) => users.get(id)?.imageId ?? null)];
    const [blocks, images] = await Promise.all([
      findBlocks(tx, workspaceId, asked, ownerIds),
      loadImages(tx, workspaceId, means.images, imageIds),
    ]);
    return { users, usersByPhone, blocks, images };
  },
  async run(context, orders, known) {
    const { tx, workspaceId, now } = context;
    const people = new Map([...known.users, ...[...known.usersByPhone.values()].map((user) => [user.userId, user] as const)]);
    const decided = orders.map((order) => decideRequest(order, known, now));
    const drafts = decided.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    insertRequests(
      tx,
      workspaceId,
      drafts.map(({ request }) => request),
    );
    insertParticipants(
      tx,
      workspaceId,
      drafts.flatMap(({ participants }) => participants),
    );
    insertMoments(tx, workspaceId, now, drafts.flatMap(momentsOf));
    await notify(means.messenger, context, drafts.flatMap(newsOf));
    return decided.map((outcome): Outcome<RequestView, WalletRefusal> =>
      outcome.ok ? done({ ...outcome.value, users: people, images: known.images, now }) : outcome,
    );
  },
});

/**
 * Decides one request. In this order it is refused with `user_pending` or `user_locked` for its owner's own state; share by share with `not_found` for a
 * user that is not there, `not_allowed` for the owner themself, and `already_taken` for somebody who has a share already, by uuid or by phone, each at the
 * attribute's path; and with `blocked` where one of them blocks the owner.
 */
export function decideRequest(order: RequestOrder, known: Omit<Known, "images">, now: Date): Outcome<Draft, WalletRefusal> {
  const { ownerId, shares, ...asked } = order;
  const owner = known.users.get(ownerId);
  if (owner === undefined) return refused("not_found");
  if (owner.status !== "active") return refused(owner.status === "locked" ? "user_locked" : "user_pending");
  const requestId = newId();
  const userIds = new Set<string>();
  const participants: Participant[] = [];
  for (const [index, share] of shares.entries()) {
    const isByUser = "userId" in share;
    const path = `participants.${index}.${isByUser ? "user_uuid" : "phone"}` as const;
    const user = isByUser ? known.users.get(share.userId) : known.usersByPhone.get(share.phone);
    if (user === undefined ? isByUser : user.status === "rejected") return refused(`${path}:not_found`);
    if (user?.userId === ownerId) return refused(`${path}:not_allowed`);
    if (user !== undefined && userIds.has(user.userId)) return refused(`${path}:already_taken`);
    if (user !== undefined) userIds.add(user.userId);
    participants.push(participantOf(order, share, { requestId, userId: user?.userId ?? null, now }));
  }
  if ([...userIds].some((userId) => known.blocks.has(`${userId} ${ownerId}`))) return refused("blocked");
  const request = { requestId, ownerId, ...asked, ...deriveRequest(participants), createdAt: now, updatedAt: now };
  return done({ request, participants });
}

const participantOf = (
  { ownerId, currency }: RequestOrder,
  share: NewShare,
  { requestId, userId, now }: { requestId: string; userId: string | null; now: Date },
): Participant => ({
  participantId: newId(),
  objectType: "request",
  objectId: requestId,
  userId,
  phone: "phone" in share ? share.phone : null,
  name: "phone" in share ? share.name : null,
  parentUserId: ownerId,
  status: "pending",
  amount: share.amount,
  currency,
  paymentId: null,
  transactionId: null,
  reminders: 0,
  createdAt: now,
  updatedAt: now,
});

const momentsOf = ({ request: { requestId: objectId, ownerId }, participants }: Draft): NewMoment[] => [
  { userId: ownerId, objectType: "request", objectId, isOwner: true },
  ...participants.flatMap(({ userId }): NewMoment[] =>
    userId === null ? [] : [{ userId, objectType: "request", objectId, isOwner: false }],
  ),
];

const newsOf = ({ request, participants }: Draft): NewNotification[] =>
  participants.flatMap((participant) => newsForParticipant("requested", request, participant));

/** What the owner of a request did to somebody's share, for whoever has it; for nobody while nobody has the phone. */
export const newsForParticipant = (
  key: "requested" | "reminder" | "settled" | "cancelled",
  { ownerId: actorId, description: title }: MoneyRequest,
  { userId, objectId, amount, currency }: Participant,
): NewNotification[] => (userId === null ? [] : [{ userId, actorId, type: "request", key, objectId, amount, currency, title }]);
