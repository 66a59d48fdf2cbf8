import { present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, startTestBank, type TestBank } from "./support/bank.ts";
import { type Browser, ownersBrowser } from "./support/console.ts";
import { accountsOf, documentForm, external, makeIban, transactionsOf } from "./support/demo.ts";
import { type Received, type Receiver, startReceiver } from "./support/receiver.ts";
import { debtorsOf, signatureRequests } from "./support/signing.ts";

type Json = Record<string, unknown>;

let bank: TestBank;
let owner: Browser;
let endpoint: Receiver;
let webhook: { id: string; token: string };
beforeAll(async () => {
  bank = await startTestBank();
  owner = await ownersBrowser(bank);
  endpoint = await startReceiver();
  const { status, body } = await owner.post(`/applications/${bank.demo.bank.application.id}/webhooks`, { url: endpoint.url });
  expect(status).toBe(201);
  webhook = body;
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
  await endpoint.close();
});

const debtors = debtorsOf(() => bank);
const advance = async (by: string): Promise<void> => {
  expect((await bank.post("/v2/sandbox/clock", { advance: by })).status).toBe(200);
};
async function made<T extends Answer>(answer: Promise<T>): Promise<T["body"]> {
  const { status, text, body } = await answer;
  expect(status, text).toBeLessThan(300);
  return body;
}
const transfer = (changes: Json = {}): Promise<Answer["body"]> => {
  const { main } = accountsOf(bank);
  const order = { amount: 5, local_iban: main.iban, beneficiary_iban: external, beneficiary_name: "Bob", type_strategy: "standard_only" };
  return made(bank.post("/v2/transfers", { ...order, ...changes }));
};
const collectionOrder = (changes: Json = {}): Json => ({
  amount: 5,
  local_iban: accountsOf(bank).main.iban,
  mandate: { reference: "HOOK", scheme: "core", signature_date: "2026-01-15", debtor: { name: "Zoé", iban: external } },
  scheduled_date: "2099-01-05",
  ...changes,
});
const transactionOf = async (of: Answer["body"]): Promise<string> => (await transactionsOf(bank, of))[0].id as string;
const today = async (): Promise<string> => {
  const { now } = (await bank.get("/v2/sandbox/clock")).body;
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date(now));
};

