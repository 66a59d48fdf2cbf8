import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { bulkInsert } from "./bulk.ts";

type Row = {
  readonly place: number;
  readonly words?: string | null | undefined;
  readonly amount?: bigint | null;
  readonly small?: number | null;
  readonly flag?: boolean | null;
  readonly at?: Date | null;
  readonly day?: string | null;
  readonly data?: string | null;
  readonly id?: string | null;
};
const columns = {
  place: "integer",
  words: "text",
  amount: "bigint",
  small: "smallint",
  flag: "boolean",
  at: "timestamptz",
  day: "date",
  data: "jsonb",
  id: "uuid",
} as const;
const insert = bulkInsert<Row>("toy.cell", columns);
/** The same, where one value may travel for all rows. */
const createInsertAlike = () => bulkInsert<Row>("toy.cell", columns, { alike: ["words", "amount", "small", "flag", "at", "day", "id"] });
const insertAlike = createInsertAlike();

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.database.query("create schema toy");
  await db.database.query(
    `create table toy.cell (place integer primary key, words text, amount bigint, small smallint, flag boolean, at timestamptz, day date, data jsonb, id uuid)`,
  );
});
beforeEach(() => db.database.query("truncate toy.cell"));
afterAll(() => db.drop());

/** What the table holds after these rows were put in, in the order of their places. */
async function roundTrip(rows: readonly Row[], put = insert): Promise<Row[]> {
  await db.database.query("truncate toy.cell");
  await db.database.transaction(async (tx) => {
    put(tx, rows);
    await Promise.resolve();
  });
  return await db.database.query<Row>("select * from toy.cell order by place");
}

const awkward = fc.constantFrom(
  "",
  " ",
  "NULL",
  "null",
  "{}",
  "{",
  "}",
  ",",
  '"',
  '""',
  "\\",
  "\\\\",
  '\\"',
  "'",
  "''",
  "\n",
  "\r\n",
  "\t",
  "a,b",
  '{"a"}',
  "$1",
  ";--",
  "\u{1f600}",
  "é",
  "e\u0301",
  "\u2028",
  "\u202e",
  "\ufeff",
  "\u007f",
  "\u0001",
);
const piece = fc.oneof(awkward, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
const words = fc.option(fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join("").replaceAll("\0", ""))); // PostgreSQL has no text with NUL

test("any text comes back as it went, beside any other", () =>
  fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (texts) => {
      const stored = await roundTrip(texts.map((text, place) => ({ place, words: text })));
      expect(stored.map((row) => row.words)).toEqual(texts);
    }),
    { numRuns: 150 },
  ));

test("every other type comes back as it went", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          words: fc.option(fc.constantFrom("NULL", "")),
          amount: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
          small: fc.option(fc.integer({ min: -32_768, max: 32_767 })),
          flag: fc.option(fc.boolean()),
          at: fc.option(fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true })),
          day: fc.option(
            fc
              .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
              .map((date) => date.toISOString().slice(0, 10)),
          ),
          id: fc.option(fc.uuid()),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.boolean(),
      async (cells, areAlike) => {
        const rows = cells.map((cell, place) => ({ ...(areAlike ? cells[0] : cell), place, data: null }));
        expect(await roundTrip(rows)).toEqual(rows);
        expect(await roundTrip(rows, insertAlike)).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  ));

test("columns that are alike in all rows travel once, by no more than eight statements", async () => {
  const put = createInsertAlike();
  const texts = new Set<string>();
  const tx = {
    query: () => Promise.resolve([]),
    write: (statement: { text: string } | string) => void texts.add(typeof statement === "string" ? statement : statement.text),
  };
  put(tx, [
    { place: 1, words: "a", flag: true, small: null },
    { place: 2, words: "b", flag: true, small: null },
  ]);
  expect([...texts]).toEqual([
    expect.stringMatching(/unnest\(\$1::integer\[\]\), unnest\(\$2::text\[\]\), \$3::bigint, \$4::smallint, \$5::boolean, /),
  ]);
  const ways = ["words", "amount", "small", "flag", "day"] as const;
  for (let mask = 0; mask < 2 ** ways.length; mask += 1) {
    const differing = (place: number) =>
      Object.fromEntries(ways.map((name, index) => [name, (mask >> index) % 2 === 0 ? "1" : String(place)])) as Partial<Row>;
    put(tx, [
      { place: 1, ...differing(1) },
      { place: 2, ...differing(2) },
    ]);
  }
  expect(texts.size).toBe(9); // the eighth and beyond go by the one that takes anything
  const rows = Array.from({ length: 3 }, (_none, place) => ({ place, words: "same", amount: BigInt(place), id: crypto.randomUUID() }));
  expect(await roundTrip(rows, put)).toMatchObject(rows);
});

