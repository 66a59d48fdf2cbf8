import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { createSigner } from "./signer.ts";
import { createWebSigner, importSigningKey } from "./web-signer.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = (type: "pkcs8" | "pkcs1"): string => privateKey.export({ type, format: "pem" }).toString();
const known = { thumbprint: "3A14ZcxIaasp4RHaYReL7wevm3oDzn7ZqmgqScCMY74", secret: "s3cr3t" };
const moment = { iat: 1_657_055_009, jti: "5525620b-9dcd-4562-8c6c-60984f46cb48" };
const requests = [
  { method: "get", url: "https://API.memo.bank:8443/v2/accounts?x=%20y&z" },
  { method: "POST", url: "http://[::1]:3000/v2/transfers", body: `{"amount":1,"name":"Zoé"}` },
  { method: "POST", url: "http://localhost/v2/attachments", body: new Uint8Array([0, 255, 128]) },
  { method: "DELETE", url: "http://localhost/v2/transfers/1", body: "" },
];

test.each(["pkcs8", "pkcs1"] as const)("with the cryptography of browsers a token is the same, from a key in %s", async (type) => {
  const sign = createSigner({ ...known, privateKey: pem("pkcs8") });
  const signInBrowser = createWebSigner({ ...known, key: await importSigningKey(`some text before\n${pem(type)}`) });
  for (const request of requests) expect(await signInBrowser({ ...request, ...moment })).toBe(sign({ ...request, ...moment }));
});

test("a key that was read cannot be read out again", async () => {
  const key = await importSigningKey(pem("pkcs8"));
  await expect(crypto.subtle.exportKey("pkcs8", key)).rejects.toThrow();
});

test.each([
  ["nonsense", "very private"],
  ["an encrypted key", privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "very private" }).toString()],
  ["a broken key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"],
  [
    "another kind of key",
    generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  ],
])("%s is refused, without being repeated", async (_what, text) => {
  const fault = await importSigningKey(text).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Error);
  expect(String(fault)).not.toContain(text.slice(-60));
});
