import { type PdfDocument, renderPdf } from "@memento/platform";
import { languageOf } from "../../http/language.ts";
import type { ReceiptWire } from "./schema.ts";
import { momentIn, receiptWords } from "./words.ts";

const ink = "#16181d";
const muted = "#646a76";
const line = "#d9dce3";
const left = 56;
const width = 483; // A4 is 595 points wide
const labelWidth = 130;

/** Text for readers and for screen readers alike. */
const say = (document: PdfDocument, role: "H1" | "P", draw: () => void): void => {
  document.addStructure(document.struct(role, {}, draw));
};

/** A receipt as a PDF of one page, in the language and time zone of its reader. The same receipt gives the same bytes. */
export function drawReceipt(
  receipt: ReceiptWire,
  { locale, timezone, project }: { locale: string; timezone: string; project: string },
): Promise<Buffer> {
  const language = languageOf(locale);
  const words = receiptWords[language];
  const at = new Date(receipt.time);
  const { payer, recipient, payment_method: method, amounts } = receipt;
  const rows: (readonly [label: string, value: string, isStrong?: boolean])[] = [
    [words.from, payer.title],
    [words.to, recipient.title],
    ...(method === null ? [] : [[words.method, [method.title, ...(method.details ?? [])].join("\n")] as const]),
    ...(receipt.description === null ? [] : [[words.description, receipt.description] as const]),
    [words.time, momentIn(locale, timezone, at)],
    [words.reference, receipt.reference_code],
    ...(method === null ? [] : [[words.paid, amounts.paid] as const, [words.cost, amounts.cost] as const]),
    [words.total, amounts.total, true],
  ];
  return renderPdf({ title: `${words.title} ${receipt.reference_code}`, language, at }, (document) => {
    say(document, "P", () =>
      document.font("regular").fontSize(10).fillColor(muted).text(project, left, 56, { width, height: 26, ellipsis: true }),
    );
    say(document, "H1", () => document.font("bold").fontSize(22).fillColor(ink).text(words.title, left, 84, { width }));
    document.y = 128;
    for (const [label, value, isStrong = false] of rows) drawRow(document, label, value, isStrong);
  });
}

/** What is longer than its place is cut rather than pushed to a second page. */
const rowHeightMax = 150;

function drawRow(document: PdfDocument, label: string, value: string, isStrong: boolean): void {
  const top = document.y + 12;
  document.markContent("Artifact", { type: "Layout" });
  document
    .moveTo(left, top - 6)
    .lineTo(left + width, top - 6)
    .lineWidth(0.75)
    .strokeColor(line)
    .stroke();
  document.endMarkedContent();
  say(document, "P", () => {
    document.font("regular").fontSize(9).fillColor(muted).text(label, left, top, { width: labelWidth });
    document
      .font(isStrong ? "bold" : "regular")
      .fontSize(isStrong ? 13 : 10)
      .fillColor(ink)
      .text(value, left + labelWidth, top, { width: width - labelWidth, height: rowHeightMax, ellipsis: true });
  });
}
