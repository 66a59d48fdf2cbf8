import { setImmediate as nextTurn } from "node:timers/promises";
import { type PdfDocument, renderPdf } from "@memento/platform";
import { printedIban } from "../transfers/proof/words.ts";
import type { Line, StatementFacts } from "./lines.ts";
import { dayIn, shortDayIn, signedAmountIn, type StatementWords, statementWords } from "./words.ts";

const ink = "#16181d";
const muted = "#646a76";
const rule = "#d9dce3";
const left = 56;
const right = 539; // A4 is 595 points wide
const pageEnd = 770;
const rowHeight = 25;

/** The table's columns: where each begins, and how wide it is. */
const columns = {
  day: { x: left, width: 66 },
  text: { x: 126, width: 222 },
  amount: { x: 352, width: 92 },
  balance: { x: 447, width: right - 447 },
} as const;

/**
 * A statement as a PDF: who and when, the balances and sums, and a table of the entries over as many pages as it needs. Other work gets its turn after each
 * page, since drawing is all computing.
 */
export function drawStatement(facts: StatementFacts, chunks: AsyncIterable<readonly Line[]>): Promise<Buffer> {
  const words = statementWords[facts.language];
  const title = `${words.title} ${facts.iban} ${facts.from} ${facts.to}`;
  return renderPdf({ title, language: facts.language, at: facts.at }, async (document) => {
    drawHead(document, words, facts);
    const pages = { count: 1 };
    let y = drawColumnTitles(document, words, document.y + 24);
    let isEmpty = true;
    for await (const lines of chunks) {
      for (const line of lines) {
        isEmpty = false;
        if (y + rowHeight > pageEnd) {
          y = turnPage(document, words, pages);
          await nextTurn();
        }
        drawRow(document, words, line, y);
        y += rowHeight;
      }
    }
    if (isEmpty) say(document, "P", () => write(document, words.empty, { x: left, y: y + 8, width: right - left, color: muted }));
    drawFoot(document, words, pages.count);
  });
}

type Role = "H1" | "P" | "TH" | "TD";

/** Text for readers and for screen readers alike. */
const say = (document: PdfDocument, role: Role, draw: () => void): void => {
  document.addStructure(document.struct(role, {}, draw));
};

type Written = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font?: "regular" | "bold" | "mono";
  readonly size?: number;
  readonly color?: string;
  readonly align?: "left" | "right";
};

/** One line of text; what is too long for its place ends in an ellipsis. */
function write(
  document: PdfDocument,
  text: string,
  { x, y, width, font = "regular", size = 9.5, color = ink, align = "left" }: Written,
): void {
  document.font(font).fontSize(size).fillColor(color);
  document.text(text, x, y, { width, align, height: document.currentLineHeight(), ellipsis: true });
}

function drawRule(document: PdfDocument, y: number): void {
  document.markContent("Artifact", { type: "Layout" });
  document.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(rule).stroke();
  document.endMarkedContent();
}

function drawHead(document: PdfDocument, words: StatementWords, facts: StatementFacts): void {
  const width = right - left;
  say(document, "H1", () => write(document, words.title, { x: left, y: 60, width, font: "bold", size: 20 }));
  say(document, "P", () => {
    const period = words.period(dayIn(words, facts.from), dayIn(words, facts.to));
    write(document, period, { x: left, y: 88, width, size: 10, color: muted });
  });
  say(document, "P", () => write(document, facts.ownerName, { x: left, y: 116, width, font: "bold", size: 11 }));
  say(document, "P", () => write(document, facts.accountName, { x: left, y: 133, width }));
  say(document, "P", () => write(document, printedIban(facts.iban), { x: left, y: 148, width, font: "mono", size: 9 }));
  const sums = [
    [words.opening, facts.opening],
    [words.credits, facts.credits],
    [words.debits, -facts.debits],
    [words.closing, facts.closing],
  ] as const;
  const step = width / sums.length;
  drawRule(document, 174);
  for (const [index, [name, amount]] of sums.entries()) {
    const place = { x: left + index * step, width: step - 6 };
    say(document, "P", () => {
      write(document, name, { ...place, y: 184, size: 8.5, color: muted });
      write(document, signedAmountIn(words, amount), { ...place, y: 198, font: "bold", size: 10.5 });
    });
  }
  drawRule(document, 222);
  document.y = 222;
}

/** Draws the heads of the columns and answers where the first row begins. */
function drawColumnTitles(document: PdfDocument, words: StatementWords, y: number): number {
  const titles = [
    [words.day, columns.day, "left"],
    [words.description, columns.text, "left"],
    [words.amount, columns.amount, "right"],
    [words.balance, columns.balance, "right"],
  ] as const;
  for (const [text, place, align] of titles)
    say(document, "TH", () => write(document, text, { ...place, y, size: 8.5, color: muted, align }));
  drawRule(document, y + 15);
  return y + 15;
}

function turnPage(document: PdfDocument, words: StatementWords, pages: { count: number }): number {
  drawFoot(document, words, pages.count);
  document.addPage();
  pages.count += 1;
  return drawColumnTitles(document, words, 60);
}

function drawFoot(document: PdfDocument, words: StatementWords, page: number): void {
  document.markContent("Artifact", { type: "Pagination" });
  document.font("regular").fontSize(8).fillColor(muted);
  document.text(words.page(page), left, 800, { lineBreak: false }); // below the margin, where a line that may break would begin a new page
  document.endMarkedContent();
}

function drawRow(document: PdfDocument, words: StatementWords, line: Line, y: number): void {
  const message = line.source["message"] ?? "";
  const cell = (draw: () => void) => document.struct("TD", {}, draw);
  document.addStructure(
    document.struct("TR", {}, [
      cell(() => write(document, shortDayIn(words, line.bookedOn), { ...columns.day, y: y + 5, size: 9 })),
      cell(() => {
        write(document, line.counterpartyName, { ...columns.text, y: y + (message === "" ? 5 : 2), size: 9 });
        if (message !== "") write(document, message, { ...columns.text, y: y + 13, size: 7.5, color: muted });
      }),
      cell(() => write(document, signedAmountIn(words, line.signed), { ...columns.amount, y: y + 5, size: 9, align: "right" })),
      cell(() =>
        write(document, signedAmountIn(words, line.balance), { ...columns.balance, y: y + 5, size: 9, color: muted, align: "right" }),
      ),
    ]),
  );
  drawRule(document, y + rowHeight);
}
