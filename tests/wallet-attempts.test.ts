import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "./support/bank.ts";
import { device, freshPhone, startTestWallet, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;

beforeAll(async () => {
  wallet = await startTestWallet({ WALLET_ATTEMPT_FACTOR: "1" }); // as in production
});
afterAll(() => wallet.close());

/** Asks until it is too much; answers how often it went well, and the answer that was too much. */
async function exhaust(ask: () => Promise<{ status: number; body: Answer["body"]; headers: Record<string, string | undefined> }>) {
  for (let taken = 0; taken < 400; taken += 1) {
    const answer = await ask();
    if (answer.status === 429) return { taken, answer };
  }
  throw new Error("nothing is too much");
}
const tokenFor = (username: string, changes: Record<string, unknown> = {}) =>
  wallet.anyone.post("/v1/tokens", {
    identity: { type: "username", value: username },
    authenticator: "password",
    secret: "wrong",
    device: device(),
    ...changes,
  });

describe("too_many_requests", () => {
  test("POST /v1/tokens: twenty tries at one identity within a quarter of an hour, whether somebody has it or not", async () => {
    for (const username of ["ada", "nobody"]) {
      const { taken, answer } = await exhaust(() => tokenFor(username));
      expect(taken).toBe(username === "ada" ? 19 : 20); // ada signed in once
      expect(answer.body.errors).toMatchObject([{ code: "too_many_requests" }]);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(900);
    }
    const right = wallet.bank.demo.wallet.users[0]?.password;
    expect((await tokenFor("ada", { secret: right })).status).toBe(429);
    expect((await tokenFor("blaise")).status).toBe(422);
    wallet.bank.passRealTime(15 * 60_000);
    expect((await tokenFor("ada", { secret: right })).status).toBe(201);
  });

  test("POST /v1/tokens by sms: five codes an identity, and nobody's number is told from somebody's", async () => {
    for (const value of [wallet.blaise.phone, freshPhone()]) {
      const { taken } = await exhaust(() => tokenFor("", { identity: { type: "phone", value }, authenticator: "sms" }));
      expect(taken).toBe(5);
    }
    wallet.bank.passRealTime(15 * 60_000);
  });

  test("POST /v1/tokens and POST /v1/users by one device and one phone; another device goes on", async () => {
    const mine = device();
    const { taken } = await exhaust(() => tokenFor(`u${crypto.randomUUID().slice(0, 8)}`, { device: mine }));
    expect(taken).toBe(20);
    const phone = freshPhone();
    const signup = () => ({
      first_name: "A",
      last_name: "B",
      username: `s${crypto.randomUUID().slice(0, 8)}`,
      phone,
      pin: "1234",
      device: device(),
    });
    const signups = await exhaust(() => wallet.anyone.post("/v1/users", signup()));
    expect(signups.taken).toBe(20);
    expect((await wallet.anyone.post("/v1/users", { ...signup(), phone: freshPhone() })).status).toBe(201);
    wallet.bank.passRealTime(15 * 60_000);
  });

  test("POST /v1/tokens/{uuid}/secret: ten wrong codes reject the token, and more than twenty tries are not heard", async () => {
    const asked = await tokenFor("carol", { authenticator: "sms" });
    const { taken } = await exhaust(() => wallet.anyone.post(`/v1/tokens/${asked.body.uuid}/secret`, { secret: "wrong", pin: "1234" }));
    expect(taken).toBe(20);
    expect((await wallet.anyone.get(`/v1/tokens/${asked.body.uuid}`)).body.status_id).toBe(3);
    wallet.bank.passRealTime(15 * 60_000);
  });

  test("GET /v1/users/search: three hundred in a quarter of an hour for one person, and others go on", async () => {
    const { taken } = await exhaust(() => wallet.carol.get("/v1/users/search?query=ada"));
    expect(taken).toBe(300);
    expect((await wallet.carol.get("/v1/users?q=ada")).status).toBe(429);
    expect((await wallet.ada.get("/v1/users/search?query=blaise")).status).toBe(200);
    wallet.bank.passRealTime(15 * 60_000);
  });

  test("one address: two hundred tries at whatever identities", async () => {
    const { taken } = await exhaust(() => tokenFor(`u${crypto.randomUUID().slice(0, 8)}`));
    expect(taken).toBe(200);
  });

  test("POST /v1/requests/{uuid}/participants/{participant_uuid}/remind: five text messages to one number, however many requests are made for it", async () => {
    const phone = freshPhone();
    const { taken } = await exhaust(async () => {
      const body = { amount: 1, currency: "EUR", participants: [{ phone, amount: 1 }] };
      const { uuid, participants } = (await wallet.ada.post("/v1/requests", body)).body;
      return wallet.ada.post(`/v1/requests/${uuid}/participants/${participants[0].uuid}/remind`);
    });
    expect(taken).toBe(5);
    const { body } = await wallet.bank.get(`/v2/sandbox/messages?channel=sms&recipient=${encodeURIComponent(phone)}`);
    expect(body.results).toHaveLength(5);
  });
});
