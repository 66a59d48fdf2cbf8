import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { createTurns, type Database, type Download, type Queryable } from "@memento/platform";
import { camtOf } from "./camt.ts";
import { csvOf } from "./csv.ts";
import { type Line, linesOf, type StatementFacts } from "./lines.ts";
import { drawStatement } from "./pdf.ts";
import { decidePeriod, type Period, type PeriodRefusal } from "./period.ts";
import { findHolder, readEntries, readTotals, type Span } from "./queries.ts";
import { statementWords } from "./words.ts";

export const statementFormats = ["pdf", "csv", "camt053"] as const;
export type StatementFormat = (typeof statementFormats)[number];

type FormatOf = {
  readonly extension: string;
  readonly type: string;
  /** So many entries at most */
  readonly entriesMax: number;
  readonly write: (facts: StatementFacts, lines: AsyncIterable<readonly Line[]>) => AsyncIterable<string | Buffer>;
};

const formats: Readonly<Record<StatementFormat, FormatOf>> = {
  pdf: {
    extension: "pdf",
    type: "application/pdf",
    entriesMax: 2_000, // some eighty pages, made in memory; nobody reads more
    write: async function* (facts, lines) {
      yield await drawStatement(facts, lines);
    },
  },
  csv: { extension: "csv", type: "text/csv; charset=utf-8", entriesMax: 100_000, write: csvOf },
  camt053: { extension: "xml", type: "application/xml", entriesMax: 100_000, write: camtOf },
};

export const entriesMaxOf = (format: StatementFormat): number => formats[format].entriesMax;

export type StatementOrder = Period & {
  readonly workspaceId: WorkspaceId;
  readonly accountId: string;
  readonly format: StatementFormat;
};
export type StatementRefusal = PeriodRefusal | "not_found" | "statement_too_large";

/** Each holds a connection of the database for as long as somebody reads it. */
const inTurn = createTurns({ parallelMax: 2, waitingMax: 20, what: "statements" });
const readMsMax = 120_000;

/**
 * The statement of an account for a period: what was booked on its days, between the balances before and after. It is read from one snapshot and written
 * while it is read, so that its length costs no memory; whoever does not read it to its end within two minutes is let go. Refused for a period that is
 * none (`decidePeriod`), an account that is not there, and more entries than the format takes. `now` is workspace time.
 */
export function openStatement(
  database: Database,
  order: StatementOrder,
  now: Date,
): Promise<Outcome<Omit<Download, "size">, StatementRefusal>> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<Omit<Download, "size">, StatementRefusal>>();
  const run = () =>
    database.snapshot(async (on) => {
      const loaded = await load(on, order, now);
      if (!loaded.ok) return resolve(loaded);
      const { facts, span } = loaded.value;
      const { extension, type, write } = formats[order.format];
      const content = new PassThrough();
      const filename = `${statementWords[facts.language].filename}-${facts.iban}-${facts.from}-${facts.to}.${extension}`;
      resolve(done({ filename, type, content }));
      const lines = linesOf(facts, readEntries(on, span));
      await pipeline(Readable.from(write(facts, lines)), content, { signal: AbortSignal.timeout(readMsMax) });
    });
  inTurn(run).catch(reject); // once the download began, its stream carries what went wrong
  return promise;
}

async function load(
  on: Queryable,
  { workspaceId, accountId, format, from, to }: StatementOrder,
  now: Date,
): Promise<Outcome<{ facts: StatementFacts; span: Span }, StatementRefusal>> {
  const period = decidePeriod({ from, to }, now);
  if (!period.ok) return period;
  const holder = await findHolder(on, workspaceId, accountId);
  if (holder === undefined) return refused("not_found");
  const { from: since, until } = period.value;
  const span = { workspaceId, accountId, from: since, until };
  const totals = await readTotals(on, span);
  if (totals.creditCount + totals.debitCount > formats[format].entriesMax) return refused("statement_too_large");
  const closing = totals.opening + totals.credits - totals.debits;
  return done({ facts: { ...holder, ...totals, closing, from, to, since, until, at: now }, span });
}
