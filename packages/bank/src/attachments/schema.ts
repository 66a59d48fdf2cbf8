import { Type } from "typebox";
import { DateTime, timeToWire, Uuid } from "../wire.ts";
import type { Attachment as AttachmentRow } from "./queries.ts";

export const Attachment = Type.Object(
  {
    id: Uuid("ID of the attachment."),
    transaction_id: Uuid("The transaction that the document is attached to."),
    filename: Type.String({ description: "Name of the file." }),
    size: Type.Integer({ minimum: 1, format: "int64", description: "Size of the file in bytes." }),
    mime_type: Type.String({ description: "What the file is, as its content tells." }),
    date: DateTime("When it was attached."),
    is_deleted: Type.Boolean({ description: "A deleted attachment has no file any more." }),
  },
  { title: "Attachment" },
);

export const AttachmentForm = Type.Object(
  {
    document: Type.String({
      format: "binary",
      description:
        "The file, of up to 10 MiB: PDF, PNG, JPEG, WebP, HEIC, Word, Excel, OpenDocument, XML, CSV or plain text (UTF-8). What it is, its content decides.",
    }),
    transaction_id: Uuid("The transaction to attach it to."),
  },
  { additionalProperties: false, title: "AttachmentForm" },
);

export const attachmentToWire = (attachment: AttachmentRow) => ({
  id: attachment.attachmentId,
  transaction_id: attachment.transactionId,
  filename: attachment.filename,
  size: attachment.size,
  mime_type: attachment.mimeType,
  date: timeToWire(attachment.createdAt),
  is_deleted: attachment.deletedAt !== null,
});
