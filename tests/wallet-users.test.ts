import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { device, freshPhone, startTestWallet, type TestWallet, walletClient } from "./support/wallet.ts";

let wallet: TestWallet;

beforeAll(async () => {
  wallet = await startTestWallet();
});
afterAll(() => wallet.close());

const signup = (changes: Record<string, unknown> = {}) => ({
  first_name: "John",
  last_name: "Dough",
  username: `john${Math.random().toString(36).slice(2, 10)}`,
  phone: freshPhone(),
  pin: "1234",
  device: device(),
  ...changes,
});

describe("POST /v1/users", () => {
  test("signs somebody up: pending, with every attribute of the current user and an authentication token", async () => {
    const body = signup({
      email: "john@example.com",
      phone: "+33 6 12 34 56 70",
      country: "UK",
      locale: "en-UK",
      date_of_birth: "1985-09-04",
    });
    const answer = await wallet.anyone.post("/v1/users", body);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      uuid: expect.any(String),
      status_id: 1,
      first_name: "John",
      last_name: "Dough",
      full_name: "John Dough",
      username: body.username,
      country: "GB",
      timezone: "Europe/London",
      timezone_utc_offset: expect.any(Number),
      locale: "en-UK",
      verified: false,
      official: false,
      email: "john@example.com",
      date_of_birth: "1985-09-04T00:00:00.000Z",
      phone: "+33612345670",
      token: expect.stringMatching(/^[\w-]{43}$/),
      image: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    const session = await walletClient(wallet.bank, { token: answer.body.token }).post("/v1/sessions");
    expect(session.status).toBe(201);
    const me = await walletClient(wallet.bank, { token: session.body.token }).get("/v1/users/current");
    const { token: _told, ...shown } = answer.body;
    expect(me.body).toEqual(shown);
  });

  test.each(["first_name", "last_name", "username", "phone", "pin", "device"])("422 required without %s, and with null", async (name) => {
    for (const body of [signup({ [name]: null }), Object.fromEntries(Object.entries(signup()).filter(([key]) => key !== name))]) {
      const { status, body: answer } = await wallet.anyone.post("/v1/users", body);
      expect(status).toBe(422);
      expect(answer.errors).toContainEqual({ field: name, code: "required", message: expect.stringMatching(/is required$/) });
    }
  });

  test.each([
    ["username", "a b", "invalid_format"],
    ["phone", "12", "invalid_format"],
    ["phone", "+33 6 12 ab", "invalid_format"],
    ["pin", "12", "invalid_format"],
    ["pin", 1234, "invalid_type"],
    ["email", "nobody", "invalid_format"],
    ["country", "ZZ", "unknown_value"],
    ["timezone", "Mars/Olympus", "unknown_value"],
    ["date_of_birth", "2999-01-01", "invalid_format"],
    ["password", "short", "too_short"],
  ])("422 for %s %j: %s", async (field, value, code) => {
    const { status, body } = await wallet.anyone.post("/v1/users", signup({ [field]: value }));
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ field, code, message: expect.any(String) }]);
  });

  test("tells all faults at once, in the reader's language", async () => {
    const { status, body, headers } = await wallet.anyone.post(
      "/v1/users",
      signup({ first_name: undefined, pin: "x", device: { make: "a" } }),
      {
        "accept-language": "de, fr-CA;q=0.8, en;q=0.5",
      },
    );
    expect(status).toBe(422);
    expect(headers["content-language"]).toBe("fr");
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(["first_name", "pin", "device.uuid", "device.model", "device.screen_width"]),
    );
    expect(body.errors[0].message).toMatch(/obligatoire/);
  });

  test("a username is unique whatever its case: already_taken", async () => {
    const { status, body } = await wallet.anyone.post("/v1/users", signup({ username: "ADA" }));
    expect([status, body.errors[0]]).toEqual([
      422,
      { field: "username", code: "already_taken", message: "Username has already been taken" },
    ]);
  });

  test("a phone belongs to whoever proved it, and for a quarter of an hour to whoever signs up with it", async () => {
    const taken = { field: "phone", code: "already_taken", message: expect.any(String) };
    expect((await wallet.anyone.post("/v1/users", signup({ phone: wallet.ada.phone }))).body.errors).toEqual([taken]);
    const phone = freshPhone();
    expect((await wallet.anyone.post("/v1/users", signup({ phone }))).status).toBe(201);
    expect((await wallet.anyone.post("/v1/users", signup({ phone }))).body.errors).toEqual([taken]);
    await wallet.moveClock("PT16M");
    expect((await wallet.anyone.post("/v1/users", signup({ phone }))).status).toBe(201);
  });

  test("with the same Idempotency-Key it is one user, and the token that is kept for it is sealed", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const body = signup();
    const first = await wallet.anyone.post("/v1/users", body, key);
    const second = await wallet.anyone.post("/v1/users", body, key);
    expect(first.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(second.headers["idempotent-replayed"]).toBe("true");
    const kept = await wallet.bank.runtime.database.query<{ body: string }>(
      "select body from platform.idempotent_answer where body like '%sealed%' or body like '%token%'",
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const row of kept) expect(row.body).not.toContain(first.body.token);
  });
});

