import { expect, test } from "vitest";
import { type CsvFile, orderOfRow, readCsv, template } from "./csv.ts";
import { rowsMax } from "./csv-columns.ts";

const ada = "FR1420041010050500013M02606";
const own = "DE89370400440532013000";
const judged = { today: "2026-11-26", hasAccount: true };
const rowsOf = (file: CsvFile) => ("rows" in file ? file.rows : []);
const faultOf = (fields: Record<string, string>, how = judged): string | undefined => {
  const all = { beneficiary_iban: ada, amount: "1", ...fields };
  const [row] = rowsOf(readCsv(`${Object.keys(all).join(";")}\n${Object.values(all).join(";")}`, how));
  return row?.fault && `${row.fault.column} ${row.fault.reason}`;
};

test("the template is a file without a fault", () => {
  const [row, ...more] = rowsOf(readCsv(template(), judged));
  expect(more).toEqual([]);
  expect(row).toMatchObject({ fault: undefined, cents: 1250_00 });
});

test("names of columns may be written as people write them, in any order, with any separator", () => {
  const [row] = rowsOf(
    readCsv("\ufeffAmount\tBeneficiary IBAN\tMessage\n1 234,50\tfr14 2004 1010 0505 0001 3M02 606\tRent, March\n\n", judged),
  );
  expect(row).toMatchObject({ number: 1, cents: 1234_50, fault: undefined });
  expect(row && orderOfRow(row, own)).toEqual({ beneficiary_iban: ada, local_iban: own, amount: 1234_50, message: "Rent, March" });
});

test.each([
  [{ beneficiary_iban: "" }, "beneficiary_iban required"],
  [{ amount: "" }, "amount required"],
  [{ beneficiary_iban: "FR1420041010050500013M02607" }, "beneficiary_iban iban"],
  [{ amount: "0" }, "amount amount"],
  [{ amount: "1.234,567" }, "amount amount"],
  [{ local_iban: "nowhere" }, "local_iban iban"],
  [{ type_strategy: "fast" }, "type_strategy strategy"],
  [{ scheduled_date: "31/12/2026" }, "scheduled_date date"],
  [{ scheduled_date: "2027-02-30" }, "scheduled_date date"],
  [{ scheduled_date: "2026-11-25" }, "scheduled_date past"],
  [{ scheduled_date: "2026-12-01", type_strategy: "instant_only" }, "scheduled_date instant_date"],
  [{ end_to_end_id: "é" }, "end_to_end_id end_to_end_id"],
  [{ message: "x".repeat(257) }, "message too_long"],
  [{ scheduled_date: "2026-11-26", type_strategy: "standard_only", local_iban: own, message: "x".repeat(256) }, undefined],
])("%j: %s", (fields, fault) => {
  expect(faultOf(fields as Record<string, string>)).toBe(fault);
});

test("a row that names no IBAN to pay from needs an account", () => {
  expect(faultOf({}, { ...judged, hasAccount: false })).toBe("local_iban account");
  expect(faultOf({ local_iban: own }, { ...judged, hasAccount: false })).toBeUndefined();
});

test("a file that is none of transfers is told as such", () => {
  expect(readCsv("", judged)).toMatchObject({ problem: "empty" });
  expect(readCsv("beneficiary_iban,amount\n", judged)).toMatchObject({ problem: "empty" });
  expect(readCsv("beneficiary_iban\nx", judged)).toEqual({ problem: "missing_columns", names: ["amount"] });
  expect(readCsv("beneficiary_iban,amount,colour\nx,1,red", judged)).toEqual({ problem: "unknown_columns", names: ["colour"] });
  const rows = (count: number) => `beneficiary_iban,amount\n${`${ada},1\n`.repeat(count)}`;
  expect(rowsOf(readCsv(rows(rowsMax), judged))).toHaveLength(rowsMax);
  expect(readCsv(rows(rowsMax + 1), judged)).toMatchObject({ problem: "too_many_rows" });
});
