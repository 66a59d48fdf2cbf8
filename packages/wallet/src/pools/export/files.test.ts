import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";
import { excelOf } from "./excel.ts";
import { excelInThread } from "./excel-thread.ts";
import type { ExportRow } from "./rows.ts";

const row = (changes: Partial<ExportRow> = {}): ExportRow => ({
  participantId: "01900000-0000-7000-8000-000000000000",
  name: "Ada Lovelace",
  username: "ada",
  status: "paid",
  amount: 1_234_50n,
  currency: "EUR",
  updatedAt: new Date("2030-01-02T03:04:05Z"),
  ...changes,
});
async function* chunks(...all: readonly ExportRow[][]): AsyncGenerator<readonly ExportRow[]> {
  yield* all;
}
/** What begins like a formula, and as it is written; some would begin a row of their own. */
const formulas = [
  ...["=1+1", "+1", "-1", "@SUM(A1)"].map((name) => [name, name] as const),
  ...(["\t=1", "\r=1", "\n=1", "\u2028=1", " =1"] as const).map((name) => [name, "=1"] as const),
];
const parts = (workbook: Buffer) =>
  Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));

/** The sheet's cells as they are written, row by row: an empty text where there is none. */
function cells(workbook: Buffer): { type: string; style: string; value: string }[][] {
  const files = parts(workbook);
  const texts = [...(files["xl/sharedStrings.xml"] ?? "").matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map((match) => match[1] ?? "");
  const rows = [...(files["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)];
  return rows.map(([, inside = ""]) =>
    [...inside.matchAll(/<c r="[A-Z]+\d+"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, attributes = "", content = ""]) => {
      const type = /t="(\w+)"/.exec(attributes)?.[1] ?? "n";
      const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? "";
      return { type, style: /s="(\d+)"/.exec(attributes)?.[1] ?? "", value: type === "s" ? (texts[Number(value)] ?? "") : value };
    }),
  );
}

test("CSV: a byte order mark, a header row, one row each, in either language", async () => {
  const some = () =>
    chunks([row()], [row({ name: null, username: null, status: "invited", amount: null }), row({ currency: "JPY", amount: 500n })]);
  expect((await csvOf(some(), "en")).toString("utf8")).toBe(
    "\ufeffName,Username,Status,Amount,Currency,Date (UTC)\r\n" +
      "Ada Lovelace,ada,paid,1234.50,EUR,2030-01-02 03:04:05\r\n" +
      ",,invited,,EUR,2030-01-02 03:04:05\r\n" +
      "Ada Lovelace,ada,paid,500,JPY,2030-01-02 03:04:05\r\n",
  );
  const french = (await csvOf(some(), "fr")).toString("utf8").split("\r\n");
  expect(french[0]).toBe("\ufeffNom,Identifiant,Statut,Montant,Devise,Date (UTC)");
  expect(french[2]).toBe(",,invité,,EUR,2030-01-02 03:04:05");
});

test("CSV: quotes and commas stay in their cell, line breaks are spaces; what begins like a formula has an apostrophe before it", async () => {
  const names = ['A "B", C', "D\n=E", "F\r\n+G", ...formulas.map(([name]) => name)];
  const csv = (await csvOf(chunks(names.map((name) => row({ name, username: null }))), "en")).toString("utf8");
  const rest = ",,paid,1234.50,EUR,2030-01-02 03:04:05";
  expect(csv.split(/\r\n|\r|\n/).slice(1, -1)).toEqual([
    `"A ""B"", C"${rest}`,
    `D =E${rest}`,
    `F +G${rest}`,
    ...formulas.map(([, written]) => `'${written}${rest}`),
  ]);
});

test("Excel: a bold header; numbers are numbers, dates are dates, and nothing is a formula", async () => {
  const names = ["Ada Lovelace", ...formulas.map(([name]) => name)];
  const workbook = await excelOf(
    chunks(
      names.map((name) => row({ name })),
      [row({ status: "invited", amount: null })],
    ),
    "en",
  );
  const files = parts(workbook);
  const [header = [], first = [], ...rest] = cells(workbook);
  expect(header.map(({ type, value }) => [type, value])).toEqual(
    ["Name", "Username", "Status", "Amount", "Currency", "Date (UTC)"].map((value) => ["s", value]),
  );
  expect(header[0]?.style).not.toBe(first[0]?.style);
  expect(files["xl/styles.xml"]).toContain("<b/>");
  expect(first.map(({ type, value }) => [type, value])).toEqual([
    ["s", "Ada Lovelace"],
    ["s", "ada"],
    ["s", "paid"],
    ["n", "1234.5"],
    ["s", "EUR"],
    ["n", String(47_485 + (3 * 3_600 + 4 * 60 + 5) / 86_400)],
  ]);
  expect(rest.map(([name]) => [name?.type, name?.value]).slice(0, formulas.length)).toEqual(formulas.map(([, written]) => ["s", written]));
  expect(rest.at(-1)?.find(({ type, value }) => type === "n" && value === "1234.5")).toBeUndefined();
  expect(JSON.stringify(files)).not.toContain("<f>");
});

test("Excel in a thread of its own is the same workbook; faults of reading are told, and end the thread", async () => {
  const some = () => chunks([row({ name: "Zoé" })], [row({ amount: null })]);
  expect(cells(await excelInThread(some(), "fr"))).toEqual(cells(await excelOf(some(), "fr")));
  async function* failing(): AsyncGenerator<readonly ExportRow[]> {
    yield [row()];
    await Promise.reject(new Error("the database went away"));
  }
  await expect(excelInThread(failing(), "fr")).rejects.toThrow("the database went away");
});

test("Excel: a name with characters that XML cannot hold is written without them", async () => {
  const files = parts(await excelOf(chunks([row({ name: "A\u0001\u001bB<&>\uffff" })]), "fr"));
  expect(files["xl/sharedStrings.xml"]).toContain(">A B&lt;&amp;&gt;<");
  expect(files["xl/sharedStrings.xml"]).toContain("Nom");
  expect(files["xl/sharedStrings.xml"]).toContain("payé");
});
