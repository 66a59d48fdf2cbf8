import type { WorkspaceId } from "@memento/kernel";
import { type Database, findDueAt, type Queryable, workspaceNow } from "@memento/platform";
import { findMandates, mandateKey } from "../../mandates/queries.ts";
import { readCreditor } from "../../workspaces/creditor.ts";
import { expiryKind } from "../ask.ts";
import { mandateForm, type MandateForm } from "../form.ts";
import { hashSigningToken, looksLikeSigningToken } from "../link.ts";
import { findSignatureRequestByToken, type SignatureRequest } from "../queries.ts";
import { findSignature, type Signature } from "../signature-queries.ts";
import { termAfter } from "../states.ts";
import type { Notice } from "./views.ts";

/** Where a link leads just now. */
export type Visit =
  | {
      readonly kind: "form";
      readonly workspaceId: WorkspaceId;
      readonly request: SignatureRequest;
      readonly form: MandateForm;
      readonly now: Date;
      readonly until: Date | undefined;
    }
  | { readonly kind: "signed"; readonly request: SignatureRequest; readonly signature: Signature; readonly until: Date }
  | { readonly kind: "notice"; readonly notice: Notice; readonly request: SignatureRequest; readonly creditor: string }
  | { readonly kind: "unknown" };

/**
 * Looks a link up, all of it as of one moment: a request that waits beside the mandate that it has just become would be a riddle. What it shows
 * may be overtaken by the next moment: signing looks again, with the request locked.
 */
export const visit = async (database: Database, token: string): Promise<Visit> =>
  looksLikeSigningToken(token) ? database.snapshot((on) => visitAt(on, token)) : { kind: "unknown" };

async function visitAt(on: Queryable, token: string): Promise<Visit> {
  const request = await findSignatureRequestByToken(on, hashSigningToken(token));
  if (request === undefined) return { kind: "unknown" };
  const { workspaceId } = request;
  const [creditor, now] = await Promise.all([readCreditor(on, workspaceId), workspaceNow(on, workspaceId)]);
  const notice = (which: Notice): Visit => ({ kind: "notice", notice: which, request, creditor: creditor.name });
  if (request.isDeleted) return notice("gone.deleted");
  if (request.status === "expired") return notice("gone.expired");
  if (request.status === "completed") {
    const signature = await findSignature(on, workspaceId, request.requestId);
    const until = signature && termAfter(signature.signedAt);
    return signature === undefined || until === undefined || now >= until
      ? notice("gone.signed")
      : { kind: "signed", request, signature, until };
  }
  const { identifier } = creditor;
  if (identifier === null) return notice("gone.unable");
  if ((await findMandates(on, workspaceId, [request])).has(mandateKey(request))) return notice("gone.used");
  const until = await findDueAt(on, workspaceId, { kind: expiryKind, subjectId: request.requestId });
  return { kind: "form", workspaceId, request, form: mandateForm(request, { ...creditor, identifier }), now, until };
}
