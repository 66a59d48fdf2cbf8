import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { device, signIn, startTestWallet, type TestWallet, walletClient } from "./support/wallet.ts";

let wallet: TestWallet;
let adaPassword: string;

beforeAll(async () => {
  wallet = await startTestWallet();
  adaPassword = wallet.bank.demo.wallet.users[0]?.password ?? "";
});
afterAll(() => wallet.close());

const ask = (changes: Record<string, unknown> = {}) =>
  wallet.anyone.post("/v1/tokens", {
    identity: { type: "username", value: "ada" },
    authenticator: "password",
    secret: adaPassword,
    device: device(),
    ...changes,
  });
const withToken = (token: string) => walletClient(wallet.bank, { token });

describe("POST /v1/tokens", () => {
  test.each([
    ["username", "ada"],
    ["username", "ADA"],
    ["phone", "+33 6 39 98 00 01"],
    ["phone", "06 39 98 00 01"],
  ])("password with %s %j is approved at once", async (type, value) => {
    const { status, body } = await ask({ identity: { type, value } });
    expect([status, body]).toEqual([201, { uuid: expect.any(String), status_id: 2, token: expect.stringMatching(/^[\w-]{43}$/) }]);
  });

  test("a wrong password, and an identity that nobody has, are answered alike: 422 secret incorrect", async () => {
    const answers = [
      await ask({ secret: "wrong" }),
      await ask({ identity: { type: "username", value: "nobody-at-all" } }),
      await ask({ identity: { type: "phone", value: "+33699999999" } }),
    ];
    for (const { status, text } of answers) expect([status, text]).toEqual([422, answers[0]?.text]);
    expect(answers[0]?.body.errors).toEqual([{ field: "secret", code: "incorrect", message: "Secret is incorrect" }]);
  });

  test.each([
    ["identity", { identity: undefined }, "required"],
    ["identity.type", { identity: { type: "email", value: "x" } }, "unknown_value"],
    ["identity.value", { identity: { type: "phone", value: "x" } }, "invalid_format"],
    ["authenticator", { authenticator: undefined }, "required"],
    ["authenticator", { authenticator: "retina" }, "unknown_value"],
    ["secret", { secret: undefined }, "required"],
    ["secret", { secret: 5 }, "invalid_type"],
    ["device", { device: undefined }, "required"],
    ["device.uuid", { device: { ...device(), uuid: "x" } }, "invalid_format"],
    ["device.screen_width", { device: { ...device(), screen_width: "480" } }, "invalid_type"],
    ...["make", "model", "os_name", "os_version", "screen_height"].map((name) => [
      `device.${name}`,
      { device: { ...device(), [name]: null } },
      "required",
    ]),
  ] as [string, Record<string, unknown>, string][])("422 for %s of %j: %s", async (field, changes, code) => {
    const { status, body } = await ask(changes);
    expect(status).toBe(422);
    expect(body.errors).toContainEqual({ field, code, message: expect.any(String) });
  });

  test("sms: pending until code and PIN come, in that order of proof; the lookup never tells the token", async () => {
    const person = await wallet.signUp();
    const identity = { type: "username", value: person.username };
    const { status, body } = await ask({ identity, authenticator: "sms", secret: undefined });
    expect([status, body.status_id]).toEqual([201, 1]);
    const early = await withToken(body.token).post("/v1/sessions");
    expect([early.status, early.body.errors[0].code]).toEqual([400, "token_not_approved"]);
    expect((await wallet.anyone.get(`/v1/tokens/${body.uuid}`)).body).toEqual({ uuid: body.uuid, status_id: 1 });
    const secret = await wallet.codeFor(person.phone);
    const give = (order: Record<string, unknown>) => wallet.anyone.post(`/v1/tokens/${body.uuid}/secret`, order);
    expect((await give({ secret })).body.errors[0]).toMatchObject({ field: "pin", code: "required" });
    expect((await give({ secret: "nope", pin: person.pin })).body.errors[0]).toMatchObject({ field: "secret", code: "incorrect" });
    expect((await give({ secret, pin: "0000" })).body.errors[0]).toMatchObject({ field: "pin", code: "incorrect" });
    const approved = await give({ secret, pin: person.pin });
    expect([approved.status, approved.body]).toEqual([200, { uuid: body.uuid, status_id: 2 }]);
    expect((await withToken(body.token).post("/v1/sessions")).status).toBe(201);
    expect((await give({ secret, pin: person.pin })).body.errors[0].code).toBe("token_not_approved");
  });

  test("sms for nobody looks the same, sends nothing, and never comes to a session", async () => {
    const { status, body } = await ask({ identity: { type: "phone", value: "+33612121212" }, authenticator: "sms" });
    expect([status, Object.keys(body), body.status_id]).toEqual([201, ["uuid", "status_id", "token"], 1]);
    expect((await wallet.bank.get("/v2/sandbox/messages?recipient=%2B33612121212")).body.results).toEqual([]);
    const answer = await wallet.anyone.post(`/v1/tokens/${body.uuid}/secret`, { secret: "123456", pin: "1234" });
    expect(answer.body.errors[0]).toMatchObject({ field: "secret", code: "incorrect" });
  });

  test("after ten wrong codes the right one no longer approves: status 3", async () => {
    const person = await wallet.signUp();
    const { body } = await ask({ identity: { type: "username", value: person.username }, authenticator: "sms" });
    const secret = await wallet.codeFor(person.phone);
    const give = (code: string) => wallet.anyone.post(`/v1/tokens/${body.uuid}/secret`, { secret: code, pin: person.pin });
    for (let tries = 0; tries < 10; tries += 1) expect((await give("wrong")).status).toBe(422);
    expect((await give(secret)).body.errors[0].code).toBe("token_not_approved");
    expect((await wallet.anyone.get(`/v1/tokens/${body.uuid}`)).body.status_id).toBe(3);
  });

  test("a code is good for ten minutes of the project's clock", async () => {
    const person = await wallet.signUp();
    const { body } = await ask({ identity: { type: "username", value: person.username }, authenticator: "sms" });
    const secret = await wallet.codeFor(person.phone);
    await wallet.moveClock("PT11M");
    const late = await wallet.anyone.post(`/v1/tokens/${body.uuid}/secret`, { secret, pin: person.pin });
    expect(late.body.errors[0]).toMatchObject({ field: "secret", code: "expired" });
  });

  test("unknown tokens are 404, empty", async () => {
    for (const uuid of [randomUUID(), "x"]) {
      for (const answer of [
        await wallet.anyone.get(`/v1/tokens/${uuid}`),
        await wallet.anyone.post(`/v1/tokens/${uuid}/secret`, { secret: "1", pin: "1" }),
      ])
        expect([answer.status, answer.text]).toEqual([404, ""]);
    }
  });
});

