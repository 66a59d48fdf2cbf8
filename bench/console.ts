import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connectDatabase, connectionOfRunning } from "@memento/platform";
import { type RunningServer, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";

const smallRows = 1_000;
const largeRows = 100_000;
const requestsEach = 100;
const warmUps = 30;
const ratioMax = 1.5;

/** A server with so many transactions, a session at its console, and the key of the row in the middle of the list. */
type Filled = { readonly server: RunningServer; readonly cookie: string; readonly middle: string };

const fill = `insert into bank.transaction (workspace_id, transaction_id, reference, account_id, amount, direction, local_iban, counterparty_name, status,
    source_type, source, requested_at, executed_at, accounted_at)
  select a.workspace_id, uuidv7(n * interval '-1 minute'), gen_random_uuid(), a.account_id, 100 + n, 'credit', a.main_iban, 'Counterparty ' || n, 'confirmed',
    'transfer_incoming', jsonb_build_object('transfer_type', 'instant', 'counterparty_iban', 'DE89370400440532013000', 'message', 'Invoice ' || n),
    now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute'
  from bank.account a cross join generate_series(1, $2::int) n where a.account_id = $1`;
const findMiddle = `select to_char(executed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || transaction_id as key
  from bank.transaction where account_id = $1 order by executed_at desc, transaction_id desc offset $2 limit 1`;

async function filled(rows: number): Promise<Filled> {
  const server = await startServer();
  const { console: owner } = JSON.parse(readFileSync(join(server.dataDir, "demo.json"), "utf8")) as {
    console: { email: string; password: string };
  };
  const answer = await fetch(`${server.baseUrl}/console/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(owner),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";", 1)[0];
  if (!answer.ok || cookie === undefined) throw new Error(`the owner is not let in: ${await answer.text()}`);
  const accountId = server.accounts[0]?.id ?? "";
  const database = connectDatabase({ ...connectionOfRunning(server.dataDir), max: 2, onError: () => {} });
  try {
    await database.query(fill, [accountId, rows]);
    await database.query("vacuum analyze bank.transaction");
    const [middle] = await database.query<{ key: string }>(findMiddle, [accountId, rows / 2]);
    return { server, cookie, middle: middle?.key ?? "" };
  } finally {
    await database.end();
  }
}

const pages = {
  "the first page": () => "",
  "a page in the middle": ({ middle }: Filled) => `&cursor=${encodeURIComponent(middle)}`,
  "a page in the middle, of one account": ({ middle, server }: Filled) =>
    `&cursor=${encodeURIComponent(middle)}&account_id=${server.accounts[0]?.id ?? ""}`,
} as const satisfies Record<string, (filled: Filled) => string>;

async function once(on: Filled, query: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(`${on.server.baseUrl}/console/api/transactions?size=100${query}`, { headers: { cookie: on.cookie } });
  const { results } = (await answer.json()) as { results: unknown[] };
  if (results.length !== 100) throw new Error(`a page of ${results.length}`);
  return performance.now() - started;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Pages of the console's list of transactions, where there are many and where there are few. */
export async function benchConsole(): Promise<Row[]> {
  const small = await filled(smallRows);
  const large = await filled(largeRows);
  try {
    const rows: Row[] = [];
    for (const [name, queryOf] of Object.entries(pages)) {
      const times = { small: [] as number[], large: [] as number[] };
      for (let turn = -warmUps; turn < requestsEach; turn += 1) {
        // In turns, so that both meet the same machine.
        const [few, many] = [await once(small, queryOf(small)), await once(large, queryOf(large))];
        if (turn < 0) continue;
        times.small.push(few);
        times.large.push(many);
      }
      const [few, many] = [median(times.small), median(times.large)];
      const ratio = many / few;
      rows.push({
        name: `GET /console/api/transactions: ${name}, 100 of ${round(largeRows)}`,
        figure: `${round(many)} ms (median)`,
        baseline: `100 of ${round(smallRows)}: ${round(few)} ms`,
        ratio: `${ratio.toFixed(2)}x`,
        target: `<= ${ratioMax}x`,
        met: ratio <= ratioMax,
      });
    }
    return rows;
  } finally {
    await small.server.stop();
    await large.server.stop();
  }
}
