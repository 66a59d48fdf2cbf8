import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operators, parseFilter, parseSort, printFilter, printSort, type Term } from "./grammar.ts";

const names = fc.stringMatching(/^[a-z][a-z_]{0,12}$/);
/** Texts that the grammar has to work for. */
const awkward = fc.string({ unit: fc.constantFrom('"', ",", ":", "[", "]", " ", "%", "é", "a", "'", "\\") });
const values = fc.oneof(awkward, fc.string()).filter((value) => !value.includes("\0"));
const terms: fc.Arbitrary<Term[]> = fc.array(
  fc.oneof(
    fc.record({
      field: names,
      operator: fc.constantFrom(...operators.filter((name) => name !== "in")),
      values: fc.array(values, { minLength: 1, maxLength: 1 }),
    }),
    fc.record({ field: names, operator: fc.constant("in"), values: fc.array(values, { minLength: 1, maxLength: 5 }) }),
  ),
  { maxLength: 6 },
);

describe("filter", () => {
  test("what is printed is read back as the same terms", () =>
    fc.assert(fc.property(terms, (written) => void expect(parseFilter(printFilter(written))).toEqual({ ok: true, value: written }))));

  test("whatever is read prints to a text that reads the same", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "in", "eq", ":", ",", "[", "]", '"', " ", "1") }), (text) => {
        const parsed = parseFilter(text);
        if (parsed.ok) expect(parseFilter(printFilter(parsed.value))).toEqual(parsed);
        else expect(parsed.refusal).toBe("malformed");
      }),
      { numRuns: 2_000 },
    ));

  test.each<[string, Term[]]>([
    ["", []],
    ["  ", []],
    ["status:eq:open", [{ field: "status", operator: "eq", values: ["open"] }]],
    [
      "status:in:[open,closed],created_at:lt:2018-01-01,name:like:john",
      [
        { field: "status", operator: "in", values: ["open", "closed"] },
        { field: "created_at", operator: "lt", values: ["2018-01-01"] },
        { field: "name", operator: "like", values: ["john"] },
      ],
    ],
    ["created_at:lt:2018-01-01 12:30:00", [{ field: "created_at", operator: "lt", values: ["2018-01-01 12:30:00"] }]],
    [
      "created_at:gte:2018-01-01T12:30:00+02:00,a:eq:b",
      [
        { field: "created_at", operator: "gte", values: ["2018-01-01T12:30:00+02:00"] },
        { field: "a", operator: "eq", values: ["b"] },
      ],
    ],
    [' status : in : [ open , "a,]""b" ] ', [{ field: "status", operator: "in", values: ["open", 'a,]"b'] }]],
    ['name:eq:""', [{ field: "name", operator: "eq", values: [""] }]],
    ['name:like:5" nail', [{ field: "name", operator: "like", values: ['5" nail'] }]],
    ["name:like:a[b]c", [{ field: "name", operator: "like", values: ["a[b]c"] }]],
  ])("%s", (text, expected) => expect(parseFilter(text)).toEqual({ ok: true, value: expected }));

  test.each([
    "status",
    "status:eq",
    "status:open",
    "status:eq:",
    "status:eq:,a:eq:b",
    "status:eq:open,",
    ",status:eq:open",
    "status:in:open",
    "status:in:[]",
    "status:in:[open",
    "status:in:[open,]",
    "status:in:[open]closed",
    'name:eq:"open',
    'name:eq:"a"b',
    "1:eq:a",
    "name:eq:a\0b",
    Array.from({ length: 31 }, () => "a:eq:b").join(","),
    `a:in:[${Array.from({ length: 201 }, (_, index) => index).join(",")}]`,
  ])("%s cannot be read", (text) => expect(parseFilter(text)).toEqual({ ok: false, refusal: "malformed" }));

  test("takes time in proportion to its text", () => {
    for (const piece of ['"', '""', " ", "a:", "[", ",", 'a:eq:"', "a:in:["]) {
      const started = performance.now();
      parseFilter(`a:eq:${piece.repeat(50_000)}`);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});

describe("sort", () => {
  test("what is printed is read back", () => {
    const keys = fc.uniqueArray(fc.record({ field: names, direction: fc.constantFrom<("asc" | "desc")[]>("asc", "desc") }), {
      selector: ({ field }) => field,
      maxLength: 8,
    });
    fc.assert(fc.property(keys, (written) => void expect(parseSort(printSort(written))).toEqual({ ok: true, value: written })));
  });

  test.each([
    ["", []],
    ["name", [{ field: "name", direction: "asc" }]],
    [
      "created_at:desc, name:asc",
      [
        { field: "created_at", direction: "desc" },
        { field: "name", direction: "asc" },
      ],
    ],
    ["name:desc,name:asc", [{ field: "name", direction: "desc" }]],
  ])("%s", (text, expected) => expect(parseSort(text)).toEqual({ ok: true, value: expected }));

  test.each([
    [",", "malformed"],
    ["name,", "malformed"],
    ["name:", "malformed"],
    ["-name", "malformed"],
    ["a b", "malformed"],
    ["name:asc:desc", "malformed"],
    ["a,b,c,d,e,f,g,h,i", "malformed"],
    ["name:up", "unknown_value"],
  ])("%s: %s", (text, refusal) => expect(parseSort(text)).toEqual({ ok: false, refusal }));
});
