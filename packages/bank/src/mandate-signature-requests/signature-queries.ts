import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { PartyAddress } from "../mandates/queries.ts";
import type { MandateForm } from "./form.ts";

/** What the debtor gave. The IBAN is normalised, the rest as it was typed. */
export type SignedDebtor = {
  readonly name: string;
  readonly address: PartyAddress;
  readonly iban: string;
  readonly place: string;
};

/** The evidence of one signature. Times: `signedAt` is workspace time, `recordedAt` real time. */
export type Signature = {
  readonly mandateId: string;
  readonly requestId: string;
  readonly form: MandateForm;
  readonly shownText: string;
  readonly shownSha256: string;
  readonly debtor: SignedDebtor;
  readonly ipAddress: string;
  readonly userAgent: string | null;
  readonly signedAt: Date;
  readonly recordedAt: Date;
};

const insertRows = bulkInsert(
  "bank.mandate_signature",
  {
    workspace_id: "uuid",
    mandate_id: "uuid",
    request_id: "uuid",
    form: "jsonb",
    shown_text: "text",
    shown_sha256: "bytea",
    debtor: "jsonb",
    language: "text",
    ip_address: "text",
    user_agent: "text",
    signed_at: "timestamptz",
    recorded_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertSignatures = (tx: Tx, workspaceId: WorkspaceId, signatures: readonly Signature[]): void =>
  insertRows(
    tx,
    signatures.map((signature) => ({
      workspace_id: workspaceId,
      mandate_id: signature.mandateId,
      request_id: signature.requestId,
      form: JSON.stringify(signature.form),
      shown_text: signature.shownText,
      shown_sha256: `\\x${signature.shownSha256}`, // a bytea in its hex form
      debtor: JSON.stringify(signature.debtor),
      language: signature.form.language,
      ip_address: signature.ipAddress,
      user_agent: signature.userAgent,
      signed_at: signature.signedAt,
      recorded_at: signature.recordedAt,
    })),
  );

const findByRequest = {
  name: "bank.signature_of_request",
  text: `select mandate_id as "mandateId", request_id as "requestId", form, shown_text as "shownText", encode(shown_sha256, 'hex') as "shownSha256", debtor,
      ip_address as "ipAddress", user_agent as "userAgent", signed_at as "signedAt", recorded_at as "recordedAt"
    from bank.mandate_signature where workspace_id = $1 and request_id = $2`,
};

export async function findSignature(on: Queryable, workspaceId: WorkspaceId, requestId: string): Promise<Signature | undefined> {
  const [signature] = await on.query<Signature>(findByRequest, [workspaceId, requestId]);
  return signature;
}
