import { randomUUID } from "node:crypto";
import { newId } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { expectRefusal, noSuchId } from "./support/demo.ts";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let owner: Browser;
beforeAll(async () => {
  wallet = await startTestWallet();
  owner = await ownersBrowser(wallet.bank);
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

type Listed = { id: string; username: string; status: string };
const lastAct = async () => (await owner.get("/audit_log?size=1")).body.results[0];
const pay = async (from: TestPerson, amount: number, to: object, description = "Lunch"): Promise<string> => {
  const source = await from.source();
  const body = { amount, currency: "EUR", description, pin: from.pin, payment_source_uuid: source?.uuid, recipient: to };
  const answer = await from.post("/v1/payments", body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body.uuid;
};

describe("GET /console/api/wallet/users", () => {
  const search = async (text: string): Promise<string[]> =>
    ((await owner.get(`/wallet/users?search=${encodeURIComponent(text)}`)).body.results as Listed[]).map(({ username }) => username);

  test("lists everybody, newest first, page after page, and whoever is pending too", async () => {
    const late = await wallet.signUp({ isPending: true });
    const seen: Listed[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await owner.get(`/wallet/users?size=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
      seen.push(...body.results);
      cursor = body.next_cursor;
    }
    expect(seen[0]).toMatchObject({ id: late.uuid, status: "pending", is_phone_proven: false });
    expect(seen.map(({ username }) => username)).toEqual(expect.arrayContaining(["ada", "blaise", "carol"]));
    expect(seen.map(({ id }) => id)).toEqual([...new Set(seen.map(({ id }) => id))].toSorted().toReversed());
    const pending = (await owner.get("/wallet/users?status=pending")).body.results;
    expect(pending.map(({ id }: Listed) => id)).toEqual([late.uuid]);
  });

  test.each([
    ["a username, with its sign", "@ADA"],
    ["a first name", "ada"],
    ["a last name", "lovel"],
    ["an e-mail address", "ada@demo"],
  ])("finds somebody by the beginning of %s", async (_what, text) => {
    expect(await search(text)).toEqual(["ada"]);
  });

  test("finds somebody by the beginning of their number, with its country code or without; a text that fits nobody finds nobody", async () => {
    const { phone } = wallet.ada;
    expect(await search(phone)).toEqual(["ada"]);
    expect(await search(phone.slice(0, -2))).toContain("ada");
    expect(await search(`0${phone.slice(3)}`)).toEqual(["ada"]);
    expect(await search("nobody at all")).toEqual([]);
    expect(await search("%")).toEqual([]);
  });

  test.each(["status=banned", "size=0", "size=101", "cursor=first", "search=", "colour=red"])("refuses ?%s", async (query) => {
    expectRefusal(await owner.get(`/wallet/users?${query}`), 400, "invalid_request");
  });
});

test("GET /console/api/wallet/users/{id}: what somebody has, without what opens it", async () => {
  const person = await wallet.signUp();
  await pay(wallet.ada, 12.5, { user_uuid: person.uuid });
  const answer = await owner.get(`/wallet/users/${person.uuid}`);
  expect(answer).toMatchObject({
    status: 200,
    body: {
      id: person.uuid,
      username: person.username,
      status: "active",
      phone: person.phone,
      is_phone_proven: true,
      sources: [{ type: "virtual", currency: "EUR", balance: 1_250, status: "enabled" }],
      recent_payments: [{ amount: 1_250, currency: "EUR", is_paid: true, owner: { username: "ada" }, recipient: { id: person.uuid } }],
      devices: 2, // the one that they signed up with, and the one that they signed in on
      sessions: 1,
    },
  });
  const kept = await wallet.bank.runtime.database.query<{ pin: string; code: string }>(
    `select u.pin_hash as pin, encode(t.token_sha256, 'hex') as code from wallet.user u join wallet.auth_token t using (workspace_id, user_id)
      where u.user_id = $1`,
    [person.uuid],
  );
  for (const secret of [person.authToken, person.sessionToken, kept[0]?.pin, kept[0]?.code]) expect(answer.text).not.toContain(secret);
  expect(Object.keys(answer.body).filter((key) => /pin|password|token|code|birth/.test(key))).toEqual([]);
  expectRefusal(await owner.get(`/wallet/users/${noSuchId}`), 404, "not_found");
});

test("lock, unlock, verify, official and reject do what the command line does, and stand in the audit log once", async () => {
  const person = await wallet.signUp();
  const act = (name: string) => owner.post(`/wallet/users/${person.uuid}/${name}`);
  expect(await act("lock")).toMatchObject({ status: 200, body: { id: person.uuid, status: "locked" } });
  expect(await lastAct()).toMatchObject({
    actor: wallet.bank.demo.console.email,
    action: "user_locked",
    subject_type: "wallet_user",
    subject_id: person.uuid,
    after: { status: "locked" },
  });
  expect((await person.get("/v1/users/current")).body).toMatchObject({ status_id: 3 });
  const before = await lastAct();
  expect((await act("lock")).status).toBe(200);
  expect(await lastAct()).toEqual(before);
  expect((await act("unlock")).body.status).toBe("active");
  expect((await act("verify")).body).toMatchObject({ verified: true, official: false });
  expect((await act("official")).body).toMatchObject({ official: true });
  expect((await act("reject")).body.status).toBe("rejected");
  expect(await lastAct()).toMatchObject({ action: "user_rejected", subject_id: person.uuid });
  expect((await person.get("/v1/users/current")).status).toBe(401);
  for (const name of ["lock", "unlock", "verify"]) expectRefusal(await act(name), 400, "user_rejected");
  expectRefusal(await owner.post(`/wallet/users/${noSuchId}/lock`), 404, "not_found");
});

describe("GET /console/api/wallet/payments", () => {
  const list = async (query: string) => (await owner.get(`/wallet/payments?size=100&${query}`)).body.results as { id: string }[];
  const ids = async (query: string): Promise<string[]> => (await list(query)).map(({ id }) => id);

  test("lists by status, currency, user and time, newest first, page after page", async () => {
    const person = await wallet.signUp();
    const first = await pay(wallet.ada, 1, { user_uuid: person.uuid }, "First");
    await wallet.moveClock("PT1H");
    const second = await pay(wallet.blaise, 2, { user_uuid: person.uuid }, "Second");
    const waiting = await pay(wallet.ada, 3, { phone: "+33611223344", name: "Somebody" }, "Waiting");
    expect(await ids(`user_id=${person.uuid}`)).toEqual([second, first]);
    expect((await ids("")).slice(0, 3)).toEqual([waiting, second, first]);
    expect(await ids("status=open")).toEqual([waiting]);
    expect(await ids(`status=closed&user_id=${wallet.blaise.uuid}`)).toContain(second);
    expect(await ids("currency=USD")).toEqual([]);
    const [row] = await list(`user_id=${person.uuid}`);
    const { created_at: at } = row as unknown as { created_at: string };
    expect(await ids(`user_id=${person.uuid}&since=${at}`)).toEqual([second]);
    const earlier = new Date(Date.parse(at) - 1).toISOString();
    expect(await ids(`user_id=${person.uuid}&until=${earlier}`)).toEqual([first]);
    const page = (await owner.get(`/wallet/payments?size=1&user_id=${person.uuid}`)).body;
    expect(page).toMatchObject({ results: [{ id: second, description: "Second" }], next_cursor: second });
    const next = (await owner.get(`/wallet/payments?size=1&user_id=${person.uuid}&cursor=${page.next_cursor}`)).body;
    expect(next).toMatchObject({ results: [{ id: first }], next_cursor: null });
    for (const query of ["status=paid", "currency=eur", "user_id=ada", "since=yesterday"])
      expectRefusal(await owner.get(`/wallet/payments?${query}`), 400, "invalid_request");
  });

  test("one payment has its transactions and its receipt; one whose money waits has none", async () => {
    const id = await pay(wallet.ada, 4.2, { user_uuid: wallet.blaise.uuid }, "Tea");
    expect((await owner.get(`/wallet/payments/${id}`)).body).toMatchObject({
      id,
      kind: "payment",
      status: "closed",
      amount: 420,
      owner: { id: wallet.ada.uuid, username: "ada" },
      recipient: { id: wallet.blaise.uuid },
      transactions: [{ status: "approved", source: "virtual", amount: 420, debit_amount: 420, gateway_response: null }],
      charges: [],
      has_receipt: true,
    });
    for (const query of ["", "?language=fr"]) {
      const { status, headers, text } = await owner.get(`/wallet/payments/${id}/receipt${query}`);
      expect([status, headers["content-type"], text.slice(0, 5)]).toEqual([200, "application/pdf", "%PDF-"]);
    }
    const waiting = await pay(wallet.ada, 1, { phone: "+33611223355", name: "Nobody yet" });
    expect((await owner.get(`/wallet/payments/${waiting}`)).body).toMatchObject({
      status: "open",
      recipient: null,
      recipient_phone: "+33611223355",
      transactions: [{ status: "active", expires_at: expect.any(String) }],
      has_receipt: false,
    });
    expectRefusal(await owner.get(`/wallet/payments/${waiting}/receipt`), 404, "not_found");
    expectRefusal(await owner.get(`/wallet/payments/${noSuchId}`), 404, "not_found");
  });
});

test("PUT /console/api/wallet/fees: the schedule that payments are charged by from then on, with what changed in the audit log", async () => {
  const before = (await owner.get("/wallet/fees")).body;
  expect(before).toEqual({ currency: "EUR", rules: expect.any(Array) });
  const rules = [
    { source: "virtual", conversion: false, fixed: 25 },
    { basis_points: 150, minimum: 10, maximum: 500 },
  ];
  expect(await owner.put("/wallet/fees", { rules })).toMatchObject({ status: 200, body: { currency: "EUR", rules } });
  expect(await lastAct()).toMatchObject({ action: "wallet_fees_updated", before: { rules: before.rules }, after: { rules } });
  const entry = await lastAct();
  expect((await owner.put("/wallet/fees", { rules })).status).toBe(200);
  expect(await lastAct()).toEqual(entry);
  wallet.bank.passRealTime(2_000); // so long the Wallet API goes by the project as it was read
  const id = await pay(wallet.ada, 1, { user_uuid: wallet.carol.uuid });
  expect((await owner.get(`/wallet/payments/${id}`)).body.transactions[0]).toMatchObject({ fee: 25 });
  for (const [rule, message] of [
    [{ minimum: 5, maximum: 4, fixed: 1 }, /^rules\.0 has a minimum above/],
    [{ fixed: -1 }, /fixed/],
    [{ basis_points: 10_001 }, /basis_points/],
    [{ source: "cash" }, /source/],
    [{ colour: 1 }, /colour|additional/],
  ] as const)
    expectRefusal(await owner.put("/wallet/fees", { rules: [rule] }), 400, "invalid_request", message);
  expect((await owner.get("/wallet/fees")).body.rules).toEqual(rules);
  expect((await owner.put("/wallet/fees", { rules: before.rules })).status).toBe(200);
  wallet.bank.passRealTime(2_000);
});

test("GET /console/api/wallet/reconciliation: what users own is there, and what is missing is said", async () => {
  const read = async () => {
    wallet.bank.passRealTime(61_000);
    return (await owner.get("/wallet/reconciliation")).body;
  };
  const seen = await read();
  expect(seen).toMatchObject({ checked_at: expect.any(String), ring_fenced_iban: expect.stringMatching(/^FR/) });
  for (const one of seen.positions) {
    const there = (one.ring_fenced ?? 0) + one.receivables;
    expect(one.users + one.in_flight + one.exchange + one.buffer).toBe(there);
    expect(one.shortfall).toBe(0);
  }
  const euros = (body: typeof seen) => body.positions.find(({ currency }: { currency: string }) => currency === "EUR");
  expect(euros(seen).users).toBeGreaterThan(0);
  expect((await owner.get("/wallet/reconciliation")).body).toEqual(seen);
  const { database } = wallet.bank.runtime;
  const missing = euros(seen).buffer + 100;
  const move = (amount: number) =>
    database.query(
      `update ledger.account set balance = balance - $1 where kind = 'user' and currency = 'EUR' and account_id =
        (select account_id from wallet.payment_source where user_id = $2 and currency = 'EUR')`,
      [-amount, wallet.ada.uuid],
    );
  await move(missing);
  const short = euros(await read());
  await move(-missing);
  expect([short.buffer, short.shortfall]).toEqual([-100, 100]);
  expect(euros(await read()).shortfall).toBe(0);
});

test("a workspace without a wallet has nobody there: empty lists, and 404 for its money; another workspace's are not found", async () => {
  const { runtime } = wallet.bank;
  const workspaceId = newId<typeof wallet.bank.workspaceId>();
  await runtime.database.query("insert into platform.workspace (workspace_id, name, created_at) values ($1, 'Bank alone', now())", [
    workspaceId,
  ]);
  const stranger = await memberBrowser(wallet.bank, { role: "owner", email: `${randomUUID()}@example.com`, workspaceId });
  expect((await stranger.get("/wallet/users?search=ada")).body).toEqual({ results: [], next_cursor: null });
  expect((await stranger.get("/wallet/payments")).body).toEqual({ results: [], next_cursor: null });
  for (const path of ["/wallet/fees", "/wallet/reconciliation", `/wallet/users/${wallet.ada.uuid}`])
    expectRefusal(await stranger.get(path), 404, "not_found");
  expectRefusal(await stranger.put("/wallet/fees", { rules: [] }), 404, "not_found");
  expectRefusal(await stranger.post(`/wallet/users/${wallet.ada.uuid}/lock`), 404, "not_found");
});
