export { closeAccounts, renameAccounts } from "./accounts/change.ts";
export { type AccountRequest, openBankAccounts } from "./accounts/open.ts";
export { type Account, type AccountType, accountTypes } from "./accounts/queries.ts";
export {
  createWebhookOperations,
  type NewWebhook,
  type WebhookChange,
  type WebhookOperations,
  type WebhookRequest,
  webhooksMax,
} from "./webhooks/change.ts";
export { webhookEventTypes, type WebhookEventType } from "./webhooks/events.ts";
export { type Attempt, type Delivery, findDeliveries, listDeliveries } from "./webhooks/log.ts";
export { type DeliveryStatus, deliveryStatuses } from "./webhooks/plan.ts";
export { describeFault } from "./webhooks/deliver.ts";
export { parallelMax as webhookParallelMax } from "./webhooks/lane.ts";
export { sweepWebhooks } from "./webhooks/sweep.ts";
export { listWebhooks, type Webhook } from "./webhooks/queries.ts";
export { retryDeliveries } from "./webhooks/retry.ts";
export { verifyFiles } from "./attachments/files.ts";
export { bankApi, type BankApiOptions } from "./api.ts";
export { sweepSeenTokens } from "./authentication/admission.ts";
export { addCertificate, changeApplication, createApplication, revokeCertificate } from "./authentication/applications.ts";
export { allPermissions, type Permission } from "./authentication/permissions.ts";
export { followActivity } from "./activity/follow.ts";
export type { FindShortfalls, Shortfall } from "./console/overview-routes.ts";
export { type ApiLog, createApiLog } from "./api-log/log.ts";
export { sweepApiLog } from "./api-log/queries.ts";
export { type Bank, type BankOptions, createBank, type Neighbour } from "./bank.ts";
export { type Act, audited, commandLine } from "./console/audit.ts";
export { consoleApi, type ConsoleApiOptions, type ConsoleExtension } from "./console/api.ts";
export { administrators, everyMember } from "./console/access.ts";
export { answerAct, consoleAnswerOf, consoleResponses } from "./console/http.ts";
export { type BankApp, type BankDeps, found, IdParams, pageToWire, pageWindow } from "./http.ts";
export { createMember, emailIsTaken, type MemberRequest, resetPassword } from "./members/create.ts";
export { sweepSessions } from "./members/sessions.ts";
export { type Role, roles } from "./members/roles.ts";
export { signingPage } from "./mandate-signature-requests/page/routes.ts";
export { operationKinds, operationTypes, type OperationType } from "./operations/kinds.ts";
export { postOperation } from "./operations/acts.ts";
export { cancelOperations, postOperations } from "./operations/post.ts";
export { operationAttributes, operationFault, type OperationRequest } from "./operations/request.ts";
export { allProblems } from "./console/problems.ts";
export { bankProblems } from "./problems.ts";
export { bookReturns } from "./returns/book.ts";
export type { ReturnRequest } from "./returns/decide.ts";
export { receiveTransfers } from "./incoming-transfers/receive.ts";
export { defaultCounterparty } from "./sandbox/counterparty.ts";
export { createInboxReader, type FileOutcome, type InboxOptions } from "./rail-files/inbox.ts";
export { listUnmatched, type UnmatchedEntry } from "./rail-files/queries.ts";
export { listBankWorkspaces, verifyBank } from "./verify.ts";
export { createWorkspace, type WorkspaceRequest } from "./workspaces/create.ts";
export { findOwnIbans } from "./ibans/queries.ts";
export { findOrderOutcomes, findReturnedOrders, type OrderOutcome, type ReturnedOrder } from "./orders/outcomes.ts";
export { initiateCollections } from "./collections/initiate.ts";
export { initiateTransfers } from "./transfers/initiate.ts";
export { momentOf } from "./transfers/decide.ts";
export { bookOf } from "./workspaces/settings.ts";
