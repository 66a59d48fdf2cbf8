import type { WorkspaceId } from "@memento/kernel";
import { compose, type Queryable, sql } from "@memento/platform";
import type { Onset } from "../http/since.ts";
import { notBlockedBy } from "../identity/blocks.ts";
import { toldTo } from "../notifications/list.ts";
import { receivedBy } from "../payments/received.ts";

/** What is new for a person. */
export type Activity = {
  /** Payments of others that arrived */
  readonly received: bigint;
  /** Shares that are asked of them, and of which no payment is under way */
  readonly due: bigint;
  /** Whether anybody did anything that they are told of */
  readonly isTold: boolean;
};

/** What came to a person after a moment, or ever. Each count is as long an index scan as it counts. */
export async function readActivity(
  on: Queryable,
  whose: { readonly workspaceId: WorkspaceId; readonly userId: string },
  onset: Onset | undefined,
): Promise<Activity> {
  const { workspaceId, userId } = whose;
  const received = receivedBy(whose, onset).map((where) => sql`(select count(*) from wallet.payment p where ${where})`);
  // A request is open as long as a share of it is pending.
  const due = sql`(select count(*) from wallet.participant a where a.workspace_id = ${workspaceId}::uuid and a.user_id = ${userId}::uuid
    and a.status = 'pending' and a.object_type = 'request' and a.payment_id is null
    ${onset === undefined ? sql`` : sql`and a.created_at > ${onset.at}::timestamptz`})`;
  const told = sql.join(
    toldTo(whose, onset).map((arm) => sql`exists (select from (${arm}) n where ${notBlockedBy(whose, sql`n.actor_id`)})`),
    sql` or `,
  );
  const query = compose(sql`select ${sql.join(received, sql` + `)} as received, ${due} as due, (${told}) as "isTold"`);
  const [row] = await on.query<Activity>(query.text, query.values);
  return row ?? { received: 0n, due: 0n, isTold: false };
}
