import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import type { DueHandler, Operation, Tx } from "@memento/platform";

/** The channel on which processes tell each other that deliveries of a workspace are wanted; see the trigger of `platform.event`. */
export const webhooksChannel = "memento_webhooks";

const notify = { name: "bank.notify_webhooks", text: `select pg_notify('${webhooksChannel}', $1)` };

/** Wakes whoever delivers for this workspace, once the caller's transaction has committed. */
export const wakeDeliverers = (tx: Tx, workspaceId: WorkspaceId): void => tx.write(notify, [workspaceId]);

/** Kind of the due work that makes a delivery's next retry wanted. */
export const retryDueKind = "webhook.retry";

const wantPlanned = {
  name: "bank.want_planned_attempts",
  text: `update bank.webhook_delivery set wanted = 'planned'
    where workspace_id = $1 and delivery_id = any ($2::uuid[]) and status = 'pending' and planned_attempts > 0`,
};

/** A retry falls due: the attempt is wanted from now on. It is made once this has committed, and not in it. */
const wantRetries: DueHandler = ({ tx, workspaceId }, deliveryIds) => {
  tx.write(wantPlanned, [workspaceId, [...deliveryIds]]);
  wakeDeliverers(tx, workspaceId);
  return Promise.resolve();
};

export const webhookDueHandlers: Readonly<Record<string, DueHandler>> = { [retryDueKind]: wantRetries };

const selectForRetry = {
  name: "bank.lock_deliveries_for_retry",
  text: `select d.delivery_id as "deliveryId", (w.deleted_at is null and w.is_enabled and a.deleted_at is null) as "isCallable"
    from bank.webhook_delivery d join bank.webhook w on w.workspace_id = d.workspace_id and w.webhook_id = d.webhook_id
    join bank.application a on a.workspace_id = w.workspace_id and a.application_id = w.application_id
    where d.workspace_id = $1 and d.delivery_id = any ($2::uuid[]) order by d.delivery_id for no key update of d`,
};
const wantManual = {
  name: "bank.want_manual_attempts",
  text: `update bank.webhook_delivery set wanted = 'manual'
    where workspace_id = $1 and delivery_id = any ($2::uuid[]) and wanted is null`,
};

/**
 * One more attempt at each delivery, as soon as possible and whatever its status; the plan of its retries stays as it is. An attempt that is wanted
 * already is not doubled. Refused where nothing has this id (`not_found`), and where the webhook was deleted or is disabled (`webhook_not_callable`).
 */
export const retryDeliveries: Operation<
  { deliveryId: string },
  { deliveryId: string },
  "not_found" | "webhook_not_callable",
  Map<string, boolean>
> = {
  name: "retry_webhook_deliveries",
  async load(tx, workspaceId, requests) {
    const deliveryIds = [...new Set(requests.map((request) => request.deliveryId))];
    const rows = await tx.query<{ deliveryId: string; isCallable: boolean }>(selectForRetry, [workspaceId, deliveryIds]);
    return new Map(rows.map((row) => [row.deliveryId, row.isCallable]));
  },
  run({ tx, workspaceId }, requests, known) {
    const outcomes = requests.map(({ deliveryId }): Outcome<{ deliveryId: string }, "not_found" | "webhook_not_callable"> => {
      const isCallable = known.get(deliveryId);
      if (isCallable === undefined) return refused("not_found");
      return isCallable ? done({ deliveryId }) : refused("webhook_not_callable");
    });
    const wanted = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.deliveryId] : []));
    if (wanted.length > 0) {
      tx.write(wantManual, [workspaceId, wanted]);
      wakeDeliverers(tx, workspaceId);
    }
    return Promise.resolve(outcomes);
  },
};
