import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJsonBody } from "./json-body.ts";

const parse = (body: string | Buffer, contentType: string | undefined = "application/json"): object =>
  parseJsonBody(contentType, typeof body === "string" ? Buffer.from(body) : body);

test.each([
  "application/json",
  "application/json; charset=utf-8",
  "APPLICATION/JSON;charset=UTF-8",
  "application/merge-patch+json",
  "application/json ",
])("%s is JSON", (type) => {
  expect(parse(`{"a":1}`, type)).toEqual({ a: 1 });
});

test.each([
  "",
  "text/plain",
  "text/json",
  "application/jsonp",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=application/json",
  "application/xml",
])("%j is not", (type) => {
  expect(() => parse(`{"a":1}`, type)).toThrow("Content-Type must be application/json.");
});

test("a body without a content type is not read", () => {
  expect(() => parseJsonBody(undefined, Buffer.from("{}"))).toThrow("Content-Type must be application/json.");
});

test.each<[string, string | Buffer, string]>([
  ["a byte that is no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), "The body is not valid UTF-8."],
  ["a character cut in half", Buffer.from(`{"a":"é`).subarray(0, -1), "The body is not valid UTF-8."],
  ["UTF-16", Buffer.from(`{"a":1}`, "utf16le"), "The body is not valid JSON."],
  ["a byte order mark", `\uFEFF{"a":1}`, "The body is not valid JSON."],
  ["nothing but space", " ", "The body is not valid JSON."],
  ["half an object", `{"a":1`, "The body is not valid JSON."],
  ["two objects", `{"a":1}{"b":2}`, "The body is not valid JSON."],
  ["a comma too many", `{"a":1,}`, "The body is not valid JSON."],
  ["NaN", `{"a":NaN}`, "The body is not valid JSON."],
  ["a list", `[{"a":1}]`, "The body must be a JSON object."],
  ["null", "null", "The body must be a JSON object."],
  ["a text", `"a"`, "The body must be a JSON object."],
  ["a number", "1", "The body must be a JSON object."],
  ["__proto__", `{"__proto__":{"amount":1}}`, `"__proto__" is not a known field.`],
  ["__proto__ further down", `{"a":[{"__proto__":1}]}`, `"a.0.__proto__" is not a known field.`],
  ["__proto__ in disguise", `{"\\u005f_proto__":1}`, `"__proto__" is not a known field.`],
  ["a NUL", `{"a":{"b":"x\\u0000"}}`, "a.b holds a character that is not allowed."],
  ["a NUL in a name", `{"\\u0000":1}`, `"\\u0000" is not a known field.`],
  ["half a surrogate pair", `{"a":["\\ud800"]}`, "a.0 holds a character that is not allowed."],
  ["half a surrogate pair in a name", `{"\\udc00":1}`, `"\\udc00" is not a known field.`],
  ["a nest made to exhaust the stack", `{"a":${"[".repeat(200_000)}"\\n"${"]".repeat(200_000)}}`, "The body is nested too deeply."],
])("%s is refused", (_what, body, message) => {
  expect(() => parse(body)).toThrow(expect.objectContaining({ status: 400, code: "invalid_request", message }));
});

test("a whole surrogate pair, escaped, is a character like any other", () => {
  expect(parse(`{"a":"\\ud83d\\ude00 \\n"}`)).toEqual({ a: "😀 \n" });
});

test("every object that JSON can hold and we can keep comes through as it was", () => {
  const text = fc.string({ unit: "binary" }).map((any) => any.replaceAll("\0", ""));
  const values = fc.dictionary(
    text.filter((key) => key !== "__proto__"),
    fc.jsonValue({ maxDepth: 4 }).map(withoutNul),
    { noNullPrototype: true },
  );
  fc.assert(fc.property(values, (value) => void expect(parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))));
});

const withoutNul = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll("\\u0000", "").replaceAll(`"__proto__"`, `"proto"`)) as unknown;
