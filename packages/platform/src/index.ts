export * from "./db/database.ts";
export { Batcher, type BatcherOptions, Overloaded } from "./commands/batcher.ts";
export {
  type Commands,
  createCommands,
  electCommitter,
  IdempotencyConflict,
  loadNothing,
  type Operation,
  type OperationContext,
  runWithin,
  Unavailable,
} from "./commands/commands.ts";
export { type Answer, hashRequest, type IdempotencyKey, sweepAnswers } from "./commands/idempotency.ts";
export { createTurns } from "./commands/turns.ts";
export { oneAtATime } from "./commands/single-flight.ts";
export { bulkInsert } from "./db/bulk.ts";
export { plannedFor } from "./db/plan.ts";
export { createDueWorker, dropDue, type DueHandler, type DueWork, type DueWorker, findDueAt, planDue } from "./due/due.ts";
export { eventsKeptMs, type EventToRecord, recordEvents, sweepEvents } from "./events/events.ts";
export { createFileStore, fileKey, FileMissing, type FileStore, type FileStoreOptions, type S3Options } from "./files/store.ts";
export { enqueue, type Job, migrateJobs, startJobs, type Task } from "./jobs/jobs.ts";
export {
  captureMessages,
  type CapturedMessage,
  type Channel,
  findMessageHtml,
  listMessages,
  type MessageToSend,
} from "./messages/messages.ts";
export { attachmentBytesMax, type MailAttachment } from "./messages/attachments.ts";
export type { MailToSend } from "./messages/mail-queries.ts";
export { createMailer, type Mailer, MailRefused, type MailTransport } from "./messages/mailer.ts";
export { createMessenger, type MessengerOptions, type OutgoingMessenger } from "./messages/messenger.ts";
export {
  DeviceGone,
  type GoneToken,
  MessageFault,
  MessageRefused,
  type MessageTransport,
  type MessageTransports,
  type OutgoingMessage,
  type PushDevice,
  type PushDirectory,
  type PushService,
} from "./messages/transport.ts";
export { type ApnsOptions, createApnsTransport } from "./messages/apns.ts";
export { createFcmTransport, type FcmOptions, type FcmServiceAccount } from "./messages/fcm.ts";
export { createTwilioTransports, type TwilioOptions } from "./messages/twilio.ts";
export { createSmtpTransport, type SmtpOptions } from "./messages/smtp.ts";
export { realNow, setWorkspaceClock, workspaceNow } from "./workspaces/clock.ts";
export { allOf, compose, type RawBuilder, sql } from "./db/compose.ts";
export { createLog, type Log, logLevels } from "./log/log.ts";
export { createMetrics, type Metrics } from "./metrics/metrics.ts";
export { migrate, MigrationFault, type MigrationSource, pendingMigrations } from "./migrations/migrate.ts";
export { connectionOfRunning, type EmbeddedPostgres, type PostgresConnection, startEmbeddedPostgres } from "./postgres/embedded.ts";
export { EmbeddedPostgresFault } from "./postgres/fault.ts";
export { FolderInUse } from "./postgres/folder-lock.ts";
export {
  apiLogPerSecondOf,
  ConfigError,
  configTable,
  fileStoreOptions,
  productionWarnings,
  rateLimitOf,
  readConfig,
  sepaFilesDirOf,
  walletAttemptFactorOf,
} from "./config/config.ts";
export type { Config } from "./config/options.ts";
export { ErrorEnvelope, errorResponses, problemFor, sendEnvelope } from "./http/envelope.ts";
export { escapeHtml, Html, html } from "./http/html.ts";
export { preferredType } from "./http/accept.ts";
export { attachmentDisposition, type Download, sendDownload } from "./http/download.ts";
export { keepRawBodies, parseJsonBody, readJson } from "./http/json-body.ts";
export { type FormPart, parseMultipart } from "./http/multipart.ts";
export { type ApiDescription, describeApi, serveReference } from "./http/openapi.ts";
export { Page, PageQuery } from "./http/pagination.ts";
export { HttpProblem, invalidRequest, kitProblem, type KitProblemCode, kitProblems, type Problem } from "./http/problem.ts";
export { type App, createHttpServer } from "./http/server.ts";
export { type PdfDocument, type PdfInfo, renderPdf } from "./pdf/pdf.ts";
export { hashPassword, passwordIsGuessable, passwordMatches, randomPassword } from "./secrets/passwords.ts";
export { createSecrets, loadSecretKeys, SealUnbroken, type Secrets } from "./secrets/secrets.ts";
export type { Reach } from "./outbound/addresses.ts";
export { type AttemptResult, createSender, type Endpoint, type Sender } from "./outbound/sender.ts";
export { createFetcher, type FetchBytes, type Fetched, type FetchFault } from "./outbound/fetch-bytes.ts";
export { type OutboundRules, readTarget } from "./outbound/target.ts";
export { openSession, type Session, type SessionOptions } from "./session/session.ts";
export { addressSubject } from "./limits/address.ts";
export { clearAttempts, countAttempts, type Limit, sweepAttempts, takeBackAttempts } from "./limits/limits.ts";
