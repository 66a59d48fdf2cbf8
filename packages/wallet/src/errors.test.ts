import { join } from "node:path";
import { expect, test } from "vitest";
import { fieldProblems, stateProblems } from "./http/problems.ts";

const page = join(import.meta.dirname, "../../../docs/wallet-errors.md");

const states = Object.entries<{ status: number; en: string }>(stateProblems)
  .toSorted(([, a], [, b]) => a.status - b.status)
  .map(([code, { status, en }]) => `| \`${code}\` | ${status} | ${en} |`);
const fields = Object.entries<{ en: string }>(fieldProblems).map(([code, { en }]) => `| \`${code}\` | ${en.replace("{field}", "It")} |`);

const expected = `# Errors of the Wallet API

Codes are stable and made for programs; messages are made for people, in the language that \`Accept-Language\` asks for (English and French), and may
change. 401 and 404 have empty bodies: no session, or one that ended; nothing there that the caller may know of.

## What a state refuses

\`{"errors": [{"code": "…", "message": "…"}]}\`

| code | status | meaning |
| --- | --- | --- |
${states.join("\n")}

## What is wrong with an attribute

Always 422: \`{"errors": [{"field": "…", "code": "…", "message": "…"}]}\`, with all faults of a body at once. \`field\` is the attribute's dotted path, or
\`filter\`, \`sort\`, \`page\` or \`limit\` of a list.

| code | meaning |
| --- | --- |
${fields.join("\n")}
`;

test("docs/wallet-errors.md lists the catalogues (run this test with -u after a change)", async () => {
  await expect(expected).toMatchFileSnapshot(page);
});

test("a state never answers 401, 403, 404 or 409, and every code is snake_case in both languages", () => {
  for (const [code, { status, en, fr }] of Object.entries<{ status: number; en: string; fr: string }>(stateProblems)) {
    expect([400, 413, 422, 429, 500, 503]).toContain(status);
    expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    expect([en.length, fr.length].every((length) => length > 0)).toBe(true);
  }
  for (const { en, fr } of Object.values<{ en: string; fr: string }>(fieldProblems))
    for (const text of [en, fr]) expect(text).toContain("{field}");
});
