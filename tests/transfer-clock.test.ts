import { createSigner } from "@memento/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Client, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { accountsOf, expectRefusal, external, makeIban, transactionsOf, whenTransfer } from "./support/demo.ts";

/*
 * Clocks only go forward, so each test that sets a date has a workspace of its own, and the dates are of 2050: ahead of real time for
 * long. A workspace's clock goes on running, so "just before" a moment is a minute before it.
 */

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

type Workspace = Awaited<ReturnType<TestBank["otherWorkspace"]>>;

async function workspaceAt(now: string): Promise<Workspace> {
  const workspace = await bank.otherWorkspace();
  await moveTo(workspace, now);
  return workspace;
}

async function moveTo(client: Client, now: string): Promise<void> {
  const answer = await client.post("/v2/sandbox/clock", { now });
  expect(answer.status, answer.text).toBe(200);
  expect(Date.parse(answer.body.now) - Date.parse(now)).toBeLessThan(30_000);
}

const send = (workspace: Workspace, changes: Record<string, unknown> = {}): Promise<Answer> =>
  workspace.post("/v2/transfers", {
    amount: 1_000,
    local_iban: accountsOf(workspace).main.iban,
    beneficiary_iban: external,
    beneficiary_name: "Bob",
    ...changes,
  });

async function sent(workspace: Workspace, changes: Record<string, unknown>, status: string): Promise<Answer["body"]> {
  const answer = await send(workspace, changes);
  expect(answer, answer.text).toMatchObject({ status: 200, body: { status } });
  return answer.body;
}

const stateOf = async (client: Client, { id, reference }: { id: string; reference: string }) => {
  const [transfer, [transaction]] = [(await client.get(`/v2/transfers/${id}`)).body, await transactionsOf(client, { reference })];
  return { transfer, transaction };
};

const statusesOf = async (client: Client, made: { id: string; reference: string }): Promise<[string, string]> => {
  const { transfer, transaction } = await stateOf(client, made);
  return [transfer.status as string, transaction.status as string];
};

const balanceOf = async (workspace: Workspace, account: "main" | "payroll" = "main"): Promise<number> =>
  (await workspace.get(`/v2/accounts/${accountsOf(workspace)[account].id}`)).body.balance as number;

async function eventsOf(workspace: Workspace, transfer: { id: string; reference: string }): Promise<string[]> {
  const { transaction } = await stateOf(workspace, transfer);
  const rows = await bank.runtime.database.query<{ type: string }>(
    {
      name: "test.events_of",
      text: "select event_type as type from platform.event where workspace_id = $1 and resource_id = any ($2::uuid[]) order by event_id",
    },
    [workspace.demo.bank.workspace_id, [transfer.id, transaction.id]],
  );
  return rows.map(({ type }) => type);
}

const cancel = (client: Client, { id }: { id: string }): Promise<Answer> => client.del(`/v2/transfers/${id}`);
const standard = { type_strategy: "standard_only" };