describe("sessions", () => {
  test("POST /v1/sessions opens one for a day; /verify says so until it ends", async () => {
    const { token } = (await ask()).body;
    const { status, body } = await withToken(token).post("/v1/sessions");
    expect([status, body]).toEqual([
      201,
      { uuid: expect.any(String), token: expect.any(String), created_at: expect.any(String), expires_at: expect.any(String) },
    ]);
    expect(Date.parse(body.expires_at) - Date.parse(body.created_at)).toBe(86_400_000);
    const verified = await withToken(body.token).post("/v1/sessions/verify");
    expect([verified.status, verified.body.uuid]).toEqual([200, body.uuid]);
    wallet.bank.passRealTime(86_400_001);
    expect((await withToken(body.token).post("/v1/sessions/verify")).status).toBe(401);
    expect((await withToken(token).post("/v1/sessions")).status).toBe(201);
  });

  test("an Idempotency-Key of somebody else gives nobody their session", async () => {
    const key = { "idempotency-key": randomUUID() };
    const [ada, blaise] = wallet.bank.demo.wallet.users;
    const tokenOf = async (user: typeof ada) =>
      (await ask({ identity: { type: "username", value: user?.username }, secret: user?.password })).body.token as string;
    const first = await withToken(await tokenOf(ada)).post("/v1/sessions", undefined, key);
    const second = await withToken(await tokenOf(blaise)).post("/v1/sessions", undefined, key);
    expect(first.body.token).not.toBe(second.body.token);
    expect((await withToken(second.body.token).get("/v1/users/current")).body.username).toBe("blaise");
  });

  test.each([
    ["no header", {}],
    ["garbage", { authorization: "Bearer garbage" }],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["an empty token", { authorization: "Bearer " }],
  ])("with %s: 401, empty", async (_what, headers) => {
    for (const answer of [
      await wallet.anyone.post("/v1/sessions", undefined, headers),
      await wallet.anyone.get("/v1/users/current", headers),
      await wallet.anyone.post("/v1/payments", "{", headers),
    ])
      expect([answer.status, answer.text, answer.headers["content-type"]]).toEqual([401, "", undefined]);
  });

  test("the wrong kind of token is none: 401", async () => {
    const { token } = (await ask()).body;
    expect((await withToken(token).get("/v1/users/current")).status).toBe(401);
    const session = (await withToken(token).post("/v1/sessions")).body.token;
    expect((await withToken(session).post("/v1/sessions")).status).toBe(401);
  });

  test("DELETE /v1/sessions/current signs out", async () => {
    const ada = await signIn(wallet.bank, wallet.bank.demo.wallet.users[0] as never);
    expect((await ada.del("/v1/sessions/current")).status).toBe(204);
    expect((await ada.get("/v1/users/current")).status).toBe(401);
  });

  test("a locked user opens no session: 400 user_locked", async () => {
    const person = await wallet.signUp();
    const { token } = (
      await wallet.anyone.post("/v1/users", {
        first_name: "L",
        last_name: "M",
        username: `l${randomUUID().slice(0, 8)}`,
        phone: "+33612345699",
        pin: "1234",
        device: device(),
      })
    ).body;
    await wallet.bank.runtime.database.query("update wallet.user set status = 'locked' where username like 'l%' and last_name = 'M'");
    const answer = await withToken(token).post("/v1/sessions");
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, "user_locked"]);
    expect((await person.get("/v1/users/current")).status).toBe(200);
  });
});

