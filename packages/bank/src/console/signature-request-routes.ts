import { sendDownload } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, found, IdParams } from "../http.ts";
import {
  findExpiry,
  findFollowedRequest,
  type FollowedRequest,
  linkSentAt,
  listFollowedRequests,
} from "../mandate-signature-requests/followed.ts";
import { renderMandate } from "../mandate-signature-requests/pdf.ts";
import { MandateSignatureRequest, signatureRequestToWire } from "../mandate-signature-requests/schema.ts";
import { findSignature } from "../mandate-signature-requests/signature-queries.ts";
import { signatureRequestStatuses } from "../mandate-signature-requests/states.ts";
import { DateTime, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";
import { Keyed, keyedQuery, keyedToWire, keyedWindow } from "./keyed.ts";

const FollowedRequestSchema = Type.Object(
  {
    ...MandateSignatureRequest.properties,
    created_at: DateTime("When the debtor was first asked."),
    sent_at: Type.Optional(DateTime("When the newest link was sent, where that is known.")),
    expires_at: Type.Optional(DateTime("Until when the debtor can sign, while it waits.")),
    expired_at: Type.Optional(DateTime("When it lapsed. Only for a single request, and not for ever.")),
    signed_at: Type.Optional(DateTime("When the debtor signed.")),
    mandate_id: Type.Optional(Uuid("The mandate that was signed.")),
  },
  { title: "FollowedMandateSignatureRequest" },
);

function followedToWire(request: FollowedRequest, expiredAt?: Date) {
  const { createdAt, expiresAt, signedAt, mandateId } = request;
  const wire = (at: Date | null | undefined): string | null => (at === null || at === undefined ? null : timeToWire(at));
  const endsAt = expiresAt ?? expiredAt;
  return {
    ...signatureRequestToWire(request),
    ...withoutNulls({
      created_at: timeToWire(createdAt),
      sent_at: endsAt === undefined || endsAt === null ? null : timeToWire(linkSentAt(request, endsAt)),
      expires_at: wire(expiresAt),
      expired_at: wire(expiredAt),
      signed_at: wire(signedAt),
      mandate_id: mandateId,
    }),
  };
}

const ListQuery = Type.Object(
  { status: Type.Optional(Type.Enum([...signatureRequestStatuses])), ...keyedQuery },
  { additionalProperties: false },
);

/** Mandate signature requests as a person follows them, and what was signed. */
export function followedSignatureRequestRoutes(app: BankApp, { database }: ConsoleDeps): void {
  const tags = ["Mandate signature requests"];
  const config = { permission: "mandate_signature_requests:read" } as const;

  app.get(
    "/mandate_signature_requests",
    {
      config,
      schema: {
        tags,
        summary: "List mandate signature requests, newest first",
        querystring: ListQuery,
        response: consoleResponses({ 200: Keyed(FollowedRequestSchema) }),
      },
    },
    async ({ member, query }) => {
      const rows = await listFollowedRequests(database, member.workspaceId, { status: query.status }, keyedWindow(query));
      return keyedToWire(
        query.size,
        rows,
        ({ requestId }) => requestId,
        (request) => followedToWire(request),
      );
    },
  );

  app.get(
    "/mandate_signature_requests/:id",
    {
      config,
      schema: {
        tags,
        summary: "Get a mandate signature request and what became of it",
        params: IdParams,
        response: consoleResponses({ 200: FollowedRequestSchema }),
      },
    },
    async ({ member: { workspaceId }, params }) => {
      const request = found(await findFollowedRequest(database, workspaceId, params.id));
      return followedToWire(request, request.status === "expired" ? await findExpiry(database, workspaceId, params.id) : undefined);
    },
  );

  app.get(
    "/mandate_signature_requests/:id/mandate",
    {
      config,
      schema: {
        tags,
        summary: "Get the signed mandate",
        description: "The PDF that the debtor could fetch too, drawn from the evidence of the signature. 404 where nobody has signed.",
        params: IdParams,
        response: consoleResponses({
          200: { description: "The mandate, a PDF.", content: { "application/pdf": { schema: { type: "string", format: "binary" } } } },
        }),
      },
    },
    async ({ member: { workspaceId }, params }, reply) => {
      const request = found(await findFollowedRequest(database, workspaceId, params.id));
      const signature = found(await findSignature(database, workspaceId, params.id));
      const content = await renderMandate(signature, request.debtorEmail);
      const name = request.reference.replaceAll(/[^A-Za-z0-9.-]+/g, "_");
      return sendDownload(reply, { filename: `mandate-${name}.pdf`, type: "application/pdf", size: content.length, content });
    },
  );
}
