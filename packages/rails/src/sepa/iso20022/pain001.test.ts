import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { CreditTransferOrder } from "../port.ts";
import { centsOf, decimalOfCents } from "./amounts.ts";
import { writeTransfers } from "./pain001.ts";
import { instructionIdOf } from "./wire-ids.ts";
import { all, first, parseMessage, textAt } from "./xml.ts";

let schema = "";
beforeAll(async () => {
  schema = await readFile(join(import.meta.dirname, "../../../test/xsd/pain.001.001.09.xsd"), "utf8");
});

/** What the schema has against a message: nothing, if it is right. */
async function faultsOf(xml: string): Promise<string[]> {
  const result = await validateXML({ xml: [{ fileName: "message.xml", contents: xml }], schema: [schema] });
  return result.errors.map((error) => error.message);
}

const idOf = (number: number): string => `0193a5b0-7c3e-7a10-8d55-${number.toString(16).padStart(12, "0")}`;

const order = (number: number, more: Partial<CreditTransferOrder> = {}): CreditTransferOrder => ({
  orderId: idOf(number),
  endToEndId: `E2E-${number}`,
  scheme: "standard",
  amount: 1250n,
  debtor: { name: "Boulangerie du Port", iban: "FR7617338000010000000000173" },
  creditor: { name: "Zoé Martin & Søn", iban: "DE89370400440532013000" },
  executeOn: "2026-11-20",
  ...more,
});

const header = { messageId: "M0123456789abcdef01234567", createdAt: new Date("2026-11-20T15:00:00.123Z"), initiatorName: "Memento" };

test("one batch for each account, scheme and day, with its own sums", async () => {
  const address = { street: "Rue de la Paix", buildingNumber: "12 bis", postalCode: "75002", city: "Paris", country: "FR" };
  const other = { name: "Boulangerie du Port", iban: "FR7617338000010000000009097", address };
  const orders = [
    order(1),
    order(2, { scheme: "instant", amount: 1n }),
    order(3, { amount: 99_999_999_999n, message: "Facture n° 12 <œufs>" }),
    order(4, { debtor: other }),
    order(5, { executeOn: "2026-11-23" }),
  ];
  const xml = writeTransfers({ ...header, debtorBankBic: "BNPAFRPPXXX", orders });
  expect(await faultsOf(xml)).toEqual([]);
  const { message } = parseMessage(xml);
  expect([textAt(message, "GrpHdr/NbOfTxs"), textAt(message, "GrpHdr/CtrlSum"), textAt(message, "GrpHdr/CreDtTm")]).toEqual([
    "5",
    "1000000037.50",
    "2026-11-20T15:00:00Z",
  ]);
  const paths = [
    "PmtInfId",
    "NbOfTxs",
    "CtrlSum",
    "PmtTpInf/LclInstrm/Cd",
    "ReqdExctnDt/Dt",
    "DbtrAcct/Id/IBAN",
    "DbtrAgt/FinInstnId/BICFI",
  ];
  expect(all(message, "PmtInf").map((batch) => paths.map((path) => textAt(batch, path)))).toEqual([
    ["M0123456789abcdef01234567-0001", "2", "1000000012.49", undefined, "2026-11-20", "FR7617338000010000000000173", "BNPAFRPPXXX"],
    ["M0123456789abcdef01234567-0002", "1", "0.01", "INST", "2026-11-20", "FR7617338000010000000000173", "BNPAFRPPXXX"],
    ["M0123456789abcdef01234567-0003", "1", "12.50", undefined, "2026-11-20", "FR7617338000010000000009097", "BNPAFRPPXXX"],
    ["M0123456789abcdef01234567-0004", "1", "12.50", undefined, "2026-11-23", "FR7617338000010000000000173", "BNPAFRPPXXX"],
  ]);
  const parts = ["StrtNm", "BldgNb", "PstCd", "TwnNm", "Ctry"].map((part) => `Dbtr/PstlAdr/${part}`);
  const addresses = all(message, "PmtInf").map((batch) => parts.map((path) => textAt(batch, path)));
  expect(addresses[0]).toEqual(parts.map(() => undefined));
  expect(addresses[2]).toEqual(["Rue de la Paix", "12 bis", "75002", "Paris", "FR"]);
  const third = all(first(message, "PmtInf"), "CdtTrfTxInf")[1];
  const shown = ["PmtId/InstrId", "PmtId/EndToEndId", "Amt/InstdAmt", "Cdtr/Nm", "CdtrAcct/Id/IBAN", "RmtInf/Ustrd"].map((path) =>
    textAt(third, path),
  );
  expect(shown).toEqual([
    instructionIdOf(idOf(3)),
    "E2E-3",
    "999999999.99",
    "Zoe Martin + Son",
    "DE89370400440532013000",
    "Facture n. 12 .oeufs.",
  ]);
});

test("without a BIC it is IBAN-only, and still valid", async () => {
  const xml = writeTransfers({ ...header, orders: [order(1)] });
  expect(await faultsOf(xml)).toEqual([]);
  expect(xml).toContain("<Id>NOTPROVIDED</Id>");
});

test("the validator would notice a fault", async () => {
  expect(await faultsOf(writeTransfers({ ...header, orders: [order(1, { executeOn: "soon" })] }))).not.toEqual([]);
});

test("whatever customers write, the message is valid", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), fc.bigInt({ min: 1n, max: 99_999_999_999n }), async (text, amount) => {
      const orders = [order(1, { amount, message: text, endToEndId: text, creditor: { name: text, iban: "DE89370400440532013000" } })];
      expect(await faultsOf(writeTransfers({ ...header, orders }))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("the same message gives the same bytes", () => {
  expect(writeTransfers({ ...header, orders: [order(1), order(2)] })).toBe(writeTransfers({ ...header, orders: [order(1), order(2)] }));
  expect(() => writeTransfers({ ...header, orders: [] })).toThrow("at least one order");
});

test("only a UUID names an order", () => {
  expect(instructionIdOf("0193A5B0-7c3e-7a10-8d55-000000000001")).toBe("0193a5b07c3e7a108d55000000000001");
  expect(() => instructionIdOf("order-1")).toThrow("UUID");
});

test("amounts are read digit by digit, and never as floats", () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999n }), (cents) => centsOf(decimalOfCents(cents)) === cents));
  expect(["7", "7.5", "7.50", "7.50000", "0.07"].map(centsOf)).toEqual([700n, 750n, 750n, 750n, 7n]);
  for (const text of ["7.505", "-1", "1e3", "1,5", "", "0x10"]) expect(() => centsOf(text)).toThrow("no amount of euros");
});