describe("a standard transfer", () => {
  test.each([
    ["Friday 15:00", "2050-11-18T15:00:00+01:00", "2050-11-18T16:00:00+01:00", "2050-11-21T08:00:00+01:00"],
    ["Friday 17:00", "2050-11-18T17:00:00+01:00", "2050-11-21T16:00:00+01:00", "2050-11-22T08:00:00+01:00"],
    ["Friday as 16:00 strikes", "2050-11-18T16:00:00+01:00", "2050-11-21T16:00:00+01:00", "2050-11-22T08:00:00+01:00"],
    ["Saturday", "2050-11-19T12:00:00+01:00", "2050-11-21T16:00:00+01:00", "2050-11-22T08:00:00+01:00"],
    ["Thursday evening before Easter", "2050-04-07T17:00:00+02:00", "2050-04-12T16:00:00+02:00", "2050-04-13T08:00:00+02:00"],
    ["Friday evening before Christmas", "2050-12-23T17:00:00+01:00", "2050-12-27T16:00:00+01:00", "2050-12-28T08:00:00+01:00"],
    ["14 July, a business day", "2050-07-14T10:00:00+02:00", "2050-07-14T16:00:00+02:00", "2050-07-15T08:00:00+02:00"],
  ])("ordered on %s (%s) leaves at %s and is confirmed at %s", async (_name, orderedAt, leavesAt, settlesAt) => {
    const workspace = await workspaceAt(orderedAt);
    const before = await balanceOf(workspace);
    const [transfer, recalled] = [await sent(workspace, standard, "authorized"), await sent(workspace, standard, "authorized")];
    expect(await balanceOf(workspace)).toBe(before - 2_000);

    await moveTo(workspace, minuteBefore(leavesAt));
    expect((await cancel(workspace, recalled)).status).toBe(200);
    await moveTo(workspace, leavesAt);
    expectRefusal(await cancel(workspace, transfer), 400, "transfer_not_cancelable");

    await moveTo(workspace, minuteBefore(settlesAt));
    expect(await statusesOf(workspace, transfer)).toEqual(["authorized", "authorized"]);
    await moveTo(workspace, settlesAt);
    const { transfer: confirmed, transaction } = await stateOf(workspace, transfer);
    expect(confirmed).toEqual({ ...transfer, status: "confirmed" });
    expect(transaction).toMatchObject({ status: "confirmed", accounting_date: new Date(settlesAt).toISOString() });
    expect(Math.abs(Date.parse(transaction.execution_date) - Date.parse(orderedAt))).toBeLessThan(30_000);
    expect(await balanceOf(workspace)).toBe(before - 1_000);
    expect(await eventsOf(workspace, transfer)).toEqual(["transaction_authorized", "transaction_confirmed", "transfer_confirmed"]);
  });

  test("goes through cut-off and settlement in one move of the clock", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const transfer = await sent(workspace, standard, "authorized");
    await workspace.post("/v2/sandbox/clock", { advance: "P1M" });
    expect((await stateOf(workspace, transfer)).transaction).toMatchObject({
      status: "confirmed",
      accounting_date: "2050-11-21T07:00:00.000Z",
    });
  });

  test("to a test IBAN that fails waits for the cut-off, then fails with its code and gives the money back", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const before = await balanceOf(workspace);
    const closed = "FR7699990000010000000000431";
    const transfer = await sent(workspace, { ...standard, beneficiary_iban: closed }, "authorized");
    await moveTo(workspace, "2050-11-18T15:59:00+01:00");
    expect(await statusesOf(workspace, transfer)).toEqual(["authorized", "authorized"]);
    await moveTo(workspace, "2050-11-18T16:00:00+01:00");
    const { transfer: failed, transaction } = await stateOf(workspace, transfer);
    expect(failed).toEqual({ ...transfer, status: "failed", failure_code: "beneficiary_bank_account_closed" });
    expect(transaction.status).toBe("rejected");
    expect(await balanceOf(workspace)).toBe(before);
    expect(await eventsOf(workspace, transfer)).toEqual(["transaction_authorized", "transaction_rejected", "transfer_failed"]);
  });
});

describe("an instant transfer", () => {
  test("is confirmed on a closed day at night", async () => {
    const workspace = await workspaceAt("2050-12-25T03:00:00+01:00");
    const { id } = await sent(workspace, { type_strategy: "instant_only" }, "authorized");
    await whenTransfer(workspace, id, "confirmed");
  });

  test("cannot be canceled, on its way or later", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const transfer = await sent(workspace, { type_strategy: "instant_only" }, "authorized");
    expectRefusal(await cancel(workspace, transfer), 400, "transfer_not_cancelable");
    await whenTransfer(workspace, transfer.id, "confirmed");
    expectRefusal(await cancel(workspace, transfer), 400, "transfer_not_cancelable");
  });
});

describe("a transfer between own accounts", () => {
  test("is confirmed at once on a closed day, even as standard_only, and cannot be canceled", async () => {
    const workspace = await workspaceAt("2050-11-19T12:00:00+01:00");
    const order = { ...standard, beneficiary_iban: accountsOf(workspace).payroll.iban };
    const before = await balanceOf(workspace, "payroll");
    const transfer = await sent(workspace, order, "authorized");
    expectRefusal(await cancel(workspace, transfer), 400, "transfer_not_cancelable");
    await whenTransfer(workspace, transfer.id, "confirmed");
    expectRefusal(await cancel(workspace, transfer), 400, "transfer_not_cancelable");
    expect(await balanceOf(workspace, "payroll")).toBe(before + 1_000);
  });

  test("credits on its day when scheduled", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const order = { beneficiary_iban: accountsOf(workspace).payroll.iban, scheduled_date: "2050-11-20" };
    const before = await balanceOf(workspace, "payroll");
    const transfer = await sent(workspace, order, "scheduled");
    await moveTo(workspace, "2050-11-20T00:04:00+01:00");
    expect(await balanceOf(workspace, "payroll")).toBe(before);
    await moveTo(workspace, "2050-11-20T00:05:00+01:00");
    await whenTransfer(workspace, transfer.id, "confirmed");
    expect(await balanceOf(workspace, "payroll")).toBe(before + 1_000);
  });
});

