import type { WorkspaceId } from "@memento/kernel";
import { type Commands, createCommands, createDueWorker, type Database, type DueWorker, type Task } from "@memento/platform";
import type { SepaRail } from "@memento/rails";
import { transferDueHandlers } from "./transfers/due.ts";
import { sendTransfersJob, sendTransfersTask } from "./transfers/initiate.ts";
import { findWorkspacesToSend } from "./transfers/queries.ts";
import { sendTransfers } from "./transfers/send.ts";

export type BankOptions = {
  readonly database: Database;
  readonly rail: SepaRail;
  readonly onBatch?: (batch: { size: number; seconds: number; retried: boolean }) => void;
  readonly onDueFault: (error: unknown, work: { kind: string; subjectId: string }) => void;
};

/** The bank at work: its queue of writes, its due work, and the tasks its jobs ask for. */
export type Bank = {
  readonly commands: Commands;
  readonly due: DueWorker;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Jobs for whatever is on its way out and has nobody working on it: after a start, and now and then, because a worker may have died. */
  readonly outstandingJobs: () => Promise<ReturnType<typeof sendTransfersJob>[]>;
};

/** Puts the bank together. It starts nothing by itself: the caller runs its tasks and its due work. */
export function createBank({ database, rail, onBatch, onDueFault }: BankOptions): Bank {
  const commands = createCommands({ database, ...(onBatch === undefined ? {} : { onBatch }) });
  const send = (workspaceId: WorkspaceId): Promise<void> => sendTransfers({ database, commands, rail }, workspaceId);
  const due = createDueWorker({ database, handlers: transferDueHandlers(rail), afterEach: send, onFault: onDueFault });
  return {
    commands,
    due,
    tasks: { [sendTransfersTask]: (payload) => send(payload["workspaceId"] as WorkspaceId) },
    outstandingJobs: async () => (await findWorkspacesToSend(database)).map(sendTransfersJob),
  };
}
