import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { enqueue, type Operation, type OperationContext, recordEvents } from "@memento/platform";
import {
  type Attachment,
  changeAttachmentCounts,
  deleteRows,
  findAttachmentCounts,
  insertAttachments,
  lockAttachments,
} from "./queries.ts";
import { removeFilesJob } from "./files.ts";

/** A transaction takes this many documents; deleted ones do not count. */
export const attachmentsMax = 20;

/** A document whose bytes are stored already, under `attachmentId`. `sha256` is hex. */
export type AttachmentRequest = {
  readonly attachmentId: string;
  readonly transactionId: string;
  readonly filename: string;
  readonly size: number;
  readonly mimeType: string;
  readonly sha256: string;
};

export type AttachmentRefusal = "transaction_not_found" | "too_many_attachments";

/**
 * Attaches stored documents to transactions, whatever their status. Refused for a transaction that is not there (`transaction_not_found`) and for one
 * that has as many as it takes (`too_many_attachments`); what becomes of the bytes is then the caller's business.
 */
export const createAttachments: Operation<AttachmentRequest, Attachment, AttachmentRefusal, Map<string, number>> = {
  name: "create_attachments",
  load: (tx, workspaceId, requests) =>
    findAttachmentCounts(tx, workspaceId, [...new Set(requests.map((request) => request.transactionId))]),
  run(context, requests, counts) {
    const { tx, workspaceId, now } = context;
    const made: (Attachment & { sha256: string })[] = [];
    const outcomes = requests.map((request): Outcome<Attachment, AttachmentRefusal> => {
      const count = counts.get(request.transactionId);
      if (count === undefined) return refused("transaction_not_found");
      if (count >= attachmentsMax) return refused("too_many_attachments");
      counts.set(request.transactionId, count + 1);
      const attachment = { ...request, createdAt: now, deletedAt: null };
      made.push(attachment);
      return done(attachment);
    });
    insertAttachments(tx, workspaceId, made);
    changeAttachmentCounts(
      tx,
      workspaceId,
      made.map((attachment) => attachment.transactionId),
      1,
    );
    tell(context, "attachment_created", made);
    return Promise.resolve(outcomes);
  },
};

/** Deletes attachments: they stay listed, and their bytes go soon. Deleting twice is fine and told once. */
export const deleteAttachments: Operation<{ attachmentId: string }, Attachment, "not_found", Map<string, Attachment>> = {
  name: "delete_attachments",
  load: async (tx, workspaceId, requests) => {
    const found = await lockAttachments(tx, workspaceId, [...new Set(requests.map((request) => request.attachmentId))]);
    return new Map(found.map((attachment) => [attachment.attachmentId, attachment]));
  },
  run(context, requests, known) {
    const { tx, workspaceId, now } = context;
    const deleted: Attachment[] = [];
    const outcomes = requests.map(({ attachmentId }): Outcome<Attachment, "not_found"> => {
      const attachment = known.get(attachmentId);
      if (attachment === undefined) return refused("not_found");
      if (attachment.deletedAt !== null) return done(attachment);
      const gone = { ...attachment, deletedAt: now };
      known.set(attachmentId, gone);
      deleted.push(gone);
      return done(gone);
    });
    deleteRows(
      tx,
      workspaceId,
      now,
      deleted.map((attachment) => attachment.attachmentId),
    );
    changeAttachmentCounts(
      tx,
      workspaceId,
      deleted.map((attachment) => attachment.transactionId),
      -1,
    );
    tell(context, "attachment_deleted", deleted);
    if (deleted.length > 0) enqueue(tx, [removeFilesJob(workspaceId)]);
    return Promise.resolve(outcomes);
  },
};

const tell = (
  { tx, workspaceId, now }: { tx: OperationContext["tx"]; workspaceId: WorkspaceId; now: Date },
  type: string,
  attachments: readonly Attachment[],
): void =>
  recordEvents(
    tx,
    workspaceId,
    now,
    attachments.map((attachment) => ({ type, resourceType: "attachment", resourceId: attachment.attachmentId })),
  );
