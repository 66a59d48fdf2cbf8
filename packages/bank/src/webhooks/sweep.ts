import { firstIdOf } from "@memento/kernel";
import { eventsKeptMs, type Queryable } from "@memento/platform";

const sweepMax = 5_000;

/** A delivery goes with its attempts and with its event (`sweepEvents`); one that is still wanted after all that time has nobody to take it. */
const deleteOld = {
  name: "bank.sweep_webhook_deliveries",
  text: `with old as materialized (
      select w.workspace_id, first.delivery_id from platform.workspace w cross join lateral (
        select d.delivery_id from bank.webhook_delivery d where d.workspace_id = w.workspace_id and d.delivery_id < $1
        order by d.delivery_id limit 1000) first
      limit ${sweepMax}),
    attempts as (
      delete from bank.webhook_attempt a using old where a.workspace_id = old.workspace_id and a.delivery_id = old.delivery_id)
    delete from bank.webhook_delivery d using old where d.workspace_id = old.workspace_id and d.delivery_id = old.delivery_id returning 1`,
};

/** Forgets deliveries of events that are 30 days old. */
export async function sweepWebhooks(on: Queryable, realNow: Date): Promise<void> {
  const before = firstIdOf(new Date(realNow.getTime() - eventsKeptMs));
  while ((await on.query(deleteOld, [before])).length === sweepMax);
}
