import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { Transaction } from "./queries.ts";
import type { Step } from "./trail.ts";

/** What others tell of a transaction: returns, attachments, the audit log, and how it ended where it was not paid. */
export type Told = {
  /** The member who ordered it, where one did */
  readonly requestedBy: string | null;
  readonly end:
    | { readonly status: "rejected" | "canceled"; readonly at: Date; readonly actor: string | null; readonly reason: string | null }
    | undefined;
  readonly steps: readonly Step[];
};

const findEnd = {
  name: "bank.end_of_transaction",
  text: `select occurred_at as at,
      (select failure_code from bank.transfer where workspace_id = $1 and transfer_id = $3
        union all select failure_code from bank.collection where workspace_id = $1 and collection_id = $3
        union all select reject_reason from bank.incoming_collection where workspace_id = $1 and transaction_id = $2 limit 1) as reason
    from platform.event where workspace_id = $1 and resource_id = any (array[$2, $3]::uuid[])
      and event_type in ('transaction_rejected', 'transaction_canceled', 'transfer_failed', 'transfer_canceled', 'collection_failed', 'collection_canceled')
    order by event_id limit 1`,
};

const findSteps = {
  name: "bank.steps_of_transaction",
  text: `select 'returned' as type, returned_at as at, return_transaction_id as "transactionId", reason as detail, null::uuid as subject
      from bank.payment_return where workspace_id = $1 and original_transaction_id = $2
    union all select 'attached', created_at, null, filename, attachment_id from bank.attachment where workspace_id = $1 and transaction_id = $2
    union all select 'detached', deleted_at, null, filename, attachment_id
      from bank.attachment where workspace_id = $1 and transaction_id = $2 and deleted_at is not null`,
};

const findActs = {
  name: "bank.acts_about",
  text: `select subject_id as subject, action, actor, occurred_at as at from bank.audit_entry
    where workspace_id = $1 and subject_id = any ($2::uuid[]) order by entry_id`,
};

type StepRow = Pick<Step, "type" | "at" | "transactionId" | "detail"> & { readonly subject: string | null };
type Act = { readonly subject: string; readonly action: string; readonly actor: string; readonly at: Date };

const ordered: ReadonlySet<string> = new Set(["transfer_initiated", "collection_initiated", "operation_posted"]);
const called: ReadonlySet<string> = new Set(["transfer_canceled", "collection_canceled", "operation_canceled"]);

/** All of it by the indexes on what each row is about. */
export async function findTold(on: Queryable, workspaceId: WorkspaceId, transaction: Transaction): Promise<Told> {
  const { transactionId, transferId, source, status } = transaction;
  const orderId = transferId ?? source["collection_id"] ?? null;
  const isUnpaid = status === "rejected" || status === "canceled";
  const [rows, [end]] = await Promise.all([
    on.query<StepRow>(findSteps, [workspaceId, transactionId]),
    isUnpaid ? on.query<{ at: Date; reason: string | null }>(findEnd, [workspaceId, transactionId, orderId]) : [],
  ]);
  const subjects = [transactionId, orderId, ...rows.map((row) => row.subject)].filter((id) => id !== null);
  const acts = await on.query<Act>(findActs, [workspaceId, [...new Set(subjects)]]);
  const actorOf = (subject: string | null, actions: ReadonlySet<string>): string | null =>
    acts.find((act) => act.subject === subject && actions.has(act.action))?.actor ?? null;
  const actorOfOrder = (actions: ReadonlySet<string>): string | null => actorOf(orderId, actions) ?? actorOf(transactionId, actions);
  return {
    requestedBy: actorOfOrder(ordered),
    end:
      isUnpaid && end !== undefined
        ? { status, at: end.at, actor: status === "canceled" ? actorOfOrder(called) : null, reason: end.reason }
        : undefined,
    steps: [
      ...rows.map(({ subject, ...row }): Step => {
        const action = row.type === "attached" ? "attachment_created" : "attachment_deleted";
        return { ...row, actor: subject === null ? null : actorOf(subject, new Set([action])) };
      }),
      ...acts
        .filter((act) => act.subject === transactionId && act.action === "transaction_updated")
        .map((act): Step => ({ type: "note_changed", at: act.at, actor: act.actor, transactionId: null, detail: null })),
    ],
  };
}
