import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runWithin } from "@memento/platform";
import { changeAuthenticators } from "@memento/wallet";
import type { WorkspaceId } from "@memento/kernel";
import { device, startTestWallet, type TestWallet, walletClient } from "./support/wallet.ts";

let wallet: TestWallet;
const { publicKey, privateKey } = generateKeyPairSync("ed25519");

beforeAll(async () => {
  wallet = await startTestWallet();
  await change("acme", publicKey.export({ type: "spki", format: "pem" }).toString());
});
afterAll(() => wallet.close());

const change = async (name: string, key: string | null): Promise<void> => {
  const workspaceId = wallet.projectId as WorkspaceId;
  const authenticator = key === null ? null : { name, issuer: "https://id.acme.test", publicKey: key };
  await wallet.bank.runtime.database.transaction((tx) =>
    runWithin(changeAuthenticators, { tx, workspaceId, now: new Date() }, [{ name, authenticator }]),
  );
  wallet.bank.passRealTime(1_001); // projects are read once a second
};

const ask = (body: Record<string, unknown>) =>
  wallet.anyone.post("/v1/tokens", { identity: { type: "username", value: "ada" }, authenticator: "acme", device: device(), ...body });

function proof(claims: Record<string, unknown> = {}): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(wallet.bank.runtime.now().getTime() / 1000);
  const all = {
    iss: "https://id.acme.test",
    aud: wallet.projectId,
    sub: "ada",
    iat: now,
    exp: now + 300,
    jti: crypto.randomUUID(),
    ...claims,
  };
  const text = `${part({ alg: "EdDSA" })}.${part(all)}`;
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString("base64url")}`;
}

describe("POST /v1/tokens with a custom authenticator", () => {
  test("a token that the project's identity provider signed is approved at once, by username or phone, and once only", async () => {
    const secret = proof({ sub: "Ada" });
    const { status, body } = await ask({ secret });
    expect([status, body.status_id]).toEqual([201, 2]);
    const session = await walletClient(wallet.bank, { token: body.token }).post("/v1/sessions");
    const me = await walletClient(wallet.bank, { token: session.body.token }).get("/v1/users/current");
    expect(me.body.username).toBe("ada");
    expect((await ask({ secret })).body.errors).toMatchObject([{ field: "secret", code: "incorrect" }]);
    const byPhone = await ask({ identity: { type: "phone", value: "06 39 98 00 01" }, secret: proof({ sub: wallet.ada.phone }) });
    expect(byPhone.status).toBe(201);
  });

  test.each([
    ["somebody else", () => proof({ sub: "blaise" })],
    ["another project", () => proof({ aud: crypto.randomUUID() })],
    ["another issuer", () => proof({ iss: "https://evil.test" })],
    ["yesterday", () => proof({ iat: 1, exp: 301 })],
    ["nobody: a password", () => wallet.bank.demo.wallet.users[0]?.password ?? ""],
    ["a forger", () => `${proof().slice(0, -8)}AAAAAAAA`],
  ])("422 secret incorrect for one about %s", async (_what, secret) => {
    const { status, body } = await ask({ secret: secret() });
    expect([status, body.errors]).toMatchObject([422, [{ field: "secret", code: "incorrect" }]]);
  });

  test("an identity that nobody has is answered like a wrong proof; without a secret it is required", async () => {
    const nobody = await ask({ identity: { type: "username", value: "nobody" }, secret: proof({ sub: "nobody" }) });
    expect([nobody.status, nobody.body.errors]).toMatchObject([422, [{ field: "secret", code: "incorrect" }]]);
    expect((await ask({})).body.errors).toMatchObject([{ field: "secret", code: "required" }]);
  });

  test("another project's authenticator, and one that was removed, are unknown values", async () => {
    const other = await wallet.bank.otherWorkspace();
    const theirs = walletClient(wallet.bank, { projectId: other.demo.wallet.project_id });
    const body = { identity: { type: "username", value: "ada" }, authenticator: "acme", secret: proof(), device: device() };
    expect((await theirs.post("/v1/tokens", body)).body.errors).toMatchObject([{ field: "authenticator", code: "unknown_value" }]);
    await change("acme", null);
    expect((await ask({ secret: proof() })).body.errors).toMatchObject([{ field: "authenticator", code: "unknown_value" }]);
  });
});

test("POST /v1/tokens with authenticator call sends the code by a call; it proves the phone as one by sms does", async () => {
  const person = await wallet.signUp({ isPending: true });
  const { status, body } = await ask({ identity: { type: "username", value: person.username }, authenticator: "call" });
  expect([status, body.status_id]).toEqual([201, 1]);
  const messages = await wallet.bank.get(`/v2/sandbox/messages?channel=call&recipient=${encodeURIComponent(person.phone)}`);
  const [{ data }] = messages.body.results;
  const answer = await wallet.anyone.post(`/v1/tokens/${body.uuid}/secret`, { secret: data.code, pin: person.pin });
  expect(answer.body).toEqual({ uuid: body.uuid, status_id: 2 });
  expect((await person.get("/v1/users/current")).body.status_id).toBe(2);
});
