import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf, type Fields, makeKeys, signToken } from "./testing.ts";
import { type Credential, judgeToken, type SignedRequest, splitToken, thumbprintOf } from "./token.ts";

const { publicKey, privateKey } = makeKeys();
const other = makeKeys();
const secret = "a2029d646c94406d2945b7a2b31e4fb3ff09a6d0ae29144380775b5471c4e846";
const credential: Credential = { publicKey, secretSha256: hash("sha256", secret, "buffer") };
const header = { alg: "RS256", typ: "JWT", "x5t#S256": "3A14ZcxIaasp4RHaYReL7wevm3oDzn7ZqmgqScCMY74" };
const jti = "5525620b-9dcd-4562-8c6c-60984f46cb48";
const nowMs = 1_657_055_009_000;
const body = Buffer.from(`{"amount":1}`);
const request: SignedRequest = { method: "POST", url: "/v2/transfers?a=1&b=%20", host: "api.memo.bank", body };
const right = {
  sub: "POST /v2/transfers?a=1&b=%20",
  aud: "api.memo.bank",
  iat: nowMs / 1000,
  jti,
  sec: secret,
  "dig#S256": digestOf(body),
};

/** The outcome of a token in words: its jti, or why it was refused. */
function judge(payload: Fields | string, { key = privateKey, on = request, at = nowMs } = {}): string {
  const parts = splitToken(`Bearer ${signToken({ header, payload, key })}`);
  if (!parts.ok) return parts.refusal;
  const outcome = judgeToken(parts.value, credential, on, at);
  return outcome.ok ? outcome.value : outcome.refusal;
}

test("a right token gives its jti, in lower case", () => {
  expect(judge(right)).toBe(jti);
  expect(judge({ ...right, jti: jti.toUpperCase() })).toBe(jti);
});

test.each([
  [undefined, "the Authorization header is missing"],
  ["Basic YTpi", "the Authorization header is not a Bearer token"],
  ["Bearer", "the Authorization header is not a Bearer token"],
  ["Bearer a.b", "the token is not header.payload.signature"],
  ["Bearer a..c", "the token is not header.payload.signature"],
  ["Bearer a.b.c.d", "the token is not header.payload.signature"],
])("Authorization %s: %s", (authorization, refusal) => {
  expect(splitToken(authorization)).toEqual({ ok: false, refusal });
});

test("the scheme of the header is read in any case", () => {
  expect(splitToken("bEARER a.b.c")).toEqual({ ok: true, value: { header: "a", payload: "b", signature: "c" } });
});

test.each([
  ["no JSON", "bm9uc2Vuc2U", "the token's header is not base64url JSON"],
  ["JSON but no object", "MQ", "the token's header is not base64url JSON"],
  ["no signature asked for", { ...header, alg: "none" }, "header alg must be RS256"],
  ["a shared secret", { ...header, alg: "HS256" }, "header alg must be RS256"],
  ["no typ", { ...header, typ: undefined }, "header typ must be JWT"],
  ["another typ", { ...header, typ: "jwt" }, "header typ must be JWT"],
  ["no thumbprint", { alg: "RS256", typ: "JWT" }, "header x5t#S256 is missing"],
  ["a thumbprint of another type", { ...header, "x5t#S256": 1 }, "header x5t#S256 is missing"],
])("header with %s", (_what, given, refusal) => {
  const text = typeof given === "string" ? given : Buffer.from(JSON.stringify(given)).toString("base64url");
  expect(thumbprintOf(text)).toEqual({ ok: false, refusal });
  expect(thumbprintOf(text)).toEqual({ ok: false, refusal }); // a refusal is not taken for a known header
});

test("a header is read the same the second time, when it comes from the cache", () => {
  const text = Buffer.from(JSON.stringify(header)).toString("base64url");
  expect([thumbprintOf(text), thumbprintOf(text)]).toEqual([
    { ok: true, value: header["x5t#S256"] },
    { ok: true, value: header["x5t#S256"] },
  ]);
});

describe("each rule in its turn", () => {
  // One fault a rule, in the order the rules are checked. Each row carries the faults of all rows below it too.
  const faults: [claim: string, wrong: unknown, refusal: string][] = [
    ["sub", "POST /v2/transfers", `sub must be "POST /v2/transfers?a=1&b=%20"`],
    ["aud", "api.memo.bank:443", `aud must be "api.memo.bank"`],
    ["iat", nowMs / 1000 - 60, "iat is 60 s behind the server's time; at most 5 s are allowed"],
    ["jti", "not-a-uuid", "jti must be a UUID"],
    ["sec", secret.replace("a", "b"), "sec is not the application's secret"],
    ["dig#S256", digestOf("{}"), `dig#S256 must be the base64url SHA-256 of the body as sent, ${JSON.stringify(digestOf(body))}`],
  ];
  const withFaultsFrom = (index: number): Fields => ({
    ...right,
    ...Object.fromEntries(faults.slice(index).map(([claim, wrong]) => [claim, wrong])),
  });

  test("the signature comes before all claims", () => {
    expect(judge(withFaultsFrom(0), { key: other.privateKey })).toBe("the signature does not match the certificate's key");
  });
  test("then the payload must be readable", () => {
    expect(judge(Buffer.from("sub=1").toString("base64url"))).toBe("the token's payload is not base64url JSON");
    expect(judge("bnVsbA")).toBe("the token's payload is not base64url JSON");
  });
  test.each(faults.map(([claim, , refusal], index) => [claim, index, refusal] as const))("%s", (_claim, index, refusal) => {
    expect(judge(withFaultsFrom(index))).toBe(refusal);
  });
  test.each(faults.map(([claim]) => claim))("a token without %s is refused", (claim) => {
    const { [claim]: _left, ...rest } = right as Fields;
    expect(judge(rest)).toContain(claim);
    expect(judge(rest)).not.toBe(jti);
  });
});

