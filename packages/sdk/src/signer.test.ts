import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { expect, test } from "vitest";
import { createSigner } from "./signer.ts";
import type { RequestToSign } from "./token.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const sign = createSigner({ thumbprint: "3A14ZcxIaasp4RHaYReL7wevm3oDzn7ZqmgqScCMY74", secret: "s3cr3t", privateKey: pem });

function read(request: RequestToSign) {
  const [scheme, token = ""] = sign(request).split(" ");
  const [header = "", payload = "", signature = ""] = token.split(".");
  const decode = (text: string) => JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Record<string, unknown>;
  const valid = verify("RSA-SHA256", Buffer.from(`${header}.${payload}`), createPublicKey(pem), Buffer.from(signature, "base64url"));
  return { scheme, header: decode(header), payload: decode(payload), valid };
}

test("a token says what the Bank API wants to know, and is signed with the application's key", () => {
  const body = `{"amount":1,"name":"Zoé"}`;
  const jti = "5525620b-9dcd-4562-8c6c-60984f46cb48";
  expect(read({ method: "post", url: "https://API.memo.bank:8443/v2/transfers?x=%20y&z", body, iat: 1_657_055_009, jti })).toEqual({
    scheme: "Bearer",
    header: { alg: "RS256", typ: "JWT", "x5t#S256": "3A14ZcxIaasp4RHaYReL7wevm3oDzn7ZqmgqScCMY74" },
    payload: {
      sub: "POST /v2/transfers?x=%20y&z",
      aud: "api.memo.bank",
      iat: 1_657_055_009,
      jti,
      sec: "s3cr3t",
      "dig#S256": createHash("sha256").update(body, "utf8").digest("base64url"),
    },
    valid: true,
  });
});

test("without a body there is no digest", () => {
  for (const request of [{}, { body: "" }, { body: new Uint8Array() }]) {
    expect(read({ method: "GET", url: "http://127.0.0.1:3000/v2/accounts", ...request }).payload).not.toHaveProperty("dig#S256");
  }
});

test("bytes and text of one body have one digest", () => {
  const digest = (body: string | Uint8Array) => read({ method: "POST", url: "http://localhost/v2/transfers", body }).payload["dig#S256"];
  expect(digest(new TextEncoder().encode("é"))).toBe(digest("é"));
});

test("the audience of an IPv6 address keeps its brackets, and a fragment stays at home", () => {
  expect(read({ method: "GET", url: "http://[::1]:3000/v2/ibans#top" }).payload).toMatchObject({ aud: "[::1]", sub: "GET /v2/ibans" });
});

test("every token has an id of its own and is dated now, in seconds", () => {
  const request = { method: "GET", url: "http://localhost/v2/accounts" };
  const [first, second] = [read(request).payload, read(request).payload];
  expect(first["jti"]).not.toBe(second["jti"]);
  expect(Math.abs(Number(first["iat"]) - Date.now() / 1000)).toBeLessThan(3);
  expect(Number.isInteger(first["iat"])).toBe(true);
});

test("a private key that is no PEM is refused at once, without being repeated", () => {
  expect(() => createSigner({ thumbprint: "", secret: "", privateKey: "very private" })).toThrow();
  expect(() => createSigner({ thumbprint: "", secret: "", privateKey: "very private" })).not.toThrow("very private");
});
