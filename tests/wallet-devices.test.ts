import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { device, startTestWallet, type TestPerson, type TestWallet, walletClient } from "./support/wallet.ts";

let wallet: TestWallet;

beforeAll(async () => {
  wallet = await startTestWallet();
});
afterAll(() => wallet.close());

/** Push tokens never leave the server, so a test looks where they are kept. */
const pushTokens = (person: TestPerson) =>
  wallet.bank.runtime.database.query<{ uuid: string; apn: string | null; gcm: string | null }>(
    `select device_uuid as uuid, apn_device_token as apn, gcm_device_token as gcm from wallet.device where workspace_id = $1 and user_id = $2
      and (apn_device_token is not null or gcm_device_token is not null) order by created_at`,
    [wallet.projectId, person.uuid],
  );
const current = async (person: TestPerson) => (await person.get("/v1/devices/current")).body;

describe("/v1/devices/current", () => {
  test("GET answers the device that the authentication came from, in the signup or in the token", async () => {
    const person = await wallet.signUp();
    const other = await wallet.signInAgain(person);
    const [first, second] = [await current(person), await current(other)];
    expect(first.uuid).not.toBe(second.uuid);
    expect(first).toMatchObject({
      make: "iPhone",
      model: "iPhone6,2",
      os_name: "iOS",
      screen_width: 480,
      screen_height: 640,
      sdk_version: "17",
    });
  });

  test("POST moves the session to another device, and the sessions that its authentication opens later", async () => {
    const person = await wallet.signUp();
    const next = { ...device(), make: "Pixel" };
    expect((await person.post("/v1/devices/current", next)).status).toBe(200);
    const reopened = await walletClient(wallet.bank, { token: person.authToken }).post("/v1/sessions");
    const later = walletClient(wallet.bank, { token: reopened.body.token });
    expect((await later.get("/v1/devices/current")).body).toMatchObject({ uuid: next.uuid, make: "Pixel" });
  });

  test("PUT from two sessions of one device at the same time: neither change is lost", async () => {
    const person = await wallet.signUp();
    const reopened = await walletClient(wallet.bank, { token: person.authToken }).post("/v1/sessions");
    const other = walletClient(wallet.bank, { token: reopened.body.token });
    await Promise.all([
      person.put("/v1/devices/current", { os_version: "9.9" }),
      other.put("/v1/devices/current", { screen_width: 1_080 }),
      person.put("/v1/devices/current", { apn_device_token: "apn-1" }),
    ]);
    expect(await current(person)).toMatchObject({ os_version: "9.9", screen_width: 1_080, make: "iPhone" });
    expect(await pushTokens(person)).toMatchObject([{ apn: "apn-1" }]);
  });

  test("a device is its person's: the same uuid of somebody else is another device", async () => {
    const shared = device();
    const [one, two] = [await wallet.signUp(), await wallet.signUp()];
    await one.post("/v1/devices/current", { ...shared, make: "One's" });
    await two.post("/v1/devices/current", { ...shared, make: "Two's" });
    expect([(await current(one)).make, (await current(two)).make]).toEqual(["One's", "Two's"]);
  });

  test("push tokens are the last one's who gave them: the phone has changed hands, or its app has", async () => {
    const [one, two] = [await wallet.signUp(), await wallet.signUp()];
    const tokens = { apn_device_token: `apn-${crypto.randomUUID()}`, gcm_device_token: `gcm-${crypto.randomUUID()}` };
    await one.put("/v1/devices/current", tokens);
    expect(await pushTokens(one)).toMatchObject([{ apn: tokens.apn_device_token, gcm: tokens.gcm_device_token }]);
    await two.put("/v1/devices/current", { apn_device_token: tokens.apn_device_token });
    expect(await pushTokens(one)).toMatchObject([{ apn: null, gcm: tokens.gcm_device_token }]);
    expect(await pushTokens(two)).toMatchObject([{ apn: tokens.apn_device_token }]);
    await two.put("/v1/devices/current", { os_version: "10" });
    expect(await pushTokens(two)).toMatchObject([{ apn: tokens.apn_device_token }]);
  });

  test("DELETE /v1/sessions/current, and a new password, push nothing more to the devices that are signed out", async () => {
    const person = await wallet.signUp();
    const other = await wallet.signInAgain(person);
    const third = await wallet.signInAgain(person);
    for (const [index, one] of [person, other, third].entries())
      await one.put("/v1/devices/current", { gcm_device_token: `gcm-${index}-${person.uuid}` });
    expect(await pushTokens(person)).toHaveLength(3);
    expect((await other.del("/v1/sessions/current")).status).toBe(204);
    expect((await pushTokens(person)).map(({ gcm }) => gcm?.slice(0, 5))).toEqual(["gcm-0", "gcm-2"]);
    expect((await person.put("/v1/users", { password: "a new password" })).status).toBe(200);
    expect((await pushTokens(person)).map(({ gcm }) => gcm?.slice(0, 5))).toEqual(["gcm-0"]);
  });

  test.each(["GET", "POST", "PUT"] as const)("%s without a session: 401, empty", async (method) => {
    const { anyone } = wallet;
    const answer = await (method === "GET"
      ? anyone.get("/v1/devices/current")
      : method === "POST"
        ? anyone.post("/v1/devices/current", device())
        : anyone.put("/v1/devices/current", device()));
    expect([answer.status, answer.text]).toEqual([401, ""]);
  });
});
