import { createHash } from "node:crypto";
import { type CardGateway, createSimulatedCardGateway, type SimulatedCall } from "@memento/rails";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshPhone, startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

/** `FAULT_SEED=7` draws other faults. */
const seed = process.env["FAULT_SEED"] ?? "1";

let wallet: TestWallet;
let ada: TestPerson;
/** How often each charge or refund took effect at the processor, by its id: more than one call under one id is one effect. */
const effects = new Map<string, number>();
const calls: SimulatedCall[] = [];
let isFaulty = true;

/** Two calls of three fail, before they take effect or after it, as the seed says. */
const faults = (call: SimulatedCall): "before" | "after" | undefined => {
  calls.push(call);
  if (!isFaulty || call.method === "verifyCard") return undefined;
  return (["before", "after", undefined] as const)[createHash("sha256").update(`${seed} ${calls.length}`).digest().readUInt8() % 3];
};

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada } = wallet);
  const taken = ({ method, ids }: SimulatedCall): void => {
    if (method === "charge" || method === "refund") for (const id of ids) effects.set(id, (effects.get(id) ?? 0) + 1);
  };
  // The runtime's own list, which the routes and the worker share.
  const cards = wallet.bank.runtime.cards as CardGateway[];
  cards.splice(0, cards.length, createSimulatedCardGateway({ faults, taken }));
});
afterAll(() => wallet.close());

type Stored = { charge_id: string; kind: string; state: string; amount: bigint };
const stored = (): Promise<Stored[]> =>
  wallet.bank.runtime.database.query<Stored>("select charge_id, kind, state, amount from wallet.charge order by charge_id");

/** Lets the worker ask for what is due now, without waiting for its pauses. */
async function askAgain(): Promise<void> {
  await wallet.bank.runtime.database.query(
    "update wallet.charge set next_attempt_at = now() - interval '1 second' where state in ('sending', 'pending')",
  );
  await wallet.bank.runtime.wallet.follow(wallet.bank.workspaceId);
}

const isUnderWay = async (): Promise<boolean> => (await stored()).some(({ state }) => state === "sending" || state === "pending");

test(
  "whatever of a gateway's calls fails, before or after it took effect, in the end each charge and refund is known and booked once",
  { timeout: 60_000 },
  async () => {
    const sources: string[] = [];
    for (const token of ["tok_ok", "tok_declined", "tok_error"]) {
      const card = { expiration_month: 1, expiration_year: 2040, token };
      const { uuid } = (await ada.post("/v1/payment_sources", { description: token, type: "card", gateway: "simulator", card })).body;
      expect((await ada.post(`/v1/payment_sources/${uuid}/verify`, { code: "123456" })).body.status_id).toBe(2);
      sources.push(uuid);
    }
    const [ok = "", declined = "", failing = ""] = sources;
    const before = (await wallet.blaise.source())?.balance ?? 0;
    const pay = (source: string, recipient: Record<string, unknown>) =>
      ada.post("/v1/payments", { currency: "EUR", recipient, payment_source_uuid: source, pin: ada.pin });
    for (let index = 0; index < 12; index += 1) {
      const to = { amount: 1, user_uuid: wallet.blaise.uuid };
      expect([201, 400]).toContain((await pay([ok, ok, declined, failing][index % 4] ?? ok, to)).status);
    }
    for (let index = 0; index < 4; index += 1) expect((await pay(ok, { amount: 2, phone: freshPhone() })).status).toBe(201);
    expect(calls.length).toBeGreaterThan(10);
    for (let rounds = 0; (await isUnderWay()) && rounds < 100; rounds += 1) await askAgain();
    // What was held for nobody goes back to the card, through the same faults.
    await wallet.moveClock("P15D");
    for (let rounds = 0; (await isUnderWay()) && rounds < 100; rounds += 1) await askAgain();

    const charges = await stored();
    const ended = (kind: string, state: string): number => charges.filter((one) => one.kind === kind && one.state === state).length;
    expect([ended("charge", "approved"), ended("charge", "declined"), ended("charge", "failed"), ended("refund", "approved")]).toEqual([
      10, 3, 3, 4,
    ]);
    expect(charges).toHaveLength(20);
    for (const { charge_id: id, state } of charges) if (state === "approved") expect(effects.get(id)).toBeGreaterThan(0);
    expect([...effects.values()].some((times) => times > 1)).toBe(true); // some took effect, and were asked for again
    expect((await wallet.blaise.source())?.balance).toBe(before + 6);
    expect((await ada.source())?.balance).toBe(1000);
    const payments = (await ada.get("/v1/payments?limit=100")).body as { status_id: number }[];
    expect(payments.filter(({ status_id }) => status_id !== 2)).toEqual([]);
    expect(await wallet.bank.verify()).toEqual([]);
  },
);

test("while a gateway is away a payment is open and nobody has the money; once it is back the payment closes by itself", async () => {
  const { body: list } = await ada.get("/v1/payment_sources?filter=type:eq:card");
  const source = (list as { uuid: string; description: string }[]).find(({ description }) => description === "tok_ok")?.uuid;
  const cards = wallet.bank.runtime.cards as CardGateway[];
  const [working] = cards.splice(0, 1, createSimulatedCardGateway({ faults: () => "before" }));
  const before = (await wallet.blaise.source())?.balance ?? 0;
  const order = { currency: "EUR", recipient: { amount: 5, user_uuid: wallet.blaise.uuid }, payment_source_uuid: source, pin: ada.pin };
  const { status, body } = await ada.post("/v1/payments", order);
  expect([status, body.status_id, body.recipient.status_id]).toEqual([201, 1, 1]);
  await askAgain();
  expect((await ada.get(`/v1/payments/${body.uuid}`)).body.status_id).toBe(1);
  expect((await wallet.blaise.source())?.balance).toBe(before);
  if (working !== undefined) cards.splice(0, 1, working);
  isFaulty = false;
  await askAgain();
  expect((await ada.get(`/v1/payments/${body.uuid}`)).body).toMatchObject({ status_id: 2, recipient: { status_id: 2 } });
  expect((await wallet.blaise.source())?.balance).toBe(before + 5);
});
