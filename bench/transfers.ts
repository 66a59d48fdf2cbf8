import { type LoadResult, sendAll } from "./lib/load.ts";
import { prepareRequests } from "./lib/prepare.ts";
import { type RunningServer, startBare, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";

const requestsPerRun = 8_000;
const connections = 512;
const external = "FR1420041010050500013M02606";

const bodies = (server: RunningServer, strategy: string): string[] =>
  Array.from({ length: requestsPerRun }, (_, index) =>
    JSON.stringify({
      amount: 1 + (index % 50),
      beneficiary_name: "Bench beneficiary",
      beneficiary_iban: external,
      local_iban: server.accounts[0]?.iban,
      type_strategy: strategy,
      message: `invoice ${index}`,
    }),
  );

function check(result: LoadResult, name: string): LoadResult {
  if (result.statuses.get(200) !== requestsPerRun)
    throw new Error(`${name}: not every request was answered 200: ${JSON.stringify([...result.statuses])}`);
  return result;
}

/** `POST /v2/transfers`, signed, idempotent and durable, against a bare route on the same machine with the same requests. */
export async function benchTransfers(): Promise<Row[]> {
  const server = await startServer();
  const bare = await startBare(server.certificate);
  try {
    const prepare = (strategy: string): Promise<Buffer[]> =>
      prepareRequests({
        credentials: server.credentials,
        baseUrl: server.baseUrl,
        path: "/v2/transfers",
        bodies: bodies(server, strategy),
      });
    const measure = async (port: number, strategy: string): Promise<LoadResult> =>
      check(await sendAll({ host: "127.0.0.1", port }, await prepare(strategy), connections), strategy);
    await measure(bare.port, "standard_only"); // each until it is warm: the server has more code to compile
    for (const strategy of ["standard_only", "instant_if_available", "standard_only"]) await measure(server.port, strategy);
    const rows: Row[] = [];
    for (const strategy of ["standard_only", "instant_if_available"]) {
      const base = await measure(bare.port, strategy);
      const result = await measure(server.port, strategy);
      const ratio = result.perSecond / base.perSecond;
      const settlesToo = strategy !== "standard_only";
      rows.push({
        name: `POST /v2/transfers, ${strategy}${settlesToo ? ", each settled on the way" : ""}`,
        figure: `${round(result.perSecond)}/s (p50 ${round(result.p50Ms)} ms, p99 ${round(result.p99Ms)} ms at full load)`,
        baseline: `bare Fastify route: ${round(base.perSecond)}/s`,
        ratio: `${Math.round(ratio * 100)} %`,
        // An instant transfer is two writes to the ledger, the second by the worker in the same process: shown, not judged.
        target: settlesToo ? "none" : ">= 50 %",
        met: settlesToo || ratio >= 0.5,
      });
    }
    return rows;
  } finally {
    await bare.stop();
    await server.stop();
  }
}