describe("users", () => {
  test("GET /v1/users/{uuid} answers what everybody may know, and nothing more", async () => {
    const { status, body } = await wallet.ada.get(`/v1/users/${wallet.blaise.uuid}`);
    expect(status).toBe(200);
    expect(Object.keys(body).toSorted()).toEqual(
      // prettier-ignore
      ["country", "first_name", "full_name", "image", "last_name", "official", "relationship", "timezone", "timezone_utc_offset", "username", "uuid", "verified"],
    );
    expect(body).toMatchObject({
      username: "blaise",
      full_name: "Blaise Pascal",
      country: "FR",
      timezone: "Europe/Paris",
      relationship: null,
    });
  });

  test("POST /v1/users/{uuid}/block and /unblock change the relationship, and only mine", async () => {
    const blocked = await wallet.ada.post(`/v1/users/${wallet.carol.uuid}/block`);
    expect([blocked.status, blocked.body.relationship.status_id]).toEqual([200, 2]);
    const again = await wallet.ada.post(`/v1/users/${wallet.carol.uuid}/block`);
    expect(again.body.relationship).toEqual(blocked.body.relationship);
    expect((await wallet.ada.get(`/v1/users/${wallet.carol.uuid}`)).body.relationship).toEqual(blocked.body.relationship);
    expect((await wallet.carol.get(`/v1/users/${wallet.ada.uuid}`)).body.relationship).toBeNull();
    expect((await wallet.carol.get("/v1/users/search?query=ada")).body).toEqual([]);
    const unblocked = await wallet.ada.post(`/v1/users/${wallet.carol.uuid}/unblock`);
    expect([unblocked.status, unblocked.body.relationship]).toEqual([200, null]);
    for (const other of [crypto.randomUUID(), "x", wallet.ada.uuid]) {
      const answer = await wallet.ada.post(`/v1/users/${other}/block`);
      expect([answer.status, answer.text]).toEqual([404, ""]);
    }
  });

  test.each([
    ["/v1/users/search?query=blai", ["blaise"]],
    ["/v1/users/search?query=BLAISE%20pas", ["blaise"]],
    ["/v1/users/search?query=pascal", ["blaise"]],
    ["/v1/users/search?query=%2B33639980002", ["blaise"]],
    ["/v1/users?filter=username:like:blai", ["blaise"]],
    ["/v1/users?search=blaise", ["blaise"]],
    ["/v1/users?q=blaise", ["blaise"]],
    ["/v1/users/search?query=%25%25", []],
    ["/v1/users/search?query=aise", []],
  ])("GET %s finds %j", async (path, usernames) => {
    const { status, body } = await wallet.ada.get(path);
    expect(status).toBe(200);
    expect(body.map(({ username }: { username: string }) => username)).toEqual(usernames);
  });

  test("the search wants two characters; whoever is pending is not found", async () => {
    expect((await wallet.ada.get("/v1/users/search?query=a")).body.errors[0]).toMatchObject({ field: "query", code: "too_short" });
    expect((await wallet.ada.get("/v1/users/search")).body.errors[0]).toMatchObject({ field: "query", code: "required" });
    const pending = await wallet.signUp({ isPending: true });
    expect((await wallet.ada.get(`/v1/users/search?query=${pending.username}`)).body).toEqual([]);
  });

  test.each(["/v1/users", "/v1/users/current", "uuid"])("PUT %s changes what is given and keeps the rest", async (path) => {
    const person = await wallet.signUp();
    const url = path === "uuid" ? `/v1/users/${person.uuid}` : path;
    const before = (await person.get("/v1/users/current")).body;
    const { status, body } = await person.put(url, { last_name: "Changed", official: true, verified: true, status_id: 4 });
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, last_name: "Changed", full_name: "Test Changed", updated_at: expect.any(String) });
    expect((await person.get("/v1/users/current")).body).toEqual(body);
  });

  test("PUT /v1/users, /v1/users/current and /v1/users/{uuid} describe a device anew, push tokens too: apn_device_token, gcm_device_token", async () => {
    const person = await wallet.signUp();
    const { uuid } = (await person.get("/v1/devices/current")).body;
    const changed = {
      ...device(uuid),
      make: "Pixel",
      os_name: "Android",
      os_version: "16",
      sdk_version: "36",
      screen_width: 1,
      screen_height: 2,
    };
    const pushed = { ...changed, apn_device_token: "apn", gcm_device_token: "gcm" };
    for (const path of ["/v1/users", "/v1/users/current", `/v1/users/${person.uuid}`])
      expect((await person.put(path, { device: pushed })).status).toBe(200);
    expect((await person.get("/v1/devices/current")).body).toEqual(changed);
    expect((await wallet.anyone.post("/v1/users", signup({ device: pushed }))).status).toBe(201);
  });

  test("PUT /v1/users/{uuid} of somebody else: 404, empty", async () => {
    const answer = await wallet.ada.put(`/v1/users/${wallet.blaise.uuid}`, { first_name: "Eve" });
    expect([answer.status, answer.text]).toEqual([404, ""]);
  });

  test("PUT /v1/users with a new PIN long after signing in wants the present one", async () => {
    const person = await wallet.signUp();
    expect((await person.put("/v1/users", { pin: "9876" })).status).toBe(200);
    wallet.bank.passRealTime(11 * 60_000);
    expect((await person.put("/v1/users", { pin: "5555" })).body.errors[0]).toMatchObject({ field: "current_pin", code: "required" });
    expect((await person.put("/v1/users", { pin: "5555", current_pin: "1111" })).body.errors[0]).toMatchObject({ code: "incorrect" });
    expect((await person.put("/v1/users", { pin: "5555", current_pin: "9876" })).status).toBe(200);
    expect((await person.put("/v1/users", { pin: "5555" })).status).toBe(200); // it is the present one
  });

  test("PUT /v1/users tells nobody the PIN: wrong ones without current_pin count like any, and the tenth locks", async () => {
    const person = await wallet.signUp();
    wallet.bank.passRealTime(11 * 60_000);
    for (let tries = 0; tries < 10; tries += 1) {
      const { status, body } = await person.put("/v1/users", { pin: String(1000 + tries) });
      expect([status, body.errors[0].field, body.errors[0].code]).toEqual([422, "current_pin", "required"]);
    }
    const late = await person.put("/v1/users", { pin: person.pin });
    expect([late.status, late.body.errors[0].code]).toEqual([400, "user_locked"]);
    expect((await person.get("/v1/users/current")).body.status_id).toBe(3);
  });

  test.each(["pin", "password"])("PUT /v1/users with a new %s signs the person out everywhere else", async (name) => {
    const person = await wallet.signUp();
    const other = await wallet.signInAgain(person);
    expect((await person.put("/v1/users", { first_name: "Still" })).status).toBe(200);
    expect((await other.get("/v1/users/current")).status).toBe(200);
    expect((await person.put("/v1/users", { [name]: name === "pin" ? "7788" : "a long password" })).status).toBe(200);
    expect((await person.get("/v1/users/current")).status).toBe(200);
    expect((await other.get("/v1/users/current")).status).toBe(401);
    expect((await walletClient(wallet.bank, { token: other.authToken }).post("/v1/sessions")).body.errors[0].code).toBe(
      "token_not_approved",
    );
  });
});