test.each([
  ["the method in lower case", { sub: "post /v2/transfers?a=1&b=%20" }],
  ["the query decoded", { sub: "POST /v2/transfers?a=1&b= " }],
  ["a whole URL", { sub: "POST https://api.memo.bank/v2/transfers?a=1&b=%20" }],
  ["the audience in upper case", { aud: "API.memo.bank" }],
  ["an audience list", { aud: ["api.memo.bank"] }],
  ["iat as text", { iat: String(nowMs / 1000) }],
  ["iat in milliseconds", { iat: nowMs }],
  ["a jti in braces", { jti: `{${jti}}` }],
  ["a secret of another type", { sec: 1 }],
  ["the digest in hex", { "dig#S256": hash("sha256", body, "hex") }],
  ["the digest padded", { "dig#S256": `${digestOf(body)}=` }],
])("near misses are refused: %s", (_what, wrong) => {
  expect(judge({ ...right, ...wrong })).toContain(Object.keys(wrong)[0]);
});

describe("iat against real time", () => {
  // A whole second stands for all of it: a token made at :00.999 says :00.
  test.each([
    ["five seconds ahead", 5, 0, true],
    ["a little more", 5.001, 0, false],
    ["six seconds ahead", 6, 0, false],
    ["five seconds behind", -5, 0, true],
    ["five seconds behind, late in the second", -5, 999, true],
    ["six seconds behind", -6, 0, false],
    ["six seconds behind, late in the second", -6, 999, false],
  ])("%s", (_what, offset, ms, accepted) => {
    expect(judge({ ...right, iat: nowMs / 1000 + offset }, { at: nowMs + ms }) === jti).toBe(accepted);
  });
  test("the message says how far it is off, and which way", () => {
    expect(judge({ ...right, iat: nowMs / 1000 + 7.25 })).toBe("iat is 7.3 s ahead of the server's time; at most 5 s are allowed");
  });
});

describe("the digest without a body", () => {
  const bare = { ...request, body: undefined };
  const { "dig#S256": digest, ...without } = right;
  test("may be absent, or that of nothing", () => {
    expect(judge(without, { on: bare })).toBe(jti);
    expect(judge({ ...right, "dig#S256": digestOf("") }, { on: bare })).toBe(jti);
  });
  test("may be nothing else", () => {
    expect(judge({ ...right, "dig#S256": digest }, { on: bare })).toContain("dig#S256 must be");
  });
  test("is needed with one", () => {
    expect(judge(without)).toBe("dig#S256 is missing, but the request has a body");
  });
});

test("no refusal tells the secret, whatever the token says", () => {
  const claims = fc.record({
    sub: fc.string(),
    aud: fc.string(),
    iat: fc.integer(),
    jti: fc.string(),
    sec: fc.constantFrom(secret, "guess"),
    "dig#S256": fc.string(),
  });
  fc.assert(
    fc.property(claims, fc.subarray(Object.keys(right)), (wrong, replaced) => {
      const payload = { ...right, ...Object.fromEntries(Object.entries(wrong).filter(([claim]) => replaced.includes(claim))) };
      const said = judge(payload);
      expect(said).not.toContain(secret);
      expect(said).not.toContain("guess");
    }),
    { numRuns: 50 },
  );
});

test("whatever a request is, its own token opens it and no other request's does", () => {
  const requests = fc.record({
    method: fc.constantFrom("GET", "POST", "PATCH", "DELETE"),
    url: fc.webPath().map((path) => `/v2${path}`),
    host: fc.domain(),
    body: fc.option(
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      { nil: undefined },
    ),
  });
  const claimsOf = (of: SignedRequest): Fields => ({
    ...{ sub: `${of.method} ${of.url}`, aud: of.host, iat: nowMs / 1000, jti, sec: secret },
    ...(of.body === undefined ? {} : { "dig#S256": digestOf(of.body) }),
  });
  const same = (a: SignedRequest, b: SignedRequest): boolean => JSON.stringify(claimsOf(a)) === JSON.stringify(claimsOf(b));
  fc.assert(
    fc.property(requests, requests, fc.constantFrom("method", "url", "host", "body"), (mine, others, part) => {
      const theirs = { ...mine, [part]: others[part] }; // only one thing differs, if any
      expect(judge(claimsOf(mine), { on: mine })).toBe(jti);
      expect(judge(claimsOf(mine), { on: theirs }) === jti).toBe(same(mine, theirs));
    }),
    { numRuns: 60 },
  );
});

test("one changed character of what was signed breaks the signature", () => {
  const token = signToken({ header, payload: right, key: privateKey });
  const signedLength = token.lastIndexOf(".");
  fc.assert(
    fc.property(fc.nat(signedLength - 1), fc.constantFrom(..."abcXYZ019_-"), (at, character) => {
      fc.pre(token[at] !== character && token[at] !== ".");
      const parts = splitToken(`Bearer ${token.slice(0, at)}${character}${token.slice(at + 1)}`);
      expect(parts.ok && judgeToken(parts.value, credential, request, nowMs)).toEqual({
        ok: false,
        refusal: "the signature does not match the certificate's key",
      });
    }),
    { numRuns: 60 },
  );
});
