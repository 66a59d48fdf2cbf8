import { html, type MailAttachment, type MailToSend } from "@memento/platform";
import type { Language } from "../../http/language.ts";
import { exportWords } from "./words.ts";

/** What an export is sent as. */
export type ExportFormat = "csv" | "excel";

const kinds = {
  csv: { extension: "csv", contentType: "text/csv; charset=utf-8" },
  excel: { extension: "xlsx", contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
} as const satisfies Record<ExportFormat, { extension: string; contentType: string }>;

/** The list of a pool's participants as a file to be attached. */
export const exportFile = (content: Buffer, format: ExportFormat, language: Language): MailAttachment => ({
  filename: `${exportWords[language].filename}.${kinds[format].extension}`,
  contentType: kinds[format].contentType,
  content,
});

/** The e-mail that carries the list of a pool's participants. */
export function exportMail({
  recipient,
  pool,
  rows,
  file,
  language,
}: {
  recipient: string;
  pool: string;
  rows: number;
  file: MailAttachment;
  language: Language;
}): MailToSend {
  const { subject, text } = exportWords[language];
  const told = text(pool, rows);
  return {
    recipient,
    subject: subject(pool).replaceAll(/[\r\n]+/g, " "),
    text: `${told}\n`,
    html: `<!doctype html>${
      html`<html lang="${language}">
        <meta charset="utf-8" />
        <body style="font-family: sans-serif">
          <p>${told}</p>
        </body>
      </html>`.text
    }`,
    attachments: [file],
  };
}
