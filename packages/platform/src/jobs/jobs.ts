import { type Logger as WorkerLogger, Logger, run, runMigrations, type Runner, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Tx } from "../db/database.ts";

/** A wake-up: what there is to do stands in the product's own tables, so that a job lost or run twice does no harm. */
export type Job = {
  readonly task: string;
  readonly payload: Readonly<Record<string, string>>;
  /** Jobs with one key that have not started yet are one job. */
  readonly key?: string;
};

const addJob = {
  name: "platform.add_job",
  text: "select 1 from graphile_worker.add_job($1, $2::json, job_key := $3, max_attempts := 25)",
};

/** Enqueues jobs in the caller's transaction: they run once it has committed, or never. */
export function enqueue(tx: Tx, jobs: readonly Job[]): void {
  for (const job of jobs) tx.write(addJob, [job.task, JSON.stringify(job.payload), job.key ?? null]);
}

export type Task = (payload: Readonly<Record<string, string>>) => Promise<void>;
export type JobLog = { error: (details: object, message: string) => void; debug: (details: object, message: string) => void };

const workerLogger = (log: JobLog): WorkerLogger =>
  new Logger(() => (level, message, meta) => (level === "error" ? log.error({ meta }, message) : log.debug({}, message)));

/** Creates or updates the job queue's own schema. Run it under the lock of the migrations. */
export const migrateJobs = (pool: pg.Pool, log: JobLog): Promise<void> => runMigrations({ pgPool: pool, logger: workerLogger(log) });

/**
 * Starts to work on jobs. `pool` must not be in pipeline mode. `stop` waits for the jobs in hand.
 * An exception in a task is retried with a growing pause; jobs of a killed worker stay locked, which is harmless (see Job).
 */
export async function startJobs(options: {
  pool: pg.Pool;
  tasks: Readonly<Record<string, Task>>;
  concurrency: number;
  log: JobLog;
}): Promise<{ stop: () => Promise<void> }> {
  const { pool, tasks, concurrency, log } = options;
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) taskList[name] = (payload) => task(payload as Record<string, string>);
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: workerLogger(log),
  });
  runner.promise.catch((error: unknown) => log.error({ err: error }, "the job runner stopped"));
  return { stop: () => runner.stop() };
}
