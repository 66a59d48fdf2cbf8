import { newId } from "@memento/kernel";
import { compose, sql } from "@memento/platform";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../../tests/support/database.ts";
import { FieldsRefused } from "../errors.ts";
import { linksTo } from "./answer.ts";
import { flag, integer, moment, money, named, text, uuid } from "./fields.ts";
import { printFilter } from "./grammar.ts";
import { compileList, defineList, listQuery } from "./list.ts";
import { readPage } from "./read.ts";

type Asker = { readonly userId: string };

const things = defineList<Asker>({
  filter: {
    owner: flag(({ userId }) => sql`t.owner_id = ${userId}`),
    status: named(sql`t.status`, { open: 1, closed: 2, requested: 3 }, { requested: ["waiting", "asked"] }),
    name: text(sql`t.name`),
    username: text(sql`t.username_key`, { operators: ["eq"], normalise: (name) => name.toLowerCase() }),
    id: uuid(sql`t.thing_id`),
    size: integer(sql`t.size`),
    amount: money(sql`t.amount`, sql`t.currency`),
    created_at: moment(sql`t.created_at`),
  },
  sort: { created_at: sql`t.created_at`, name: sql`lower(t.name)`, status: sql`t.status` },
  defaultSort: "created_at:desc",
  id: sql`t.thing_id`,
});

const ada = newId();
const query = (filter = "", sort = "", page = 1, limit = 25) => ({ filter, sort, page, limit });
const compiled = (filter: string, sort = "") => {
  const { conditions, order } = compileList(things, query(filter, sort), { userId: ada });
  return compose(sql`${sql.join(conditions)} / ${order}`);
};
const faultsOf = (filter: string, sort = "") => {
  try {
    compileList(things, query(filter, sort), { userId: ada });
    return undefined;
  } catch (error) {
    if (error instanceof FieldsRefused) return error.faults;
    throw error;
  }
};

