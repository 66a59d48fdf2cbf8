import { done, type Outcome } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { findUsers, type User } from "../identity/queries.ts";
import { type NewNotification, notify } from "../notifications/notify.ts";
import type { Participant } from "../participation/queries.ts";
import { moveParticipant } from "../participation/states.ts";
import type { Messenger } from "../payments/tell.ts";
import { requestIdsOf } from "./change.ts";
import type { RequestsOfBatch } from "./refresh.ts";
import { changesOfShares, openShareOf } from "./share.ts";
import { loadRequests } from "./view.ts";

/** A participant who will not pay. */
export type Rejection = { readonly requestId: string; readonly userId: string };

/** A participant's own share, with their user. */
export type ShareView = { readonly share: Participant; readonly user: User | undefined };

type Known = RequestsOfBatch & { readonly users: ReadonlyMap<string, User> };

/** Says no to shares, for good, and tells their owners. Refused as `openShareOf` says. */
export const rejectShares = (messenger: Messenger): Operation<Rejection, ShareView, WalletRefusal, Known> => ({
  name: "reject_shares",
  loadsInTurn: true,
  async load(tx, workspaceId, rejections) {
    const [batch, users] = await Promise.all([
      loadRequests(tx, workspaceId, requestIdsOf(rejections)),
      findUsers(
        tx,
        workspaceId,
        rejections.map(({ userId }) => userId),
      ),
    ]);
    return { ...batch, users };
  },
  async run(context, rejections, batch) {
    const changes = changesOfShares(context, batch);
    const news: NewNotification[] = [];
    const outcomes = rejections.map(({ requestId, userId }): Outcome<ShareView, WalletRefusal> => {
      const open = openShareOf(batch.participants.get(requestId) ?? [], userId);
      if (!open.ok) return open;
      const share = { ...moveParticipant(open.value, "rejected"), updatedAt: context.now };
      changes.set(share);
      const request = batch.requests.get(requestId);
      const { amount, currency } = share;
      if (request !== undefined)
        news.push({
          userId: request.ownerId,
          actorId: userId,
          type: "request",
          key: "rejected",
          objectId: requestId,
          amount,
          currency,
          title: request.description,
        });
      return done({ share, user: batch.users.get(userId) });
    });
    changes.write();
    await notify(messenger, context, news);
    return outcomes;
  },
});
