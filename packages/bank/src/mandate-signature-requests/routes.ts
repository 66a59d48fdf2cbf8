import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import {
  answerOf,
  answerWrite,
  type BankApp,
  type BankDeps,
  found,
  IdParams,
  pageToWire,
  pageWindow,
  responses,
  splitLists,
} from "../http.ts";
import { offered } from "../writes.ts";
import { askForSignatures, deleteSignatureRequests, renewSignatureRequests, type SignatureRequestOrder } from "./ask.ts";
import { findSignatureRequest, listSignatureRequests, type SignatureRequest } from "./queries.ts";
import { MandateSignatureRequest, MandateSignatureRequestBody, signatureRequestToWire } from "./schema.ts";
import { signatureRequestStatuses } from "./states.ts";

const ListQuery = Type.Object(
  {
    status: Type.Optional(
      Type.Array(Type.Enum([...signatureRequestStatuses]), {
        description: "Only those with one of these statuses; repeated or separated by commas.",
      }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const Nothing = Type.Object({}, { additionalProperties: false, description: "Nothing has to be said." });

const orderOf = (body: MandateSignatureRequestBody): SignatureRequestOrder => ({
  scheme: body.scheme,
  reference: body.reference,
  debtorEmail: body.debtor_email,
  emailCustomMessage: body.email_custom_message,
  contractReference: body.contract_reference,
  language: body.language ?? "french",
});

const note = (action: string, { requestId, scheme, reference, debtorEmail }: SignatureRequest) => ({
  action: `mandate_signature_request_${action}`,
  subjectType: "mandate_signature_request",
  subjectId: requestId,
  after: { scheme, reference, debtor_email: debtorEmail },
});
const remove = offered(deleteSignatureRequests, (_order, request) => note("deleted", request));

export function mandateSignatureRequestRoutes(app: BankApp, { database, commands, mailer, publicUrl }: BankDeps): void {
  const tags = ["Mandate signature requests"];
  const ask = offered(askForSignatures({ mailer, publicUrl }), (_order, request) => note("created", request));
  const renew = offered(renewSignatureRequests({ mailer, publicUrl }), (_order, request) => note("renewed", request));
  const asked = answerOf(200, signatureRequestToWire);
  const quiet = answerOf(200, null);

  app.get(
    "/mandate_signature_requests",
    {
      config: { permission: "mandate_signature_requests:read" },
      preValidation: splitLists("status"),
      schema: {
        tags,
        summary: "List the mandate signature requests",
        querystring: ListQuery,
        response: responses({ 200: Page(MandateSignatureRequest) }),
      },
    },
    async ({ caller, query }) => {
      const { status: statuses } = query;
      return pageToWire(
        query,
        await listSignatureRequests(database, caller.workspaceId, { statuses }, pageWindow(query)),
        signatureRequestToWire,
      );
    },
  );

  app.post(
    "/mandate_signature_requests",
    {
      config: { permission: "mandate_signature_requests:write" },
      schema: {
        tags,
        summary: "Ask a debtor to sign a mandate",
        body: MandateSignatureRequestBody,
        response: responses({ 200: MandateSignatureRequest }),
      },
    },
    (request, reply) => answerWrite(request, reply, commands, { operation: ask, request: orderOf(request.body), answer: asked }),
  );

  app.get(
    "/mandate_signature_requests/:id",
    {
      config: { permission: "mandate_signature_requests:read" },
      schema: { tags, summary: "Get a mandate signature request", params: IdParams, response: responses({ 200: MandateSignatureRequest }) },
    },
    async ({ caller, params }) => signatureRequestToWire(found(await findSignatureRequest(database, caller.workspaceId, params.id))),
  );

  app.delete(
    "/mandate_signature_requests/:id",
    {
      config: { permission: "mandate_signature_requests:write" },
      schema: {
        tags,
        summary: "Delete a mandate signature request",
        params: IdParams,
        response: responses({ 200: Type.Null({ description: "Deleted." }) }),
      },
    },
    (request, reply) => {
      const { id: requestId } = request.params;
      return answerWrite(request, reply, commands, { operation: remove, request: { requestId }, answer: quiet });
    },
  );

  app.post(
    "/mandate_signature_requests/:id/renewals",
    {
      config: { permission: "mandate_signature_requests:write" },
      schema: {
        tags,
        summary: "Renew an expired mandate signature request",
        params: IdParams,
        body: Nothing,
        response: responses({ 200: Type.Null({ description: "A new link is on its way to the debtor." }) }),
      },
      // Most callers send no body at all, which says the same.
      preValidation: (request, _reply, next) => {
        request.body ??= {};
        next();
      },
    },
    (request, reply) => {
      const { id: requestId } = request.params;
      return answerWrite(request, reply, commands, { operation: renew, request: { requestId }, answer: quiet });
    },
  );
}
