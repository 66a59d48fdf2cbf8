import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@memento/kernel";
import { listMessages, type MessageToSend } from "./messages.ts";
import { claimOutgoing } from "./outgoing-queries.ts";
import { type Bench, lifeMs, openBench, over } from "./testing-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.start());
afterEach(() => bench.stop());
afterAll(() => bench.drop());

const code = "417829";
const number = "+33612345678";
const sms = (recipient = number): MessageToSend => ({
  channel: "sms",
  recipient,
  body: `${code} is your code`,
  data: { code },
  language: "en",
});
const push = (recipient: string): MessageToSend => ({ channel: "push", recipient, body: "Declined.", data: { key: "payment_declined" } });
const captured = () =>
  listMessages(bench.database, bench.workspaceId, { channel: undefined, recipient: undefined }, { limit: 10, offset: 0 });
const numbersTexted = () => bench.twilio.taken.map(({ text }) => new URLSearchParams(text).get("To"));

describe("without a sender", () => {
  test("a message is captured with its data, and nothing is queued", async () => {
    const on = bench.messenger({ transports: {}, capture: true });
    await bench.queue(on, sms(), { ...sms(), channel: "call" }, push("ada"));
    const told = { subject: null, sent_at: bench.at };
    expect((await captured()).toReversed()).toMatchObject([
      { ...told, channel: "sms", recipient: number, body: `${code} is your code`, data: { code } },
      { ...told, channel: "call", recipient: number, data: { code } },
      { ...told, channel: "push", recipient: "ada", body: "Declined.", data: { key: "payment_declined" } },
    ]);
    expect(await bench.rows()).toEqual([]);
    expect(await on.outstandingJobs()).toEqual([]);
  });

  test("those of several batches are one list, newest first, in pages and by recipient", async () => {
    const on = bench.messenger({ transports: {}, capture: true });
    const told = (recipient: string, body: string): MessageToSend => ({ channel: "push", recipient, body });
    await bench.queue(on, told("ada", "1"), told("bob", "2"), told("ada", "3"));
    await bench.queue(on, { ...sms(), body: "4" });
    await bench.queue(on, told("bob", "5"), told("ada", "6"));
    const list = async (filter: { channel?: "push" | "sms"; recipient?: string }, page = { limit: 10, offset: 0 }) =>
      (await listMessages(bench.database, bench.workspaceId, { channel: filter.channel, recipient: filter.recipient }, page)).map(
        ({ body }) => body,
      );
    expect(await list({})).toEqual(["6", "5", "4", "3", "2", "1"]);
    for (const offset of [0, 1, 2, 3, 4, 5, 6])
      expect(await list({}, { limit: 2, offset })).toEqual(["6", "5", "4", "3", "2", "1"].slice(offset, offset + 2));
    expect(await list({ recipient: "ada" })).toEqual(["6", "3", "1"]);
    expect(await list({ recipient: "ada" }, { limit: 1, offset: 1 })).toEqual(["3"]);
    expect(await list({ recipient: number })).toEqual(["4"]);
    expect(await list({ channel: "push" })).toEqual(["6", "5", "3", "2", "1"]);
    expect(await list({ channel: "sms", recipient: "ada" })).toEqual([]);
    const all = await captured();
    expect(new Set(all.map(({ message_id: id }) => id)).size).toBe(6);
    expect(all.at(-1)).toMatchObject({ channel: "push", subject: null, data: {}, sent_at: bench.at });
  });

  test("a production keeps nothing of it", async () => {
    const on = bench.messenger({ transports: {} });
    await bench.queue(on, sms(), { ...sms(), channel: "call" }, push(newId()));
    expect(await captured()).toEqual([]);
    expect(await bench.rows()).toEqual([]);
  });

  test("each channel goes its own way", async () => {
    const { sms: text } = bench.transports();
    const on = bench.messenger({ transports: text === undefined ? {} : { sms: text }, capture: true });
    await bench.queue(on, sms(), push("ada"));
    expect(await captured()).toMatchObject([{ channel: "push" }]);
    expect(await bench.rows()).toMatchObject([{ channel: "sms" }]);
  });

  test("what was queued while there was one is given up, and forgets its code", async () => {
    await bench.queue(bench.messenger(), sms());
    await bench.work(bench.messenger({ transports: {} }));
    expect(await bench.rows()).toMatchObject([{ ...over, failed_at: expect.any(Date), last_error: "no sender is configured" }]);
  });
});

