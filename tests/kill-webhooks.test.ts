import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createWebhookOperations, type NewWebhook, webhookParallelMax } from "@memento/bank";
import type { WorkspaceId } from "@memento/kernel";
import { connectDatabase, connectionOfRunning, createSecrets, type Database, loadSecretKeys, realNow, runWithin } from "@memento/platform";
import { verifyWebhook } from "@memento/sdk";
import { expect, test } from "vitest";
import { clientAt, readDemo, scratchDir, startProcess } from "./support/process.ts";
import { startReceiver } from "./support/receiver.ts";

const openBeside = (dataDir: string): Database => connectDatabase({ ...connectionOfRunning(dataDir), max: 2, onError: () => {} });

async function makeWebhook(dataDir: string, url: string): Promise<NewWebhook> {
  const database = openBeside(dataDir);
  const secrets = createSecrets(loadSecretKeys(undefined, join(dataDir, "secret.key")));
  const { create } = createWebhookOperations({ secrets, rules: { reach: "local", allowHttp: true } });
  const [application] = await database.query<{ workspaceId: WorkspaceId; applicationId: string }>(
    `select workspace_id as "workspaceId", application_id as "applicationId" from bank.application`,
  );
  if (application === undefined) throw new Error("no application");
  const { workspaceId, applicationId } = application;
  const [outcome] = await database.transaction((tx) => runWithin(create, { tx, workspaceId, now: realNow() }, [{ applicationId, url }]));
  await database.end();
  if (outcome?.ok !== true) throw new Error("refused");
  return outcome.value;
}

/** The events that the outbox holds for this webhook, and how many of its deliveries have not succeeded. */
async function readOutbox(dataDir: string): Promise<{ eventIds: string[]; open: number }> {
  const database = openBeside(dataDir);
  const rows = await database.query<{ eventId: string; status: string }>(
    `select event_id as "eventId", status from bank.webhook_delivery order by event_id`,
  );
  await database.end();
  return { eventIds: rows.map((row) => row.eventId), open: rows.filter((row) => row.status !== "succeeded").length };
}

test(
  "kill -9 of the server in the middle of a bulk's webhooks: every event arrives, and what arrives twice was in flight",
  { timeout: 120_000 },
  async () => {
    const receiver = await startReceiver((_one, response) => void setTimeout(() => response.writeHead(204).end(), 10));
    const dataDir = scratchDir("kill-webhooks");
    const server = await startProcess(dataDir);
    const demo = readDemo(dataDir);
    const webhook = await makeWebhook(dataDir, receiver.url);
    const transfers = Array.from({ length: 1_000 }, () => ({
      amount: 1,
      local_iban: demo.bank.accounts[0]?.iban,
      beneficiary_iban: demo.bank.accounts[1]?.iban,
    }));
    await clientAt(server.baseUrl, demo).call("POST", "/v2/transfers/bulks", { body: { transfers }, idempotencyKey: "kill-webhooks" });
    await receiver.wait(400, undefined, 30_000);
    process.kill(server.child.pid ?? 0, "SIGKILL");
    expect(await server.ended()).not.toBe(0);
    await sleep(50); // what was on the wire arrives
    const before = receiver.received.length;

    const again = await startProcess(dataDir);
    const started = performance.now();
    for (;;) {
      const { eventIds, open } = await readOutbox(dataDir);
      if (open === 0 && eventIds.length > 4_000) break;
      if (performance.now() - started > 60_000) throw new Error(`${open} of ${eventIds.length} deliveries are still open`);
      await sleep(100);
    }
    const { eventIds } = await readOutbox(dataDir);
    const ids = receiver.received.map(({ body }) => body.id as string);
    expect(before).toBeLessThan(eventIds.length);
    expect([...new Set(ids)].toSorted()).toEqual(eventIds);
    // In flight, or ended and not written down yet: both are bounded by what one endpoint may have at a time and what gathers in one write.
    expect(ids.length - eventIds.length).toBeLessThanOrEqual(webhookParallelMax * 8);
    expect(
      verifyWebhook(
        { body: receiver.received.at(-1)?.text ?? "", headers: receiver.received.at(-1)?.headers ?? {} },
        { secret: webhook.signingSecret },
      ),
    ).toBeDefined();
    expect(again.output() + server.output()).not.toContain(webhook.token);
    again.child.kill("SIGTERM");
    expect(await again.ended()).toBe(0);
    await receiver.close();
    rmSync(dataDir, { recursive: true, force: true });
  },
);