describe("compileList", () => {
  const fields = fc.constantFrom(...Object.keys(things.filter), "nothing", "constructor", "__proto__", "toString");
  const garbage = fc.array(
    fc.record({ field: fields, operator: fc.constantFrom("eq", "gt", "gte", "lt", "lte", "in", "like", "is"), value: fc.string() }),
    { maxLength: 4 },
  );

  test("whatever comes is compiled or refused with what is wrong", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      garbage.map((terms) => printFilter(terms.map((term) => ({ ...term, values: [term.value] })))),
    );
    fc.assert(
      fc.property(anything, anything, (filter, sort) => {
        for (const { field, code } of faultsOf(filter, sort) ?? []) {
          expect(["filter", "sort"]).toContain(field);
          expect(["malformed", "unknown_field", "unknown_operator", "unknown_value", "invalid_format"]).toContain(code);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("nothing of the caller's text is in the SQL: another value gives the same text", () => {
    const operations = fc.constantFrom("name:eq", "name:like", "username:eq", "name:in");
    fc.assert(
      fc.property(
        operations,
        fc.string().filter((value) => !value.includes("\0")),
        (start, value) => {
          const [field = "", operator = ""] = start.split(":");
          const of = (content: string) => compiled(printFilter([{ field, operator, values: [content] }]));
          expect(of(value).text).toBe(of("x").text);
          expect(of(value).values).toHaveLength(1);
        },
      ),
    );
  });

  test("an order ends with the id, in the direction of its first key", () => {
    expect(compiled("").text).toMatch(/t\.created_at desc, t\.thing_id desc$/);
    expect(compiled("", "name,created_at:desc").text).toMatch(/lower\(t\.name\) asc, t\.created_at desc, t\.thing_id asc$/);
  });

  test.each([
    ["nothing:eq:1", "", [["filter", "unknown_field"]]],
    ["toString:eq:1", "", [["filter", "unknown_field"]]],
    ["name:gt:1", "", [["filter", "unknown_operator"]]],
    ["name:is:1", "", [["filter", "unknown_operator"]]],
    ["status:like:open", "", [["filter", "unknown_operator"]]],
    ["status:eq:Open", "", [["filter", "unknown_value"]]],
    ["status:in:[all,lost]", "", [["filter", "unknown_value"]]],
    ["owner:eq:yes", "", [["filter", "unknown_value"]]],
    ["owner:in:[true]", "", [["filter", "unknown_operator"]]],
    ["id:eq:7", "", [["filter", "invalid_format"]]],
    ["size:eq:1.5", "", [["filter", "invalid_format"]]],
    ["amount:eq:1e3", "", [["filter", "invalid_format"]]],
    ["created_at:eq:2018-02-30", "", [["filter", "invalid_format"]]],
    ["created_at:lt:tomorrow", "", [["filter", "invalid_format"]]],
    ["created_at:in:[2018-01-01]", "", [["filter", "unknown_operator"]]],
    ["created_at:like:2018", "", [["filter", "unknown_operator"]]],
    ["", "size", [["sort", "unknown_field"]]],
    ["", "created_at:down", [["sort", "unknown_value"]]],
    [
      "status",
      ",",
      [
        ["filter", "malformed"],
        ["sort", "malformed"],
      ],
    ],
  ])("filter=%s sort=%s is refused", (filter, sort, expected) =>
    expect(faultsOf(filter, sort)?.map(({ field, code }) => [field, code])).toEqual(expected),
  );

  test("a list cannot be declared with an order that it does not have", () => {
    // @ts-expect-error -- the compiler says no as well
    expect(() => defineList({ sort: { name: sql`t.name` }, defaultSort: "size:asc", id: sql`t.id` })).toThrow("order of the list");
  });
});

describe("rows", () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
    await db.database.query(`create table public.thing (
      thing_id uuid primary key, owner_id uuid, status text, name text, username_key text, size integer, amount bigint, currency text, created_at timestamptz)`);
    await db.database.query(
      `insert into public.thing select thing_id, owner_id, status, name, lower(username), size, amount, currency, created_at
         from jsonb_to_recordset($1) r (thing_id uuid, owner_id uuid, status text, name text, username text, size integer, amount bigint, currency text, created_at timestamptz)`,
      [JSON.stringify(rows)],
    );
  });
  afterAll(() => db.drop());

  const row = (name: string, attributes: object) => ({ thing_id: newId(), name, username: name, status: "open", ...attributes });
  const rows = [
    row("Émile 100%", { owner_id: ada, created_at: "2017-12-31T23:59:59.999Z", amount: 2050, currency: "EUR", size: 1 }),
    row("100 bottles", { owner_id: newId(), created_at: "2018-01-01T00:00:00Z", amount: 2050, currency: "JPY", size: 2 }),
    row("a_b", { owner_id: null, created_at: "2018-01-01T12:30:00.250Z", status: "closed", amount: 2050, currency: "KWD", size: -3 }),
    row("aXb", { owner_id: ada, created_at: "2018-01-01T23:59:59.999Z", status: "waiting", amount: 1, currency: "EUR" }),
    row("back\\slash", { owner_id: ada, created_at: "2018-01-02T00:00:00Z", status: "asked" }),
  ];
  const first = rows[0]?.thing_id ?? "";

  const list = (filter: string, sort = "created_at:asc", page = 1, limit = 25) =>
    db.database.snapshot((on) =>
      readPage<{ name: string }>(on, compileList(things, query(filter, sort, page, limit), { userId: ada }), {
        columns: sql`t.name`,
        from: sql`public.thing t`,
        where: sql`true`,
      }),
    );
  const all = ["Émile 100%", "100 bottles", "a_b", "aXb", "back\\slash"];
  const [emile = "", bottles = "", underscore = "", x = "", slash = ""] = all;

  test.each<[string, string[]]>([
    ["", all],
    ["owner:eq:true", [emile, x, slash]],
    ["owner:eq:false", [bottles, underscore]],
    ["status:eq:open", [emile, bottles]],
    ["status:eq:1", [emile, bottles]],
    ["status:in:[closed,3]", [underscore, x, slash]],
    ["status:eq:requested", [x, slash]],
    ["status:eq:all", all],
    ["status:in:[open,all]", all],
    ["name:like:ÉMILE", [emile]],
    ["name:like:100%", [emile]],
    ["name:like:100", [emile, bottles]],
    ["name:like:a_b", [underscore]],
    ["name:like:A", [underscore, x, slash]],
    ["name:like:\\", [slash]],
    ["name:eq:axb", []],
    ["name:eq:aXb", [x]],
    ["username:eq:AXB", [x]],
    ['name:in:["100 bottles",a_b]', [bottles, underscore]],
    [`id:eq:${first}`, [emile]],
    [`id:in:[${first.toUpperCase()},${newId()}]`, [emile]],
    ["size:gt:0", [emile, bottles]],
    ["size:in:[-3,2]", [bottles, underscore]],
    ["size:lte:1,size:gte:1", [emile]],
    ["amount:eq:20.5", [emile]],
    ["amount:eq:2050", [bottles]],
    ["amount:eq:2.05", [underscore]],
    ["amount:lt:2.05", [x]],
    ["amount:gte:20.500000", [emile, bottles]],
    ["amount:eq:20.501", []],
    ["created_at:eq:2018-01-01", [bottles, underscore, x]],
    ["created_at:gt:2018-01-01", [slash]],
    ["created_at:gte:2018-01-01", [bottles, underscore, x, slash]],
    ["created_at:lt:2018-01-01", [emile]],
    ["created_at:lte:2018-01-01", [emile, bottles, underscore, x]],
    ["created_at:lt:2018-01-01 12:30:00", [emile, bottles]],
    ["created_at:gt:2018-01-01 12:30:00", [underscore, x, slash]],
    ["created_at:eq:2018-01-01 12:30:00", [underscore]],
    ["created_at:eq:2018-01-01T12:30:00.250Z", [underscore]],
    ["created_at:eq:2018-01-01T14:30:00.25+02:00", [underscore]],
    ["created_at:eq:2018-01-01T14:30:00 02:00", [underscore]], // a plus that nobody encoded
    ["created_at:eq:2018-01-01T12:30:00.251Z", []],
    ["created_at:gte:0000-01-01,created_at:lte:9999-12-31", all],
  ])("filter=%s", async (filter, expected) => {
    const { rows: found, total } = await list(filter);
    expect({ names: found.map(({ name }) => name), total }).toEqual({ names: expected, total: expected.length });
  });

  test.each<[number, number, string[]]>([
    [1, 2, all.slice(0, 2)],
    [2, 2, all.slice(2, 4)],
    [3, 2, all.slice(4)],
    [4, 2, []],
    [1, 5, all],
    [2, 5, []],
    [1e20, 500, []],
    [9_007_199_254_740_991, 1, []],
  ])("page %d of %d: the rows, and the total of all pages", async (page, limit, expected) => {
    const { rows: found, total } = await list("", "created_at:asc", page, limit);
    expect({ names: found.map(({ name }) => name), total }).toEqual({ names: expected, total: 5 });
  });

  test("rows that are equal to the order stand on one page each", async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 5; page++) seen.push(...(await list("", "status:asc", page, 1)).rows.map(({ name }) => name));
    expect(seen.toSorted()).toEqual(all.toSorted());
  });
});

