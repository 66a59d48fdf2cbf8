import { randomUUID } from "node:crypto";
import { listDeliveries, listWebhooks, type WebhookEventType, webhooksMax } from "@memento/bank";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "./support/bank.ts";

let bank: TestBank;
let applicationId: string;
beforeAll(async () => {
  bank = await startTestBank();
  applicationId = bank.demo.bank.application.id;
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const operations = () => bank.runtime.bank.webhooks;
const list = () => listWebhooks(bank.runtime.database, bank.workspaceId, applicationId);
const create = (request: { applicationId?: string; url: string; eventTypes?: WebhookEventType[] }) =>
  bank.runtime.bank.commands
    .run(bank.workspaceId, operations().create, [{ applicationId, ...request }])
    .then(([outcome]) => (outcome?.ok === true ? { webhook: outcome.value } : { refusal: outcome?.refusal }));
const update = (change: { webhookId: string; url?: string; isEnabled?: boolean; eventTypes?: WebhookEventType[] | null }) =>
  bank.runtime.bank.commands.run(bank.workspaceId, operations().update, [change]).then(([outcome]) => outcome);
const remove = (webhookId: string) =>
  bank.runtime.bank.commands.run(bank.workspaceId, operations().remove, [{ webhookId }]).then(([outcome]) => outcome);

test("a webhook is made, listed, changed and deleted; its secrets are told once and sealed", async () => {
  const { webhook } = await create({ url: "http://127.0.0.1:9/hook", eventTypes: ["transfer_confirmed", "iban_created", "iban_created"] });
  expect(webhook).toMatchObject({
    token: expect.stringMatching(/^whtok_/) as string,
    signingSecret: expect.stringMatching(/^whsec_/) as string,
  });
  const { token = "", signingSecret = "", webhookId = "" } = webhook ?? {};
  expect(await list()).toEqual([
    {
      webhookId,
      applicationId,
      url: "http://127.0.0.1:9/hook",
      eventTypes: ["transfer_confirmed", "iban_created"],
      isEnabled: true,
      createdAt: expect.any(Date) as Date,
    },
  ]);
  const [row] = await bank.runtime.database.query<object>(
    { name: "test.webhook", text: "select * from bank.webhook where webhook_id = $1" },
    [webhookId],
  );
  expect(JSON.stringify(row)).not.toContain(token);
  expect(JSON.stringify(row)).not.toContain(signingSecret);
  expect(await update({ webhookId, isEnabled: false, eventTypes: null })).toMatchObject({
    ok: true,
    value: { isEnabled: false, eventTypes: null },
  });
  expect(await update({ webhookId, url: "ftp://127.0.0.1/" })).toMatchObject({ refusal: "webhook_url_not_allowed" });
  expect(await list()).toMatchObject([{ isEnabled: false, eventTypes: null, url: "http://127.0.0.1:9/hook" }]);
  expect(await remove(webhookId)).toMatchObject({ ok: true });
  expect(await remove(webhookId)).toMatchObject({ refusal: "not_found" });
  expect(await update({ webhookId, isEnabled: true })).toMatchObject({ refusal: "not_found" });
  expect(await list()).toEqual([]);
  expect(await create({ applicationId: randomUUID(), url: "https://example.com/" })).toEqual({ refusal: "not_found" });
});

test("an application takes twenty webhooks and no more", async () => {
  const made = await Promise.all(Array.from({ length: webhooksMax + 1 }, () => create({ url: "http://127.0.0.1:9/" })));
  expect(made.filter(({ refusal }) => refusal === "too_many_webhooks")).toHaveLength(1);
  for (const { webhookId } of await list()) await remove(webhookId);
});

test("an event plans a delivery for each webhook that wants it, and for none that came later", async () => {
  const { webhook: all } = await create({ url: "http://127.0.0.1:9/all" });
  await create({ url: "http://127.0.0.1:9/ibans", eventTypes: ["iban_updated"] });
  await bank.post("/v2/ibans", { account_id: bank.demo.bank.accounts[0]?.id, name: "One" });
  await create({ url: "http://127.0.0.1:9/late" });
  const { rows: deliveries } = await listDeliveries(bank.runtime.database, bank.workspaceId, {}, { cursor: undefined, size: 10 });
  expect(deliveries).toMatchObject([{ webhookId: all?.webhookId, eventType: "iban_created", resourceType: "iban" }]);
});
