import { expect, test } from "vitest";
import { parseCsv, textOf, writeCsv } from "./csv.ts";

const columns = {
  name: { name: "name", read: (cell: string) => (cell === "" ? { fault: "missing" as const } : { value: cell }) },
  cents: {
    name: "amount",
    read: (cell: string) => (/^\d+$/.test(cell) ? { value: Number(cell) } : { fault: "no_number" as const }),
  },
};

test("rows are read by the names in the first line, whatever their order and separator", () => {
  expect(parseCsv("amount,name\r\n12,Ada\r\n", columns).rows).toEqual([
    { line: 2, cells: { name: "Ada", cents: "12" }, faults: {}, values: { name: "Ada", cents: 12 } },
  ]);
  expect(parseCsv('\uFEFFName;AMOUNT\n"Lovelace; ""Ada""";7\n', columns).rows[0]?.values).toEqual({ name: 'Lovelace; "Ada"', cents: 7 });
  expect(parseCsv("name\tamount\nAda\t7", columns).rows[0]?.values).toEqual({ name: "Ada", cents: 7 });
});

test("each cell's fault is told at its line, and such a row has no values", () => {
  const { rows } = parseCsv("name,amount\nAda,12\n\n,x\nBob\n", columns);
  expect(rows.map(({ line, faults, values }) => ({ line, faults, has: values !== undefined }))).toEqual([
    { line: 2, faults: {}, has: true },
    { line: 4, faults: { name: "missing", cents: "no_number" }, has: false },
    { line: 5, faults: { cents: "no_number" }, has: false },
  ]);
});

test("a column that nobody asked for is named, and an empty file has no rows", () => {
  expect(parseCsv("nmae,amount\nAda,12", columns)).toMatchObject({ unknown: ["nmae"], rows: [{ faults: { name: "missing" } }] });
  expect(parseCsv("", columns)).toEqual({ rows: [], unknown: [] });
});

test("what is written is read again, and runs nowhere as a formula", () => {
  expect(
    writeCsv([
      ["name", "amount"],
      ['a "b", c', "=1+1"],
    ]),
  ).toBe('name,amount\r\n"a ""b"", c","\'=1+1"');
});

test("files of older spreadsheets, which are no UTF-8, are read too", () => {
  expect(textOf(Uint8Array.from([0x52, 0xe9, 0x6d, 0x79]).buffer)).toBe("Rémy");
  expect(textOf(new TextEncoder().encode("Rémy").buffer)).toBe("Rémy");
});
