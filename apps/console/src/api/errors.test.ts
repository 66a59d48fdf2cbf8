import { expect, test } from "vitest";
import { ApiError, dataOf, fieldOf } from "./errors.ts";

const problem = (code: string, message: string) => new ApiError({ status: 400, code, message });

test.each([
  ["invalid_request", 'email must match format "email".', { path: "email", reason: 'must match format "email".' }],
  ["invalid_request", "creditor_address.city is required.", { path: "creditor_address.city", reason: "is required." }],
  ["invalid_request", "The request cannot be read.", undefined],
  ["last_owner", "name is fine", undefined],
])("%s: %s", (code, message, expected) => {
  expect(fieldOf(problem(code, message))).toEqual(expected);
});

test("a refusal is thrown with its code and how long to wait", async () => {
  const response = new Response("", { status: 429, headers: { "retry-after": "90" } });
  const call = dataOf(Promise.resolve({ error: { code: "too_many_requests", message: "Later." }, response }));
  await expect(call).rejects.toMatchObject({ status: 429, code: "too_many_requests", retryAfterSeconds: 90 });
});

test("no answer is an error of its own", async () => {
  await expect(dataOf(Promise.reject(new TypeError("Failed to fetch")))).rejects.toMatchObject({ status: 0, code: "network" });
});

test("an answer that is no JSON is still an error", async () => {
  const call = dataOf(Promise.resolve({ error: "<html>", response: new Response("", { status: 502, statusText: "Bad Gateway" }) }));
  await expect(call).rejects.toMatchObject({ status: 502, code: "unknown" });
});
