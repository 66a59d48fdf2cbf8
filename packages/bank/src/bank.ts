import { setTimeout as sleep } from "node:timers/promises";
import { present, type WorkspaceId } from "@memento/kernel";
import {
  type Commands,
  createDueWorker,
  type Database,
  type DueHandler,
  type DueWorker,
  type FileStore,
  type Job,
  oneAtATime,
  type OutboundRules,
  realNow,
  type Secrets,
  type Sender,
  type Session,
  type SessionOptions,
  type Task,
} from "@memento/platform";
import type { BankRail } from "@memento/rails";
import { removeDeletedFiles, removeFilesJob, removeFilesTask } from "./attachments/files.ts";
import { findWorkspacesWithFilesToRemove } from "./attachments/queries.ts";
import { findWorkspacesWithBulks } from "./bulks/queries.ts";
import { workBulks, workBulksJob, workBulksTask } from "./bulks/work.ts";
import { incomingCollectionDueHandlers } from "./incoming-collections/receive.ts";
import { collectionBulkItems } from "./collections/bulk.ts";
import { collectionDueHandlers } from "./collections/due.ts";
import { findWorkspacesWithCollectionsToSend } from "./collections/queries.ts";
import { sendCollections, sendCollectionsJob, sendCollectionsTask } from "./collections/send.ts";
import { signatureRequestDueHandlers } from "./mandate-signature-requests/due.ts";
import type { RunAct } from "./members/create.ts";
import { invitationDueHandlers } from "./members/invitations.ts";
import { operationDueHandlers } from "./operations/post.ts";
import { transferBulkItems } from "./transfers/bulk.ts";
import { transferDueHandlers } from "./transfers/due.ts";
import { sendTransfersJob, sendTransfersTask } from "./transfers/initiate.ts";
import { findWorkspacesToSend } from "./transfers/queries.ts";
import { sendTransfers } from "./transfers/send.ts";
import { createWebhookOperations, type WebhookOperations } from "./webhooks/change.ts";
import { createDeliverer, type Deliverer, type DelivererOptions } from "./webhooks/deliver.ts";
import { webhookDueHandlers } from "./webhooks/retry.ts";

/** Another product of the same workspaces, which shares their clocks with the bank. */
export type Neighbour = {
  readonly dueHandlers: Readonly<Record<string, DueHandler>>;
  /** Told when something of the bank's may have moved on: after due work, and after what was sent to the rail. */
  readonly follow: (workspaceId: WorkspaceId) => Promise<void>;
};

export type BankOptions = {
  readonly database: Database;
  /** The queue of writes, which all products of a workspace share */
  readonly commands: Commands;
  readonly neighbour?: Neighbour;
  readonly rail: BankRail;
  readonly files: FileStore;
  readonly secrets: Secrets;
  /** Where webhooks may lead. */
  readonly outboundRules: OutboundRules;
  readonly sender: Sender;
  readonly openSession: (events: Omit<SessionOptions, "connection">) => Session;
  readonly onBulkFault: (error: unknown) => void;
  readonly onWebhookFault: DelivererOptions["onFault"];
  readonly onDueFault: (error: unknown, work: { kind: string; subjectId: string }) => void;
};

/** The bank at work: its queue of writes, its due work, and the tasks its jobs ask for. */
export type Bank = {
  readonly commands: Commands;
  /** One act of a person or of the command line, through the queue, with its entry in the audit log. */
  readonly runAct: RunAct;
  readonly due: DueWorker;
  readonly webhooks: WebhookOperations;
  readonly deliverer: Deliverer;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Jobs for whatever is on its way out and has nobody working on it: after a start, and now and then, because a worker may have died. */
  readonly outstandingJobs: () => Promise<Job[]>;
};

/** So long transfers that could leave wait for a bulk that is being initiated. */
const sendAfterBulkMsMax = 1_000;

/** Puts the bank together. It starts nothing by itself: the caller runs its tasks, its due work and its deliverer. */
export function createBank(options: BankOptions): Bank {
  const { database, commands, neighbour, rail, files, secrets, outboundRules, sender, openSession } = options;
  const { onBulkFault, onWebhookFault, onDueFault } = options;
  const transferItems = transferBulkItems(rail);
  const collectionItems = collectionBulkItems(rail);
  const initiateBulks = oneAtATime(async (workspaceId: WorkspaceId) => {
    await workBulks({ database, commands, onFault: onBulkFault }, transferItems, workspaceId);
    await workBulks({ database, commands, onFault: onBulkFault }, collectionItems, workspaceId);
  });
  const send = oneAtATime(async (workspaceId: WorkspaceId) => {
    // What a bulk initiates is sent once all of it is, within reason: both would only wait for each other.
    await Promise.race([initiateBulks.current(workspaceId), sleep(sendAfterBulkMsMax, undefined, { ref: false })]);
    await sendTransfers({ database, commands, rail }, workspaceId);
    await neighbour?.follow(workspaceId);
  });
  const collect = oneAtATime(async (workspaceId: WorkspaceId) => {
    await sendCollections({ database, commands, rail }, workspaceId);
    await neighbour?.follow(workspaceId);
  });
  const removeFiles = (workspaceId: WorkspaceId): Promise<void> => removeDeletedFiles({ database, files }, workspaceId);
  /** What leaves by a job: who works on it, and in which workspaces there is something to do. */
  const outgoing = [
    { task: workBulksTask, work: initiateBulks, find: findWorkspacesWithBulks, job: workBulksJob },
    { task: sendTransfersTask, work: send, find: findWorkspacesToSend, job: sendTransfersJob },
    { task: sendCollectionsTask, work: collect, find: findWorkspacesWithCollectionsToSend, job: sendCollectionsJob },
    { task: removeFilesTask, work: removeFiles, find: findWorkspacesWithFilesToRemove, job: removeFilesJob },
  ];
  const deliverer = createDeliverer({ database, sender, secrets, openSession, realNow, onFault: onWebhookFault });
  const afterEach = async (workspaceId: WorkspaceId, isMoving: boolean): Promise<void> => {
    await initiateBulks(workspaceId);
    await send(workspaceId);
    await collect(workspaceId);
    if (isMoving) await deliverer.drain(workspaceId);
  };
  const handlers = {
    ...transferDueHandlers(rail),
    ...collectionDueHandlers(rail),
    ...signatureRequestDueHandlers,
    ...invitationDueHandlers,
    ...incomingCollectionDueHandlers,
    ...operationDueHandlers,
    ...webhookDueHandlers,
    ...neighbour?.dueHandlers,
  };
  const due = createDueWorker({ database, handlers, afterEach, onFault: onDueFault });
  return {
    commands,
    runAct: async (workspaceId, operation, act) => present((await commands.run(workspaceId, operation, [act]))[0], "outcome"),
    due,
    webhooks: createWebhookOperations({ secrets, rules: outboundRules }),
    deliverer,
    tasks: Object.fromEntries(
      outgoing.map(({ task, work }): [string, Task] => [task, (payload) => work(payload["workspaceId"] as WorkspaceId)]),
    ),
    async outstandingJobs() {
      const found = await Promise.all(outgoing.map(async ({ find, job }) => (await find(database)).map((id) => job(id))));
      return found.flat();
    },
  };
}
