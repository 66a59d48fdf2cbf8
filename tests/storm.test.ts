import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank, withKey } from "./support/bank.ts";
import { type Browser, ownersBrowser } from "./support/console.ts";
import { documentForm, external, noSuchId } from "./support/demo.ts";

type Json = Record<string, unknown>;

/** What the storm knows of: grows as things are made, and nothing is ever taken out, so that dead things are asked for too. */
type World = {
  readonly bank: TestBank;
  readonly owner: Browser;
  readonly accounts: { id: string; iban: string }[];
  readonly ibans: { id: string; iban: string }[];
  readonly transfers: string[];
  readonly collections: string[];
  readonly attachments: string[];
  readonly requests: string[];
  readonly outside: string[];
};

/** One of a list by a number that fast-check chose. */
const pick = <T>(list: readonly T[], choice: number): T | undefined => list[choice % Math.max(1, list.length)];
const keep = <T>(list: T[], answer: Answer, of: (body: Answer["body"]) => T): Answer => {
  if (answer.status < 300) list.push(of(answer.body));
  return answer;
};
const idOf = (body: Answer["body"]): string => body.id as string;
const ibanOf = (world: World, choice: number): string => pick([...world.accounts, ...world.ibans], choice)?.iban ?? external;

type Choice = { readonly a: number; readonly b: number; readonly amount: number };
type Action = (world: World, choice: Choice) => Promise<Answer>;

const order = (world: World, { a, b, amount }: Choice): Json => ({
  amount,
  local_iban: ibanOf(world, a),
  beneficiary_iban: b % 3 === 0 ? ibanOf(world, b) : pick(world.outside, b),
  beneficiary_name: "Bob",
  type_strategy: pick(["standard_only", "instant_only", "instant_if_available"], a + b),
  ...(b % 5 === 0 && (a + b) % 3 !== 1 ? { scheduled_date: "2027-03-01" } : {}),
});
const collection = (world: World, { a, b, amount }: Choice): Json => ({
  amount,
  local_iban: ibanOf(world, a),
  scheduled_date: pick(["2026-12-29", "2027-01-04", "2027-03-01"], a),
  mandate: {
    reference: `STORM-${b % 7}`,
    scheme: "core",
    signature_date: "2026-01-15",
    debtor: { name: "Zoé", iban: pick(world.outside, b % 7) },
  },
});
/** The newest transactions, one of which something is done to. */
async function someTransaction({ bank }: World, choice: number): Promise<string> {
  const { results } = (await bank.get("/v2/transactions?size=100")).body as { results: { id: string }[] };
  return pick(results, choice)?.id ?? noSuchId;
}

