import { type PdfDocument, renderPdf } from "@memento/platform";
import { addressLines } from "./form.ts";
import type { Signature } from "./signature-queries.ts";
import { dayInWords, languageTag, momentInWords, spacedIban, text, type TextKey } from "./texts/texts.ts";

type Row = { readonly label: string; readonly value: string };

const ink = "#1b2230";
const soft = "#545e70";
const line = "#d9dde5";
const labelWidth = 170;

/**
 * The signed mandate as a document: the form as it was shown, the debtor's own words, and what proves the signature. Drawn from the evidence
 * alone, so that it is the same to the byte whenever it is asked for. `email` is the address to which the link went.
 */
export function renderMandate(signature: Signature, email: string): Promise<Buffer> {
  const { form, debtor, signedAt, shownSha256, requestId, ipAddress, userAgent } = signature;
  const { language, title, scheme, reference } = form;
  const say = (key: TextKey): string => text(language, key);
  const debtorRows: Row[] = [
    { label: say(scheme === "b2b" ? "debtor.name.b2b" : "debtor.name"), value: debtor.name },
    { label: say("debtor.address"), value: addressLines(language, debtor.address).join("\n") },
    { label: say("debtor.iban"), value: spacedIban(debtor.iban) },
    { label: say("debtor.place"), value: debtor.place },
    { label: say("signed.date"), value: dayInWords(language, signedAt) },
  ];
  const evidence: Row[] = [
    { label: say("pdf.signedAt"), value: momentInWords(language, signedAt) },
    { label: say("pdf.email"), value: email },
    { label: say("pdf.ip"), value: ipAddress },
    ...(userAgent === null ? [] : [{ label: say("pdf.userAgent"), value: userAgent }]),
    { label: say("pdf.request"), value: requestId },
    { label: say("pdf.sha256"), value: shownSha256 },
  ];
  return renderPdf({ title: `${title} ${reference}`, language: languageTag[language], at: signedAt }, (document) => {
    const root = document.struct("Document");
    document.addStructure(root);
    const put = (kind: "H1" | "H2" | "P", draw: () => void): void => void root.add(document.struct(kind, {}, draw));
    put("H1", () => document.font("bold").fontSize(17).fillColor(ink).text(title));
    document.moveDown(0.8);
    rows(document, put, form.facts);
    document.moveDown(0.6);
    for (const words of form.paragraphs) put("P", () => paragraph(document, words));
    heading(document, put, say("pdf.debtor"));
    rows(document, put, debtorRows);
    document.moveDown(0.6);
    for (const words of form.consents) put("P", () => paragraph(document, `\u2611 ${words}`));
    heading(document, put, say("pdf.signature"));
    rows(document, put, evidence);
    root.end();
  });
}

type Put = (kind: "H1" | "H2" | "P", draw: () => void) => void;

const paragraph = (document: PdfDocument, words: string): void =>
  void document.font("regular").fontSize(9.5).fillColor(ink).text(words, { lineGap: 2, paragraphGap: 5 });

function heading(document: PdfDocument, put: Put, words: string): void {
  document.moveDown(0.6);
  put("H2", () => document.font("bold").fontSize(12).fillColor(ink).text(words));
  document.moveDown(0.4);
}

/** A label and its value side by side, with a rule above each; whatever does not fit moves to the next page as a whole. */
function rows(document: PdfDocument, put: Put, list: readonly Row[]): void {
  const { left, right, bottom } = document.page.margins;
  const valueX = left + labelWidth;
  const valueWidth = document.page.width - right - valueX;
  for (const { label, value } of list) {
    document.font("regular").fontSize(9.5);
    const height =
      Math.max(document.heightOfString(value, { width: valueWidth }), document.heightOfString(label, { width: labelWidth - 12 })) + 7;
    if (document.y + height > document.page.height - bottom) document.addPage();
    const top = document.y;
    put("P", () => {
      document
        .moveTo(left, top)
        .lineTo(document.page.width - right, top)
        .lineWidth(0.5)
        .strokeColor(line)
        .stroke();
      document
        .font("regular")
        .fontSize(9.5)
        .fillColor(soft)
        .text(label, left, top + 4, { width: labelWidth - 12 });
      document.fillColor(ink).text(value, valueX, top + 4, { width: valueWidth });
    });
    document.x = left;
    document.y = top + height;
  }
}
