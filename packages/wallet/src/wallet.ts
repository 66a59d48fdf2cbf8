import type { WorkspaceId } from "@memento/kernel";
import type { Commands, Database, DueHandler, Job, Task } from "@memento/platform";

export type WalletOptions = {
  readonly database: Database;
  /** The queue of writes, which the bank side of a workspace shares */
  readonly commands: Commands;
};

/** The wallet at work: its due work, and the tasks its jobs ask for. */
export type Wallet = {
  readonly dueHandlers: Readonly<Record<string, DueHandler>>;
  /** Looks at what became of the orders that the bank side has for this project. */
  readonly follow: (workspaceId: WorkspaceId) => Promise<void>;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Jobs for whatever waits and has nobody working on it: after a start, and now and then, because a worker may have died. */
  readonly outstandingJobs: () => Promise<Job[]>;
};

/** Puts the wallet together. It starts nothing by itself: the caller runs its tasks and its due work. */
export function createWallet(_options: WalletOptions): Wallet {
  return { dueHandlers: {}, follow: () => Promise.resolve(), tasks: {}, outstandingJobs: () => Promise.resolve([]) };
}
