import type { WorkspaceId } from "@memento/kernel";
import type { Queryable, Tx } from "@memento/platform";
import { type MandateName, mandateKey } from "../mandates/queries.ts";
import { mandateReferenceKey, type MandateScheme } from "../mandates/reference.ts";
import type { SignatureLanguage } from "./schema.ts";
import type { SignatureRequestStatus } from "./states.ts";

export type SignatureRequest = {
  readonly requestId: string;
  readonly scheme: MandateScheme;
  readonly reference: string;
  readonly debtorEmail: string;
  readonly emailCustomMessage: string | null;
  readonly contractReference: string | null;
  readonly language: SignatureLanguage;
  readonly status: SignatureRequestStatus;
  readonly isDeleted: boolean;
  /** SHA-256 of the newest link's token: the token itself is in the e-mail and nowhere else. */
  readonly tokenSha256: Buffer;
};

/** As `SignatureRequest` names them. */
export const signatureRequestColumns = `request_id as "requestId", scheme, reference, debtor_email as "debtorEmail", email_custom_message as "emailCustomMessage",
  contract_reference as "contractReference", language, status, is_deleted as "isDeleted", token_sha256 as "tokenSha256"`;

const insertRows = {
  name: "bank.insert_signature_requests",
  text: `insert into bank.mandate_signature_request (workspace_id, request_id, scheme, reference, reference_key, debtor_email, email_custom_message,
      contract_reference, language, status, token_sha256, created_at)
    select $1::uuid, t.*, $2::timestamptz from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[], $12::bytea[]) t`,
};

export function insertSignatureRequests(tx: Tx, workspaceId: WorkspaceId, requests: readonly SignatureRequest[], createdAt: Date): void {
  if (requests.length === 0) return;
  tx.write(insertRows, [
    workspaceId,
    createdAt,
    requests.map((request) => request.requestId),
    requests.map((request) => request.scheme),
    requests.map((request) => request.reference),
    requests.map((request) => mandateReferenceKey(request.reference)),
    requests.map((request) => request.debtorEmail),
    requests.map((request) => request.emailCustomMessage),
    requests.map((request) => request.contractReference),
    requests.map((request) => request.language),
    requests.map((request) => request.status),
    requests.map((request) => request.tokenSha256),
  ]);
}

const findById = {
  name: "bank.signature_request_by_id",
  text: `select ${signatureRequestColumns} from bank.mandate_signature_request where workspace_id = $1 and request_id = $2`,
};

export async function findSignatureRequest(
  on: Queryable,
  workspaceId: WorkspaceId,
  requestId: string,
): Promise<SignatureRequest | undefined> {
  const [request] = await on.query<SignatureRequest>(findById, [workspaceId, requestId]);
  return request;
}

const findByToken = {
  name: "bank.signature_request_by_token",
  text: `select workspace_id as "workspaceId", ${signatureRequestColumns} from bank.mandate_signature_request where token_sha256 = $1`,
};

/** The request that a link leads to, in whichever workspace. The hash of a random token of 32 bytes needs no constant-time comparison. */
export async function findSignatureRequestByToken(
  on: Queryable,
  tokenSha256: Buffer,
): Promise<(SignatureRequest & { workspaceId: WorkspaceId }) | undefined> {
  const [request] = await on.query<SignatureRequest & { workspaceId: WorkspaceId }>(findByToken, [tokenSha256]);
  return request;
}

const lockByIds = {
  name: "bank.signature_requests_for_change",
  text: `select ${signatureRequestColumns} from bank.mandate_signature_request where workspace_id = $1 and request_id = any ($2::uuid[])
    order by request_id for update`,
};

/** Those requests by their id, locked until the transaction ends; unknown ids are absent. */
export async function lockSignatureRequests(
  tx: Tx,
  workspaceId: WorkspaceId,
  requestIds: readonly string[],
): Promise<Map<string, SignatureRequest>> {
  const rows = await tx.query<SignatureRequest>(lockByIds, [workspaceId, [...new Set(requestIds)]]);
  return new Map(rows.map((row) => [row.requestId, row]));
}

const findOpen = {
  name: "bank.open_signature_requests",
  text: `select r.scheme, r.reference from unnest($2::text[], $3::text[]) asked (scheme, reference_key) cross join lateral (
      select m.scheme, m.reference from bank.mandate_signature_request m
      where m.workspace_id = $1 and m.scheme = asked.scheme and m.reference_key = asked.reference_key and m.status = 'sent' and not m.is_deleted
      limit 1) r`,
};

/** Which of the named mandates wait for a signature already, by their key (`mandateKey`). */
export async function findOpenSignatureRequests(
  on: Queryable,
  workspaceId: WorkspaceId,
  names: readonly MandateName[],
): Promise<Set<string>> {
  const values = [names.map(({ scheme }) => scheme), names.map(({ reference }) => mandateReferenceKey(reference))];
  const rows = await on.query<MandateName>(findOpen, [workspaceId, ...values]);
  return new Set(rows.map(mandateKey));
}

const updateRows = {
  name: "bank.update_signature_requests",
  text: `update bank.mandate_signature_request r set status = c.status, is_deleted = c.is_deleted, token_sha256 = c.token_sha256
    from unnest($2::uuid[], $3::text[], $4::boolean[], $5::bytea[]) c (request_id, status, is_deleted, token_sha256)
    where r.workspace_id = $1 and r.request_id = any ($2::uuid[]) and r.request_id = c.request_id`,
};

export function updateSignatureRequests(tx: Tx, workspaceId: WorkspaceId, requests: readonly SignatureRequest[]): void {
  if (requests.length === 0) return;
  tx.write(updateRows, [
    workspaceId,
    requests.map((request) => request.requestId),
    requests.map((request) => request.status),
    requests.map((request) => request.isDeleted),
    requests.map((request) => request.tokenSha256),
  ]);
}

const listPage = {
  name: "bank.list_signature_requests",
  text: `select ${signatureRequestColumns} from bank.mandate_signature_request where workspace_id = $1 and not is_deleted
      and ($2::text[] is null or status = any ($2::text[]))
    order by request_id limit $3 offset $4`,
};

/** Requests in the order in which they were made, without the deleted ones. */
export const listSignatureRequests = (
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: { statuses: readonly SignatureRequestStatus[] | undefined },
  page: { limit: number; offset: number },
): Promise<SignatureRequest[]> => on.query<SignatureRequest>(listPage, [workspaceId, filter.statuses ?? null, page.limit, page.offset]);
