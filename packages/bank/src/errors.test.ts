import { join } from "node:path";
import { kitProblems } from "@memento/platform";
import { expect, test } from "vitest";
import { consoleProblems } from "./console/problems.ts";
import { bankProblems } from "./problems.ts";

type Catalogue = Readonly<Record<string, { readonly status: number; readonly code?: string; readonly message: string }>>;

const page = join(import.meta.dirname, "../../../docs/errors.md");

/** The rows of a catalogue, by status and then in its own order. A reason that shares another's code has no row of its own. */
function table(catalogue: Catalogue): string {
  const everything: Catalogue = { ...kitProblems, ...bankProblems, ...consoleProblems };
  const rows = Object.entries(catalogue).flatMap(([name, { code = name, status, message }]): [string, Catalogue[string]][] =>
    code === name || everything[code] === undefined ? [[code, { status, message }]] : [],
  );
  const byStatus = rows.toSorted(([, a], [, b]) => a.status - b.status);
  return [
    "| code | status | meaning |",
    "| --- | --- | --- |",
    ...byStatus.map(([name, { status, message }]) => `| \`${name}\` | ${status} | ${message} |`),
  ].join("\n");
}

const expected = `# Errors

Every refusal of the Bank API is \`{"code": "…", "message": "…"}\`. The code is stable and made for programs; the message is made for people,
may say more than this page, and may change.

Retry a 409, a 429 and any 5xx with the same \`Idempotency-Key\` and a new token, after \`Retry-After\` seconds where the answer has that
header. Any other 4xx asks for another request.

## Any request

A body over 1 MiB is \`invalid_request\` with status 413; so is a document over 10 MiB.

${table(kitProblems)}

## Business

${table(Object.fromEntries(Object.entries(bankProblems).filter(([name]) => !(name in kitProblems))))}

## The console

The Console API refuses in the same form: \`unauthorized\` where nobody is signed in, \`permission_denied\` where the member's role does not allow
it or a write lacks its header, and these beside the ones above:

${table(consoleProblems)}
`;

test("docs/errors.md lists the catalogues (run this test with -u after a change)", async () => {
  await expect(expected).toMatchFileSnapshot(page);
});

test("the business' codes keep clear of the kit's, but for those that mean the same", () => {
  const shared = Object.keys(bankProblems).filter((name) => name in kitProblems);
  expect(shared).toEqual(["not_found"]);
  expect(bankProblems.not_found.status).toBe(kitProblems.not_found.status);
});

test("a business refusal is no 409, which callers would retry, and every code is snake_case", () => {
  const {
    sign_in_refused: _unauthorized,
    totp_required: _incomplete,
    totp_wrong_at_sign_in: _wrong,
    role_above_own: _denied,
    ...business
  } = consoleProblems;
  for (const [name, problem] of Object.entries<{ status: number; code?: string }>({ ...bankProblems, ...business })) {
    expect([400, 404]).toContain(problem.status);
    expect(problem.code ?? name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  }
});
