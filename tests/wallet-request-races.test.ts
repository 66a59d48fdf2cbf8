import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "./support/bank.ts";
import { startTestWallet, type TestPerson, type TestWallet } from "./support/wallet.ts";

let wallet: TestWallet;
let ada: TestPerson;
let blaise: TestPerson;
let own: string;

beforeAll(async () => {
  wallet = await startTestWallet();
  ({ ada, blaise } = wallet);
  own = (await blaise.source())?.uuid ?? "";
});
afterEach(async () => expect(await wallet.bank.verify()).toEqual([]));
afterAll(() => wallet.close());

type Asked = { readonly uuid: string; readonly participants: readonly { readonly uuid: string }[] };
const ask = async (amount = 10): Promise<Asked> => {
  const participants = [{ user_uuid: blaise.uuid, amount }];
  const answer = await ada.post("/v1/requests", { amount, currency: "EUR", participants });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const pay = ({ uuid }: Asked, source = own, pin = blaise.pin): Promise<Answer> =>
  blaise.post(`/v1/requests/${uuid}/pay`, { payment_source_uuid: source, pin }, { "idempotency-key": randomUUID() });
const balances = async () => [(await ada.source())?.balance ?? 0, (await blaise.source())?.balance ?? 0];
const card = async (token = "tok_ok"): Promise<string> => {
  const details = { description: "Card", type: "card", gateway: "simulator", card: { expiration_month: 11, expiration_year: 2031, token } };
  const { uuid } = (await blaise.post("/v1/payment_sources", details)).body;
  await blaise.post(`/v1/payment_sources/${uuid}/verify`, { code: "123456" });
  return uuid;
};

describe("one share, paid twenty times at once", () => {
  test("with different sources and keys: exactly one succeeds, and money moves once", async () => {
    const cards = await Promise.all([1, 2, 3].map(() => card()));
    for (let round = 0; round < 3; round += 1) {
      const asked = await ask();
      const [before = 0] = await balances();
      const sources = [own, ...cards];
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => pay(asked, sources[(index + round) % 4])));
      const codes = answers.map(({ status, body }) => (status === 201 ? "201" : body.errors[0].code));
      expect(codes.filter((code) => code === "201")).toHaveLength(1);
      expect(codes.filter((code) => code === "share_paid" || code === "share_under_way")).toHaveLength(19);
      expect((await balances())[0]).toBe(before + 10);
      expect((await ada.get(`/v1/requests/${asked.uuid}`)).body).toMatchObject({ status_id: 2, fulfillment_status_id: 3, amount_paid: 10 });
    }
  });

  test("where the first are refused, for want of money or with a wrong PIN, one of the others still succeeds", async () => {
    const asked = await ask(5_000_000);
    const rich = await card();
    const answers = await Promise.all([pay(asked), pay(asked, own, "0000"), pay(asked), pay(asked, rich), pay(asked, rich)]);
    const codes = answers.map(({ status, body }) => (status === 201 ? "201" : String(body.errors[0].code).replace(/paid|under_way/, "…")));
    expect(codes.toSorted()).toEqual(["201", "incorrect", "insufficient_funds", "insufficient_funds", "share_…"]);
  });

  test("for an owner without a balance in the currency, whom the first refusals leave one: it is opened once", async () => {
    const owner = await wallet.signUp();
    const participants = [{ user_uuid: blaise.uuid, amount: 5_000_000 }];
    const asked = (await owner.post("/v1/requests", { amount: 5_000_000, currency: "CHF", participants })).body;
    const rich = await card();
    const answers = await Promise.all([pay(asked), pay(asked), pay(asked), pay(asked, rich)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400, 400]);
    expect((await owner.get("/v1/payment_sources?filter=type:eq:virtual")).body.length).toBe(2);
    expect((await owner.source("CHF"))?.balance).toBe(5_000_000);
  });
});

