import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { device, freshPhone, startTestWallet, type TestPerson, type TestWallet, walletClient } from "./support/wallet.ts";

let wallet: TestWallet;

beforeAll(async () => {
  wallet = await startTestWallet();
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const askForCode = async ({ username }: Pick<TestPerson, "username">) =>
  (await wallet.anyone.post("/v1/tokens", { identity: { type: "username", value: username }, authenticator: "sms", device: device() }))
    .body as {
    uuid: string;
    token: string;
  };
const giveCode = (uuid: string, secret: string, pin: string) => wallet.anyone.post(`/v1/tokens/${uuid}/secret`, { secret, pin });
const statusOf = async (person: TestPerson): Promise<number> => (await person.get("/v1/users/current")).body.status_id;

describe("what a code proves", () => {
  test("POST /v1/tokens/{uuid}/secret proves the phone: the user is active, and found by it", async () => {
    const person = await wallet.signUp({ isPending: true });
    const search = `/v1/users/search?query=${encodeURIComponent(person.phone)}`;
    expect(await statusOf(person)).toBe(1);
    expect((await wallet.ada.get(search)).body).toEqual([]);
    const { uuid } = await askForCode(person);
    expect((await giveCode(uuid, await wallet.codeFor(person.phone), person.pin)).status).toBe(200);
    expect(await statusOf(person)).toBe(2);
    expect((await wallet.ada.get(search)).body).toMatchObject([{ uuid: person.uuid }]);
  });

  test("a code that was sent to one number proves no other: after PUT /v1/users with another phone, token_not_approved", async () => {
    const person = await wallet.signUp({ isPending: true });
    const { uuid } = await askForCode(person);
    const code = await wallet.codeFor(person.phone);
    const phone = freshPhone();
    expect((await person.put("/v1/users", { phone })).body).toMatchObject({ phone, status_id: 1 });
    const answer = await giveCode(uuid, code, person.pin);
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, "token_not_approved"]);
    expect(await statusOf(person)).toBe(1);
    expect((await wallet.ada.get(`/v1/users/search?query=${encodeURIComponent(phone)}`)).body).toEqual([]);
  });

  test("two sign up with one number: whoever proves it first has it, and the other stays pending", async () => {
    const first = await wallet.signUp({ isPending: true });
    await wallet.moveClock("PT16M");
    const second = await wallet.signUp({ isPending: true, phone: first.phone });
    const { uuid } = await askForCode(first);
    expect((await giveCode(uuid, await wallet.codeFor(first.phone), first.pin)).status).toBe(200);
    const late = await askForCode(second);
    expect((await giveCode(late.uuid, await wallet.codeFor(second.phone), second.pin)).status).toBe(200);
    expect([await statusOf(first), await statusOf(second)]).toEqual([2, 1]);
    expect((await second.put("/v1/users", { first_name: "Still here" })).status).toBe(200);
    const taken = await wallet.carol.put("/v1/users", { phone: first.phone });
    expect([taken.status, taken.body.errors]).toMatchObject([422, [{ field: "phone", code: "already_taken" }]]);
  });

  test("a changed phone has to be proven again, and then is the person's", async () => {
    const person = await wallet.signUp();
    const phone = freshPhone();
    expect((await person.put("/v1/users/current", { phone: ` ${phone.slice(0, 6)} ${phone.slice(6)}` })).body).toMatchObject({ phone });
    const byPhone = `/v1/users/search?query=${encodeURIComponent(phone)}`;
    expect((await wallet.ada.get(byPhone)).body).toEqual([]);
    const { uuid } = await askForCode(person);
    expect((await giveCode(uuid, await wallet.codeFor(phone), person.pin)).status).toBe(200);
    expect((await wallet.ada.get(byPhone)).body).toMatchObject([{ uuid: person.uuid }]);
    // The former number is free again.
    expect((await wallet.signUp({ phone: person.phone })).uuid).not.toBe(person.uuid);
  });

  test("ten wrong PINs with the right code lock the user, and the right PIN comes too late", async () => {
    const person = await wallet.signUp();
    const { uuid } = await askForCode(person);
    const code = await wallet.codeFor(person.phone);
    for (let tries = 0; tries < 10; tries += 1) {
      const { status, body } = await giveCode(uuid, code, "0000");
      expect([status, body.errors[0]]).toMatchObject([422, { field: "pin", code: "incorrect" }]);
    }
    const late = await giveCode(uuid, code, person.pin);
    expect([late.status, late.body.errors[0].code]).toEqual([400, "user_locked"]);
    expect(await statusOf(person)).toBe(3);
    const refusedWrite = await person.put("/v1/users", { first_name: "Eve" });
    expect([refusedWrite.status, refusedWrite.body.errors[0].code]).toEqual([400, "user_locked"]);
    const session = await walletClient(wallet.bank, { token: person.authToken }).post("/v1/sessions");
    expect([session.status, session.body.errors[0].code]).toEqual([400, "user_locked"]);
  });
});