describe("projects", () => {
  test("X-Project-ID of another project, an unknown and a malformed one: 404, empty", async () => {
    const other = await wallet.bank.otherWorkspace();
    for (const id of [randomUUID(), "x"]) {
      const answer = await wallet.ada.get("/v1/users/current", { "x-project-id": id });
      expect([answer.status, answer.text]).toEqual([404, ""]);
    }
    const theirs = await wallet.ada.get("/v1/users/current", { "x-project-id": other.demo.wallet.project_id });
    expect([theirs.status, theirs.text]).toEqual([401, ""]);
    const unnamed = await wallet.bank.app.inject({ method: "GET", url: "/v1/users/current" });
    expect([unnamed.statusCode, unnamed.json().errors[0].code]).toEqual([400, "project_required"]);
    await wallet.bank.runtime.database.query("insert into wallet.project_host (host, workspace_id) values ('pay.example.com', $1)", [
      wallet.projectId,
    ]);
    const hosted = await wallet.bank.app.inject({
      method: "GET",
      url: "/v1/users/current",
      headers: { host: "pay.example.com", authorization: `Bearer ${wallet.ada.sessionToken}` },
    });
    expect([hosted.statusCode]).toEqual([401]); // real time was moved by a day above, which ended the session; the project was found
  });
});

describe("devices", () => {
  test("GET, POST and PUT /v1/devices/current: described, replaced, changed in part; push tokens never come out", async () => {
    const person = await wallet.signUp();
    const first = await person.get("/v1/devices/current");
    expect([first.status, Object.keys(first.body)]).toEqual([
      200,
      ["uuid", "make", "model", "os_name", "os_version", "sdk_version", "screen_width", "screen_height"],
    ]);
    const changed = await person.put("/v1/devices/current", { apn_device_token: "apn-secret", os_version: "9.0" });
    expect([changed.status, changed.body]).toEqual([200, { ...first.body, os_version: "9.0" }]);
    const next = { ...device(), make: "Pixel", gcm_device_token: "gcm-secret" };
    const posted = await person.post("/v1/devices/current", next);
    expect([posted.status, posted.body.uuid, posted.body.make]).toEqual([200, next.uuid, "Pixel"]);
    expect((await person.get("/v1/devices/current")).body).toEqual(posted.body);
    expect(posted.text + changed.text).not.toMatch(/secret/);
  });

  test.each([
    ["screen_width", { screen_width: "x" }, "invalid_type"],
    ["screen_height", { screen_height: 0 }, "too_small"],
    ["uuid", { uuid: "x" }, "invalid_format"],
    ["make", { make: 5 }, "invalid_type"],
    ["apn_device_token", { apn_device_token: 5 }, "invalid_type"],
  ])("PUT /v1/devices/current refuses %s of %j: %s", async (field, body, code) => {
    const person = await wallet.signUp();
    const answer = await person.put("/v1/devices/current", body);
    expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field, code }]);
    expect((await person.post("/v1/devices/current", body)).status).toBe(422);
  });
});