describe("a scheduled transfer", () => {
  test("holds nothing until 00:05 in Paris of its day, be it a Saturday, and then goes like one ordered at that moment", async () => {
    const workspace = await workspaceAt("2050-11-16T10:00:00+01:00");
    const before = await balanceOf(workspace);
    const transfer = await sent(workspace, { ...standard, scheduled_date: "2050-11-19" }, "scheduled");
    expect(transfer.scheduled_date).toBe("2050-11-19");
    const { transaction: planned } = await stateOf(workspace, transfer);
    expect(planned).toMatchObject({ status: "scheduled", execution_date: "2050-11-18T23:05:00.000Z" });
    expect(planned).not.toHaveProperty("accounting_date");

    await moveTo(workspace, "2050-11-19T00:04:00+01:00");
    expect(await statusesOf(workspace, transfer)).toEqual(["scheduled", "scheduled"]);
    expect(await balanceOf(workspace)).toBe(before);

    await moveTo(workspace, "2050-11-19T00:05:00+01:00");
    expect(await statusesOf(workspace, transfer)).toEqual(["authorized", "authorized"]);
    expect(await balanceOf(workspace)).toBe(before - 1_000);
    expect((await stateOf(workspace, transfer)).transaction.execution_date).toBe("2050-11-18T23:05:00.000Z");

    await moveTo(workspace, "2050-11-22T07:59:00+01:00");
    expect(await statusesOf(workspace, transfer)).toEqual(["authorized", "authorized"]);
    await moveTo(workspace, "2050-11-22T08:00:00+01:00");
    expect(await statusesOf(workspace, transfer)).toEqual(["confirmed", "confirmed"]);
    expect(await eventsOf(workspace, transfer)).toEqual([
      "transaction_scheduled",
      "transaction_authorized",
      "transaction_confirmed",
      "transfer_confirmed",
    ]);
  });

  test("in summer is authorized at 00:05 of summer time", async () => {
    const workspace = await workspaceAt("2050-07-01T10:00:00+02:00");
    const transfer = await sent(workspace, { ...standard, scheduled_date: "2050-07-04" }, "scheduled");
    expect((await stateOf(workspace, transfer)).transaction.execution_date).toBe("2050-07-03T22:05:00.000Z");
  });

  test("by instant_if_available has no type until its day, and is instant then", async () => {
    const workspace = await workspaceAt("2050-11-16T10:00:00+01:00");
    const transfer = await sent(workspace, { scheduled_date: "2050-11-19" }, "scheduled");
    expect(transfer).not.toHaveProperty("transfer_type");
    await moveTo(workspace, "2050-11-19T00:05:00+01:00");
    expect(await whenTransfer(workspace, transfer.id, "confirmed")).toEqual({ ...transfer, status: "confirmed", transfer_type: "instant" });
  });

  test("is accepted beyond the funds, and fails on its day when they are still not there", async () => {
    const workspace = await workspaceAt("2050-11-16T10:00:00+01:00");
    const before = await balanceOf(workspace);
    const transfer = await sent(workspace, { amount: before + 1, scheduled_date: "2050-11-17" }, "scheduled");
    await moveTo(workspace, "2050-11-17T00:05:00+01:00");
    const { transfer: failed, transaction } = await stateOf(workspace, transfer);
    expect(failed).toMatchObject({ status: "failed", failure_code: "insufficient_funds" });
    expect(transaction.status).toBe("rejected");
    expect(await balanceOf(workspace)).toBe(before);
    expect(await eventsOf(workspace, transfer)).toEqual(["transaction_scheduled", "transaction_rejected", "transfer_failed"]);
  });

  test("goes through when the funds arrive before its day", async () => {
    const workspace = await workspaceAt("2050-11-16T10:00:00+01:00");
    const { main } = accountsOf(workspace);
    const transfer = await sent(workspace, { amount: (await balanceOf(workspace)) + 1, scheduled_date: "2050-11-17" }, "scheduled");
    await workspace.post("/v2/sandbox/incoming_transfers", { amount: 1, local_iban: main.iban });
    await moveTo(workspace, "2050-11-17T00:05:00+01:00");
    await whenTransfer(workspace, transfer.id, "confirmed");
    expect(await balanceOf(workspace)).toBe(0);
  });

  test("fails on its day when the IBAN that pays is gone by then", async () => {
    const workspace = await workspaceAt("2050-11-16T10:00:00+01:00");
    const { id, iban } = await makeIban(workspace, accountsOf(workspace).main.id);
    const transfer = await sent(workspace, { local_iban: iban, scheduled_date: "2050-11-17" }, "scheduled");
    await workspace.del(`/v2/ibans/${id}`);
    await moveTo(workspace, "2050-11-17T00:05:00+01:00");
    const { transfer: failed } = await stateOf(workspace, transfer);
    expect(failed).toMatchObject({ status: "failed", failure_code: "current_account_not_found" });
  });

  test("takes its turn by its day, not by when it was ordered, in one move of the clock", async () => {
    const workspace = await workspaceAt("2050-11-16T10:00:00+01:00");
    const amount = await balanceOf(workspace);
    const later = await sent(workspace, { amount, scheduled_date: "2050-11-20" }, "scheduled");
    const earlier = await sent(workspace, { amount, scheduled_date: "2050-11-18" }, "scheduled");
    await moveTo(workspace, "2050-12-01T00:00:00+01:00");
    expect((await stateOf(workspace, earlier)).transfer).toMatchObject({ status: "confirmed" });
    expect((await stateOf(workspace, later)).transfer).toMatchObject({ status: "failed", failure_code: "insufficient_funds" });
  });

  test("is in the past by the day in Paris, on the workspace's clock", async () => {
    const workspace = await workspaceAt("2050-11-16T23:30:00Z"); // 17 November, 00:30 in Paris
    expectRefusal(await send(workspace, { scheduled_date: "2050-11-16" }), 400, "invalid_request", /scheduled_date/);
    await sent(workspace, { ...standard, scheduled_date: "2050-11-17" }, "authorized");
    await sent(workspace, { ...standard, scheduled_date: "2050-11-18" }, "scheduled");
  });
});