describe("several at once", () => {
  test("POST /v1/users: one username and one phone are given to one of those who ask at the same time", async () => {
    const username = `r${crypto.randomUUID().slice(0, 8)}`;
    const phone = freshPhone();
    const body = { first_name: "R", last_name: "S", pin: "1234" };
    const byName = await Promise.all(
      [username, username.toUpperCase(), username].map((name) =>
        wallet.anyone.post("/v1/users", { ...body, username: name, phone: freshPhone(), device: device() }),
      ),
    );
    const byPhone = await Promise.all(
      [1, 2, 3].map((n) => wallet.anyone.post("/v1/users", { ...body, username: `${username}${n}`, phone, device: device() })),
    );
    for (const [answers, field] of [
      [byName, "username"],
      [byPhone, "phone"],
    ] as const) {
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
      for (const answer of answers.filter(({ status }) => status === 422))
        expect(answer.body.errors).toMatchObject([{ field, code: "already_taken" }]);
    }
  });

  test("POST /v1/tokens/{uuid}/secret: of many wrong codes at once no more than ten are looked at", async () => {
    const person = await wallet.signUp();
    const { uuid } = await askForCode(person);
    const code = await wallet.codeFor(person.phone);
    const answers = await Promise.all(Array.from({ length: 15 }, () => giveCode(uuid, "wrong", person.pin)));
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(10);
    expect((await giveCode(uuid, code, person.pin)).status).toBe(400);
  });
});

describe("signing out", () => {
  test("DELETE /v1/sessions/current ends the session and the authentication behind it, and no other", async () => {
    const person = await wallet.signUp();
    const other = await wallet.signInAgain(person);
    const again = await walletClient(wallet.bank, { token: other.authToken }).post("/v1/sessions");
    expect((await other.del("/v1/sessions/current")).status).toBe(204);
    for (const token of [other.sessionToken, again.body.token as string]) {
      const answer = await walletClient(wallet.bank, { token }).get("/v1/users/current");
      expect([answer.status, answer.text]).toEqual([401, ""]);
    }
    const reopened = await walletClient(wallet.bank, { token: other.authToken }).post("/v1/sessions");
    expect([reopened.status, reopened.body.errors[0].code]).toEqual([400, "token_not_approved"]);
    expect((await person.post("/v1/sessions/verify")).status).toBe(200);
  });
});

describe("texts of any kind", () => {
  const signup = (first_name: string) => ({
    first_name,
    last_name: "X",
    username: `t${crypto.randomUUID().slice(0, 8)}`,
    phone: freshPhone(),
    pin: "1234",
    device: device(),
  });

  test.each([
    ["a NUL", "a\u0000b", 400],
    ["half a surrogate pair", "a\ud800b", 400],
    ["300 letters", "x".repeat(300), 422],
    ["spaces alone", "   ", 422],
    ["a right-to-left override", "a\u202eb", 200],
  ])("POST /v1/users and PUT /v1/users with %s in a name", async (_what, text, status) => {
    const made = await wallet.anyone.post("/v1/users", signup(text));
    const changed = await wallet.blaise.put("/v1/users", { first_name: text });
    expect([made.status, changed.status]).toEqual([status === 200 ? 201 : status, status]);
    if (status === 400) expect(made.body.errors[0].code).toBe("invalid_request");
    if (status === 422) expect(made.body.errors[0].field).toBe("first_name");
  });

  test.each(["a%00b", "%F0%9F", "%25_%5C", "%E2%80%AEab", "x".repeat(101), "'%20or%201=1--"])(
    "GET /v1/users/search?query=%s and the filter never fault",
    async (query) => {
      const { ada } = wallet;
      for (const path of [`search?query=${query}`, `?q=${query}`, `?filter=username:like:${query}`, `?filter=phone:eq:${query}`]) {
        const { status, body } = await ada.get(`/v1/users${path.startsWith("?") ? "" : "/"}${path}`);
        expect([200, 400, 422]).toContain(status);
        if (status === 200) expect(body).toEqual([]);
      }
    },
  );

  test("a body of more than a megabyte is refused with 413, before anything is looked at", async () => {
    const { status, body } = await wallet.anyone.post("/v1/users", signup("x".repeat(2_000_000)));
    expect([status, body.errors[0].code]).toEqual([413, "body_too_large"]);
  });
});