/** Each event and its resource, with what makes it happen; the id of what it is about. */
const causes: [string, string, () => Promise<string>][] = [
  ["account_created", "account", async () => (await made(owner.post("/accounts", { name: "New", type: "current_account" }))).id],
  ["account_updated", "account", async () => (await made(owner.patch(`/accounts/${accountsOf(bank).payroll.id}`, { name: "Renamed" }))).id],
  [
    "account_closed",
    "account",
    async () => {
      const { id } = await made(owner.post("/accounts", { name: "Short-lived", type: "current_account" }));
      return (await made(owner.post(`/accounts/${id}/closure`))).id;
    },
  ],
  ["attachment_created", "attachment", async () => (await attachment()).id],
  [
    "attachment_deleted",
    "attachment",
    async () => {
      const { id } = await attachment();
      await made(bank.del(`/v2/attachments/${id}`));
      return id;
    },
  ],
  [
    "collection_confirmed",
    "collection",
    async () => {
      const { id } = await made(bank.post("/v2/collections", collectionOrder({ scheduled_date: await today() })));
      await advance("P10D");
      return id;
    },
  ],
  [
    "collection_canceled",
    "collection",
    async () => {
      const { id } = await made(bank.post("/v2/collections", collectionOrder()));
      await made(bank.del(`/v2/collections/${id}`));
      return id;
    },
  ],
  [
    "collection_failed",
    "collection",
    async () => {
      const debtor = { name: "Zoé", iban: "DE89370400440532013001" };
      const mandate = { reference: "WRONG", scheme: "core", signature_date: "2026-01-15", debtor };
      return (await made(bank.post("/v2/collections", collectionOrder({ mandate })))).id;
    },
  ],
  ["iban_created", "iban", async () => (await makeIban(bank, accountsOf(bank).main.id)).id],
  [
    "iban_updated",
    "iban",
    async () => {
      const { id } = await makeIban(bank, accountsOf(bank).main.id);
      return (await made(bank.patch(`/v2/ibans/${id}`, { name: "Renamed" }))).id;
    },
  ],
  [
    "iban_deleted",
    "iban",
    async () => {
      const { id } = await makeIban(bank, accountsOf(bank).main.id);
      await made(bank.del(`/v2/ibans/${id}`));
      return id;
    },
  ],
  ["transaction_scheduled", "transaction", async () => transactionOf(await transfer({ scheduled_date: "2099-01-05" }))],
  ["transaction_authorized", "transaction", async () => transactionOf(await transfer())],
  [
    "transaction_confirmed",
    "transaction",
    async () => {
      await made(bank.post("/v2/sandbox/incoming_transfers", { amount: 5, local_iban: accountsOf(bank).booster.iban }));
      return (await bank.get(`/v2/transactions?account_id=${accountsOf(bank).booster.id}&size=1`)).body.results[0].id;
    },
  ],
  [
    "transaction_rejected",
    "transaction",
    async () => transactionOf(await transfer({ beneficiary_iban: await refusing(), type_strategy: "instant_only" })),
  ],
  [
    "transaction_canceled",
    "transaction",
    async () => {
      const one = await transfer();
      await made(bank.del(`/v2/transfers/${one.id}`));
      return transactionOf(one);
    },
  ],
  ["transfer_confirmed", "transfer", async () => (await transfer({ type_strategy: "instant_only" })).id],
  [
    "transfer_canceled",
    "transfer",
    async () => {
      const { id } = await transfer();
      await made(bank.del(`/v2/transfers/${id}`));
      return id;
    },
  ],
  ["transfer_failed", "transfer", async () => (await transfer({ amount: 99_999_999_999 })).id],
  [
    "bulk_transfers_completed",
    "bulk_transfers",
    async () => {
      const order = { amount: 5, local_iban: accountsOf(bank).main.iban, beneficiary_iban: external, beneficiary_name: "Bob" };
      return (await made(bank.post("/v2/transfers/bulks", { transfers: [order] }))).id;
    },
  ],
  [
    "bulk_collections_completed",
    "bulk_collections",
    async () => (await made(bank.post("/v2/collections/bulks", { collections: [collectionOrder()] }))).id,
  ],
  ["mandate_signature_request_sent", "mandate_signature_request", async () => (await debtors.ask()).id],
  [
    "mandate_signature_request_expired",
    "mandate_signature_request",
    async () => {
      const { id } = await debtors.ask();
      await advance("P31D");
      return id;
    },
  ],
  [
    "mandate_signature_request_completed",
    "mandate_signature_request",
    async () => {
      const { id, address } = await debtors.ask();
      expect((await debtors.sign(address)).status).toBe(303);
      return id;
    },
  ],
  [
    "mandate_signature_request_deleted",
    "mandate_signature_request",
    async () => {
      const { id } = await debtors.ask();
      await made(bank.del(`${signatureRequests}/${id}`));
      return id;
    },
  ],
];

async function attachment(): Promise<{ id: string }> {
  const { id } = (await bank.get("/v2/transactions?size=1")).body.results[0];
  return made(bank.upload("/v2/attachments", documentForm(id)));
}
async function refusing(): Promise<string> {
  const { body } = await bank.get("/v2/sandbox/test_ibans");
  return body.find(({ outcome }: { outcome: string }) => outcome === "beneficiary_bank_refusal").iban as string;
}

describe("a webhook is told, once and whoever caused it:", () => {
  test.each(causes)("%s of resource_type %s", async (eventType, resourceType, cause) => {
    const resourceId = await cause();
    const fits = ({ body }: Received): boolean => body.event_type === eventType && body.resource_id === resourceId;
    const [told] = await endpoint.wait(1, fits, 10_000);
    expect(present(told, "event").body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      event_type: eventType,
      resource_type: resourceType,
      resource_id: resourceId,
    });
    expect(told?.headers.authorization).toBe(`Bearer ${webhook.token}`);
    expect(endpoint.received.filter(fits)).toHaveLength(1);
  });

  test("all of them, and no event that is not documented", () => {
    const documented = causes.map(([eventType, resourceType]) => `${eventType} ${resourceType}`);
    const told = new Set(endpoint.received.map(({ body }) => `${body.event_type} ${body.resource_type}`));
    expect(documented).toHaveLength(25);
    expect([...told].toSorted()).toEqual(documented.toSorted());
  });
});
