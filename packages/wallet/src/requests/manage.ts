import { done, type Outcome, present, refused } from "@memento/kernel";
import type { MessageToSend, Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { fullNameOf, type User } from "../identity/queries.ts";
import type { Images } from "../images/images.ts";
import { describeNews } from "../notifications/describe.ts";
import { findBlocks, type NewNotification, notify } from "../notifications/notify.ts";
import type { Participant } from "../participation/queries.ts";
import { moveParticipant } from "../participation/states.ts";
import type { Messenger } from "../payments/tell.ts";
import { type OwnerOrder, ownRequest, requestIdsOf } from "./change.ts";
import { newsForParticipant } from "./create.ts";
import type { MoneyRequest } from "./queries.ts";
import { changesOfShares, isUnderWay } from "./share.ts";
import { loadRequestsInView, type RequestsInView, type RequestView, viewOf } from "./view.ts";

/** What the owner of a request wants of one participant: to remind them, to count their share as paid, or to ask for it no longer. */
export type ShareOrder = OwnerOrder & { readonly participantId: string; readonly act: "remind" | "settle" | "cancel" };

type Known = RequestsInView & {
  /** `blocker blocked` */
  readonly blocks: ReadonlySet<string>;
};

/** So often the owner may remind a participant. */
export const remindersMax = 3;

const became = { settle: "settled", cancel: "cancelled" } as const;

/**
 * Does what owners want of participants, and tells those. Refused with `not_found` for what is not there, or another's request; `share_not_pending`
 * for a share that is pending no more; `share_under_way` while a payment of it is; a reminder also with `blocked` by whoever blocks the owner, and
 * `reminder_limit` after the third.
 */
export const manageShares = (means: {
  readonly messenger: Messenger;
  readonly images: Images;
}): Operation<ShareOrder, RequestView, WalletRefusal, Known> => ({
  name: "manage_shares",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const batch = await loadRequestsInView(tx, workspaceId, means.images, requestIdsOf(orders));
    const asked = [...batch.participants.values()].flatMap((participants) => participants.flatMap(({ userId }) => userId ?? []));
    const owners = [...batch.requests.values()].map(({ ownerId }) => ownerId);
    return { ...batch, blocks: await findBlocks(tx, workspaceId, asked, owners) };
  },
  async run(context, orders, batch) {
    const { tx, workspaceId, now } = context;
    const changes = changesOfShares(context, batch);
    const news: NewNotification[] = [];
    const messages: MessageToSend[] = [];
    const outcomes = orders.map((order): Outcome<RequestView, WalletRefusal> => {
      const decided = decideShare(order, batch);
      if (!decided.ok) return decided;
      const { request, share } = decided.value;
      if (order.act === "remind") {
        changes.note({ ...share, reminders: share.reminders + 1, updatedAt: now });
        news.push(...newsForParticipant("reminder", request, share));
        messages.push(...textMessageTo(share, request, present(batch.users.get(request.ownerId), "owner of a request")));
      } else {
        const moved = moveParticipant(share, became[order.act]);
        changes.set({ ...moved, updatedAt: now });
        news.push(...newsForParticipant(became[order.act], request, share));
      }
      return done(viewOf(batch, request.requestId, now));
    });
    changes.write();
    await notify(means.messenger, context, news);
    means.messenger.queueMessages(tx, workspaceId, now, messages);
    return outcomes;
  },
});

function decideShare(order: ShareOrder, batch: Known): Outcome<{ request: MoneyRequest; share: Participant }, WalletRefusal> {
  const request = ownRequest(batch, order);
  const share = batch.participants.get(order.requestId)?.find(({ participantId }) => participantId === order.participantId);
  if (request === undefined || share === undefined) return refused("not_found");
  if (share.status !== "pending") return refused("share_not_pending");
  if (isUnderWay(share)) return refused("share_under_way");
  if (order.act === "remind") {
    if (share.userId !== null && batch.blocks.has(`${share.userId} ${request.ownerId}`)) return refused("blocked");
    if (share.reminders >= remindersMax) return refused("reminder_limit");
  }
  return done({ request, share });
}

/** Much longer, and a text message would be several. */
const titleMax = 60;

/** A number that nobody here has proven cannot be pushed to: whoever has it gets a text message, in the language of who asks. */
function textMessageTo({ userId, phone, amount, currency }: Participant, request: MoneyRequest, owner: User): MessageToSend[] {
  if (userId !== null || phone === null) return [];
  const { description, requestId } = request;
  const title = description !== null && description.length > titleMax ? `${description.slice(0, titleMax)}…` : description;
  const body = describeNews({ key: "reminder", actor: fullNameOf(owner), amount, currency, title }, owner.locale);
  return [{ channel: "sms", recipient: phone, body, data: { key: "reminder", type: "request", object_uuid: requestId } }];
}
