import { done, type WorkspaceId } from "@memento/kernel";
import {
  attachmentBytesMax,
  createTurns,
  type Database,
  loadNothing,
  type Mailer,
  type MailToSend,
  type Operation,
} from "@memento/platform";
import { notFound, StateRefused } from "../../http/errors.ts";
import type { Language } from "../../http/language.ts";
import { findPools } from "../queries.ts";
import { csvOf } from "./csv.ts";
import { excelInThread } from "./excel-thread.ts";
import { exportFile, type ExportFormat, exportMail } from "./mail.ts";
import { countParticipants, participantsToExport } from "./rows.ts";

/** So many rows at most. A workbook is made in memory as a whole: 20,000 rows take some 100 MB and a second or two of a thread. */
export const exportRowsMax = { csv: 100_000, excel: 20_000 } as const satisfies Record<ExportFormat, number>;

export type ExportOrder = {
  readonly workspaceId: WorkspaceId;
  readonly ownerId: string;
  readonly poolId: string;
  readonly recipient: string;
  readonly format: ExportFormat;
  readonly language: Language;
};

/** One file is made at a time: what waits is in no hurry, and two large ones together would crowd out the payments. */
const inTurn = createTurns({ parallelMax: 1, waitingMax: 20, what: "exports" });

/**
 * The list of a pool's participants as an e-mail with a file, read from one snapshot, outside of any write. Throws 404 for a pool that is not the owner's,
 * and `export_too_large` for more rows than the format takes (`exportRowsMax`) or a mail carries.
 */
export const prepareExport = (database: Database, order: ExportOrder): Promise<MailToSend> =>
  inTurn(() =>
    database.snapshot(async (on) => {
      const { workspaceId, ownerId, poolId, recipient, format, language } = order;
      const pool = (await findPools(on, workspaceId, [poolId])).get(poolId);
      if (pool?.ownerId !== ownerId) throw notFound();
      const max = exportRowsMax[format];
      const rows = await countParticipants(on, workspaceId, poolId, max + 1);
      if (rows > max) throw new StateRefused("export_too_large");
      const chunks = participantsToExport(on, workspaceId, poolId);
      const content = await (format === "csv" ? csvOf(chunks, language) : excelInThread(chunks, language));
      if (content.length > attachmentBytesMax) throw new StateRefused("export_too_large");
      return exportMail({ recipient, pool: pool.description, rows, file: exportFile(content, format, language), language });
    }),
  );

/** Sends mails that are ready, once each: as a write, because an Idempotency-Key makes one write of two requests. */
export const sendExports = ({
  mailer,
}: {
  readonly mailer: Pick<Mailer, "queueMails">;
}): Operation<MailToSend, undefined, never, undefined> => ({
  name: "send_exports",
  load: loadNothing,
  run({ tx, workspaceId, now }, mails) {
    mailer.queueMails(tx, workspaceId, now, mails);
    return Promise.resolve(mails.map(() => done(undefined)));
  },
});
