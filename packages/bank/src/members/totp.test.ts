import { randomBytes } from "node:crypto";
import { createSecrets } from "@memento/platform";
import { Secret } from "otpauth";
import { describe, expect, test } from "vitest";
import type { Totp } from "./totp-queries.ts";
import { newRecoveryCodes, newTotpSecret, proofOf, spend } from "./totp.ts";

const secrets = createSecrets([randomBytes(32)]);
const memberId = "0193b0a0-0000-7000-8000-000000000001";
/** The key of RFC 6238, appendix B. */
const secretSealed = secrets.seal(Secret.fromLatin1("12345678901234567890").base32, `member totp ${memberId}`);
const factor = (changes: Partial<Totp> = {}): Totp => ({
  memberId,
  secretSealed,
  confirmedAt: new Date(0),
  lastStep: 0n,
  recoveryMacs: [],
  ...changes,
});
const at = (seconds: number): Date => new Date(seconds * 1000);

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at %i seconds the code is %s, as RFC 6238 has it", (seconds, code) => {
  expect(proofOf(secrets, factor(), code, at(seconds))).toEqual({ kind: "code", step: BigInt(Math.floor(seconds / 30)) });
});

describe("the code of step 41152263", () => {
  const code = "005924";
  const start = 41_152_263 * 30;
  test.each([
    ["one step early", start - 30, true],
    ["in its last second", start + 29, true],
    ["one step late, in the last second", start + 59, true],
    ["two steps late", start + 60, false],
    ["more than a step early", start - 31, false],
  ])("%s: %#", (_when, seconds, isHeard) => {
    expect(proofOf(secrets, factor(), code, at(seconds))).toEqual(isHeard ? { kind: "code", step: 41_152_263n } : undefined);
  });

  test("may be typed in groups", () => {
    expect(proofOf(secrets, factor(), " 005 924", at(start))).toEqual({ kind: "code", step: 41_152_263n });
  });

  test("is spent once, and none of an earlier step is heard after it", () => {
    const after = spend(factor(), { kind: "code", step: 41_152_263n });
    expect(after?.lastStep).toBe(41_152_263n);
    for (const step of [41_152_263n, 41_152_262n]) expect(after && spend(after, { kind: "code", step })).toBeUndefined();
    expect(after && spend(after, { kind: "code", step: 41_152_264n })).toBeDefined();
  });
});

test("a recovery code proves its own member only, however it is typed, and once", () => {
  const { codes, macs } = newRecoveryCodes(secrets, memberId);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
  const totp = factor({ recoveryMacs: macs });
  const [first = ""] = codes;
  const typed = first.toUpperCase().replace("-", " ").replaceAll("1", "I").replaceAll("0", "O");
  const proof = proofOf(secrets, totp, typed, at(0));
  expect(proof).toEqual({ kind: "recovery_code", mac: macs[0] });
  const after = proof && spend(totp, proof);
  expect(after?.recoveryMacs).toEqual(macs.slice(1));
  expect(after && proofOf(secrets, after, first, at(0))).toBeUndefined();
  expect(after && proof && spend(after, proof)).toBeUndefined();
  expect(proofOf(secrets, { ...totp, memberId: "0193b0a0-0000-7000-8000-000000000002" }, first, at(0))).toBeUndefined();
});

test("a new secret has 160 bits, stands in the address as it is shown, and is kept sealed for its member", () => {
  const made = newTotpSecret(secrets, { memberId, issuer: "Memento Demo", email: "ada@example.com" });
  expect(Secret.fromBase32(made.secret).bytes).toHaveLength(20);
  const uri = new URL(made.uri);
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(["otpauth:", "totp", "/Memento Demo:ada@example.com"]);
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: "Memento Demo",
    secret: made.secret,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
  expect(made.secretSealed).not.toContain(made.secret);
  expect(() => secrets.open(made.secretSealed, "member totp somebody else")).toThrow();
});
