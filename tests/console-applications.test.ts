import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { type Browser, openBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let owner: Browser;
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

type Made = { id: string; secret: string; certificateId: string; client: Client; thumbprint: string; privateKey: string };

/** An application made in the console, with a key pair made there too, calling the Bank API. */
async function makeApplication(permissions: readonly string[] = ["accounts:read"]): Promise<Made> {
  const application = await owner.post("/applications", { name: "Accounting", permissions });
  expect(application.status, application.text).toBe(201);
  const { id, secret } = application.body;
  const certificate = await owner.post(`/applications/${id}/certificates`, { name: "First key" });
  expect(certificate.status, certificate.text).toBe(201);
  const { id: certificateId, thumbprint, private_key: privateKey } = certificate.body;
  return { id, secret, certificateId, thumbprint, privateKey, client: bank.clientOf({ thumbprint, secret, privateKey }) };
}

function openssl(...args: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), "certificate-"));
  try {
    execFileSync(
      "openssl",
      ["req", "-x509", "-nodes", "-subj", "/CN=test", "-days", "1", "-keyout", "key.pem", "-out", "cert.pem", ...args],
      {
        cwd: directory,
        stdio: "ignore",
      },
    );
    return readFileSync(join(directory, "cert.pem"), "utf8") + readFileSync(join(directory, "key.pem"), "utf8");
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test("POST /console/api/applications answers 201 with the secret, once; a certificate's private key is answered once; both sign Bank API requests", async () => {
  const { id, secret, client } = await makeApplication(["accounts:read", "ibans:read"]);
  expect((await client.get("/v2/accounts")).status).toBe(200);
  expectRefusal(await client.get("/v2/transactions"), 403, "permission_denied", /transactions:read/);
  const read = await owner.get(`/applications/${id}`);
  expect(read.body).toEqual({
    id,
    name: "Accounting",
    permissions: ["accounts:read", "ibans:read"],
    ip_allow_list: [],
    created_at: expect.any(String),
  });
  const list = await owner.get(`/applications/${id}/certificates`);
  expect(list.body.results).toHaveLength(1);
  for (const answer of [read, list, await owner.get("/applications?size=100"), await owner.get("/audit_log?size=100")]) {
    expect(answer.text).not.toContain(secret);
    expect(answer.text).not.toContain("PRIVATE KEY");
  }
});

test("neither secret nor private key is kept in the database, not even for an Idempotency-Key", async () => {
  const key = withKey();
  const first = await owner.post("/applications", { name: "Keyed", permissions: [] }, key);
  const again = await owner.post("/applications", { name: "Keyed", permissions: [] }, key);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body.id).not.toBe(first.body.id);
  const certificate = await owner.post(`/applications/${first.body.id}/certificates`, { name: "Keyed" }, withKey());
  const kept = await bank.runtime.database.query<{ all: string | null }>(
    "select string_agg(k::text, '') as all from platform.idempotent_answer k",
  );
  expect(kept[0]?.all ?? "").not.toContain(first.body.secret);
  expect(kept[0]?.all ?? "").not.toContain(certificate.body.private_key.slice(30, 90));
});

test("DELETE /console/api/applications/{id}/certificates/{cid} revokes at once, while other certificates go on", async () => {
  const { id, secret, certificateId, client } = await makeApplication();
  const second = (await owner.post(`/applications/${id}/certificates`, { name: "Second key" })).body;
  const other = bank.clientOf({ thumbprint: second.thumbprint, secret, privateKey: second.private_key });
  expect((await client.get("/v2/accounts")).status).toBe(200);
  expect((await other.get("/v2/accounts")).status).toBe(200);
  expect((await owner.del(`/applications/${id}/certificates/${certificateId}`)).status).toBe(204);
  expectRefusal(await client.get("/v2/accounts"), 401, "unauthorized");
  expect((await other.get("/v2/accounts")).status).toBe(200);
  expectRefusal(await owner.del(`/applications/${id}/certificates/${certificateId}`), 404, "not_found");
  const { results } = (await owner.get(`/applications/${id}/certificates`)).body;
  expect(results.map((certificate: { revoked_at?: string }) => certificate.revoked_at !== undefined)).toEqual([true, false]);
});

