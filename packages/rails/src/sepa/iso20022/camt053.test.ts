import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { centsOf } from "./amounts.ts";
import { type StatementEntry, type StatementHead, writeStatement } from "./camt053.ts";
import { all, first, parseMessage, textAt } from "./xml.ts";

let schema = "";
beforeAll(async () => {
  schema = await readFile(join(import.meta.dirname, "../../../test/xsd/camt.053.001.08.xsd"), "utf8");
});

async function faultsOf(xml: string): Promise<string[]> {
  const result = await validateXML({ xml: [{ fileName: "statement.xml", contents: xml }], schema: [schema] });
  return result.errors.map((error) => error.message);
}

const entry = (more: Partial<StatementEntry> = {}): StatementEntry => ({
  entryId: "0193a5b0-7c3e-7a10-8d55-000000000001",
  amount: 12_50n,
  isCredit: false,
  bookedOn: "2026-11-20",
  valueOn: "2026-11-19",
  code: { family: "ICDT", subfamily: "ESCT" },
  kind: "transfer_outgoing",
  endToEndId: "E2E-1",
  counterpartyName: "Zoé Martin & Søn",
  counterpartyIban: "DE89370400440532013000",
  message: "Invoice <12> & more",
  ...more,
});

const sumOf = (entries: readonly StatementEntry[], isCredit: boolean) => {
  const those = entries.filter((one) => one.isCredit === isCredit);
  return { count: those.length, amount: those.reduce((sum, { amount }) => sum + amount, 0n) };
};

async function write(opening: bigint, chunks: readonly (readonly StatementEntry[])[], more: Partial<StatementHead> = {}): Promise<string> {
  const entries = chunks.flat();
  const [credits, debits] = [sumOf(entries, true), sumOf(entries, false)];
  const head: StatementHead = {
    statementId: "0193a5b0-7c3e-7a10-8d55-0000000000ff",
    createdAt: new Date("2026-12-01T08:00:00.123Z"),
    from: new Date("2026-10-31T23:00:00Z"),
    until: new Date("2026-11-30T23:00:00Z"),
    iban: "FR7610011000200000000001234",
    accountName: "Main account",
    ownerName: "Boulangerie du Port",
    opening: { amount: opening, day: "2026-11-01" },
    closing: { amount: opening + credits.amount - debits.amount, day: "2026-11-30" },
    ...{ credits, debits },
    ...more,
  };
  let xml = "";
  for await (const part of writeStatement(
    head,
    (async function* () {
      yield* chunks;
    })(),
  ))
    xml += part;
  return xml;
}

test("a statement says what it says", async () => {
  const credit = entry({
    entryId: "0193a5b0-7c3e-7a10-8d55-000000000002",
    amount: 3n,
    isCredit: true,
    code: undefined,
    message: undefined,
  });
  const xml = await write(-5_00n, [[entry()], [], [credit]]);
  expect(await faultsOf(xml)).toEqual([]);
  const { name, message } = parseMessage(xml);
  expect(name).toBe("BkToCstmrStmt");
  const statement = first(message, "Stmt");
  expect(
    all(statement, "Bal").map((balance) => [textAt(balance, "Tp/CdOrPrtry/Cd"), textAt(balance, "Amt"), textAt(balance, "CdtDbtInd")]),
  ).toEqual([
    ["OPBD", "5.00", "DBIT"],
    ["CLBD", "17.47", "DBIT"],
  ]);
  expect(textAt(statement, "TxsSummry/TtlNtries/NbOfNtries")).toBe("2");
  const [debited, credited] = all(statement, "Ntry");
  expect([textAt(debited, "BookgDt/Dt"), textAt(debited, "ValDt/Dt"), textAt(debited, "BkTxCd/Domn/Fmly/Cd")]).toEqual([
    "2026-11-20",
    "2026-11-19",
    "ICDT",
  ]);
  expect(textAt(debited, "NtryDtls/TxDtls/RltdPties/Cdtr/Pty/Nm")).toBe("Zoé Martin & Søn");
  expect(textAt(debited, "NtryDtls/TxDtls/RmtInf/Ustrd")).toBe("Invoice <12> & more");
  expect(textAt(credited, "NtryDtls/TxDtls/RltdPties/DbtrAcct/Id/IBAN")).toBe("DE89370400440532013000");
  expect([textAt(credited, "BkTxCd/Domn/Cd"), textAt(credited, "BkTxCd/Prtry/Cd")]).toEqual([undefined, "transfer_outgoing"]);
});

test("a statement of nothing is one all the same, and one that does not add up is none", async () => {
  expect(await faultsOf(await write(0n, []))).toEqual([]);
  await expect(write(0n, [[entry()]], { closing: { amount: 0n, day: "2026-11-30" } })).rejects.toThrow("agree");
});

const anyText = fc.string({ unit: "binary", maxLength: 300 });
const anyEntry: fc.Arbitrary<StatementEntry> = fc.record({
  entryId: fc.uuid(),
  amount: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
  isCredit: fc.boolean(),
  bookedOn: fc.constant("2026-11-20"),
  valueOn: fc.constant("2026-11-19"),
  code: fc.constantFrom(undefined, { family: "RCDT", subfamily: "ESCT" }),
  kind: fc.constantFrom("transfer_incoming", "debt_purchase_application_fees_and_more"),
  endToEndId: fc.option(anyText, { nil: undefined }),
  counterpartyName: anyText,
  counterpartyIban: fc.constantFrom(undefined, "DE89370400440532013000"),
  message: fc.option(anyText, { nil: undefined }),
});

test("whatever people wrote, the message is valid, and its entries lead from one balance to the other", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.bigInt({ min: -10_000_000n, max: 10_000_000n }),
      fc.array(fc.array(anyEntry, { maxLength: 4 }), { maxLength: 3 }),
      async (opening, chunks) => {
        const xml = await write(opening, chunks);
        expect(await faultsOf(xml)).toEqual([]);
        const statement = first(parseMessage(xml).message, "Stmt");
        const signed = (element: ReturnType<typeof first>): bigint =>
          centsOf(textAt(element, "Amt") ?? "") * (textAt(element, "CdtDbtInd") === "CRDT" ? 1n : -1n);
        const [open, close] = all(statement, "Bal").map(signed);
        const entries = all(statement, "Ntry").map(signed);
        expect(entries).toHaveLength(chunks.flat().length);
        expect(entries.reduce((sum, amount) => sum + amount, open ?? 0n)).toBe(close);
      },
    ),
    { numRuns: 8 },
  );
});