test.each(["no id at all", "0190a0b0-0000-7000-8000-00000000000g", "0190a0b0-0000-7000-8000-000000,00000"])(
  "a text that is no UUID (%s) fails the transaction",
  async (id) => {
    await expect(roundTrip([{ place: 1, id }])).rejects.toMatchObject({ code: "22P02" });
    expect(await db.database.query("select * from toy.cell")).toEqual([]);
  },
);

test("JSON text is stored as JSON, whatever it holds", async () => {
  const values = [{ a: '"\\{},', b: [null, 1, "é"] }, [], "NULL", null, 0];
  const stored = await roundTrip(values.map((value, place) => ({ place, data: JSON.stringify(value) })));
  expect(stored.map((row) => row.data)).toEqual(values);
});

test("a column that rows leave out is null", async () => {
  expect(await roundTrip([{ place: 1 }, { place: 2, words: undefined }])).toMatchObject([
    { words: null, amount: null, flag: null, at: null },
    { words: null, data: null },
  ]);
});

test("text with NUL fails the transaction rather than being cut", async () => {
  await expect(roundTrip([{ place: 1, words: "a\0b" }])).rejects.toMatchObject({ code: "22021" });
  expect(await db.database.query("select * from toy.cell")).toEqual([]);
});

test("no rows send nothing, many rows go in one statement", async () => {
  const sent: string[] = [];
  const tx = {
    query: () => Promise.resolve([]),
    write: (statement: { text: string } | string) => void sent.push(typeof statement === "string" ? statement : statement.text),
  };
  insert(tx, []);
  expect(sent).toEqual([]);
  insert(
    tx,
    Array.from({ length: 5_000 }, (_none, place) => ({ place })),
  );
  expect(sent).toHaveLength(1);
});

test("two ways to insert into one table live side by side", async () => {
  const gently = bulkInsert<{ place: number; words: string }>(
    "toy.cell",
    { place: "integer", words: "text" },
    { suffix: "on conflict (place) do nothing" },
  );
  const few = bulkInsert<{ place: number; words: string }>("toy.cell", { place: "integer", words: "text" });
  await db.database.transaction(async (tx) => {
    few(tx, [{ place: 1, words: "first" }]);
    gently(tx, [
      { place: 1, words: "second" },
      { place: 2, words: "third" },
    ]);
    insert(tx, [{ place: 3, flag: true }]);
    await Promise.resolve();
  });
  expect(await db.database.query("select place, words from toy.cell order by place")).toEqual([
    { place: 1, words: "first" },
    { place: 2, words: "third" },
    { place: 3, words: null },
  ]);
});

test("a shared column has its value in every row, and rows that differ are a bug", async () => {
  const shared = bulkInsert<{ place: number; words: string }>("toy.cell", { place: "integer", words: "text" }, { shared: ["words"] });
  const rows = [
    { place: 71, words: 'a "quoted", {braced} \\ text' },
    { place: 72, words: 'a "quoted", {braced} \\ text' },
  ];
  await db.database.transaction((tx) => Promise.resolve(shared(tx, rows)));
  expect(await db.database.query("select place, words from toy.cell where place in (71, 72) order by place")).toEqual(rows);
  const differing = db.database.transaction((tx) =>
    Promise.resolve(
      shared(tx, [
        { place: 73, words: "x" },
        { place: 74, words: "y" },
      ]),
    ),
  );
  await expect(differing).rejects.toThrow("toy.cell.words is the same in all rows");
});

test("a shared column gives every row the one value, and rows that differ in it are a fault", async () => {
  const shared = bulkInsert<{ place: number; words: string | null }>(
    "toy.cell",
    { place: "integer", words: "text" },
    { shared: ["words"] },
  );
  const put = (words: readonly (string | null)[]) =>
    db.database.transaction((tx) => {
      shared(
        tx,
        words.map((text, place) => ({ place, words: text })),
      );
      return Promise.resolve();
    });
  await expect(put(["a", "a", "b"])).rejects.toMatchObject({ name: "AssertionFailed" });
  expect(await db.database.query("select * from toy.cell")).toEqual([]);
  for (const text of ['"\\{},', "", "NULL", null]) {
    await db.database.query("truncate toy.cell");
    await put([text, text, text]);
    expect(await db.database.query("select place, words from toy.cell order by place")).toEqual(
      [0, 1, 2].map((place) => ({ place, words: text })),
    );
  }
});