test("PUT /console/api/applications/{id}/ip_allow_list answers 200 and holds from the next request on", async () => {
  const { id, client } = await makeApplication();
  expect((await client.get("/v2/accounts")).status).toBe(200);
  const set = (ranges: unknown) => owner.put(`/applications/${id}/ip_allow_list`, { ranges });
  expect(await set(["203.0.113.0/24"])).toMatchObject({ status: 200, body: { ranges: ["203.0.113.0/24"] } });
  expectRefusal(await client.get("/v2/accounts"), 403, "ip_not_allowed");
  expect((await set(["203.0.113.0/24", "127.0.0.1", "2001:db8::/32"])).status).toBe(200);
  expect((await client.get("/v2/accounts")).status).toBe(200);
  for (const wrong of ["203.0.113.0/33", "everywhere", "2001:db8::/129", ""])
    expectRefusal(await set([wrong]), 400, "invalid_request", /ranges/);
  expectRefusal(await set("203.0.113.0/24"), 400, "invalid_request", /ranges/);
  expect((await owner.get(`/applications/${id}`)).body.ip_allow_list).toHaveLength(3);
  expect((await set([])).body).toEqual({ ranges: [] });
  expect((await client.get("/v2/accounts")).status).toBe(200);
});

test("PATCH /console/api/applications/{id} renames and changes permissions, effective at once; what is left out stays", async () => {
  const { id, client } = await makeApplication([]);
  expectRefusal(await client.get("/v2/accounts"), 403, "permission_denied");
  expect(await owner.patch(`/applications/${id}`, { permissions: ["accounts:read"] })).toMatchObject({
    status: 200,
    body: { name: "Accounting", permissions: ["accounts:read"] },
  });
  expect((await client.get("/v2/accounts")).status).toBe(200);
  expect((await owner.patch(`/applications/${id}`, { name: "Books" })).body).toMatchObject({
    name: "Books",
    permissions: ["accounts:read"],
  });
  expectRefusal(await owner.patch(`/applications/${id}`, { permissions: ["accounts:everything"] }), 400, "invalid_request", /permissions/);
  expectRefusal(await owner.patch(`/applications/${id}`, { name: " " }), 400, "invalid_request", /name/);
});

test("POST /console/api/applications/{id}/secret answers a new secret; the old one is refused from the next request on", async () => {
  const { id, secret, thumbprint, privateKey, client } = await makeApplication();
  expect((await client.get("/v2/accounts")).status).toBe(200);
  const answer = await owner.post(`/applications/${id}/secret`);
  expect(answer.status).toBe(200);
  expect(answer.body.secret).not.toBe(secret);
  expectRefusal(await client.get("/v2/accounts"), 401, "unauthorized");
  expect((await bank.clientOf({ thumbprint, secret: answer.body.secret, privateKey }).get("/v2/accounts")).status).toBe(200);
});

test("DELETE /console/api/applications/{id} ends its access at once and takes it off every list", async () => {
  const { id, client } = await makeApplication();
  expect((await client.get("/v2/accounts")).status).toBe(200);
  expect((await owner.del(`/applications/${id}`)).status).toBe(204);
  expectRefusal(await client.get("/v2/accounts"), 401, "unauthorized");
  expectRefusal(await owner.get(`/applications/${id}`), 404, "not_found");
  expectRefusal(await owner.get(`/applications/${id}/certificates`), 404, "not_found");
  expectRefusal(await owner.post(`/applications/${id}/certificates`, { name: "Late" }), 404, "not_found");
  expectRefusal(await owner.post(`/applications/${id}/secret`), 404, "not_found");
  expectRefusal(await owner.patch(`/applications/${id}`, { name: "Back" }), 404, "not_found");
  expectRefusal(await owner.del(`/applications/${id}`), 404, "not_found");
  const { results } = (await owner.get("/applications?size=100")).body;
  expect(results.map((application: { id: string }) => application.id)).not.toContain(id);
});

test("changes at the same moment do not undo each other: a deleted application stays so, a new secret and new permissions both hold", async () => {
  for (let round = 0; round < 5; round += 1) {
    const gone = await makeApplication();
    const kept = await makeApplication([]);
    const [deleted, , rotated] = await Promise.all([
      owner.del(`/applications/${gone.id}`),
      owner.patch(`/applications/${gone.id}`, { name: "Back" }),
      owner.post(`/applications/${kept.id}/secret`),
      owner.patch(`/applications/${kept.id}`, { permissions: ["accounts:read"] }),
    ]);
    expect(deleted.status).toBe(204);
    expectRefusal(await owner.get(`/applications/${gone.id}`), 404, "not_found");
    expectRefusal(await kept.client.get("/v2/accounts"), 401, "unauthorized");
    const client = bank.clientOf({ thumbprint: kept.thumbprint, secret: rotated.body.secret, privateKey: kept.privateKey });
    expect((await client.get("/v2/accounts")).status).toBe(200);
  }
});

