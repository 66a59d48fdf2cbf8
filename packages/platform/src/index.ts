export * from "./db/database.ts";
export { Batcher, type BatcherOptions, Overloaded } from "./commands/batcher.ts";
export {
  type Commands,
  createCommands,
  electCommitter,
  IdempotencyConflict,
  type Operation,
  type OperationContext,
  Unavailable,
} from "./commands/commands.ts";
export { type Answer, hashRequest, type IdempotencyKey, sweepAnswers } from "./commands/idempotency.ts";
export { bulkInsert } from "./db/bulk.ts";
export { createDueWorker, dropDue, type DueHandler, type DueWork, type DueWorker, planDue } from "./due/due.ts";
export { type EventToRecord, recordEvents } from "./events/events.ts";
export { enqueue, type Job, migrateJobs, startJobs, type Task } from "./jobs/jobs.ts";
export { captureMessages, type CapturedMessage, type Channel, listMessages, type MessageToSend } from "./messages/messages.ts";
export { realNow, setWorkspaceClock, workspaceNow } from "./workspaces/clock.ts";
export { allOf, compose, type RawBuilder, sql } from "./db/compose.ts";
