import { connectDatabase, connectionOfRunning } from "@memento/platform";
import { signInOwner } from "./lib/owner.ts";
import { type RunningServer, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";
import { inTurns } from "./lib/turns.ts";

const smallRows = 1_000;
const largeRows = 100_000;

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
  const cookie = await signInOwner(server);
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

/** Pages of the console's list of transactions, where there are many and where there are few. */
export async function benchConsole(): Promise<Row[]> {
  const small = await filled(smallRows);
  const large = await filled(largeRows);
  try {
    const rows: Row[] = [];
    for (const [page, queryOf] of Object.entries(pages)) {
      const name = `GET /console/api/transactions: ${page}, 100 of ${round(largeRows)}`;
      const pair = { name, few: () => once(small, queryOf(small)), many: () => once(large, queryOf(large)) };
      rows.push(await inTurns(pair, `100 of ${round(smallRows)}`));
    }
    return rows;
  } finally {
    await small.server.stop();
    await large.server.stop();
  }
}
