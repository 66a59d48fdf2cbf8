import type { WorkspaceId } from "@memento/kernel";
import { type DueHandler, type Job, oneAtATime, type Task } from "@memento/platform";
import { followBank } from "./charges/bank.ts";
import { sendChargesJob, sendChargesTask } from "./charges/job.ts";
import { findWorkspacesAtBank, findWorkspacesWithCharges, hasWork } from "./charges/queries.ts";
import { sendCharges, type SendMeans } from "./charges/send.ts";
import { findWorkspacesWithCodes } from "./payment-sources/codes.ts";
import { expireKind } from "./payments/create.ts";
import { expirePayments } from "./payments/expire.ts";
import { expireVerificationKind, expireVerifications } from "./verifications/operations.ts";

/** What the wallet works with. `commands` is the queue of writes, which the bank side of a workspace shares. */
export type WalletOptions = SendMeans;

/** The wallet at work: its due work, and the tasks its jobs ask for. */
export type Wallet = {
  readonly dueHandlers: Readonly<Record<string, DueHandler>>;
  /** Asks gateways for what waits, and looks at what became of the orders that the bank side has for this project. */
  readonly follow: (workspaceId: WorkspaceId) => Promise<void>;
  /** `follow` for all projects that use bank accounts, now and then: what comes back tells nobody. */
  readonly followAll: () => Promise<void>;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Jobs for whatever waits and has nobody working on it: after a start, and now and then, because a worker may have died. */
  readonly outstandingJobs: () => Promise<Job[]>;
};

/** Puts the wallet together. It starts nothing by itself: the caller runs its tasks and its due work. */
export function createWallet(options: WalletOptions): Wallet {
  const { database, messenger, now } = options;
  const work = oneAtATime(async (workspaceId: WorkspaceId) => {
    if (!(await hasWork(database, workspaceId))) return;
    await sendCharges(options, workspaceId);
    await followBank(options, workspaceId);
  });
  return {
    dueHandlers: { [expireKind]: expirePayments(messenger), [expireVerificationKind]: expireVerifications },
    follow: work,
    async followAll() {
      for (const workspaceId of await findWorkspacesAtBank(database)) await work(workspaceId);
    },
    tasks: { [sendChargesTask]: (payload) => work(payload["workspaceId"] as WorkspaceId) },
    async outstandingJobs() {
      const [charges, codes] = await Promise.all([findWorkspacesWithCharges(database, now()), findWorkspacesWithCodes(database)]);
      return [...new Set([...charges, ...codes])].map((workspaceId) => sendChargesJob(workspaceId));
    },
  };
}
