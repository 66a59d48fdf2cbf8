import { firstIdOf } from "@memento/kernel";
import { eventsKeptMs, type Queryable } from "@memento/platform";
import type { SignedIn } from "../members/sessions.ts";
import {
  countUnmatched,
  type FailedOrder,
  type FailingWebhook,
  findExpiredRequests,
  findExpiringRequests,
  findFailedOrders,
  findFailingWebhooks,
  type LapsingRequest,
} from "./queries.ts";

/** What somebody should look at. Each list holds the first few, and one more where there are more. */
export type Attention = {
  readonly failedOrders: readonly FailedOrder[];
  readonly expiringRequests: readonly LapsingRequest[];
  readonly expiredRequests: readonly LapsingRequest[];
  readonly failingWebhooks: readonly FailingWebhook[];
  /** Null for who may not see them */
  readonly unmatchedEntries: number | null;
};

export const attentionMax = 20;
export const unmatchedCountMax = 1_000;
const weekMs = 7 * 86_400_000;

/**
 * What needs attention in the workspace of a member, as far as it is theirs to see: webhooks of applications that they look after, unmatched
 * entries if they act for the bank. `now` is workspace time, `realNow` real time.
 */
export async function readAttention(on: Queryable, member: SignedIn, now: Date, realNow: Date): Promise<Attention> {
  const { workspaceId } = member;
  const limit = attentionMax + 1;
  // Ids carry real time, and a workspace's clock only ever runs ahead of it: what happened in the last week by that clock was recorded in the last real one.
  const since = { at: new Date(now.getTime() - weekMs), firstId: firstIdOf(new Date(realNow.getTime() - weekMs)) };
  const [failedOrders, expiringRequests, expiredRequests, failingWebhooks, unmatchedEntries] = await Promise.all([
    findFailedOrders(on, workspaceId, since, limit),
    findExpiringRequests(on, workspaceId, new Date(now.getTime() + weekMs), limit),
    findExpiredRequests(on, workspaceId, firstIdOf(new Date(realNow.getTime() - eventsKeptMs)), limit),
    findFailingWebhooks(on, workspaceId, member.role === "member" ? member.memberId : null, limit),
    member.isOperator ? countUnmatched(on, workspaceId, unmatchedCountMax) : null,
  ]);
  return { failedOrders, expiringRequests, expiredRequests, failingWebhooks, unmatchedEntries };
}