describe("canceling", () => {
  test("a scheduled transfer answers 200 with nothing, and its day passes without effect", async () => {
    const workspace = await workspaceAt("2050-11-16T10:00:00+01:00");
    const before = await balanceOf(workspace);
    const transfer = await sent(workspace, { ...standard, scheduled_date: "2050-11-17" }, "scheduled");
    expect(await cancel(workspace, transfer)).toMatchObject({ status: 200, text: "" });
    await moveTo(workspace, "2050-11-25T00:00:00+01:00");
    expect(await statusesOf(workspace, transfer)).toEqual(["canceled", "canceled"]);
    expect(await balanceOf(workspace)).toBe(before);
    expect(await eventsOf(workspace, transfer)).toEqual(["transaction_scheduled", "transaction_canceled", "transfer_canceled"]);
  });

  test("an authorized transfer before its cut-off gives the money back at once and for good", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const before = await balanceOf(workspace);
    const transfer = await sent(workspace, standard, "authorized");
    expect(await cancel(workspace, transfer)).toMatchObject({ status: 200, text: "" });
    expect(await balanceOf(workspace)).toBe(before);
    await moveTo(workspace, "2050-11-25T00:00:00+01:00");
    expect(await statusesOf(workspace, transfer)).toEqual(["canceled", "canceled"]);
    expect(await balanceOf(workspace)).toBe(before);
    expect(await eventsOf(workspace, transfer)).toEqual(["transaction_authorized", "transaction_canceled", "transfer_canceled"]);
  });

  test("twice is refused the second time and moves the money once, at the same moment too", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const before = await balanceOf(workspace);
    const transfer = await sent(workspace, standard, "authorized");
    const answers = await Promise.all(Array.from({ length: 5 }, () => cancel(workspace, transfer)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400]);
    expectRefusal(await cancel(workspace, transfer), 400, "transfer_not_cancelable");
    expect(await balanceOf(workspace)).toBe(before);
    expect(await eventsOf(workspace, transfer)).toEqual(["transaction_authorized", "transaction_canceled", "transfer_canceled"]);
  });

  test("a failed transfer is refused", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const { body } = await send(workspace, { amount: 99_999_999_999 });
    expect(body.status).toBe("failed");
    expectRefusal(await cancel(workspace, body), 400, "transfer_not_cancelable");
  });
});

