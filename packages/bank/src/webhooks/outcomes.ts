import { setTimeout as sleep } from "node:timers/promises";
import { AssertionFailed, present, type WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Database, type DueWork, isRefusal, planDue, type Tx } from "@memento/platform";
import { afterAttempt, type AttemptMade, type DeliveryState } from "./plan.ts";
import { retryDueKind } from "./retry.ts";

export type DeliveryOutcome = { readonly workspaceId: WorkspaceId; readonly deliveryId: string; readonly made: AttemptMade };

export type OutcomeWriter = {
  /** Resolves once the outcome is written. Rejects for one that the database will not take, and for all after `stop`. */
  readonly write: (outcome: DeliveryOutcome) => Promise<void>;
  /** Whether so many wait that no further attempts should be started. */
  readonly isFull: () => boolean;
  /** Writes what waits, and then nothing more. */
  readonly stop: () => Promise<void>;
};

const batchMax = 500;
const fullAt = 4_000;
/** Outcomes are in no hurry, unless somebody waits for a few of them: what ends within this time shares a transaction. */
const gatherMs = { few: 5, many: 25 };
const manyAt = 10;
const retryMs = 500;

type Waiting = { readonly outcome: DeliveryOutcome; readonly resolve: () => void; readonly reject: (error: unknown) => void };

/** Writes what came of attempts, many at a time. */
export function createOutcomeWriter({ database }: { database: Database }): OutcomeWriter {
  const state = { stopped: false };
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    await sleep(gatherMs.few);
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchMax);
      waiting = waiting.slice(batchMax);
      await writeBatch(batch);
      if (waiting.length < batchMax && !state.stopped) await sleep(batch.length >= manyAt ? gatherMs.many : gatherMs.few);
    }
    running = undefined;
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    for (;;) {
      try {
        await database.transaction((tx) =>
          writeOutcomes(
            tx,
            batch.map(({ outcome }) => outcome),
          ),
        );
        for (const { resolve } of batch) resolve();
        return;
      } catch (error) {
        if (isRefusal(error) || error instanceof AssertionFailed)
          return batch.length > 1 ? await writeHalves(batch) : batch[0]?.reject(error);
        // Without the database nothing can be done but wait for it; what is lost by stopping is attempted again by whoever comes next.
        if (state.stopped) return batch.forEach(({ reject }) => reject(error));
        await sleep(retryMs);
      }
    }
  }

  async function writeHalves(batch: readonly Waiting[]): Promise<void> {
    const half = Math.ceil(batch.length / 2);
    await writeBatch(batch.slice(0, half));
    await writeBatch(batch.slice(half));
  }

  return {
    write: (outcome) =>
      new Promise((resolve, reject) => {
        if (state.stopped) return reject(new Error("the writer of outcomes has stopped"));
        waiting.push({ outcome, resolve, reject });
        running ??= run();
      }),
    isFull: () => waiting.length >= fullAt,
    async stop() {
      state.stopped = true;
      await running;
    },
  };
}

/** Losing the last of them in a crash of the database means only that those attempts are made again, so nobody waits for the disk. */
const relaxed = "set local synchronous_commit = off";

const lockDeliveries = {
  name: "bank.lock_webhook_deliveries",
  text: `select d.delivery_id as "deliveryId", d.status, d.wanted, d.planned_attempts as "plannedAttempts", d.attempts,
      d.next_attempt_at as "nextAttemptAt"
    from unnest($1::uuid[], $2::uuid[]) t (workspace_id, delivery_id)
    join bank.webhook_delivery d on d.workspace_id = t.workspace_id and d.delivery_id = t.delivery_id
    order by d.workspace_id, d.delivery_id for no key update of d`,
};

const updateDeliveries = {
  name: "bank.update_webhook_deliveries",
  text: `update bank.webhook_delivery d
    set status = t.status, wanted = t.wanted, planned_attempts = t.planned, attempts = t.attempts, next_attempt_at = t.next_at
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::smallint[], $6::int[], $7::timestamptz[])
      t (workspace_id, delivery_id, status, wanted, planned, attempts, next_at)
    where d.workspace_id = t.workspace_id and d.delivery_id = t.delivery_id`,
};

const insertAttempts = bulkInsert("bank.webhook_attempt", {
  workspace_id: "uuid",
  delivery_id: "uuid",
  attempt_no: "integer",
  attempted_at: "timestamptz",
  is_manual: "boolean",
  status_code: "smallint",
  error: "text",
  duration_ms: "integer",
  response_excerpt: "text",
});

/** Load, decide, write; deliveries that were swept meanwhile are left out. */
async function writeOutcomes(tx: Tx, outcomes: readonly DeliveryOutcome[]): Promise<void> {
  tx.write(relaxed);
  const rows = await tx.query<DeliveryState & { deliveryId: string }>(lockDeliveries, [
    `{${outcomes.map((outcome) => outcome.workspaceId).join(",")}}`,
    `{${outcomes.map((outcome) => outcome.deliveryId).join(",")}}`,
  ]);
  const states = new Map<string, DeliveryState>(rows.map(({ deliveryId, ...state }) => [deliveryId, state]));
  const written: { outcome: DeliveryOutcome; attemptNo: number }[] = [];
  const retries = new Map<WorkspaceId, DueWork[]>();
  for (const outcome of outcomes) {
    const { workspaceId, deliveryId, made } = outcome;
    const before = states.get(deliveryId);
    if (before === undefined) continue;
    const { delivery, retryAt } = afterAttempt(before, made);
    states.set(deliveryId, delivery);
    written.push({ outcome, attemptNo: delivery.attempts });
    if (retryAt === undefined) continue;
    const planned = retries.get(workspaceId) ?? [];
    planned.push({ dueAt: retryAt, kind: retryDueKind, subjectId: deliveryId });
    retries.set(workspaceId, planned);
  }
  if (written.length === 0) return;
  const ids = [...new Map(written.map(({ outcome: { workspaceId, deliveryId } }) => [deliveryId, workspaceId]))];
  const after = ids.map(([deliveryId]) => present(states.get(deliveryId), "state of a delivery"));
  tx.write(updateDeliveries, [
    ids.map(([, workspaceId]) => workspaceId),
    ids.map(([deliveryId]) => deliveryId),
    after.map((state) => state.status),
    after.map((state) => state.wanted),
    after.map((state) => state.plannedAttempts),
    after.map((state) => state.attempts),
    after.map((state) => state.nextAttemptAt),
  ]);
  insertAttempts(
    tx,
    written.map(({ outcome: { workspaceId, deliveryId, made }, attemptNo }) => ({
      workspace_id: workspaceId,
      delivery_id: deliveryId,
      attempt_no: attemptNo,
      attempted_at: made.at,
      is_manual: made.kind === "manual",
      status_code: made.result.statusCode,
      error: made.result.error,
      duration_ms: made.result.durationMs,
      response_excerpt: made.result.excerpt,
    })),
  );
  for (const [workspaceId, work] of retries) planDue(tx, workspaceId, work);
}