const actions: Readonly<Record<string, Action>> = {
  transfer: async (world, choice) => keep(world.transfers, await world.bank.post("/v2/transfers", order(world, choice)), idOf),
  "transfer with a key, twice": async (world, choice) => {
    const headers = withKey();
    const body = order(world, choice);
    const [first] = await Promise.all([world.bank.post("/v2/transfers", body, headers), world.bank.post("/v2/transfers", body, headers)]);
    return first;
  },
  "bulk of transfers": (world, choice) =>
    world.bank.post("/v2/transfers/bulks", {
      transfers: Array.from({ length: 1 + (choice.a % 9) }, (_none, index) => order(world, { ...choice, b: choice.b + index })),
    }),
  "cancel a transfer": ({ bank, transfers }, { a }) => bank.del(`/v2/transfers/${pick(transfers, a) ?? noSuchId}`),
  collection: async (world, choice) => keep(world.collections, await world.bank.post("/v2/collections", collection(world, choice)), idOf),
  "bulk of collections": (world, choice) =>
    world.bank.post("/v2/collections/bulks", {
      collections: Array.from({ length: 1 + (choice.a % 9) }, (_none, index) => collection(world, { ...choice, b: choice.b + index })),
    }),
  "cancel a collection": ({ bank, collections }, { a }) => bank.del(`/v2/collections/${pick(collections, a) ?? noSuchId}`),
  "incoming transfer": (world, { a, amount }) =>
    world.bank.post("/v2/sandbox/incoming_transfers", { amount, local_iban: ibanOf(world, a) }),
  "incoming collection": (world, { a, amount }) =>
    world.bank.post("/v2/sandbox/incoming_collections", { amount, local_iban: ibanOf(world, a) }),
  return: async (world, { a }) =>
    world.bank.post("/v2/sandbox/returns", { transaction_id: await someTransaction(world, a), reason: "closed_account" }),
  operation: ({ owner, accounts }, { a, amount }) =>
    owner.post("/operations", { account_id: pick(accounts, a)?.id, source: "subscription", direction: "debit", amount: 1 + (amount % 50) }),
  "make an IBAN": async ({ bank, accounts, ibans }, { a }) =>
    keep(
      ibans,
      await bank.post("/v2/ibans", { account_id: pick(accounts, a)?.id, name: "Storm" }),
      (body) => body as { id: string; iban: string },
    ),
  "switch an IBAN": ({ bank, ibans }, { a, b }) =>
    bank.patch(`/v2/ibans/${pick(ibans, a)?.id ?? noSuchId}`, { status: b % 3 === 0 ? "inactive" : "active" }),
  "delete an IBAN": ({ bank, ibans }, { a }) => bank.del(`/v2/ibans/${pick(ibans, a)?.id ?? noSuchId}`),
  "open an account": async ({ owner, accounts }) =>
    keep(
      accounts,
      await owner.post("/accounts", { name: "Storm", type: "current_account" }),
      (body) => body as { id: string; iban: string },
    ),
  "close an account": ({ owner, accounts }, { a }) => owner.post(`/accounts/${pick(accounts, a)?.id ?? noSuchId}/closure`),
  attach: async (world, { a }) =>
    keep(world.attachments, await world.bank.upload("/v2/attachments", documentForm(await someTransaction(world, a))), idOf),
  "delete an attachment": ({ bank, attachments }, { a }) => bank.del(`/v2/attachments/${pick(attachments, a) ?? noSuchId}`),
  "ask for a signature": async ({ bank, requests }, { a }) => {
    const request = { reference: `STORM-${a % 9}`, scheme: a % 2 === 0 ? "core" : "b2b", debtor_email: "debtor@example.test" };
    return keep(requests, await bank.post("/v2/mandate_signature_requests", request), idOf);
  },
  "delete a signature request": ({ bank, requests }, { a }) => bank.del(`/v2/mandate_signature_requests/${pick(requests, a) ?? noSuchId}`),
  "let time pass": ({ bank }, { a }) => bank.post("/v2/sandbox/clock", { advance: `PT${1 + (a % 30)}H` }),
};

async function startWorld(): Promise<World> {
  const bank = await startTestBank();
  const testIbans = (await bank.get("/v2/sandbox/test_ibans")).body.map(({ iban }: { iban: string }) => iban) as string[];
  return {
    bank,
    owner: await ownersBrowser(bank),
    accounts: bank.demo.bank.accounts.map(({ id, iban }) => ({ id, iban })),
    ibans: [],
    transfers: [],
    collections: [],
    attachments: [],
    requests: [],
    outside: [external, "DE89370400440532013000", ...testIbans],
  };
}

const choices = fc.record({
  action: fc.constantFrom(...Object.keys(actions)),
  a: fc.nat({ max: 10_000 }),
  b: fc.nat({ max: 10_000 }),
  amount: fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 20_000_000 })),
});

/** Whoever calls may empty any account, that with the money of the wallet's users too. */
const drained = ["safeguarding_shortfall"];

test(
  "whatever many callers do at the same moments, nothing faults, and the books, the bank and its files agree",
  { timeout: 120_000 },
  async () => {
    const property = fc.asyncProperty(
      fc.array(fc.array(choices, { minLength: 8, maxLength: 24 }), { minLength: 14, maxLength: 18 }),
      async (waves) => {
        const world = await startWorld();
        try {
          for (const wave of waves) {
            const answers = await Promise.all(
              wave.map(async (choice) => {
                const { status, text } = (await actions[choice.action]?.(world, choice)) ?? { status: 500, text: "no such action" };
                return { action: choice.action, status, text };
              }),
            );
            expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
            expect(await world.bank.verify(drained)).toEqual([]);
          }
          // Until all that is planned has happened.
          expect((await world.bank.post("/v2/sandbox/clock", { now: "2027-06-01T00:00:00Z" })).status).toBe(200);
          expect(await world.bank.verify(drained)).toEqual([]);
          const { results } = (await world.bank.get("/v2/transactions?size=100&start_date=2026-01-01T00:00:00Z")).body as {
            results: Json[];
          };
          expect(results.filter(({ status }) => status === "scheduled" || status === "authorized")).toEqual([]);
        } finally {
          await world.bank.close();
        }
      },
    );
    await fc.assert(property, { numRuns: 2, endOnFailure: true });
  },
);
