import type { WorkspaceId } from "@memento/kernel";
import { allOf, compose, type Queryable, type RawBuilder, sql } from "@memento/platform";
import { expiryKind } from "./ask.ts";
import { signatureRequestColumns, type SignatureRequest } from "./queries.ts";
import { daysToSign, type SignatureRequestStatus } from "./states.ts";

/** A signature request with what became of it and when. Times of the workspace. */
export type FollowedRequest = SignatureRequest & {
  readonly createdAt: Date;
  /** When the newest link runs out, while it waits */
  readonly expiresAt: Date | null;
  readonly signedAt: Date | null;
  readonly mandateId: string | null;
};

const dayMs = 86_400_000;

/**
 * When the newest link was sent: its life has a fixed length, so that its end tells its beginning. The first one was sent with the request, also where
 * its end was noted a moment late; another is sent after that one's life only.
 */
export function linkSentAt({ createdAt }: Pick<FollowedRequest, "createdAt">, endsAt: Date): Date {
  const sentAt = new Date(endsAt.getTime() - daysToSign * dayMs);
  return sentAt.getTime() - createdAt.getTime() < dayMs ? createdAt : sentAt;
}

const followed = (which: RawBuilder<unknown>) =>
  compose(sql`select ${sql.raw(signatureRequestColumns)}, created_at as "createdAt", "expiresAt", "signedAt", "mandateId"
    from (${which}) request
    left join lateral (select d.due_at as "expiresAt" from platform.due d
      where d.workspace_id = request.workspace_id and d.subject_id = request.request_id and d.kind = ${expiryKind} and request.status = 'sent') term on true
    left join lateral (select s.signed_at as "signedAt", s.mandate_id as "mandateId" from bank.mandate_signature s
      where s.workspace_id = request.workspace_id and s.request_id = request.request_id) signature on true
    order by request_id desc`);

/** Requests before `cursor`, newest first, at most `limit`, without the deleted ones. */
export function listFollowedRequests(
  on: Queryable,
  workspaceId: WorkspaceId,
  { status }: { readonly status: SignatureRequestStatus | undefined },
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): Promise<FollowedRequest[]> {
  const conditions = [sql`workspace_id = ${workspaceId} and not is_deleted`];
  if (cursor !== undefined) conditions.push(sql`request_id < ${cursor}`);
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  const { text, values } = followed(
    sql`select * from bank.mandate_signature_request where ${allOf(conditions)} order by request_id desc limit ${limit}`,
  );
  return on.query<FollowedRequest>(text, values);
}

/** One of them, deleted or not. */
export async function findFollowedRequest(
  on: Queryable,
  workspaceId: WorkspaceId,
  requestId: string,
): Promise<FollowedRequest | undefined> {
  const { text, values } = followed(
    sql`select * from bank.mandate_signature_request where workspace_id = ${workspaceId} and request_id = ${requestId}`,
  );
  const [request] = await on.query<FollowedRequest>(text, values);
  return request;
}

// By the partial index on events that are worth a look, which holds few.
const lastExpiry = {
  name: "bank.expiry_of_signature_request",
  text: `select occurred_at as at from platform.event
    where workspace_id = $1 and event_type = 'mandate_signature_request_expired' and resource_id = $2 order by event_id desc limit 1`,
};

/** When a request's newest link ran out; undefined where that is too long ago to be known. */
export async function findExpiry(on: Queryable, workspaceId: WorkspaceId, requestId: string): Promise<Date | undefined> {
  const [expiry] = await on.query<{ at: Date }>(lastExpiry, [workspaceId, requestId]);
  return expiry?.at;
}
