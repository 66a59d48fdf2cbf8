import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createSecrets, loadSecretKeys, readSecretKeys, SealUnbroken } from "./secrets.ts";

const folder = mkdtempSync(join(tmpdir(), "memento-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [one, two] = [randomBytes(32), randomBytes(32)];
const secrets = createSecrets([one]);

test("what was sealed opens for its place, and the sealed text does not show it", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, place) => {
      const sealed = secrets.seal(text, place);
      expect(secrets.open(sealed, place)).toBe(text);
      if (text.length > 3) expect(sealed).not.toContain(text);
      expect(secrets.seal(text, place)).not.toBe(sealed);
    }),
  ));

test("a seal stays shut for another place, another key, and after any change", () => {
  const sealed = secrets.seal("whtok_1234", "webhook 1");
  expect(() => secrets.open(sealed, "webhook 2")).toThrow(SealUnbroken);
  expect(() => createSecrets([two]).open(sealed, "webhook 1")).toThrow(expect.objectContaining({ keyUnknown: true }));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = `${sealed.slice(0, at)}${sealed.charAt(at) === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
    // The last digit of base64 holds bits that mean nothing; a change to them alone is no change.
    const same = changed
      .split(".")
      .every((part, index) => Buffer.from(part, "base64url").equals(Buffer.from(sealed.split(".")[index] ?? "", "base64url")));
    if (!same) expect(() => secrets.open(changed, "webhook 1")).toThrow(SealUnbroken);
  }
  for (const text of ["", "v1", "v1..", sealed.slice(0, -20)]) expect(() => secrets.open(text, "webhook 1")).toThrow(SealUnbroken);
});

test("a new key put before the old one seals, and both open", () => {
  const old = secrets.seal("kept", "place");
  const both = createSecrets([two, one]);
  expect(both.open(old, "place")).toBe("kept");
  expect(createSecrets([two]).open(both.seal("new", "place"), "place")).toBe("new");
});

test("keys are 32 bytes in base64, base64url or hexadecimal", () => {
  for (const encoding of ["hex", "base64", "base64url"] as const) expect(readSecretKeys(one.toString(encoding))).toEqual([one]);
  expect(readSecretKeys(`${one.toString("hex")}, ${two.toString("base64")}`)).toEqual([one, two]);
  for (const text of ["", ",", "secret", `${one.toString("hex")},`, one.toString("hex").slice(1), randomBytes(31).toString("base64")])
    expect(readSecretKeys(text)).toBeUndefined();
});

test("the key file is made once, for its owner only; a file that holds no key is a fault", () => {
  const file = join(folder, "deeper", "secret.key");
  const made = loadSecretKeys(undefined, file);
  expect(made[0]).toHaveLength(32);
  expect(loadSecretKeys(undefined, file)).toEqual(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "deeper"))).toEqual(["secret.key"]);
  expect(loadSecretKeys(one.toString("hex"), file)).toEqual([one]);
  expect(readFileSync(file, "utf8")).not.toContain(one.toString("base64url"));
  writeFileSync(file, "nonsense");
  expect(() => loadSecretKeys(undefined, file)).toThrow("holds no secret key");
});
