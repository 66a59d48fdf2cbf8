import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BankAnswer, BankClient } from "@memento/sdk";
import { expect, test } from "vitest";
import { clientAt, type DemoFile, readDemo, runCli, scratchDir, type ServerProcess, startProcess } from "./support/process.ts";

const external = "FR1420041010050500013M02606";
const orders = 2_000;
const parallel = 100;

type Order = { readonly key: string; answer?: BankAnswer };

/** Sends each order once, many at a time; whoever gets no answer stays without one. */
async function sendAll(client: BankClient, demo: DemoFile, list: readonly Order[]): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let order = list[next++]; order !== undefined; order = list[next++]) {
      const body = {
        amount: 3,
        local_iban: demo.bank.accounts[0]?.iban,
        beneficiary_iban: external,
        beneficiary_name: "Bob",
        custom_id: order.key,
      };
      const answer = await client.send("POST", "/v2/transfers", { body, idempotencyKey: order.key }).catch(() => undefined);
      if (answer?.status === 200) order.answer = answer;
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

const postgresPid = (dataDir: string): number => Number(readFileSync(join(dataDir, "pg/postmaster.pid"), "utf8").split("\n")[0]);

/** The money that left the main account, in orders of 3 cents. */
async function ordersPaid(client: BankClient, demo: DemoFile): Promise<number> {
  const account = (await client.call("GET", `/v2/accounts/${demo.bank.accounts[0]?.id}`)) as { balance: number };
  return ((demo.bank.accounts[0]?.balance ?? 0) - account.balance) / 3;
}

test.each([
  ["the server", (server: ServerProcess) => process.kill(server.child.pid ?? 0, "SIGKILL")],
  ["postgres", (server: ServerProcess) => process.kill(postgresPid(server.dataDir), "SIGKILL")],
])(
  "kill -9 of %s during 2,000 parallel transfers: every answered one exists once, nothing else moved",
  { timeout: 120_000 },
  async (_what, kill) => {
    const dataDir = scratchDir("kill");
    const server = await startProcess(dataDir);
    const demo = readDemo(dataDir);
    const list: Order[] = Array.from({ length: orders }, () => ({ key: randomUUID() }));
    const sending = sendAll(clientAt(server.baseUrl, demo), demo, list);
    while (list.filter((order) => order.answer !== undefined).length < 300) await sleep(5);
    kill(server);
    await sending;
    expect(await server.ended()).not.toBe(0);
    const answered = list.filter((order) => order.answer !== undefined);
    expect(answered.length).toBeGreaterThanOrEqual(300);
    expect(answered.length).toBeLessThan(orders);

    const again = await startProcess(dataDir);
    const client = clientAt(again.baseUrl, demo);
    const paid = await ordersPaid(client, demo);
    expect(paid).toBeGreaterThanOrEqual(answered.length);
    for (const order of answered.slice(0, 100)) {
      const { id } = (order.answer?.body ?? {}) as { id?: string };
      expect(await client.send("GET", `/v2/transfers/${id}`)).toMatchObject({ status: 200, body: { custom_id: order.key } });
    }
    // What was answered is answered the same again; what was not is done now, once.
    const retried = list.map(({ key }): Order => ({ key }));
    await sendAll(client, demo, retried);
    expect(retried.filter((order) => order.answer === undefined)).toEqual([]);
    for (const [index, order] of list.entries())
      if (order.answer !== undefined) expect(retried[index]?.answer?.text).toBe(order.answer.text);
    expect(await ordersPaid(client, demo)).toBe(orders);
    const one = (await client.call("GET", `/v2/transactions?custom_id=${list[0]?.key}`)) as { results: unknown[] };
    expect(one.results).toHaveLength(1);
    expect(await runCli(dataDir, ["verify"])).toMatchObject({ code: 0, output: expect.stringContaining("No fault") as string });
    again.child.kill("SIGTERM");
    expect(await again.ended()).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  },
);

test(
  "stops within ten seconds on SIGTERM, finishes what is in flight, and exits 0; a second boot finds its data",
  { timeout: 60_000 },
  async () => {
    const dataDir = scratchDir("stop");
    const server = await startProcess(dataDir);
    const demo = readDemo(dataDir);
    const list: Order[] = Array.from({ length: 300 }, () => ({ key: randomUUID() }));
    const sending = sendAll(clientAt(server.baseUrl, demo), demo, list);
    while (list.filter((order) => order.answer !== undefined).length < 50) await sleep(5);
    const stopAt = performance.now();
    server.child.kill("SIGTERM");
    server.child.kill("SIGTERM");
    expect(await server.ended()).toBe(0);
    expect(performance.now() - stopAt).toBeLessThan(10_000);
    await sending;
    const again = await startProcess(dataDir);
    const client = clientAt(again.baseUrl, demo);
    expect(await ordersPaid(client, demo)).toBe(list.filter((order) => order.answer !== undefined).length);
    expect(again.output()).not.toContain(demo.bank.application.secret);
    again.child.kill("SIGINT");
    expect(await again.ended()).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  },
);
