import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authenticatorFault } from "../../projects/authenticators.ts";
import { readProof } from "./signed-proof.ts";

const now = new Date("2026-11-25T12:00:00Z");
const seconds = now.getTime() / 1000;
const audience = "0198f0c0-0000-7000-8000-000000000000";
const issuer = "https://id.example.com";

const pairs = {
  RS256: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  EdDSA: generateKeyPairSync("ed25519"),
} as const;
type Algorithm = keyof typeof pairs;
const algorithms = Object.keys(pairs) as Algorithm[];

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const authenticatorOf = (key: KeyObject) => ({ name: "acme", issuer, publicKey: key.export({ type: "spki", format: "pem" }).toString() });

function signed(algorithm: Algorithm, claims: object = {}, header: object = {}, key: KeyObject = pairs[algorithm].privateKey): string {
  const text = `${part({ alg: algorithm, typ: "JWT", ...header })}.${part({ iss: issuer, aud: audience, sub: "ada", iat: seconds, exp: seconds + 300, ...claims })}`;
  const how = algorithm === "ES256" ? ({ key, dsaEncoding: "ieee-p1363" } as const) : key;
  return `${text}.${sign(algorithm === "EdDSA" ? null : "sha256", Buffer.from(text), how).toString("base64url")}`;
}
const read = (text: string, algorithm: Algorithm = "ES256", at: Date = now) =>
  readProof(text, { authenticator: authenticatorOf(pairs[algorithm].publicKey), audience, now: at });

describe.each(algorithms)("%s", (algorithm) => {
  test("says who somebody is, until it ends", () => {
    const text = signed(algorithm);
    expect(read(text, algorithm)).toEqual({
      subject: "ada",
      id: text.slice(0, text.lastIndexOf(".")),
      endsAt: new Date((seconds + 360) * 1000),
    });
    expect(read(signed(algorithm, { aud: ["other", audience] }), algorithm)?.subject).toBe("ada");
  });

  test("a changed character anywhere makes it nobody's word", () => {
    const text = signed(algorithm);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(..."Ab0_-."), (place, letter) => {
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        // The last letter of each part has bits that stand for nothing; only those of the signature are not signed themselves.
        fc.pre(
          Buffer.from(changed.split(".")[2] ?? "", "base64url").compare(Buffer.from(text.split(".")[2] ?? "", "base64url")) !== 0 ||
            changed.slice(0, text.lastIndexOf(".")) !== text.slice(0, text.lastIndexOf(".")),
        );
        return read(changed, algorithm) === undefined;
      }),
      { numRuns: 300 },
    );
  });

  test("another key's is not taken", () => {
    for (const other of algorithms.filter((one) => one !== algorithm)) expect(read(signed(other), algorithm)).toBeUndefined();
    const stranger =
      algorithm === "RS256"
        ? generateKeyPairSync("rsa", { modulusLength: 2048 })
        : algorithm === "ES256"
          ? generateKeyPairSync("ec", { namedCurve: "P-256" })
          : generateKeyPairSync("ed25519");
    expect(read(signed(algorithm, {}, {}, stranger.privateKey), algorithm)).toBeUndefined();
  });
});

test.each([
  ["no algorithm", {}, { alg: "none" }],
  ["a shared secret's algorithm", {}, { alg: "HS256" }],
  ["another key's algorithm", {}, { alg: "RS256" }],
  ["an extension that must be understood", {}, { crit: ["b64"], b64: false }],
  ["another issuer", { iss: "https://evil.example.com" }, {}],
  ["another audience", { aud: "0198f0c0-0000-7000-8000-000000000001" }, {}],
  ["no audience", { aud: undefined }, {}],
  ["no subject", { sub: undefined }, {}],
  ["a subject that is no text", { sub: 7 }, {}],
  ["no end", { exp: undefined }, {}],
  ["no beginning", { iat: undefined }, {}],
  ["a fraction of a second", { exp: seconds + 0.5 }, {}],
  ["ended", { iat: seconds - 400, exp: seconds - 60 }, {}],
  ["made later", { iat: seconds + 120, exp: seconds + 300 }, {}],
  ["not valid yet", { nbf: seconds + 120 }, {}],
  ["a life of more than ten minutes", { exp: seconds + 601 }, {}],
])("%s is not taken", (_what, claims, header) => {
  expect(read(signed("ES256", claims, header))).toBeUndefined();
});

test.each(["", "a", "a.b", "a.b.c.d", "..", `${part([])}.${part({})}.AA`, `${part({ alg: "ES256" })}.x.y`])("%j is no proof", (text) => {
  expect(read(text)).toBeUndefined();
});

test("nothing that anybody writes faults", () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.json(), fc.string()), { maxLength: 4 }),
      (parts) => read(parts.map((one) => Buffer.from(one).toString("base64url")).join(".")) === undefined,
    ),
  ));

test("clocks may be a minute apart", () => {
  expect(read(signed("ES256", { iat: seconds + 59, exp: seconds + 300 }))?.subject).toBe("ada");
  expect(read(signed("ES256", { iat: seconds - 359, exp: seconds - 59 }))?.subject).toBe("ada");
});

const pem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();
test.each([
  [{}, undefined],
  [{ publicKey: pem(pairs.EdDSA.publicKey) }, undefined],
  [{ publicKey: pem(pairs.RS256.publicKey) }, undefined],
  [{ name: "sms" }, "platform's own"],
  [{ name: "Acme" }, "lower-case"],
  [{ issuer: " " }, "issuer"],
  [{ publicKey: "x" }, "no PEM"],
  [{ publicKey: pem(generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey) }, "2048"],
  [{ publicKey: pem(generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey) }, "P-256"],
  [{ publicKey: pairs.EdDSA.privateKey.export({ type: "pkcs8", format: "pem" }).toString() }, "private key"],
])("an authenticator with %j: %s", (changes, fault) => {
  const found = authenticatorFault({ ...authenticatorOf(pairs.ES256.publicKey), ...changes });
  if (fault === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(fault);
});
