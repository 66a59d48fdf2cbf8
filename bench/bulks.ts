import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createBankClient } from "@memento/sdk";
import { sendAll } from "./lib/load.ts";
import { prepareRequests } from "./lib/prepare.ts";
import { type RunningServer, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";

const items = 5_000;
const runs = 7;
const secondsMax = 1;
const external = "FR1420041010050500013M02606";

type Bulk = { id: string; status: string; transfers_failed: number };

const orders = (server: RunningServer, strategy: string) =>
  Array.from({ length: items }, (_none, index) => ({
    amount: 1 + (index % 50),
    beneficiary_name: "Bench beneficiary",
    beneficiary_iban: external,
    local_iban: server.accounts[0]?.iban,
    type_strategy: strategy,
    message: `invoice ${index}`,
  }));

/** What the server's process holds in memory now, in MiB; Linux only. */
function residentMiB(server: RunningServer): number {
  const [, kib = "0"] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.process.pid}/status`, "utf8")) ?? [];
  return Number(kib) / 1024;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A bulk of 5,000 transfers, from its POST to `completed`, against the same orders as single requests to the same server. */
export async function benchBulks(): Promise<Row[]> {
  const server = await startServer();
  try {
    const client = createBankClient({ baseUrl: server.baseUrl, credentials: server.credentials });
    const run = async (strategy: string): Promise<number> => {
      const body = { transfers: orders(server, strategy) };
      const started = performance.now();
      const made = (await client.call("POST", "/v2/transfers/bulks", { body })) as Bulk;
      const read = async (): Promise<Bulk> => (await client.call("GET", `/v2/transfers/bulks/${made.id}`)) as Bulk;
      let bulk = made;
      await sleep(300); // counting items costs the database time, so it is not asked more often than somebody would
      while (bulk.status === "pending") {
        await sleep(25);
        bulk = await read();
      }
      if (bulk.transfers_failed > 0) throw new Error(`${bulk.transfers_failed} items failed`);
      return (performance.now() - started) / 1000;
    };
    const rows: Row[] = [];
    for (const strategy of ["standard_only", "instant_if_available"]) {
      for (let warmUp = 0; warmUp < 15; warmUp += 1) await run(strategy);
      await sleep(3_000); // instant items settle behind the bulk
      const before = residentMiB(server);
      const times: number[] = [];
      for (let count = 0; count < runs; count += 1) {
        times.push(await run(strategy));
        await sleep(1_500);
      }
      const after = residentMiB(server);
      const bodies = orders(server, strategy).map((order) => JSON.stringify(order));
      const requests = await prepareRequests({ credentials: server.credentials, baseUrl: server.baseUrl, path: "/v2/transfers", bodies });
      const single = await sendAll({ host: "127.0.0.1", port: server.port }, requests, 256);
      const seconds = median(times);
      rows.push({
        name: `bulk of 5,000 transfers, ${strategy}, from POST to completed`,
        figure: `${seconds.toFixed(2)} s (median of ${runs}; slowest ${Math.max(...times).toFixed(2)} s); server memory ${round(before)} MiB before, ${round(after)} after`,
        baseline: `the same as single requests: ${single.seconds.toFixed(2)} s`,
        ratio: `${(single.seconds / seconds).toFixed(1)}x`,
        target: `<= ${secondsMax.toFixed(1)} s`,
        met: seconds <= secondsMax,
      });
    }
    return rows;
  } finally {
    await server.stop();
  }
}