describe("text messages and calls", () => {
  test("go out once; neither code nor data stays behind", async () => {
    const on = bench.messenger();
    await bench.queue(on, sms(), { ...sms("+33711111111"), channel: "call" });
    const [queued] = await bench.rows();
    expect(lifeMs(queued)).toBeGreaterThan(590_000);
    expect(lifeMs(queued)).toBeLessThanOrEqual(600_000);
    await bench.work(on);
    expect(bench.twilio.taken.map(({ path }) => path.split("/").at(-1)).toSorted()).toEqual(["Calls.json", "Messages.json"]);
    const kept = await bench.rows();
    for (const row of kept)
      expect(row).toMatchObject({ ...over, attempts: 1, queued_at: bench.at, sent_at: expect.any(Date), last_error: null });
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(await on.outstandingJobs()).toEqual([]);
    await bench.work(on);
    expect(bench.twilio.taken).toHaveLength(2);
    expect(bench.logged).toEqual([]);
  });

  test("a transaction that does not commit sends nothing", async () => {
    const on = bench.messenger();
    const failing = bench.database.transaction((tx) => {
      on.queueMessages(tx, bench.workspaceId, bench.at, [sms()]);
      return Promise.reject(new Error("no"));
    });
    await expect(failing).rejects.toThrow("no");
    expect(await on.outstandingJobs()).toEqual([]);
    expect(await bench.rows()).toEqual([]);
  });

  test("a service that fails is asked again after a pause, which grows; no log holds code or number", async () => {
    const on = bench.messenger();
    bench.twilio.answer = ({ text }) => ({ status: 500, body: { message: text } });
    await bench.queue(on, sms());
    await bench.work(on);
    expect(await on.outstandingJobs()).toEqual([]);
    const first = await bench.pauseMs();
    expect(first).toBeGreaterThan(15_000);
    expect(first).toBeLessThanOrEqual(20_000);
    await bench.skipPause();
    await bench.work(on);
    expect(await bench.pauseMs()).toBeGreaterThan(first + 15_000);
    expect(await bench.rows()).toMatchObject([{ attempts: 2, sent_at: null, last_error: "Twilio: status 500" }]);
    bench.twilio.answer = () => ({ status: 201 });
    await bench.skipPause();
    await bench.work(on);
    expect(await bench.rows()).toMatchObject([{ ...over, attempts: 3, sent_at: expect.any(Date) }]);
    expect(bench.twilio.taken).toHaveLength(3);
    expect(bench.logged).toHaveLength(2);
    expect(bench.logged.join()).not.toMatch(/417829|336123|hunter2/);
  });

  test("what is refused is given up at once, and the others go out", async () => {
    const on = bench.messenger();
    bench.twilio.answer = ({ text }) => (text.includes("999") ? { status: 400, body: { code: 21211, message: text } } : { status: 201 });
    await bench.queue(on, sms("+33999999999"), sms());
    await bench.work(on);
    expect(await bench.rows()).toMatchObject([
      { ...over, recipient: number, sent_at: expect.any(Date) },
      { ...over, recipient: "+33999999999", sent_at: null, failed_at: expect.any(Date), last_error: "Twilio: status 400, code 21211" },
    ]);
    expect(bench.logged).toHaveLength(1);
    expect(bench.logged.join()).not.toMatch(/417829|339999/);
  });

  test("a code that is stale is given up unsent, and bench.forgotten", async () => {
    const on = bench.messenger();
    await bench.queue(on, sms());
    await bench.expireIn(-1);
    await bench.skipPause();
    await bench.work(on);
    expect(bench.twilio.taken).toEqual([]);
    expect(await bench.rows()).toMatchObject([{ ...over, failed_at: expect.any(Date), last_error: "expired" }]);
    expect(await on.outstandingJobs()).toEqual([]);
  });

  test("a pause ends when the code is stale, so that it is forgotten then, even if the worker died", async () => {
    const on = bench.messenger();
    bench.twilio.answer = () => ({ status: 500 });
    await bench.queue(on, sms());
    await bench.expireIn(5);
    await bench.work(on);
    expect(await bench.pauseMs()).toBeLessThanOrEqual(5_000);
    await bench.skipPause();
    expect(await claimOutgoing(bench.database, new Date(), 10)).toHaveLength(1);
    expect(await bench.pauseMs()).toBeLessThanOrEqual(5_000);
  });

  test("a code that was handed over although another worker gave it up as stale counts as sent", async () => {
    const on = bench.messenger({
      transports: { sms: { send: () => bench.expireIn(-1).then(() => giveUpMeanwhile()), close: () => Promise.resolve() } },
    });
    const giveUpMeanwhile = async (): Promise<void> => {
      await bench.skipPause();
      await bench.work(bench.messenger());
      expect(await bench.rows()).toMatchObject([{ ...over, last_error: "expired" }]);
    };
    await bench.queue(on, sms());
    await bench.work(on);
    expect(await bench.rows()).toMatchObject([{ ...over, sent_at: expect.any(Date), failed_at: null, last_error: null }]);
  });

  test("an unexpected fault is retried too, and its words are kept nowhere", async () => {
    const fails = { send: () => Promise.reject(new Error(`cannot say ${code}`)), close: () => Promise.resolve() };
    const on = bench.messenger({ transports: { sms: fails } });
    await bench.queue(on, sms());
    await bench.work(on);
    expect(await bench.rows()).toMatchObject([{ attempts: 1, sent_at: null, last_error: "unexpected fault", failed_at: null }]);
    expect(bench.logged.join()).not.toContain(code);
  });

  test("what a dying worker had claimed is found again after its pause", async () => {
    const on = bench.messenger();
    await bench.queue(on, sms());
    expect(await claimOutgoing(bench.database, new Date(Date.now() + 1_000), 10)).toHaveLength(1);
    await bench.work(on);
    expect(bench.twilio.taken).toHaveLength(0);
    await bench.skipPause();
    await bench.work(on);
    expect(bench.twilio.taken).toHaveLength(1);
  });

  test("workers at the same time send each once", async () => {
    const on = bench.messenger();
    const recipients = Array.from({ length: 35 }, (_, index) => `+336000000${String(index).padStart(2, "0")}`);
    await bench.queue(on, ...recipients.map((recipient) => sms(recipient)));
    await Promise.all([bench.work(on), bench.work(bench.messenger()), bench.work(on)]);
    expect(numbersTexted().toSorted()).toEqual(recipients);
  });
});