test("POST /console/api/applications/{id}/certificates registers a certificate of one's own, without keeping a key that came along", async () => {
  const { id } = await makeApplication();
  const pem = openssl("-newkey", "rsa:2048");
  const answer = await owner.post(`/applications/${id}/certificates`, { name: "Own", certificate: pem });
  expect(answer.status, answer.text).toBe(201);
  expect(answer.body).not.toHaveProperty("private_key");
  const expected = new X509Certificate(pem).fingerprint256.replaceAll(":", "");
  expect(Buffer.from(answer.body.thumbprint, "base64url").toString("hex").toUpperCase()).toBe(expected);
  const [row] = await bank.runtime.database.query<{ certificate: string }>(
    "select certificate from bank.certificate where certificate_id = $1",
    [answer.body.id],
  );
  expect(row?.certificate).not.toContain("PRIVATE");
  expectRefusal(await owner.post(`/applications/${id}/certificates`, { name: "Again", certificate: pem }), 400, "certificate_in_use");
  const other = await makeApplication();
  expectRefusal(await owner.post(`/applications/${other.id}/certificates`, { name: "Again", certificate: pem }), 400, "certificate_in_use");
});

test("POST /console/api/applications/{id}/certificates refuses what is no certificate, no RSA key, or too short a key", async () => {
  const { id } = await makeApplication();
  const add = (certificate: string) => owner.post(`/applications/${id}/certificates`, { name: "Own", certificate });
  expectRefusal(await add("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----"), 400, "certificate_unreadable");
  expectRefusal(await add(openssl("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1")), 400, "certificate_key_not_rsa");
  expectRefusal(await add(openssl("-newkey", "rsa:1024")), 400, "certificate_key_too_short");
});

test("a key pair can be made under any name", async () => {
  const { id } = await makeApplication();
  for (const name of ["#1", "#zz", 'a,b=c+"x"', "Clé de paie n° 2", "x".repeat(100)]) {
    const answer = await owner.post(`/applications/${id}/certificates`, { name });
    expect([name, answer.status]).toEqual([name, 201]);
    expect(new X509Certificate(answer.body.certificate).subject).toContain("CN=");
  }
});

test("an application of another workspace is 404 not_found on every route, and stays as it is", async () => {
  const { demo, ...client } = await bank.otherWorkspace();
  const other = await ownersBrowser(bank, demo);
  const { id } = demo.bank.application;
  const { results } = (await other.get(`/applications/${id}/certificates`)).body;
  for (const foreign of [id, noSuchId, "nonsense"]) {
    const path = `/applications/${foreign}`;
    const answers = await Promise.all([
      owner.get(path),
      owner.patch(path, { name: "Mine" }),
      owner.del(path),
      owner.post(`${path}/secret`),
      owner.put(`${path}/ip_allow_list`, { ranges: ["192.0.2.1"] }),
      owner.get(`${path}/certificates`),
      owner.post(`${path}/certificates`, { name: "Mine" }),
      owner.del(`${path}/certificates/${results[0].id}`),
      owner.get(`${path}/collaborators`),
      owner.post(`${path}/collaborators`, { member_id: noSuchId }),
      owner.del(`${path}/collaborators/${noSuchId}`),
    ]);
    for (const answer of answers) expectRefusal(answer, 404, "not_found");
  }
  const own = bank.demo.bank.application.id;
  expectRefusal(await owner.del(`/applications/${own}/certificates/${results[0].id}`), 404, "not_found");
  const member = (await other.get("/me")).body.member.id;
  expectRefusal(await owner.post(`/applications/${own}/collaborators`, { member_id: member }), 400, "member_not_found");
  expect((await client.get("/v2/accounts")).status).toBe(200);
});

test("a collaborator manages certificates and addresses, and an invitation can make one", async () => {
  const { id } = await makeApplication();
  const email = "collaborator@example.com";
  expect((await owner.post("/invitations", { email, role: "member", application_ids: [id] })).status).toBe(201);
  const { body } = await bank.get(`/v2/sandbox/messages?channel=email&recipient=${email}`);
  const browser = openBrowser(bank);
  const token = String(body.results[0].data.link).split("#")[1];
  expect((await browser.post("/invitations/acceptance", { token, name: "Col", password: "a long enough password" })).status).toBe(201);
  expect((await browser.post(`/applications/${id}/certificates`, { name: "Theirs" })).status).toBe(201);
  expect((await browser.put(`/applications/${id}/ip_allow_list`, { ranges: ["192.0.2.1"] })).status).toBe(200);
  expectRefusal(await browser.patch(`/applications/${id}`, { permissions: [] }), 403, "permission_denied");
  const { results } = (await owner.get(`/applications/${id}/collaborators`)).body;
  expect(results).toMatchObject([{ email, name: "Col" }]);
});

test("each act on an application is in the audit log", async () => {
  const { body } = await owner.get("/audit_log?size=100");
  const actions = new Set(body.results.map(({ action }: { action: string }) => action));
  for (const action of [
    ...["application_created", "application_updated", "application_deleted", "application_secret_rotated", "ip_allow_list_updated"],
    ...["certificate_added", "certificate_revoked", "invitation_sent", "invitation_accepted"],
  ])
    expect(actions).toContain(action);
});
