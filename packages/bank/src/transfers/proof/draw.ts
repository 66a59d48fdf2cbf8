import { type PdfDocument, renderPdf } from "@memento/platform";
import { amountIn, type Language, momentIn, printedIban, type ProofWords, proofWords } from "./words.ts";

/** What a proof says. Amount in cents of EUR; moments are workspace time. */
export type ProofFacts = {
  readonly language: Language;
  readonly debtorName: string;
  readonly accountName: string;
  readonly localIban: string;
  readonly beneficiaryName: string;
  readonly beneficiaryIban: string;
  readonly amount: bigint;
  readonly kind: "standard" | "instant" | "internal";
  readonly requestedAt: Date;
  readonly executedAt: Date;
  readonly settledAt: Date;
  readonly reference: string;
  readonly endToEndId: string;
  readonly message: string | null;
  readonly seal: { readonly sealNo: bigint; readonly hash: string };
};

const ink = "#16181d";
const muted = "#646a76";
const line = "#d9dce3";
const panel = "#f4f5f8";
const good = "#0b6b45";

const left = 56;
const right = 539; // A4 is 595 points wide
const width = right - left;
const gutter = 24;
const columnWidth = (width - gutter) / 2;
const labelWidth = 150;

/** A proof of transfer as a PDF of one page. The same facts give the same bytes. */
export function drawProof(facts: ProofFacts): Promise<Buffer> {
  const words = proofWords[facts.language];
  const info = { title: `${words.title} ${facts.reference}`, language: facts.language, at: facts.settledAt };
  return renderPdf(info, (document) => {
    drawHead(document, words);
    drawAmount(document, words, facts);
    drawParties(document, words, facts);
    drawDetails(document, words, facts);
    drawSeal(document, words, facts);
  });
}

/** Text for readers and for screen readers alike; what is drawn without it is decoration. */
const say = (document: PdfDocument, role: "H1" | "H2" | "P", draw: () => void): void => {
  document.addStructure(document.struct(role, {}, draw));
};

function decorate(document: PdfDocument, draw: () => void): void {
  document.markContent("Artifact", { type: "Layout" });
  draw();
  document.endMarkedContent();
}

const rule = (document: PdfDocument, y: number): void =>
  decorate(document, () => document.moveTo(left, y).lineTo(right, y).lineWidth(0.75).strokeColor(line).stroke());

function drawHead(document: PdfDocument, words: ProofWords): void {
  say(document, "H1", () => document.font("bold").fontSize(20).fillColor(ink).text(words.title, left, 64, { width }));
  say(document, "P", () =>
    document
      .font("regular")
      .fontSize(10)
      .fillColor(muted)
      .text(words.statement, left, document.y + 6, { width }),
  );
}

function drawAmount(document: PdfDocument, words: ProofWords, { amount, settledAt }: ProofFacts): void {
  const top = document.y + 22;
  const height = 78;
  decorate(document, () => document.roundedRect(left, top, width, height, 8).fillColor(panel).fill());
  say(document, "P", () =>
    document
      .font("bold")
      .fontSize(25)
      .fillColor(ink)
      .text(amountIn(words, amount), left + 20, top + 16, { width: width - 40 }),
  );
  say(document, "P", () =>
    document
      .font("bold")
      .fontSize(9.5)
      .fillColor(good)
      .text(words.executed, left + 20, top + 52, { continued: true })
      .font("regular")
      .fillColor(muted)
      .text(` · ${momentIn(words, settledAt)}`),
  );
  document.y = top + height;
}

function drawParties(document: PdfDocument, words: ProofWords, facts: ProofFacts): void {
  const top = document.y + 26;
  const fromEnd = drawParty(document, left, top, {
    heading: words.from,
    name: facts.debtorName,
    iban: facts.localIban,
    note: words.account(facts.accountName),
  });
  const toEnd = drawParty(document, left + columnWidth + gutter, top, {
    heading: words.to,
    name: facts.beneficiaryName,
    iban: facts.beneficiaryIban,
    note: undefined,
  });
  document.y = Math.max(fromEnd, toEnd);
}

type Party = { readonly heading: string; readonly name: string; readonly iban: string; readonly note: string | undefined };

/** As many lines as a name of 256 letters takes, but for one of wide capitals only, which is cut rather than pushed to a second page. */
const nameLinesMax = 8;

/** Draws one side of the payment and answers where it ends. */
function drawParty(document: PdfDocument, x: number, top: number, { heading, name, iban, note }: Party): number {
  const box = { width: columnWidth, ellipsis: true };
  say(document, "H2", () => document.font("regular").fontSize(9).fillColor(muted).text(heading, x, top, box));
  say(document, "P", () => {
    document
      .font("bold")
      .fontSize(name.length <= 70 ? 12 : 9)
      .fillColor(ink);
    document.text(name, x, document.y + 4, { ...box, height: nameLinesMax * document.currentLineHeight() });
  });
  say(document, "P", () =>
    document
      .font("mono")
      .fontSize(8.5)
      .fillColor(ink)
      .text(printedIban(iban), x, document.y + 5, box),
  );
  if (note !== undefined) {
    say(document, "P", () => {
      document.font("regular").fontSize(9).fillColor(muted);
      document.text(note, x, document.y + 5, { ...box, height: document.currentLineHeight() });
    });
  }
  return document.y;
}

function drawDetails(document: PdfDocument, words: ProofWords, facts: ProofFacts): void {
  const rows: [label: string, value: string, font: "regular" | "mono"][] = [
    [words.kind, words.kinds[facts.kind], "regular"],
    [words.requestedAt, momentIn(words, facts.requestedAt), "regular"],
    [words.executedAt, momentIn(words, facts.executedAt), "regular"],
    [words.settledAt, momentIn(words, facts.settledAt), "regular"],
    [words.reference, facts.reference, "mono"],
    [words.endToEndId, facts.endToEndId, "mono"],
  ];
  if (facts.message !== null && facts.message !== "") rows.push([words.message, facts.message, "regular"]);
  document.y += 24;
  for (const [label, value, font] of rows) {
    rule(document, document.y);
    const top = document.y + 9;
    say(document, "P", () => {
      document.font("regular").fontSize(9.5).fillColor(muted).text(label, left, top, { width: labelWidth });
      const labelEnd = document.y;
      const size = font === "mono" ? 9 : 9.5;
      document
        .font(font)
        .fontSize(size)
        .fillColor(ink)
        .text(value, left + labelWidth, top, { width: width - labelWidth });
      document.y = Math.max(labelEnd, document.y) + 9;
    });
  }
  rule(document, document.y);
}

function drawSeal(document: PdfDocument, words: ProofWords, { seal }: ProofFacts): void {
  const top = document.y + 26;
  say(document, "H2", () => document.font("bold").fontSize(10).fillColor(ink).text(words.seal, left, top, { width }));
  say(document, "P", () => {
    document
      .font("mono")
      .fontSize(9)
      .fillColor(ink)
      .text(words.sealNo(String(seal.sealNo)), left, document.y + 6, { width });
    document.text(seal.hash, left, document.y + 3, { width });
  });
  say(document, "P", () =>
    document
      .font("regular")
      .fontSize(8.5)
      .fillColor(muted)
      .text(words.sealMeaning, left, document.y + 8, { width, lineGap: 2 }),
  );
}
