import { ErrorEnvelope, fileKey, FileMissing, kitProblem, Page, PageQuery, preferredType, sendDownload } from "@memento/platform";
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
  problemOf,
  responses,
} from "../http.ts";
import { Uuid } from "../wire.ts";
import { offered } from "../writes.ts";
import { deleteAttachments } from "./change.ts";
import { documentBytesMax } from "./document.ts";
import { findAttachment, listAttachments } from "./queries.ts";
import { Attachment, AttachmentForm, attachmentToWire } from "./schema.ts";
import { answerUpload } from "./upload.ts";

/** What a form has beside its document: boundaries, headers, the other field. */
const formBytesMax = documentBytesMax + 64 * 1024;

const ListQuery = Type.Object(
  {
    transaction_id: Type.Optional(Uuid("Only the attachments of this transaction.")),
    include_deleted: Type.Optional(Type.Boolean({ default: false, description: "Whether to list deleted attachments too." })),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const remove = offered(deleteAttachments, (_order, { attachmentId, transactionId, filename }) => ({
  action: "attachment_deleted",
  subjectType: "attachment",
  subjectId: attachmentId,
  before: { transaction_id: transactionId, filename },
}));

const binary = { schema: { type: "string", format: "binary" } };

/** The attachment, or the file itself, as the caller's Accept header asks. */
const attachmentOrFile = {
  description: "The attachment as JSON, or its file for `application/octet-stream` and for its own type.",
  content: { "application/json": { schema: Attachment }, "application/octet-stream": binary },
};

export function attachmentRoutes(app: BankApp, deps: BankDeps): void {
  const { database, commands, files } = deps;
  const tags = ["Attachments"];
  const deleted = answerOf(204, null);

  app.get(
    "/attachments",
    {
      config: { permission: "attachments:read" },
      schema: { tags, summary: "List all attachments", querystring: ListQuery, response: responses({ 200: Page(Attachment) }) },
    },
    async ({ caller, query }) => {
      const filter = { transactionId: query.transaction_id, includeDeleted: query.include_deleted ?? false };
      return pageToWire(query, await listAttachments(database, caller.workspaceId, filter, pageWindow(query)), attachmentToWire);
    },
  );

  app.post(
    "/attachments",
    {
      config: { permission: "attachments:write", body: "multipart" },
      bodyLimit: formBytesMax,
      validatorCompiler: () => () => true, // the form is read and judged by `documentFromForm`
      schema: {
        tags,
        summary: "Create an attachment",
        consumes: ["multipart/form-data"],
        body: AttachmentForm,
        response: responses({ 201: Attachment, 413: { ...ErrorEnvelope, description: "The document is larger than 10 MiB." } }),
      },
    },
    (request, reply) => answerUpload(request, reply, deps),
  );

  app.get(
    "/attachments/:id",
    {
      config: { permission: "attachments:read" },
      schema: {
        tags,
        summary: "Get an attachment",
        description: "The Accept header chooses between the attachment's JSON (the default) and its file.",
        params: IdParams,
        response: responses({
          200: attachmentOrFile,
          406: { ...ErrorEnvelope, description: "It comes in none of the types that Accept names." },
        }),
      },
    },
    async (request, reply) => {
      const { workspaceId } = request.caller;
      const attachment = found(await findAttachment(database, workspaceId, request.params.id));
      reply.header("vary", "Accept");
      const type = preferredType(request.headers.accept, ["application/json", "application/octet-stream", attachment.mimeType]);
      if (type === undefined)
        throw kitProblem("not_acceptable", `This comes as application/json, application/octet-stream or ${attachment.mimeType}.`);
      if (type === "application/json") return attachmentToWire(attachment);
      if (attachment.deletedAt !== null) throw problemOf("not_found");
      const { stream, size } = await files.open(fileKey(workspaceId, attachment.attachmentId)).catch(async (error: unknown) => {
        const now = error instanceof FileMissing ? await findAttachment(database, workspaceId, attachment.attachmentId) : undefined;
        throw now === undefined || now.deletedAt === null ? error : problemOf("not_found"); // deleted while we were looking
      });
      const { filename } = attachment;
      return sendDownload(reply, { filename, type: type.startsWith("text/") ? `${type}; charset=utf-8` : type, size, content: stream });
    },
  );

  app.delete(
    "/attachments/:id",
    {
      config: { permission: "attachments:write" },
      schema: {
        tags,
        summary: "Delete an attachment",
        params: IdParams,
        response: responses({ 204: Type.Null({ description: "Deleted." }) }),
      },
    },
    (request, reply) =>
      answerWrite(request, reply, commands, {
        operation: remove,
        request: { attachmentId: request.params.id },
        answer: deleted,
      }),
  );
}