describe("the clock", () => {
  test("shows real time before it is moved, and each workspace has its own", async () => {
    const [workspace, neighbour] = [await bank.otherWorkspace(), await bank.otherWorkspace()];
    await workspace.post("/v2/sandbox/clock", { advance: "P1Y" });
    const shown = Date.parse((await neighbour.get("/v2/sandbox/clock")).body.now);
    expect(Math.abs(shown - Date.now())).toBeLessThan(5_000);
    const moved = Date.parse((await workspace.get("/v2/sandbox/clock")).body.now);
    expect(moved - Date.now()).toBeGreaterThan(364 * 86_400_000);
  });

  test("advances by days of Paris: one across the change to summer time has 23 hours", async () => {
    const workspace = await workspaceAt("2050-03-26T12:00:00+01:00");
    const { body } = await workspace.post("/v2/sandbox/clock", { advance: "P1D" });
    expect(Date.parse(body.now) - Date.parse("2050-03-27T12:00:00+02:00")).toBeLessThan(30_000);
    expect(Date.parse(body.now)).toBeGreaterThanOrEqual(Date.parse("2050-03-27T12:00:00+02:00"));
  });

  test("advances by hours as they are", async () => {
    const workspace = await workspaceAt("2050-03-26T12:00:00+01:00");
    const { body } = await workspace.post("/v2/sandbox/clock", { advance: "PT24H" });
    expect(Date.parse(body.now)).toBeGreaterThanOrEqual(Date.parse("2050-03-27T12:00:00+01:00"));
  });

  test("moves by what each of several requests at once says, one after the other", async () => {
    const workspace = await workspaceAt("2050-06-01T12:00:00Z");
    const answers = await Promise.all(Array.from({ length: 4 }, () => workspace.post("/v2/sandbox/clock", { advance: "P1D" })));
    const days = answers.map(({ body }) => (body.now as string).slice(0, 10)).toSorted();
    expect(days).toEqual(["2050-06-02", "2050-06-03", "2050-06-04", "2050-06-05"]);
  });

  test("moves once for one Idempotency-Key, also when asked twice at the same moment", async () => {
    const workspace = await workspaceAt("2050-06-01T12:00:00Z");
    const headers = withKey();
    const ask = () => workspace.post("/v2/sandbox/clock", { advance: "PT1H" }, headers);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect([first.status, second.status, second.text, second.headers["idempotent-replayed"]]).toEqual([200, 200, first.text, "true"]);
    expect((await ask()).text).toBe(first.text);
    const { body } = await workspace.get("/v2/sandbox/clock");
    expect(Date.parse(body.now)).toBeGreaterThanOrEqual(Date.parse("2050-06-01T13:00:00Z"));
    expect(Date.parse(body.now)).toBeLessThan(Date.parse("2050-06-01T14:00:00Z"));
  });

  test("never goes back", async () => {
    const workspace = await workspaceAt("2050-03-26T12:00:00+01:00");
    expectRefusal(await workspace.post("/v2/sandbox/clock", { now: "2050-03-26T11:59:00+01:00" }), 400, "invalid_request", /now/);
    expect(Date.parse((await workspace.get("/v2/sandbox/clock")).body.now)).toBeGreaterThanOrEqual(Date.parse("2050-03-26T11:00:00Z"));
  });

  test.each([
    [{}, /advance|now/],
    [{ advance: "P1D", now: "2090-01-01T00:00:00Z" }, /advance.*now/],
    [{ advance: "1 day" }, /advance/],
    [{ advance: "" }, /advance/],
    [{ advance: "-P1D" }, /advance/],
    [{ advance: "P" }, /advance/],
    [{ advance: 5 }, /advance/],
    [{ now: "tomorrow" }, /now/],
    [{ now: "2090-01-01" }, /now/],
    [{ now: "9999-01-01T00:00:00Z" }, /years/],
    [{ advance: "P500Y" }, /years/],
    [{ to: "2090-01-01T00:00:00Z" }, /to/],
  ])("refuses %j", async (body, message) => {
    expectRefusal(await bank.post("/v2/sandbox/clock", body), 400, "invalid_request", message);
  });

  test("does not judge tokens: iat is held against real time after a move", async () => {
    const workspace = await workspaceAt("2050-11-18T15:00:00+01:00");
    const { thumbprint, secret, private_key: privateKey } = workspace.demo.bank.application;
    const sign = createSigner({ thumbprint, secret, privateKey });
    const url = "http://127.0.0.1:3000/v2/accounts";
    const ask = async (iat: number): Promise<number> => {
      const authorization = sign({ method: "GET", url, iat });
      return (await bank.app.inject({ method: "GET", url: "/v2/accounts", headers: { host: "127.0.0.1:3000", authorization } })).statusCode;
    };
    expect(await ask(Math.floor(Date.now() / 1_000))).toBe(200);
    expect(await ask(Date.parse("2050-11-18T15:00:00+01:00") / 1_000)).toBe(401);
  });
});

const minuteBefore = (at: string): string => new Date(Date.parse(at) - 60_000).toISOString();