describe("links", () => {
  const links = (page: number, total: number, url = "/v1/things?filter=status:in:[open,closed]&limit=2&page=9&sort=name:asc") =>
    linksTo("https://api.test", url, { page, limit: 2 }, total);
  const at = (page: number) => `<https://api.test/v1/things?filter=status%3Ain%3A%5Bopen%2Cclosed%5D&limit=2&page=${page}&sort=name%3Aasc>`;

  test.each([
    [1, 0, undefined],
    [1, 2, undefined],
    [1, 3, `${at(2)}; rel="next"`],
    [2, 3, `${at(1)}; rel="prev"`],
    [2, 5, `${at(1)}; rel="prev", ${at(3)}; rel="next"`],
    [4, 5, `${at(3)}; rel="prev"`],
    [5, 5, undefined],
    [1e20, 5, undefined],
  ])("page %d of a list of %d", (page, total, expected) => expect(links(page, total)).toBe(expected));

  test("keep what else was asked, encoded, and never another host", () => {
    const link = linksTo("https://api.test", '//evil.test/v1?q=a"><b%0d%0a+c', { page: 1, limit: 1 }, 2) ?? "";
    expect(link).toMatch(/^<https:\/\/api\.test\/[^<>\s"]*>; rel="next"$/);
    expect(new URL(link.slice(1, link.indexOf(">"))).searchParams.get("q")).toBe('a"><b\r\n c');
  });
});

test("the documentation says what a list is filtered and sorted by", () => {
  const { filter, sort, since } = listQuery(things, { since: { type: "string" } }).properties;
  expect(since).toEqual({ type: "string" });
  expect(filter).toMatchObject({ description: expect.stringContaining("- `status` (eq, in): open, closed, requested, all") });
  expect(sort).toMatchObject({ description: expect.stringContaining("`created_at`, `name`, `status`. Default: `created_at:desc`") });
});