describe("two who decide at once", () => {
  const acts: Record<string, (asked: Asked) => Promise<Answer>> = {
    cancel: ({ uuid, participants }) => ada.post(`/v1/requests/${uuid}/participants/${participants[0]?.uuid}/cancel`),
    settle: ({ uuid, participants }) => ada.post(`/v1/requests/${uuid}/participants/${participants[0]?.uuid}/settle`),
    reject: ({ uuid }) => blaise.post(`/v1/requests/${uuid}/reject`),
    delete: ({ uuid }) => ada.del(`/v1/requests/${uuid}`),
  };

  test.each(
    Object.keys(acts).flatMap((name) => [
      [name, "balance"],
      [name, "card"],
    ]),
  )("pay against %s, from a %s: exactly one wins, and the books agree", async (name, kind) => {
    const source = kind === "card" ? await card() : own;
    const winners = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const asked = await ask();
      const [before = 0] = await balances();
      const act = acts[name] ?? pay;
      const racers = [() => pay(asked, source), () => act(asked)];
      const order = round % 2 === 0 ? racers : racers.toReversed();
      const answers = await Promise.all(order.map((racer) => racer()));
      const [paid, acted] = round % 2 === 0 ? answers : answers.toReversed();
      expect(
        [paid?.status, acted?.status].filter((status) => (status ?? 500) < 300),
        `${paid?.text} ${acted?.text}`,
      ).toHaveLength(1);
      const isPaid = paid?.status === 201;
      winners.add(isPaid ? "pay" : name);
      expect((await balances())[0]).toBe(before + (isPaid ? 10 : 0));
      const seen = await ada.get(`/v1/requests/${asked.uuid}`);
      const states = { cancel: 5, settle: 3, reject: 4 } as const;
      if (isPaid) expect(seen.body).toMatchObject({ status_id: 2, amount_paid: 10, participants: [{ status_id: 2 }] });
      else if (name === "delete") expect(seen.status).toBe(404);
      else expect(seen.body.participants).toMatchObject([{ status_id: states[name as keyof typeof states], transaction_uuid: null }]);
    }
    expect(winners.size).toBeGreaterThan(0);
  });

  test("all of them at once: one wins, and what there is afterwards is what it did", async () => {
    for (let round = 0; round < 8; round += 1) {
      const asked = await ask();
      const [before = 0] = await balances();
      const racers = [() => pay(asked), ...Object.values(acts).map((act) => () => act(asked))];
      const answers = await Promise.all([...racers.slice(round % 5), ...racers.slice(0, round % 5)].map((racer) => racer()));
      const won = answers.filter(({ status }) => status < 300);
      // A cancelled request may still be deleted.
      expect(won.length, answers.map(({ text }) => text).join()).toBeGreaterThanOrEqual(1);
      expect(won.length).toBeLessThanOrEqual(2);
      if (won.length === 2) expect((await ada.get(`/v1/requests/${asked.uuid}`)).status).toBe(404);
      const isPaid = won.some(({ status }) => status === 201);
      expect((await balances())[0]).toBe(before + (isPaid ? 10 : 0));
    }
  });

  test("many participants pay, reject and are settled with at once: the sums are those of their shares", async () => {
    const people = await Promise.all(Array.from({ length: 9 }, () => wallet.signUp()));
    const source = (await ada.source())?.uuid;
    const fund = (person: TestPerson) =>
      ada.post("/v1/payments", {
        currency: "EUR",
        recipient: { amount: 10, user_uuid: person.uuid },
        payment_source_uuid: source,
        pin: ada.pin,
      });
    await Promise.all(people.map(fund));
    const participants = people.map(({ uuid }, index) => ({ user_uuid: uuid, amount: index + 1 }));
    const asked = (await ada.post("/v1/requests", { amount: 45, currency: "EUR", participants })).body as Asked;
    const answers = await Promise.all(
      people.map(async (person, index) => {
        if (index % 3 === 0)
          return person.post(`/v1/requests/${asked.uuid}/pay`, {
            payment_source_uuid: (await person.source())?.uuid,
            pin: person.pin,
          });
        if (index % 3 === 1) return person.post(`/v1/requests/${asked.uuid}/reject`);
        return ada.post(`/v1/requests/${asked.uuid}/participants/${asked.participants[index]?.uuid}/settle`);
      }),
    );
    expect(answers.every(({ status }) => status < 300)).toBe(true);
    expect((await ada.get(`/v1/requests/${asked.uuid}`)).body).toMatchObject({
      status_id: 2,
      fulfillment_status_id: 2,
      amount_paid: 1 + 4 + 7 + 3 + 6 + 9,
      participation: { count: { paid: 6, rejected: 3, pending: 0, total: 9 } },
    });
  });
});
