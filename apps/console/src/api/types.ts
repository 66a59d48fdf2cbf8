import type { ConsolePaths } from "@memento/sdk";

type Json<Answer> = Answer extends { content: { "application/json": infer Body } } ? Body : never;
export type Got<Path extends keyof ConsolePaths> = ConsolePaths[Path]["get"] extends { responses: { 200: infer Answer } }
  ? Json<Answer>
  : never;
export type Row<Path extends keyof ConsolePaths> = Got<Path> extends { results: (infer One)[] } ? One : never;
type Posted<Path extends keyof ConsolePaths> = ConsolePaths[Path]["post"] extends { requestBody: infer Body } ? Json<Body> : never;
type Created<Path extends keyof ConsolePaths> = ConsolePaths[Path]["post"] extends { responses: { 201: infer Answer } }
  ? Json<Answer>
  : never;

export type Me = Got<"/console/api/me">;
export type Role = Me["role"];
export type Session = Row<"/console/api/sessions">;
export type Member = Row<"/console/api/members">;
export type Invitation = Row<"/console/api/invitations">;
export type InvitationStatus = Invitation["status"];
export type InvitationBody = Posted<"/console/api/invitations">;
export type AuditEntry = Row<"/console/api/audit_log">;
export type AuditFilter = { readonly member_id?: string | undefined; readonly action?: string | undefined };
export type Settings = Got<"/console/api/settings">;
export type Account = Row<"/console/api/bank/accounts">;
export type AccountType = Account["type"];
export type Application = Row<"/console/api/applications">;
export type Permission = Application["permissions"][number];
export type NewApplication = Created<"/console/api/applications">;
export type Certificate = Row<"/console/api/applications/{id}/certificates">;
export type Collaborator = Row<"/console/api/applications/{id}/collaborators">;
export type Webhook = Row<"/console/api/applications/{id}/webhooks">;
export type NewWebhook = Created<"/console/api/applications/{id}/webhooks">;
export type WebhookEventType = NonNullable<Webhook["event_types"]>[number];
export type Delivery = Row<"/console/api/webhook_deliveries">;
export type DeliveryStatus = Delivery["status"];
export type DeliveryFilter = {
  readonly webhook_id?: string | undefined;
  readonly status?: DeliveryStatus | undefined;
  readonly event_type?: WebhookEventType | undefined;
};
export type OperationBody = Posted<"/console/api/operations">;
export type OperationSource = OperationBody["source"];
export type Transaction = Created<"/console/api/operations">;
export type UnmatchedEntry = Row<"/console/api/unmatched_entries">;
export type AnyTransaction = Row<"/console/api/transactions">;
export type TransactionStatus = AnyTransaction["status"];
type TransactionQuery = NonNullable<ConsolePaths["/console/api/transactions"]["get"]["parameters"]["query"]>;
export type TransactionFilter = Omit<TransactionQuery, "cursor" | "until" | "size">;
export type TransactionType = NonNullable<TransactionQuery["type"]>;
export type TransactionTrail = Got<"/console/api/transactions/{id}/trail">;
export type TransactionStep = TransactionTrail["steps"][number];
export type LedgerEntry = TransactionTrail["entries"][number];
export type Attachment = Row<"/console/api/bank/attachments">;
export type OrderedTransfer = Row<"/console/api/transfers">;
export type TransferStatus = OrderedTransfer["status"];
type TransferQuery = NonNullable<ConsolePaths["/console/api/transfers"]["get"]["parameters"]["query"]>;
export type TransferFilter = Omit<TransferQuery, "cursor" | "until" | "size">;
export type TransferOrder = Posted<"/console/api/bank/transfers">;
export type TransferBulk = Got<"/console/api/bank/transfers/bulks/{id}">;
export type BulkTransfer = Row<"/console/api/bank/transfers/bulks/{id}/transfers">;
export type Beneficiary = Row<"/console/api/beneficiaries">;
