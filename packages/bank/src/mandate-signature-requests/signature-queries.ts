import type { WorkspaceId } from "@memento/kernel";
import type { Fault } from "@memento/ledger";
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

const findOdd = {
  name: "bank.verify_signatures",
  text: `select r.request_id, case when s.request_id is null then 'is completed without a signature'
        when r.status <> 'completed' then 'is signed and not completed'
        when c.contradicts then 'was signed by another debtor than its mandate names'
        else 'has evidence that was changed' end as fault
    from bank.mandate_signature_request r
    left join bank.mandate_signature s on s.workspace_id = r.workspace_id and s.request_id = r.request_id
    left join bank.mandate m on m.workspace_id = s.workspace_id and m.mandate_id = s.mandate_id
    cross join lateral (select m.signed_on = (s.signed_at at time zone 'Europe/Paris')::date
      and (m.debtor_iban <> s.debtor ->> 'iban' or m.debtor_name <> s.debtor ->> 'name') as contradicts) c
    where r.workspace_id = $1 and (r.status = 'completed' or s.request_id is not null)
      and (s.request_id is null or r.status <> 'completed' or c.contradicts
        or sha256(convert_to(s.shown_text, 'UTF8')) <> s.shown_sha256) limit 50`,
};

/**
 * Signature requests whose evidence does not hold: no signature, one that was changed, or one that its mandate contradicts. A mandate that had gone
 * dormant and was signed anew elsewhere bears a later day, and may say otherwise.
 */
export async function findOddSignatures(on: Queryable, workspaceId: WorkspaceId): Promise<Fault[]> {
  const rows = await on.query<{ request_id: string; fault: string }>(findOdd, [workspaceId]);
  return rows.map(({ request_id: requestId, fault }) => ({
    kind: "signature_differs",
    detail: `mandate signature request ${requestId} ${fault}`,
  }));
}
