import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { addCertificate, changeApplication, createApplication, revokeCertificate } from "@memento/bank";
import { present } from "@memento/kernel";
import { realNow } from "@memento/platform";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, external, noSuchId } from "./support/demo.ts";

let bank: TestBank;
let key: KeyObject;
beforeAll(async () => {
  bank = await startTestBank();
  key = createPrivateKey(bank.demo.bank.application.private_key);
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

type Claims = Record<string, unknown>;
type Sent = {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly url?: string;
  readonly body?: string;
  readonly header?: Claims;
  readonly claims?: Claims;
  readonly key?: KeyObject;
  /** The whole header, when it is no token of ours; null sends none */
  readonly authorization?: string | null;
  readonly host?: string;
};

const seconds = (): number => Math.floor(Date.now() / 1000);
const digest = (body: string): string => createHash("sha256").update(body).digest("base64url");
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as the reference describes it, made by hand, with whatever a test puts in its place. An undefined claim is left out. */
function tokenFor({ method = "GET", url = "/v2/accounts", body, header, claims, key: other = key }: Sent): string {
  const { thumbprint, secret } = bank.demo.bank.application;
  const head = { alg: "RS256", typ: "JWT", "x5t#S256": thumbprint, ...header };
  const payload = {
    sub: `${method} ${url}`,
    aud: "127.0.0.1",
    iat: seconds(),
    jti: randomUUID(),
    sec: secret,
    ...(body === undefined ? {} : { "dig#S256": digest(body) }),
    ...claims,
  };
  const signed = `${part(head)}.${part(payload)}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), other).toString("base64url")}`;
}

async function send(sent: Sent): Promise<{ status: number; code: string | undefined; message: string | undefined }> {
  const { method = "GET", url = "/v2/accounts", body, authorization = `Bearer ${tokenFor(sent)}`, host = "127.0.0.1:3000" } = sent;
  const answer = await bank.app.inject({
    method,
    url,
    headers: {
      host,
      ...(authorization === null ? {} : { authorization }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const { code, message } = (answer.body === "" ? {} : answer.json<unknown>()) as { code?: string; message?: string };
  return { status: answer.statusCode, code, message };
}

const order = (): string => {
  const { main } = accountsOf(bank);
  return JSON.stringify({ amount: 1, local_iban: main.iban, beneficiary_iban: external, beneficiary_name: "Bob" });
};

describe("a request signed by hand as the reference says is served:", () => {
  test("GET, without dig#S256", async () => {
    expect(await send({})).toMatchObject({ status: 200 });
  });
  test("GET with a query, which is part of sub", async () => {
    expect(await send({ url: "/v2/accounts?page=1&size=2" })).toMatchObject({ status: 200 });
  });
  test("POST, with the dig#S256 of its body", async () => {
    expect(await send({ method: "POST", url: "/v2/transfers", body: order() })).toMatchObject({ status: 200 });
  });
  test("at the host name that aud says, whatever the port", async () => {
    expect(await send({ host: "bank.example:8443", claims: { aud: "bank.example" } })).toMatchObject({ status: 200 });
  });
});

describe("a wrong token is 401 unauthorized, and the sandbox says what is wrong:", () => {
  test.each<[string, Sent, RegExp]>([
    ["no Authorization header", { authorization: null }, /Authorization/],
    ["another scheme than Bearer", { authorization: "Basic YTpi" }, /Bearer/],
    ["no JWT", { authorization: "Bearer abc" }, /token/],
    ["alg HS256", { header: { alg: "HS256" } }, /alg/],
    ["alg none", { header: { alg: "none" } }, /alg/],
    ["alg RS512", { header: { alg: "RS512" } }, /alg/],
    ["typ other than JWT", { header: { typ: "JWS" } }, /typ/],
    ["x5t#S256 missing", { header: { "x5t#S256": undefined } }, /x5t#S256/],
    ["x5t#S256 of no certificate", { header: { "x5t#S256": digest("nobody") } }, /x5t#S256/],
    ["sub of another method", { claims: { sub: "POST /v2/accounts" } }, /sub/],
    ["sub of another path", { claims: { sub: "GET /v2/ibans" } }, /sub/],
    ["sub without the query", { url: "/v2/accounts?size=2", claims: { sub: "GET /v2/accounts" } }, /sub/],
    ["sub missing", { claims: { sub: undefined } }, /sub/],
    ["aud of another host", { claims: { aud: "api.example" } }, /aud/],
    ["aud with the port", { claims: { aud: "127.0.0.1:3000" } }, /aud/],
    ["aud missing", { claims: { aud: undefined } }, /aud/],
    ["iat missing", { claims: { iat: undefined } }, /iat/],
    ["iat no number", { claims: { iat: "now" } }, /iat/],
    ["jti missing", { claims: { jti: undefined } }, /jti/],
    ["jti no UUID", { claims: { jti: "request-1" } }, /jti/],
    ["sec missing", { claims: { sec: undefined } }, /sec/],
    ["sec of somebody else", { claims: { sec: "guess" } }, /sec/],
    ["dig#S256 missing with a body", { method: "POST", url: "/v2/transfers", body: "{}", claims: { "dig#S256": undefined } }, /dig#S256/],
    ["dig#S256 of another body", { method: "POST", url: "/v2/transfers", body: "{}", claims: { "dig#S256": digest("{ }") } }, /dig#S256/],
    ["dig#S256 in hex", { method: "POST", url: "/v2/transfers", body: "{}", claims: { "dig#S256": "44136fa355b3678a" } }, /dig#S256/],
  ])("%s", async (_what, sent, message) => {
    expect(await send(sent)).toEqual({ status: 401, code: "unauthorized", message: expect.stringMatching(message) as string });
  });

  test("signed with another key", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    expect(await send({ key: privateKey })).toMatchObject({ status: 401, code: "unauthorized", message: /signature/ });
  });

  test("iat more than 5 seconds off, either way, and not within them", async () => {
    for (const [skew, status] of [
      [-10, 401],
      [10, 401],
      [-4, 200],
      [4, 200],
    ] as const)
      expect({ skew, ...(await send({ claims: { iat: seconds() + skew } })) }).toMatchObject({ skew, status });
  });

  test("jti used before, however the letters are written", async () => {
    const jti = randomUUID();
    expect(await send({ claims: { jti } })).toMatchObject({ status: 200 });
    for (const again of [jti, jti.toUpperCase()])
      expect(await send({ claims: { jti: again } })).toMatchObject({ status: 401, code: "unauthorized", message: /jti/ });
  });

  test("a certificate that was revoked, while the application's other one still opens", async () => {
    const { workspaceId, runtime } = bank;
    const permissions = ["accounts:read"] as const;
    const { applicationId, secret } = await createApplication(runtime.database, workspaceId, { name: "Two", permissions }, realNow());
    const [first, second] = [
      await addCertificate(runtime.database, workspaceId, { applicationId, name: "1" }, realNow()),
      await addCertificate(runtime.database, workspaceId, { applicationId, name: "2" }, realNow()),
    ];
    const clientOf = ({ thumbprint, privateKey }: typeof first) =>
      bank.clientOf({ thumbprint, secret, privateKey: present(privateKey, "private key") });
    expect((await clientOf(first).get("/v2/accounts")).status).toBe(200);
    await revokeCertificate(runtime.database, workspaceId, applicationId, first.certificateId, realNow());
    expect(await clientOf(first).get("/v2/accounts")).toMatchObject({ status: 401, body: { code: "unauthorized" } });
    expect((await clientOf(second).get("/v2/accounts")).status).toBe(200);
  });
});

test("an address outside the application's allow-list is 403 ip_not_allowed, and inside it is served", async () => {
  const { workspaceId, runtime } = bank;
  const permissions = ["accounts:read"] as const;
  const { applicationId, secret } = await createApplication(runtime.database, workspaceId, { name: "Listed", permissions }, realNow());
  const made = await addCertificate(runtime.database, workspaceId, { applicationId, name: "1" }, realNow());
  const client = bank.clientOf({ thumbprint: made.thumbprint, secret, privateKey: present(made.privateKey, "private key") });
  await changeApplication(runtime.database, workspaceId, applicationId, { ipRanges: ["203.0.113.0/24"] });
  expect(await client.get("/v2/accounts")).toMatchObject({ status: 403, body: { code: "ip_not_allowed" } });
  await changeApplication(runtime.database, workspaceId, applicationId, { ipRanges: ["203.0.113.0/24", "127.0.0.0/8"] });
  expect((await client.get("/v2/accounts")).status).toBe(200);
});

test("production says only that the token is wrong", async () => {
  const production = await startTestBank({ MEMENTO_MODE: "production" });
  try {
    const answer = await production.app.inject({ method: "GET", url: "/v2/accounts", headers: { host: "127.0.0.1:3000" } });
    expect({ status: answer.statusCode, body: answer.json<unknown>() }).toEqual({
      status: 401,
      body: { code: "unauthorized", message: "unauthorized" },
    });
  } finally {
    await production.close();
  }
});

test("a fault of ours is 500 internal_error, names the request and says nothing of what happened", async () => {
  const broken = await startTestBank();
  try {
    await broken.runtime.database.query({ name: "test.break", text: "alter table bank.iban rename column name to nickname" });
    const answer = await broken.get("/v2/ibans");
    expect(answer).toMatchObject({ status: 500, body: { code: "internal_error" } });
    expect(answer.body.message).toContain(answer.headers["x-request-id"]);
    expect(answer.text).not.toMatch(/column|nickname|select|bank\.iban/i);
    expect((await broken.get("/v2/accounts")).status).toBe(200);
  } finally {
    await broken.close();
  }
});

test("an error is a code and a message in JSON, and nothing more", async () => {
  const answers = [
    await bank.get(`/v2/accounts/${noSuchId}`),
    await bank.get("/v2/nowhere"),
    await bank.post("/v2/transfers", {}),
    await bank.post("/v2/transfers", "{"),
    await bank.post("/v2/transfers", { amount: 1 }, withKey("")),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 400, 400]);
  for (const { body, headers } of answers) {
    expect(body).toEqual({ code: expect.stringMatching(/^[a-z_]+$/) as string, message: expect.stringMatching(/./) as string });
    expect(headers["content-type"]).toMatch(/^application\/json/);
  }
});

test("RateLimit headers are on every answer, and count down", async () => {
  const answers = [
    await bank.get("/v2/accounts"),
    await bank.get("/v2/nowhere"),
    await bank.post("/v2/transfers", {}),
    await bank.post("/v2/sandbox/incoming_transfers", { amount: 1, local_iban: accountsOf(bank).main.iban }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 400, 204]);
  const [first, ...rest] = answers.map(({ headers }) => ({
    limit: Number(headers["ratelimit-limit"]),
    remaining: Number(headers["ratelimit-remaining"]),
    reset: Number(headers["ratelimit-reset"]),
  }));
  expect(first?.limit).toBe(100_000);
  for (const { limit, reset } of [present(first, "first"), ...rest]) {
    expect(limit).toBe(100_000);
    expect(reset).toBeGreaterThanOrEqual(1);
    expect(reset).toBeLessThanOrEqual(10);
  }
  // A new window may begin between two of them, but not between all.
  const remaining = [first, ...rest].map((one) => present(one, "answer").remaining);
  expect(remaining.filter((left, index) => index > 0 && left === present(remaining[index - 1], "before") - 1).length).toBeGreaterThan(1);
});
