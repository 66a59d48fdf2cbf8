import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { directDebit, idOf } from "./message-fixtures.ts";
import { writeCollections } from "./pain008.ts";
import { instructionIdOf } from "./wire-ids.ts";
import { all, type Element, first, parseMessage, textAt } from "./xml.ts";

let schema = "";
beforeAll(async () => {
  schema = await readFile(join(import.meta.dirname, "../../../test/xsd/pain.008.001.08.xsd"), "utf8");
});

/** What the schema has against a message: nothing, if it is right. */
async function faultsOf(xml: string): Promise<string[]> {
  const result = await validateXML({ xml: [{ fileName: "message.xml", contents: xml }], schema: [schema] });
  return result.errors.map((error) => error.message);
}

const header = { messageId: "D0123456789abcdef01234567", createdAt: new Date("2026-11-20T15:00:00.123Z"), initiatorName: "Memento" };
const textsAt = (element: Element | undefined, paths: readonly string[]) => paths.map((path) => textAt(element, path));

test("one batch for each creditor account and identifier, scheme, sequence and day, with its own sums", async () => {
  const orders = [
    directDebit(1),
    directDebit(2, { scheme: "b2b", amount: 1n }),
    directDebit(3, { amount: 99_999_999_999n, message: "Facture n° 12 <œufs>" }),
    directDebit(4, { mandate: { reference: "ONCE", signedOn: "2026-02-01", isOneOff: true } }),
    directDebit(5, { dueOn: "2026-11-30" }),
    directDebit(6, { creditor: { ...directDebit(6).creditor, iban: "FR7617338000010000000009097" } }),
  ];
  const xml = writeCollections({ ...header, creditorBankBic: "SPONFRPPXXX", orders });
  expect(await faultsOf(xml)).toEqual([]);
  const { name, message } = parseMessage(xml);
  expect(name).toBe("CstmrDrctDbtInitn");
  expect(textsAt(message, ["GrpHdr/NbOfTxs", "GrpHdr/CtrlSum", "GrpHdr/CreDtTm"])).toEqual(["6", "1000000050.00", "2026-11-20T15:00:00Z"]);
  const ofBatch = ["PmtInfId", "NbOfTxs", "CtrlSum", "PmtTpInf/LclInstrm/Cd", "PmtTpInf/SeqTp", "ReqdColltnDt", "CdtrAcct/Id/IBAN"];
  const ours = "FR7617338000010000000000173";
  expect(all(message, "PmtInf").map((batch) => textsAt(batch, ofBatch))).toEqual([
    [`${header.messageId}-0001`, "2", "1000000012.49", "CORE", "RCUR", "2026-11-25", ours],
    [`${header.messageId}-0002`, "1", "0.01", "B2B", "RCUR", "2026-11-25", ours],
    [`${header.messageId}-0003`, "1", "12.50", "CORE", "OOFF", "2026-11-25", ours],
    [`${header.messageId}-0004`, "1", "12.50", "CORE", "RCUR", "2026-11-30", ours],
    [`${header.messageId}-0005`, "1", "12.50", "CORE", "RCUR", "2026-11-25", "FR7617338000010000000009097"],
  ]);
  const batch = first(message, "PmtInf");
  expect(textsAt(batch, ["CdtrAgt/FinInstnId/BICFI", "CdtrSchmeId/Id/PrvtId/Othr/Id", "CdtrSchmeId/Id/PrvtId/Othr/SchmeNm/Prtry"])).toEqual(
    ["SPONFRPPXXX", "FR72ZZZ123456", "SEPA"],
  );
  const ofCollection = [
    "PmtId/InstrId",
    "InstdAmt",
    "DrctDbtTx/MndtRltdInf/MndtId",
    "DrctDbtTx/MndtRltdInf/DtOfSgntr",
    "DbtrAgt/FinInstnId/Othr/Id",
    "Dbtr/Nm",
    "DbtrAcct/Id/IBAN",
    "RmtInf/Ustrd",
  ];
  expect(textsAt(all(batch, "DrctDbtTxInf")[1], ofCollection)).toEqual([
    instructionIdOf(idOf(3)),
    "999999999.99",
    "UMR-3",
    "2026-01-15",
    "NOTPROVIDED",
    "Zoe Martin + Son",
    "DE89370400440532013000",
    "Facture n. 12 .oeufs.",
  ]);
});

test("a debtor's address is structured, and a bank without a BIC is not provided", async () => {
  const address = { street: "rue de la Paix", buildingNumber: "12 bis", postalCode: "75002", city: "Paris", country: "FR" };
  const { debtor } = directDebit(1);
  const xml = writeCollections({ ...header, orders: [directDebit(1, { debtor: { ...debtor, address } })] });
  expect(await faultsOf(xml)).toEqual([]);
  const batch = first(parseMessage(xml).message, "PmtInf");
  expect(textAt(batch, "CdtrAgt/FinInstnId/Othr/Id")).toBe("NOTPROVIDED");
  const parts = ["StrtNm", "BldgNb", "PstCd", "TwnNm", "Ctry"].map((part) => `DrctDbtTxInf/Dbtr/PstlAdr/${part}`);
  expect(textsAt(batch, parts)).toEqual(["rue de la Paix", "12 bis", "75002", "Paris", "FR"]);
});

test("whatever customers write, the message is valid", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), fc.bigInt({ min: 1n, max: 99_999_999_999n }), async (text, amount) => {
      const order = directDebit(1, {
        amount,
        message: text,
        endToEndId: text,
        mandate: { reference: text, signedOn: "2026-01-15" },
        debtor: { name: text, iban: "DE89370400440532013000" },
      });
      expect(await faultsOf(writeCollections({ ...header, orders: [order] }))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("the validator would notice a fault; the same message gives the same bytes; nobody collects without an identifier", async () => {
  expect(await faultsOf(writeCollections({ ...header, orders: [directDebit(1, { dueOn: "soon" })] }))).not.toEqual([]);
  const twice = [1, 2].map(() => writeCollections({ ...header, orders: [directDebit(1), directDebit(2)] }));
  expect(twice[0]).toBe(twice[1]);
  expect(() => writeCollections({ ...header, orders: [] })).toThrow("at least one order");
  const nobody = { ...directDebit(1).creditor, identifier: "" };
  expect(() => writeCollections({ ...header, orders: [directDebit(1, { creditor: nobody })] })).toThrow("identifier");
});
