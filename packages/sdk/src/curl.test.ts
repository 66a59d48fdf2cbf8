import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { curlOf } from "./curl.ts";

/** What a shell hands to curl. */
function argumentsOf(command: string): string[] {
  const printed = execFileSync("sh", ["-c", `curl() { printf '%s\\0' "$@"; }\n${command}`], { encoding: "utf8" });
  return printed.split("\0").slice(0, -1);
}

test("a request without a body", () => {
  const command = curlOf({ method: "GET", url: "http://127.0.0.1:3000/v2/accounts?page=1&size=2", authorization: "Bearer a.b.c" });
  expect(argumentsOf(command)).toEqual([
    "--request",
    "GET",
    "--url",
    "http://127.0.0.1:3000/v2/accounts?page=1&size=2",
    "--header",
    "Authorization: Bearer a.b.c",
  ]);
});

test("brackets in a URL are no pattern", () => {
  expect(argumentsOf(curlOf({ method: "GET", url: "http://[::1]:3000/v2/accounts", authorization: "Bearer a.b.c" }))).toContain(
    "--globoff",
  );
});

test("whatever is in it, the shell hands it to curl unchanged", () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom("'", '"', "\\", "$", "`", "\n", " ", "@", "é", "a", ";", "!") });
  fc.assert(
    fc.property(text, text, (body, idempotencyKey) => {
      const command = curlOf({ method: "POST", url: "http://localhost/v2/transfers", authorization: "Bearer a.b.c", body, idempotencyKey });
      expect(argumentsOf(command).slice(4)).toEqual([
        ...["--header", "Authorization: Bearer a.b.c"],
        ...["--header", `Idempotency-Key: ${idempotencyKey}`],
        ...["--header", "Content-Type: application/json", "--data-raw", body], // raw: a body that starts with @ names no file
      ]);
    }),
    { numRuns: 40 },
  );
});
