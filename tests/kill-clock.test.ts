import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { BankClient } from "@memento/sdk";
import { expect, test } from "vitest";
import { clientAt, readDemo, runCli, scratchDir, startProcess } from "./support/process.ts";

const external = "FR1420041010050500013M02606";
const german = "DE89370400440532013000";
/** Each business day of a month collects and pays so many times. */
const perDay = 150;
const days = ["2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07", "2027-01-08", "2027-01-11", "2027-01-12", "2027-01-13", "2027-01-14"];
const end = "2027-02-01T12:00:00Z";

type Bulk = { id: string; status: string; [counter: string]: unknown };

test(
  "kill -9 in the middle of a clock move: the move made again ends where one move would have, nothing lost or doubled",
  { timeout: 120_000 },
  async () => {
    const dataDir = scratchDir("kill-clock");
    const server = await startProcess(dataDir);
    const demo = readDemo(dataDir);
    const [main] = demo.bank.accounts;
    const client = clientAt(server.baseUrl, demo, 60_000);
    const items = days.flatMap((scheduled_date) => Array.from({ length: perDay }, () => scheduled_date));
    const transfers = items.map((scheduled_date) => ({
      amount: 3,
      local_iban: main?.iban,
      beneficiary_iban: external,
      beneficiary_name: "Bob",
      scheduled_date,
    }));
    const mandate = { reference: "M", scheme: "core", signature_date: "2026-01-01", debtor: { name: "Zoé", iban: german } };
    const collections = items.map((scheduled_date) => ({ amount: 5, local_iban: main?.iban, mandate, scheduled_date }));
    const paid = (await client.call("POST", "/v2/transfers/bulks", { body: { transfers } })) as Bulk;
    const collected = (await client.call("POST", "/v2/collections/bulks", { body: { collections } })) as Bulk;
    const read = async (on: BankClient, path: string): Promise<Bulk> => (await on.call("GET", path)) as Bulk;
    const paths = [`/v2/transfers/bulks/${paid.id}`, `/v2/collections/bulks/${collected.id}`] as const;
    for (const path of paths) while ((await read(client, path)).status === "pending") await sleep(20);

    const moving = client.send("POST", "/v2/sandbox/clock", { body: { now: end } }).catch(() => undefined);
    while (((await read(client, paths[1])).collections_confirmed as number) < perDay * 2) await sleep(2);
    server.child.kill("SIGKILL");
    await server.ended();
    expect((await moving)?.status).toBeUndefined();

    const again = await startProcess(dataDir);
    const after = clientAt(again.baseUrl, demo, 60_000);
    const halfway = (await read(after, paths[1])).collections_confirmed as number;
    expect(halfway).toBeGreaterThanOrEqual(perDay * 2);
    expect(halfway).toBeLessThan(items.length);
    expect((await after.send("POST", "/v2/sandbox/clock", { body: { now: end } })).status).toBe(200);
    expect(await read(after, paths[0])).toMatchObject({ transfers_confirmed: items.length, transfers_failed: 0 });
    expect(await read(after, paths[1])).toMatchObject({ collections_confirmed: items.length, collections_failed: 0 });
    const account = (await after.call("GET", `/v2/accounts/${main?.id}`)) as { balance: number };
    expect(account.balance).toBe((main?.balance ?? 0) + items.length * (5 - 3));
    expect(await runCli(dataDir, ["verify"])).toMatchObject({ code: 0, output: expect.stringContaining("No fault") as string });
    again.child.kill("SIGTERM");
    expect(await again.ended()).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  },
);
