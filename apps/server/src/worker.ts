import { type Bank, followActivity, sweepApiLog, sweepSeenTokens, sweepSessions, sweepWebhooks } from "@memento/bank";
import {
  type Config,
  type Database,
  enqueue,
  type FileStore,
  type Job,
  type Log,
  type Mailer,
  type Metrics,
  type OutgoingMessenger,
  realNow,
  startJobs,
  sweepAnswers,
  sweepAttempts,
  sweepEvents,
} from "@memento/platform";
import type { FileRail, RatesProvider } from "@memento/rails";
import { sweepAuthentications, sweepImages, type Wallet } from "@memento/wallet";
import pg from "pg";
import { inboxRound } from "./rail.ts";

/** A plain pool for the job library, which does not know pipelines. */
export function plainPool(target: pg.PoolConfig, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({ ...target, max, application_name: "memento jobs" });
  const onError = (error: Error): void => log.warn({ err: error }, "a job connection was lost");
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

const dueEveryMs = 250;
const followEveryMs = 500;
const activityEveryMs = 2_000;
const ratesEveryMs = 60_000;
const outstandingEveryMs = 5_000;
const sweepEveryMs = 5_000;
const sweepOldEveryMs = 60_000;
const inboxEveryMs = 1_000;

/** Repeats work in real time until stopped; a fault is logged and the next round tries again. */
function every(ms: number, log: Log, what: string, work: () => Promise<void>): () => Promise<void> {
  let stopped = false;
  let round = Promise.resolve();
  const next = (): void => {
    if (stopped) return;
    round = work()
      .catch((error: unknown) => log.warn({ err: error }, `${what} failed; trying again`))
      .then(() => void (stopped || (timer = setTimeout(next, ms))));
  };
  let timer = setTimeout(next, 0);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}

/** The work that nobody asks for at the moment: jobs, what falls due, what was left over, deliveries. Runs until it is stopped. */
export async function runWorker(deps: {
  config: Config;
  log: Log;
  database: Database;
  bank: Bank;
  wallet: Wallet;
  rates: RatesProvider;
  mailer: Mailer;
  messenger: OutgoingMessenger;
  files: FileStore;
  fileRail: FileRail | undefined;
  metrics: Metrics;
  target: pg.PoolConfig;
}): Promise<{ stop: () => Promise<void> }> {
  const { log, database, bank, wallet, rates, mailer, messenger, files, fileRail, metrics, target } = deps;
  const pool = plainPool(target, 4, log);
  const tasks = { ...bank.tasks, ...wallet.tasks, ...mailer.tasks, ...messenger.tasks };
  const jobs = await startJobs({ pool, tasks, concurrency: 2, log });
  bank.deliverer.start();
  const loops = [
    every(dueEveryMs, log, "due work", () => bank.due.runAllDue(realNow())),
    // Also picks up what a killed worker left: its jobs stay locked for hours, but what there is to do stands in tables of ours.
    every(outstandingEveryMs, log, "looking for outstanding work", async () => {
      const jobs: Job[] = [];
      for (const part of [bank, wallet, mailer, messenger]) jobs.push(...(await part.outstandingJobs()));
      if (jobs.length > 0) await database.transaction((tx) => Promise.resolve(enqueue(tx, jobs)));
    }),
    every(followEveryMs, log, "following the wallet's orders at the bank", () => wallet.followAll()),
    every(sweepEveryMs, log, "sweeping", async () => {
      await sweepSeenTokens(database, realNow());
      await sweepAnswers(database, realNow());
      await sweepSessions(database, realNow());
      await sweepAttempts(database, realNow());
    }),
    every(activityEveryMs, log, "telling of what was booked", () => followActivity(database)),
    every(ratesEveryMs, log, "reading exchange rates", () => rates.refresh()),
    every(sweepOldEveryMs, log, "sweeping what is old", async () => {
      await sweepWebhooks(database, realNow());
      await sweepEvents(database, realNow());
      await sweepApiLog(database, realNow());
      await sweepImages({ database, files }, realNow());
      await sweepAuthentications(database, realNow());
    }),
    ...(fileRail === undefined
      ? []
      : [every(inboxEveryMs, log, "reading the bank's files", inboxRound({ database, bank, rail: fileRail, log, metrics }))]),
  ];
  return {
    stop: async () => {
      await Promise.all(loops.map((stop) => stop()));
      await Promise.all([bank.deliverer.stop(), jobs.stop()]);
      await pool.end();
    },
  };
}
