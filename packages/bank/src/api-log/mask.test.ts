import { expect, test } from "vitest";
import { maskJson, maskPath } from "./mask.ts";

const key = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----";

test.each([
  [{ token: "a" }, { token: "***" }],
  [{ signing_secret: "a" }, { signing_secret: "***" }],
  [{ pin: "1234" }, { pin: "***" }],
  [{ current_pin: 1234 }, { current_pin: "***" }],
  [{ PIN: "1234" }, { PIN: "***" }],
  [
    { password: "a", new_password: { deep: "b" } },
    { password: "***", new_password: "***" },
  ],
  [{ a: [{ private_key: "b" }] }, { a: [{ private_key: "***" }] }],
  [{ message: key }, { message: "***" }],
  [{ note: "Bearer abcdefghijkl" }, { note: "***" }],
  [{ note: "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc" }, { note: "***" }],
])("%j becomes %j", (given, kept) => {
  expect(JSON.parse(maskJson(JSON.stringify(given)) ?? "")).toEqual(kept);
});

test.each([
  { amount: 12, message: "pinned", spinner: "x", custom_id: "shipping", opinion: 1 },
  { token: null, has_secret: true },
  [1, "a", null],
])("%j stays as it is", (given) => {
  expect(JSON.parse(maskJson(JSON.stringify(given)) ?? "")).toEqual(given);
});

test("a name that is written with escapes is the same name", () => {
  expect(maskJson(String.raw`{"p\u0069n":"1234"}`)).toBe(`{"pin":"***"}`);
});

test("what is no JSON is not kept", () => {
  expect(maskJson(`{"pin":"1234"`)).toBeUndefined();
  expect(maskJson("pin=1234")).toBeUndefined();
});

test("secrets in a query are masked, however they are written, and the rest is legible", () => {
  expect(maskPath("/v2/accounts?page=2&size=3")).toBe("/v2/accounts?page=2&size=3");
  expect(maskPath("/v2/accounts?access_token=abc&page=2")).toBe("/v2/accounts?access_token=***&page=2");
  expect(maskPath("/v2/accounts?access%5Ftoken=abc")).toBe("/v2/accounts?access_token=***");
  expect(maskPath(`/v2/${"a".repeat(5_000)}`)).toHaveLength(2_048);
});
