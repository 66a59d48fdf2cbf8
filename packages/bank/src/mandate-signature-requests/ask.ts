import { done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import {
  dropDue,
  type Mailer,
  type MailToSend,
  type Operation,
  type OperationContext,
  planDue,
  recordEvents,
  type Tx,
} from "@memento/platform";
import { findMandates, mandateKey, type MandateName } from "../mandates/queries.ts";
import type { MandateScheme } from "../mandates/reference.ts";
import { type Creditor, readCreditor } from "../workspaces/creditor.ts";
import { hashSigningToken, newSigningToken, signingLink } from "./link.ts";
import { invitationMail } from "./mails.ts";
import {
  findOpenSignatureRequests,
  insertSignatureRequests,
  lockSignatureRequests,
  type SignatureRequest,
  updateSignatureRequests,
} from "./queries.ts";
import type { SignatureLanguage } from "./schema.ts";
import { moveSignatureRequest, termAfter } from "./states.ts";

export type SignatureRequestOrder = {
  readonly scheme: MandateScheme;
  readonly reference: string;
  readonly debtorEmail: string;
  readonly emailCustomMessage: string | undefined;
  readonly contractReference: string | undefined;
  readonly language: SignatureLanguage;
};

/** How a debtor is reached: by mail, with a link to this server. */
export type Reaching = { readonly mailer: Mailer; readonly publicUrl: () => string };

export const expiryKind = "mandate_signature_request.expire";

type AskRefusal = "no_sepa_creditor_identifier" | "mandate_reference_already_used";

/** What tells whether a reference may still be given to a debtor. */
type Taken = { readonly creditor: Creditor; readonly references: Set<string> };

async function loadTaken(tx: Tx, workspaceId: WorkspaceId, names: readonly MandateName[]): Promise<Taken> {
  const [creditor, mandates, open] = await Promise.all([
    readCreditor(tx, workspaceId),
    findMandates(tx, workspaceId, names),
    findOpenSignatureRequests(tx, workspaceId, names),
  ]);
  return { creditor, references: new Set([...mandates.keys(), ...open]) };
}

/** Whether this reference can be asked for; if so it is taken from here on. */
function take(name: MandateName, { creditor, references }: Taken): Outcome<undefined, AskRefusal> {
  if (creditor.identifier === null) return refused("no_sepa_creditor_identifier");
  const key = mandateKey(name);
  if (references.has(key)) return refused("mandate_reference_already_used");
  references.add(key);
  return done(undefined);
}

/**
 * Asks debtors to sign: each gets a link that lives for 30 days of the workspace's time. Refused without a creditor identifier
 * (`no_sepa_creditor_identifier`) and for a reference of a mandate, or of a request that waits already (`mandate_reference_already_used`).
 */
export const askForSignatures = (reaching: Reaching): Operation<SignatureRequestOrder, SignatureRequest, AskRefusal, Taken> => ({
  name: "ask_for_signatures",
  loadsInTurn: true,
  load: loadTaken,
  run(context, orders, taken) {
    const sent: Sent[] = [];
    const outcomes = orders.map((order): Outcome<SignatureRequest, AskRefusal> => {
      const outcome = take(order, taken);
      if (!outcome.ok) return outcome;
      const token = newSigningToken();
      const request: SignatureRequest = {
        ...order,
        requestId: newId(),
        emailCustomMessage: order.emailCustomMessage ?? null,
        contractReference: order.contractReference ?? null,
        status: "sent",
        isDeleted: false,
        tokenSha256: hashSigningToken(token),
      };
      sent.push({ request, token });
      return done(request);
    });
    const requests = sent.map(({ request }) => request);
    insertSignatureRequests(context.tx, context.workspaceId, requests, context.now);
    send(context, reaching, taken.creditor, sent);
    return Promise.resolve(outcomes);
  },
});

type RenewRefusal = AskRefusal | "not_found" | "mandate_signature_request_not_renewable";

/**
 * Sends new links for requests that have expired; the old links open nothing any more. A request in any other status, or deleted, is refused
 * (`mandate_signature_request_not_renewable`); so is one whose reference was given away meanwhile.
 */
export const renewSignatureRequests = (
  reaching: Reaching,
): Operation<{ requestId: string }, SignatureRequest, RenewRefusal, { known: Map<string, SignatureRequest>; taken: Taken }> => ({
  name: "renew_signature_requests",
  loadsInTurn: true,
  async load(tx, workspaceId, asked) {
    const known = await lockSignatureRequests(
      tx,
      workspaceId,
      asked.map(({ requestId }) => requestId),
    );
    return { known, taken: await loadTaken(tx, workspaceId, [...known.values()]) };
  },
  run(context, asked, { known, taken }) {
    const sent: Sent[] = [];
    const outcomes = asked.map(({ requestId }): Outcome<SignatureRequest, RenewRefusal> => {
      const request = known.get(requestId);
      if (request === undefined) return refused("not_found");
      if (request.status !== "expired" || request.isDeleted) return refused("mandate_signature_request_not_renewable");
      const outcome = take(request, taken);
      if (!outcome.ok) return outcome;
      const token = newSigningToken();
      const renewed: SignatureRequest = {
        ...request,
        status: moveSignatureRequest(request.status, "sent"),
        tokenSha256: hashSigningToken(token),
      };
      known.set(requestId, renewed);
      sent.push({ request: renewed, token });
      return done(renewed);
    });
    const requests = sent.map(({ request }) => request);
    updateSignatureRequests(context.tx, context.workspaceId, requests);
    send(context, reaching, taken.creditor, sent);
    return Promise.resolve(outcomes);
  },
});

type Sent = { readonly request: SignatureRequest; readonly token: string };

/** The mail, its term, and the event: what makes a request sent. */
function send(
  { tx, workspaceId, now }: OperationContext,
  { mailer, publicUrl }: Reaching,
  creditor: Creditor,
  sent: readonly Sent[],
): void {
  const until = termAfter(now);
  const mails = sent.map(({ request, token }): MailToSend =>
    invitationMail(request, { creditorName: creditor.name, link: signingLink(publicUrl(), token), until }),
  );
  mailer.queueMails(tx, workspaceId, now, mails);
  planDue(
    tx,
    workspaceId,
    sent.map(({ request }) => ({ dueAt: until, kind: expiryKind, subjectId: request.requestId })),
  );
  tell(
    { tx, workspaceId, now },
    "mandate_signature_request_sent",
    sent.map(({ request }) => request),
  );
}

export const tell = ({ tx, workspaceId, now }: OperationContext, type: string, requests: readonly SignatureRequest[]): void =>
  recordEvents(
    tx,
    workspaceId,
    now,
    requests.map(({ requestId }) => ({ type, resourceType: "mandate_signature_request", resourceId: requestId })),
  );

type DeleteRefusal = "not_found" | "mandate_signature_request_not_deletable";

/** Deletes requests for good: the link dies, the request stays readable. Signed ones are refused. Deleting twice is fine, and told once. */
export const deleteSignatureRequests: Operation<{ requestId: string }, SignatureRequest, DeleteRefusal, Map<string, SignatureRequest>> = {
  name: "delete_signature_requests",
  loadsInTurn: true,
  load: (tx, workspaceId, asked) =>
    lockSignatureRequests(
      tx,
      workspaceId,
      asked.map(({ requestId }) => requestId),
    ),
  run(context, asked, known) {
    const deleted = new Map<string, SignatureRequest>();
    const outcomes = asked.map(({ requestId }): Outcome<SignatureRequest, DeleteRefusal> => {
      const request = known.get(requestId);
      if (request === undefined) return refused("not_found");
      if (request.status === "completed") return refused("mandate_signature_request_not_deletable");
      const gone: SignatureRequest = { ...request, isDeleted: true };
      if (!request.isDeleted) deleted.set(requestId, gone);
      return done(gone);
    });
    updateSignatureRequests(context.tx, context.workspaceId, [...deleted.values()]);
    dropDue(context.tx, context.workspaceId, [...deleted.keys()]);
    tell(context, "mandate_signature_request_deleted", [...deleted.values()]);
    return Promise.resolve(outcomes);
  },
};
