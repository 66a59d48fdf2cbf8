import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text as readText } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { camtOf } from "../packages/bank/src/statements/camt.ts";
import { csvOf } from "../packages/bank/src/statements/csv.ts";
import { linesOf, type StatementFacts } from "../packages/bank/src/statements/lines.ts";
import { drawStatement } from "../packages/bank/src/statements/pdf.ts";
import type { Entry } from "../packages/bank/src/statements/queries.ts";
import { startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { rowsOfCsv, textsOfPdf } from "./support/pdf-text.ts";

/** What any statement comes down to, in cents. */
type Sums = { readonly opening: number; readonly amounts: number[]; readonly closing: number };

const cents = (text: string | undefined): number => Math.round(Number((text ?? "").replace(/[€,]/g, "")) * 100);

function readCsv(csv: string): Sums {
  expect(csv.startsWith("\ufeff")).toBe(true);
  const [, first, ...rows] = rowsOfCsv(csv.slice(1));
  const last = rows.pop();
  const balances = rows.map((row) => cents(row[8]));
  const sums = { opening: cents(first?.[8]), amounts: rows.map((row) => cents(row[6])), closing: cents(last?.[8]) };
  let balance = sums.opening;
  expect(balances).toEqual(sums.amounts.map((amount) => (balance += amount)));
  return sums;
}

function readCamt(xml: string): Sums {
  const signed = [...xml.matchAll(/<(Bal|Ntry)>[\s\S]*?<Amt Ccy="EUR">([\d.]+)<\/Amt>\s*<CdtDbtInd>(\w+)</g)].map(
    ([, what, amount, side]) => {
      return { what, amount: cents(amount) * (side === "CRDT" ? 1 : -1) };
    },
  );
  const [opening, closing, ...entries] = signed;
  return { opening: opening?.amount ?? Number.NaN, amounts: entries.map(({ amount }) => amount), closing: closing?.amount ?? Number.NaN };
}

function readPdf(pdf: Buffer): Sums {
  const amounts = textsOfPdf(pdf)
    .filter((text) => /^-?€[\d,]+\.\d\d$/.test(text))
    .map(cents);
  const [opening = Number.NaN, , , closing = Number.NaN, ...rows] = amounts;
  return { opening, amounts: rows.filter((_, index) => index % 2 === 0), closing };
}

const addsUp = ({ opening, amounts, closing }: Sums): void => expect(amounts.reduce((sum, amount) => sum + amount, opening)).toBe(closing);

describe("whatever was booked, entries lead from the opening to the closing balance", () => {
  const anyEntry = fc.record({
    amount: fc.bigInt({ min: 1n, max: 99_999_999_99n }),
    direction: fc.constantFrom("debit" as const, "credit" as const),
    counterpartyName: fc.oneof(
      fc.constantFrom('=1+1,"x"', "-Ltd", "Łukasz\nŻółć", "@home"),
      fc.string({ maxLength: 60 }).map((name) => `N${name}`),
    ),
    message: fc.option(
      fc.string({ maxLength: 200 }).map((message) => `M${message}`),
      { nil: undefined },
    ),
  });
  const at = new Date("2026-11-20T10:00:00Z");
  const statementOf = (
    opening: bigint,
    entries: readonly { amount: bigint; direction: "debit" | "credit"; counterpartyName: string; message: string | undefined }[],
  ) => {
    const of = (direction: string) => entries.filter((entry) => entry.direction === direction);
    const sum = (direction: string) => of(direction).reduce((total, { amount }) => total + amount, 0n);
    const facts: StatementFacts = {
      ...{ accountName: "Main account", iban: "FR7610011000200000000001234", ownerName: "Ada Ltd", language: "en" },
      ...{ from: "2026-11-01", to: "2026-11-30", since: at, until: at, at },
      ...{ opening, credits: sum("credit"), creditCount: of("credit").length, debits: sum("debit"), debitCount: of("debit").length },
      closing: opening + sum("credit") - sum("debit"),
    };
    const rows = entries.map(({ message, ...entry }): Entry => {
      const ids = { transactionId: crypto.randomUUID(), reference: crypto.randomUUID() };
      const source = { message, end_to_end_id: "E2E", transfer_type: "instant", counterparty_iban: "DE89370400440532013000" };
      return {
        ...entry,
        ...ids,
        source,
        sourceType: "transfer_incoming",
        localIban: facts.iban,
        customId: null,
        executedAt: at,
        accountedAt: at,
      };
    });
    const lines = () => linesOf(facts, Readable.from(rows.length === 0 ? [] : [rows.slice(0, 3), rows.slice(3)]) as AsyncIterable<Entry[]>);
    return { facts, lines };
  };
  const all = (sums: Sums, opening: bigint, entries: readonly { amount: bigint; direction: string }[]): void => {
    addsUp(sums);
    expect(sums.opening).toBe(Number(opening));
    expect(sums.amounts).toEqual(entries.map(({ amount, direction }) => Number(direction === "credit" ? amount : -amount)));
  };
  const opening = fc.bigInt({ min: -1_000_000_00n, max: 1_000_000_00n });

  test.each([
    [
      "CSV",
      async ({ facts, lines }: ReturnType<typeof statementOf>) => readCsv(await readText(Readable.from(csvOf(facts, lines())))),
      40,
      60,
    ],
    [
      "camt.053",
      async ({ facts, lines }: ReturnType<typeof statementOf>) => readCamt(await readText(Readable.from(camtOf(facts, lines())))),
      40,
      60,
    ],
    ["PDF", async ({ facts, lines }: ReturnType<typeof statementOf>) => readPdf(await drawStatement(facts, lines())), 4, 50],
  ] as const)("in %s", async (_format, read, numRuns, maxLength) => {
    await fc.assert(
      fc.asyncProperty(opening, fc.array(anyEntry, { maxLength }), async (begin, entries) => {
        all(await read(statementOf(begin, entries)), begin, entries);
      }),
      { numRuns },
    );
  });

  test("and a statement that would not add up is none", async () => {
    const { facts, lines } = statementOf(0n, [{ amount: 5n, direction: "credit", counterpartyName: "Ada", message: undefined }]);
    const wrong = { ...facts, closing: 6n };
    const chunks = linesOf(
      wrong,
      (async function* () {
        for await (const chunk of lines()) yield chunk;
      })(),
    );
    await expect(readText(Readable.from(csvOf(wrong, chunks)))).rejects.toThrow("closing balance");
  });
});

describe("over HTTP", () => {
  let bank: TestBank;
  let member: Browser;
  beforeAll(async () => {
    bank = await startTestBank();
    member = await memberBrowser(bank, { role: "member" });
  });
  afterAll(async () => {
    expect(await bank.verify()).toEqual([]);
    await bank.close();
  });
  const accountId = () => bank.demo.bank.accounts[0]?.id ?? "";
  const today = async (): Promise<string> =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date((await member.get("/clock")).body.now));
  const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

  /** A statement as it is downloaded: no JSON. */
  async function download(query: Record<string, string>, id = accountId(), cookie = member.cookie) {
    const answer = await bank.app.inject({
      url: `/console/api/accounts/${id}/statement?${new URLSearchParams(query).toString()}`,
      headers: { cookie },
    });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, bytes: answer.rawPayload };
  }
  const pay = async (amount: number, more: object = {}) => {
    const body = {
      amount,
      local_iban: bank.demo.bank.accounts[0]?.iban,
      beneficiary_iban: "FR1420041010050500013M02606",
      beneficiary_name: "Ada",
    };
    const answer = await bank.post("/v2/transfers", { ...body, ...more });
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  };

  test("all formats tell the same of each day, days follow on from each other, and the last one ends at what is there", async () => {
    const begin = await today();
    for (let day = 0; day < 4; day += 1) {
      await pay(10_00 + day, { message: "=cmd|'/C calc'!A0" });
      await pay(20_00 + day, { type_strategy: "standard_only" }); // debited today, booked on a later day
      await bank.post("/v2/sandbox/incoming_transfers", { amount: 7_77, local_iban: bank.demo.bank.accounts[0]?.iban });
      await bank.post("/v2/sandbox/clock", { advance: "P1D" });
    }
    const last = await pay(30_00, { type_strategy: "standard_only" });
    await bank.eventually(`/v2/transfers/${last.id}`, ({ body }) => body.status === "authorized");
    const end = await today();
    let before = 0;
    const seen: number[] = [];
    for (let day = begin; day <= end; day = dayAfter(day, 1)) {
      const csv = readCsv((await download({ from: day, to: day, format: "csv" })).text);
      addsUp(csv);
      expect(csv.opening).toBe(before);
      before = csv.closing;
      seen.push(...csv.amounts);
      expect(readCamt((await download({ from: day, to: day, format: "camt053" })).text)).toEqual(csv);
      expect(readPdf((await download({ from: day, to: day, format: "pdf" })).bytes)).toEqual(csv);
    }
    const whole = readCsv((await download({ from: dayAfter(begin, -300), to: end, format: "csv" })).text);
    expect(whole).toEqual({ opening: 0, amounts: seen, closing: before });
    const { body: account } = await bank.get(`/v2/accounts/${accountId()}`);
    const { body: page } = await bank.get(`/v2/transactions?account_id=${accountId()}&size=100`);
    const confirmed = page.results.filter((one: { status: string }) => one.status === "confirmed");
    const held = page.results.filter(
      (one: { status: string; direction: string }) => one.status === "authorized" && one.direction === "debit",
    );
    expect(held.length).toBeGreaterThan(0);
    expect(whole.amounts).toHaveLength(confirmed.length);
    expect(whole.closing).toBe(account.balance + held.reduce((sum: number, one: { amount: number }) => sum + one.amount, 0));
  });

  test("a file has a name, a type that no browser guesses, and what others wrote is no formula in it", async () => {
    const to = await today();
    const csv = await download({ from: dayAfter(to, -5), to, format: "csv" });
    expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(csv.headers["content-disposition"]).toContain(`statement-${bank.demo.bank.accounts[0]?.iban}-${dayAfter(to, -5)}-${to}.csv`);
    expect(csv.headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "private, no-store" });
    expect(csv.text).toContain("'=cmd|'/C calc'!A0");
    expect(
      rowsOfCsv(csv.text)
        .flat()
        .filter((cell) => /^[=+@]|^-(?![\d.]+$)/.test(cell)),
    ).toEqual([]);
    const xml = await download({ from: dayAfter(to, -5), to, format: "camt053" });
    const schema = await readFile(join(import.meta.dirname, "../packages/rails/test/xsd/camt.053.001.08.xsd"), "utf8");
    const { errors } = await validateXML({ xml: [{ fileName: "statement.xml", contents: xml.text }], schema: [schema] });
    expect(errors).toEqual([]);
    const pdf = await download({ from: dayAfter(to, -5), to, format: "pdf" });
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    const french = await ownersBrowser(bank);
    await french.patch("/settings", { language: "fr" });
    expect(textsOfPdf((await download({ from: to, to, format: "pdf" })).bytes)).toContain("Relevé de compte");
    expect((await download({ from: to, to, format: "csv" })).headers["content-disposition"]).toContain("releve-");
    await french.patch("/settings", { language: "en" });
  });

  test("a day begins at midnight in Paris", async () => {
    const { now } = (await member.get("/clock")).body;
    const year = new Date(now).getUTCFullYear() + 1;
    const summer = new Date(Date.UTC(year, 6, 10, 21, 59, 30)); // half a minute before it, two hours ahead of UTC
    await bank.post("/v2/sandbox/clock", { now: summer.toISOString() });
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 1_11, local_iban: bank.demo.bank.accounts[0]?.iban });
    await bank.post("/v2/sandbox/clock", { advance: "PT1M" });
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 2_22, local_iban: bank.demo.bank.accounts[0]?.iban });
    const amounts = async (day: string) => readCsv((await download({ from: day, to: day, format: "csv" })).text).amounts;
    expect(await amounts(`${year}-07-10`)).toContain(1_11);
    expect(await amounts(`${year}-07-11`)).toEqual([2_22]);
  });

  test("a long statement comes whole, and what is too long for its format is refused", async () => {
    const to = await today();
    await bank.runtime.database.query(
      `insert into bank.transaction (workspace_id, transaction_id, reference, account_id, amount, direction, local_iban, counterparty_name, status,
          source_type, source, requested_at, executed_at, accounted_at)
        select $1, uuidv7(), uuidv7(), $2, 1, case n % 2 when 0 then 'credit' else 'debit' end, $3, 'Somebody', 'confirmed', 'diverse_operation', '{}',
          $4::timestamptz, $4::timestamptz, $4::timestamptz from generate_series(1, 2002) n`,
      [bank.workspaceId, accountId(), bank.demo.bank.accounts[0]?.iban ?? "", new Date(Date.parse(`${to}T00:00:00Z`) - 40 * 86_400_000)],
    );
    const query = { from: dayAfter(to, -45), to: dayAfter(to, -35) };
    const csv = readCsv((await download({ ...query, format: "csv" })).text);
    addsUp(csv);
    expect(csv.amounts).toHaveLength(2002);
    expect(readCamt((await download({ ...query, format: "camt053" })).text)).toEqual(csv);
    const pdf = await download({ ...query, format: "pdf" });
    expect([pdf.status, JSON.parse(pdf.text).code]).toEqual([400, "statement_too_large"]);
  });

  test.each([
    ["a period that ends before it begins", { from: "2026-02-02", to: "2026-02-01" }, "to must not be before from."],
    ["more than 366 days", { from: "2024-01-01", to: "2025-01-01" }, "to must be within 366 days of from: a statement covers no more."],
    ["days to come", { from: "2099-01-01", to: "2099-01-02" }, "to must not be after today (Europe/Paris)."],
    ["a day that is none", { from: "2026-02-30", to: "2026-03-01" }, expect.stringMatching(/^from /)],
    ["no last day", { from: "2026-02-01" }, expect.stringMatching(/^to /)],
    ["an unknown format", { from: "2026-02-01", to: "2026-02-02", format: "mt940" }, expect.stringMatching(/^format /)],
  ])("%s is refused", async (_what, query, message) => {
    const { status, text } = await download({ format: "csv", ...query });
    expect([status, JSON.parse(text)]).toEqual([400, { code: "invalid_request", message }]);
  });

  test("366 days are a leap year", async () => {
    expect((await download({ from: "2024-01-01", to: "2024-12-31", format: "csv" })).status).toBe(200);
  });

  test("another workspace's accounts have no statements here, and strangers see none", async () => {
    const { demo } = await bank.otherWorkspace();
    const query = { from: "2026-01-01", to: "2026-01-31", format: "csv" };
    expect((await download(query, demo.bank.accounts[0]?.id)).status).toBe(404);
    expect((await download(query, accountId(), "")).status).toBe(401);
  });
});
