import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { clientAt, readDemo, runCli, scratchDir, startProcess } from "./support/process.ts";

const external = "FR1420041010050500013M02606";
const items = 5_000;

type Bulk = { id: string; status: string; transfers_failed: number; transfers_confirmed: number };

test("kill -9 in the middle of a bulk: after the next start it is completed, every item once", { timeout: 120_000 }, async () => {
  const dataDir = scratchDir("kill-bulk");
  const server = await startProcess(dataDir);
  const demo = readDemo(dataDir);
  const [main] = demo.bank.accounts;
  const client = clientAt(server.baseUrl, demo);
  const transfers = Array.from({ length: items }, (_none, index) => ({
    amount: 3,
    local_iban: main?.iban,
    beneficiary_iban: external,
    beneficiary_name: "Bob",
    type_strategy: index % 2 === 0 ? "instant_only" : "standard_only",
  }));
  const bulk = (await client.call("POST", "/v2/transfers/bulks", { body: { transfers } })) as Bulk;
  const pendingFirst = (on: typeof client): Promise<{ results: { id: string }[] }> =>
    on.call("GET", `/v2/transfers/bulks/${bulk.id}/transfers?status=pending&size=1`) as Promise<{ results: { id: string }[] }>;
  const [first] = (await pendingFirst(client)).results;
  while ((await pendingFirst(client)).results[0]?.id === first?.id) await sleep(1);
  server.child.kill("SIGKILL");
  await server.ended();

  const again = await startProcess(dataDir);
  const after = clientAt(again.baseUrl, demo);
  const progress = async (): Promise<Bulk> => (await after.call("GET", `/v2/transfers/bulks/${bulk.id}`)) as Bulk;
  const fits = ({ status, transfers_confirmed: confirmed }: Bulk): boolean => status === "completed" && confirmed === items / 2;
  for (const deadline = performance.now() + 60_000; !fits(await progress()); await sleep(50))
    expect(performance.now()).toBeLessThan(deadline);
  expect(await progress()).toMatchObject({ transfers_total: items, transfers_failed: 0, transfers_canceled: 0 });
  const account = (await after.call("GET", `/v2/accounts/${main?.id}`)) as { balance: number };
  expect(account.balance).toBe((main?.balance ?? 0) - items * 3);
  expect(await runCli(dataDir, ["verify"])).toMatchObject({ code: 0, output: expect.stringContaining("No fault") as string });
  again.child.kill("SIGTERM");
  expect(await again.ended()).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});
