import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { type BookedEntry, notification } from "./support/bank-files.ts";
import { clientAt, readDemo, runCli, scratchDir, startProcess } from "./support/process.ts";

const files = 60;
const entriesPerFile = 20;
const payer = { name: "Ana Lima", iban: "PT50000201231234567890154" };

test(
  "kill -9 while the bank's files are read: after the next start every booking counts once, and every file is archived",
  { timeout: 120_000 },
  async () => {
    const dataDir = scratchDir("kill-files");
    const folder = join(dataDir, "sepa");
    const environment = { SEPA_RAIL: "files", SEPA_INITIATOR_NAME: "Memento", SEPA_FILES_DIR: folder };
    const server = await startProcess(dataDir, environment);
    const demo = readDemo(dataDir);
    const [main] = demo.bank.accounts;
    const iban = main?.iban ?? "";
    const inbox = (): string[] => readdirSync(join(folder, "inbox")).filter((name) => name.endsWith(".xml"));
    const archived = (): string[] => readdirSync(join(folder, "archive"));
    const entry = (): BookedEntry => ({ reference: randomUUID(), amount: "0.07", side: "CRDT", debtor: payer });
    mkdirSync(join(folder, "carrier"));
    for (let number = 0; number < files; number += 1) {
      const name = `${String(number).padStart(3, "0")}.xml`;
      writeFileSync(join(folder, "carrier", name), notification(iban, ...Array.from({ length: entriesPerFile }, entry)));
      renameSync(join(folder, "carrier", name), join(folder, "inbox", name));
    }
    while (archived().length < 10) await sleep(1);
    server.child.kill("SIGKILL");
    await server.ended();
    expect(inbox().length).toBeGreaterThan(0);

    const again = await startProcess(dataDir, environment);
    for (const deadline = performance.now() + 60_000; inbox().length > 0; await sleep(50)) expect(performance.now()).toBeLessThan(deadline);
    const account = (await clientAt(again.baseUrl, demo).call("GET", `/v2/accounts/${main?.id}`)) as { balance: number };
    expect(account.balance).toBe((main?.balance ?? 0) + files * entriesPerFile * 7);
    expect(archived()).toHaveLength(files);
    expect(await runCli(dataDir, ["verify"], environment)).toMatchObject({
      code: 0,
      output: expect.stringContaining("No fault") as string,
    });
    again.child.kill("SIGTERM");
    expect(await again.ended()).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  },
);
