import "reflect-metadata";
import { createPrivateKey, hash, webcrypto, X509Certificate } from "node:crypto";
import { X509CertificateGenerator } from "@peculiar/x509";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { addCertificate, changeApplication, readCertificate, revokeCertificate, thumbprintOfPem } from "./applications.ts";
import { addressFilter, createCredentials, ipRangeIsValid } from "./credentials.ts";
import { makeApplication } from "./testing.ts";

const at = new Date("2026-03-02T09:00:00Z");
const atMs = at.getTime();
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

type Algorithm = { name: string; hash: string; publicExponent?: Uint8Array<ArrayBuffer>; modulusLength?: number; namedCurve?: string };

async function certificateOf(algorithm: Algorithm): Promise<string> {
  const keys = (await webcrypto.subtle.generateKey(algorithm as webcrypto.RsaHashedKeyGenParams, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const made = await X509CertificateGenerator.createSelfSigned({
    name: "CN=Customer",
    notBefore: at,
    notAfter: at,
    signingAlgorithm: algorithm,
    keys,
  });
  return made.toString("pem");
}
type CryptoKeyPair = webcrypto.CryptoKeyPair;
const rsa = (modulusLength: number): Algorithm => ({
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength,
});

describe("a certificate from a customer", () => {
  test("is registered without the key that stands beside it in the file", async () => {
    const pem = await certificateOf(rsa(2048));
    const read = readCertificate(`-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n${pem}`);
    expect(read.ok && read.value).not.toContain("PRIVATE KEY");
    expect(read.ok && new X509Certificate(read.value).fingerprint256).toBe(new X509Certificate(pem).fingerprint256);
  });
  test.each([
    ["no PEM at all", () => "hello", "certificate_unreadable"],
    ["a PEM that holds something else", () => "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "certificate_unreadable"],
    ["a curve's key", () => certificateOf({ name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }), "certificate_key_not_rsa"],
    ["a short key", () => certificateOf(rsa(1024)), "certificate_key_too_short"],
  ])("is refused for %s", async (_what, pem, refusal) => {
    expect(readCertificate(await pem())).toEqual({ ok: false, refusal });
  });
  test("leads to its application by its thumbprint", async () => {
    const { workspaceId, applicationId } = await makeApplication(db.database, ["accounts:read"], at);
    const pem = await certificateOf(rsa(2048));
    const { thumbprint, privateKey } = await addCertificate(db.database, workspaceId, { applicationId, name: "Own", pem }, at);
    expect(thumbprint).toBe(hash("sha256", new X509Certificate(pem).raw, "base64url"));
    expect(thumbprint).toBe(thumbprintOfPem(pem));
    expect(privateKey).toBeUndefined();
    expect(await createCredentials(db.database).load(thumbprint, atMs)).toMatchObject({
      applicationId,
      workspaceId,
      permissions: new Set(["accounts:read"]),
    });
  });
  test("belongs to one application only", async () => {
    const pem = await certificateOf(rsa(2048));
    const { workspaceId, applicationId } = await makeApplication(db.database, [], at);
    await addCertificate(db.database, workspaceId, { applicationId, name: "Own", pem }, at);
    await expect(addCertificate(db.database, workspaceId, { applicationId, name: "Own", pem }, at)).rejects.toThrow(
      "certificate_thumbprint_unique",
    );
  });
});

test("a made certificate has an RSA-2048 key, and the private key that comes with it is its own", async () => {
  const { workspaceId, applicationId } = await makeApplication(db.database, [], at);
  const { certificate, privateKey = "" } = await addCertificate(db.database, workspaceId, { applicationId, name: "Made, by us" }, at);
  const x509 = new X509Certificate(certificate);
  expect(x509.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
  expect(x509.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 });
  expect(x509.verify(x509.publicKey)).toBe(true);
});

test("neither the secret nor a private key is in the database", async () => {
  const { secret, key, applicationId } = await makeApplication(db.database, [], at);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  const rows = await db.database.query<{ row: string }>(
    "select row_to_json(a)::text as row from bank.application a where application_id = $1 union all select row_to_json(c)::text from bank.certificate c where application_id = $1",
    [applicationId],
  );
  const kept = rows.map(({ row }) => row).join("\n");
  expect(rows).toHaveLength(2);
  expect(kept).toContain(hash("sha256", secret, "hex")); // so the digest is what we look at
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain("PRIVATE KEY");
  expect(kept).not.toContain(key.export({ format: "der", type: "pkcs8" }).toString("base64").slice(0, 64));
});

test("every change moves the application's revision on", async () => {
  const { workspaceId, applicationId, certificateId } = await makeApplication(db.database, [], at);
  const revision = async () =>
    (await db.database.query<{ revision: bigint }>("select revision from bank.application where application_id = $1", [applicationId]))[0]
      ?.revision;
  const seen = [await revision()];
  await addCertificate(db.database, workspaceId, { applicationId, name: "Second" }, at);
  seen.push(await revision());
  await changeApplication(db.database, workspaceId, applicationId, { permissions: ["accounts:read"] });
  seen.push(await revision());
  await changeApplication(db.database, workspaceId, applicationId, { ipRanges: ["203.0.113.0/24"] });
  seen.push(await revision());
  await revokeCertificate(db.database, workspaceId, applicationId, certificateId, at);
  seen.push(await revision());
  expect(new Set(seen).size).toBe(5);
  expect(seen.toSorted()).toEqual(seen);
});

test("a certificate is revoked once, and by nobody but its own workspace", async () => {
  const { workspaceId, applicationId, certificateId } = await makeApplication(db.database, [], at);
  const stranger = await makeApplication(db.database, [], at);
  expect(await revokeCertificate(db.database, stranger.workspaceId, applicationId, certificateId, at)).toBe(false);
  expect(await revokeCertificate(db.database, workspaceId, applicationId, certificateId, at)).toBe(true);
  expect(await revokeCertificate(db.database, workspaceId, applicationId, certificateId, at)).toBe(false);
});

test("a change leaves what it does not name, and finds only applications of its workspace", async () => {
  const { workspaceId, applicationId, thumbprint } = await makeApplication(db.database, ["accounts:read"], at);
  const stranger = await makeApplication(db.database, [], at);
  expect(await changeApplication(db.database, stranger.workspaceId, applicationId, { permissions: [] })).toBe(false);
  expect(await changeApplication(db.database, workspaceId, applicationId, { ipRanges: ["203.0.113.7"] })).toBe(true);
  const application = await createCredentials(db.database).load(thumbprint, atMs);
  expect(application?.permissions).toEqual(new Set(["accounts:read"]));
  expect(application?.allowsAddress("203.0.113.8")).toBe(false);
  await expect(changeApplication(db.database, workspaceId, applicationId, { ipRanges: ["everywhere"] })).rejects.toThrow("CIDR");
});

describe("the cache of credentials", () => {
  test("asks the database once for many who ask together, and then not again", async () => {
    const { thumbprint } = await makeApplication(db.database, [], at);
    let queries = 0;
    const counted = {
      query: <Row>(...args: Parameters<typeof db.database.query>) => {
        queries += 1;
        return db.database.query<Row>(...args);
      },
    };
    const credentials = createCredentials(counted);
    expect(credentials.peek(thumbprint)).toBeUndefined();
    const [first, second] = await Promise.all([credentials.load(thumbprint, atMs), credentials.load(thumbprint, atMs)]);
    expect(first).toBe(second);
    expect(credentials.peek(thumbprint)).toBe(first);
    await credentials.load(thumbprint, atMs);
    expect(queries).toBe(1);
    credentials.forget(thumbprint);
    await credentials.load(thumbprint, atMs);
    expect(queries).toBe(2);
  });
  test("forgetting parts with a query that is under way, which may have read what was true before", async () => {
    const { workspaceId, applicationId, certificateId, thumbprint } = await makeApplication(db.database, [], at);
    const gate = Promise.withResolvers<void>();
    let held = true;
    const slow = {
      query: async <Row>(...args: Parameters<typeof db.database.query>) => {
        const rows = await db.database.query<Row>(...args);
        if (held) await gate.promise;
        return rows;
      },
    };
    const credentials = createCredentials(slow);
    const early = credentials.load(thumbprint, atMs);
    await new Promise((resolve) => setTimeout(resolve, 50));
    held = false;
    await revokeCertificate(db.database, workspaceId, applicationId, certificateId, at);
    credentials.forget(thumbprint);
    expect(await credentials.load(thumbprint, atMs)).toBeUndefined();
    gate.resolve();
    expect(await early).toMatchObject({ applicationId }); // it began before the revocation; its caller asks admission next
  });
  test("believes for one second that a thumbprint is unknown", async () => {
    const credentials = createCredentials(db.database);
    const { workspaceId, applicationId } = await makeApplication(db.database, [], at);
    const pem = await certificateOf(rsa(2048));
    const thumbprint = thumbprintOfPem(pem);
    expect(await credentials.load(thumbprint, atMs)).toBeUndefined();
    await addCertificate(db.database, workspaceId, { applicationId, name: "Late", pem }, at);
    expect(await credentials.load(thumbprint, atMs + 999)).toBeUndefined();
    expect(await credentials.load(thumbprint, atMs + 1_000)).toMatchObject({ applicationId });
  });
});

describe("IP allow-lists", () => {
  test.each([
    ["203.0.113.0/24", true],
    ["203.0.113.7", true],
    ["0.0.0.0/0", true],
    ["2001:db8::/32", true],
    ["::1", true],
    ["::ffff:203.0.113.0/120", true],
    ["203.0.113.0/33", false],
    ["2001:db8::/129", false],
    ["203.0.113.0/-1", false],
    ["203.0.113.0/24/8", false],
    ["203.0.113/24", false],
    ["example.com", false],
    ["", false],
    [" 203.0.113.7", false],
    ["fe80::1%eth0", false],
  ])("%j is a range: %s", (range, valid) => {
    expect(ipRangeIsValid(range)).toBe(valid);
    if (!valid) expect(() => addressFilter([range])).toThrow("IP range");
  });
  test.each([
    [[], "198.51.100.1", true],
    [["203.0.113.0/24"], "203.0.113.255", true],
    [["203.0.113.0/24"], "203.0.114.0", false],
    [["203.0.113.0/24"], "::ffff:203.0.113.9", true],
    [["203.0.113.0/24"], "::ffff:198.51.100.1", false],
    [["203.0.113.7"], "203.0.113.7", true],
    [["203.0.113.7"], "203.0.113.8", false],
    [["2001:db8::/32"], "2001:db8:ffff::1", true],
    [["2001:db8::/32"], "2001:db9::1", false],
    [["2001:db8::1", "203.0.113.7"], "203.0.113.7", true],
    [["203.0.113.0/24"], "2001:db8::1", false],
    [["203.0.113.0/24"], "", false],
  ])("%j lets %s in: %s", (ranges, address, allowed) => {
    expect(addressFilter(ranges)(address)).toBe(allowed);
  });
});
