import { done, newId, type Outcome, refused } from "@memento/kernel";
import { dropDue, type Mailer, type MailToSend, type Operation } from "@memento/platform";
import { parisDate } from "@memento/rails";
import { findOwnIbans } from "../ibans/queries.ts";
import { findMandates, insertMandates, type Mandate, mandateKey } from "../mandates/queries.ts";
import { type Creditor, readCreditor } from "../workspaces/creditor.ts";
import { tell } from "./ask.ts";
import { formSha256, formText, mandateForm } from "./form.ts";
import { signedMail } from "./mails.ts";
import { lockSignatureRequests, type SignatureRequest, updateSignatureRequests } from "./queries.ts";
import { insertSignatures, type Signature, type SignedDebtor } from "./signature-queries.ts";
import { moveSignatureRequest, termAfter } from "./states.ts";

export type Signing = {
  readonly requestId: string;
  /** Of the link by which the debtor came: a newer link ends this one. */
  readonly tokenSha256: Buffer;
  /** Of the mandate's text as the debtor's page showed it. */
  readonly shownSha256: string;
  /** Already checked by form; the IBAN can exist and is in reach. */
  readonly debtor: SignedDebtor;
  readonly ipAddress: string;
  readonly userAgent: string | null;
  readonly recordedAt: Date;
  /** Where the signed mandate can be fetched; goes into the mail to the debtor. */
  readonly link: string;
};

/** Why a mandate is not signed; each is a page of its own, or an error in the form. */
export type SigningRefusal =
  | "unknown_link"
  | "deleted"
  | "expired"
  | "already_signed"
  | "no_creditor"
  | "reference_used"
  | "text_changed"
  | "own_iban";

type Known = {
  readonly requests: Map<string, SignatureRequest>;
  readonly creditor: Creditor;
  readonly mandates: Map<string, Mandate>;
  readonly ownIbans: ReadonlyMap<string, unknown>;
};

/**
 * Signs mandates: makes the mandate, keeps the evidence, completes the request and writes to the debtor. A link signs once, however many
 * submissions meet: requests are locked, and the second finds the first one's work.
 */
export const signMandates = (mailer: Mailer): Operation<Signing, Signature, SigningRefusal, Known> => ({
  name: "sign_mandates",
  loadsInTurn: true,
  async load(tx, workspaceId, signings) {
    const [requests, creditor, ownIbans] = await Promise.all([
      lockSignatureRequests(
        tx,
        workspaceId,
        signings.map(({ requestId }) => requestId),
      ),
      readCreditor(tx, workspaceId),
      findOwnIbans(
        tx,
        workspaceId,
        signings.map(({ debtor }) => debtor.iban),
      ),
    ]);
    return { requests, creditor, ownIbans, mandates: await findMandates(tx, workspaceId, [...requests.values()]) };
  },
  run(context, signings, known) {
    const { tx, workspaceId, now } = context;
    const mandates: Mandate[] = [];
    const signatures: Signature[] = [];
    const completed: SignatureRequest[] = [];
    const mails: MailToSend[] = [];
    const outcomes = signings.map((signing): Outcome<Signature, SigningRefusal> => {
      const decided = decideSigning(signing, known, now);
      if (!decided.ok) return decided;
      const { request, mandate, signature } = decided.value;
      known.requests.set(request.requestId, request);
      known.mandates.set(mandateKey(mandate), mandate);
      completed.push(request);
      mandates.push(mandate);
      signatures.push(signature);
      const { iban } = signing.debtor;
      mails.push(signedMail(request, { creditorName: known.creditor.name, link: signing.link, until: termAfter(now), iban }));
      return done(signature);
    });
    insertMandates(tx, workspaceId, mandates, now);
    updateSignatureRequests(tx, workspaceId, completed);
    insertSignatures(tx, workspaceId, signatures);
    dropDue(
      tx,
      workspaceId,
      completed.map(({ requestId }) => requestId),
    );
    mailer.queueMails(tx, workspaceId, now, mails);
    tell(context, "mandate_signature_request_completed", completed);
    return Promise.resolve(outcomes);
  },
});

type Decided = { readonly request: SignatureRequest; readonly mandate: Mandate; readonly signature: Signature };

function decideSigning(signing: Signing, known: Known, now: Date): Outcome<Decided, SigningRefusal> {
  const request = known.requests.get(signing.requestId);
  if (request === undefined || !request.tokenSha256.equals(signing.tokenSha256)) return refused("unknown_link");
  if (request.isDeleted) return refused("deleted");
  if (request.status === "expired") return refused("expired");
  if (request.status === "completed") return refused("already_signed");
  const { identifier } = known.creditor;
  if (identifier === null) return refused("no_creditor");
  if (known.mandates.has(mandateKey(request))) return refused("reference_used");
  const form = mandateForm(request, { ...known.creditor, identifier });
  if (formSha256(form) !== signing.shownSha256) return refused("text_changed");
  const { debtor } = signing;
  if (known.ownIbans.has(debtor.iban)) return refused("own_iban");
  const mandate: Mandate = {
    mandateId: newId(),
    scheme: request.scheme,
    reference: request.reference,
    signedOn: parisDate(now),
    debtorName: debtor.name,
    debtorIban: debtor.iban,
    debtorAddress: debtor.address,
    contractReference: request.contractReference,
    lastCollectedOn: null,
  };
  const signature: Signature = {
    mandateId: mandate.mandateId,
    requestId: request.requestId,
    form,
    shownText: formText(form),
    shownSha256: signing.shownSha256,
    debtor,
    ipAddress: signing.ipAddress,
    userAgent: signing.userAgent,
    signedAt: now,
    recordedAt: signing.recordedAt,
  };
  return done({ request: { ...request, status: moveSignatureRequest(request.status, "completed") }, mandate, signature });
}
