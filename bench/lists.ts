import { connectDatabase, connectionOfRunning } from "@memento/platform";
import { fill, rowsEach } from "./lib/fill.ts";
import { ask, signIn } from "./lib/people.ts";
import { type RunningServer, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";
import { inTurns } from "./lib/turns.ts";

const smallRows = 10_000;
const largeRows = 1_000_000;

const lists = [
  "payments",
  "transactions",
  "contacts",
  "payment_sources",
  "requests",
  "pools",
  "pools/{pool}/participants",
  "moments",
  "notifications",
  "announcements",
  "users?query=person1",
] as const;

type Filled = { readonly server: RunningServer; readonly session: string; readonly pool: string };

async function filled(rows: number): Promise<Filled> {
  const server = await startServer();
  const [person] = server.people;
  if (person === undefined) throw new Error("the demo has people");
  const { session } = await signIn(server, person);
  const database = connectDatabase({ ...connectionOfRunning(server.dataDir), max: 2, onError: () => {} });
  try {
    const [project] = await database.query<{ workspaceId: string }>(
      `select workspace_id as "workspaceId" from wallet.user where user_id = $1`,
      [person.uuid],
    );
    if (project === undefined) throw new Error("the demo has a project");
    await fill(database, { ...project, reader: person.uuid, rows });
  } finally {
    await database.end();
  }
  const [pool] = await ask<{ uuid: string }[]>(server, "GET", "/v1/pools?filter=owner:eq:true", session);
  return { server, session, pool: pool?.uuid ?? "" };
}

async function once({ server, session, pool }: Filled, list: string): Promise<number> {
  const started = performance.now();
  await ask<unknown[]>(server, "GET", `/v1/${list.replace("{pool}", pool)}`, session);
  return performance.now() - started;
}

/** The first page of every list of the Wallet API, for somebody with as many rows as everybody else, among few people and among many. */
export async function benchLists(): Promise<Row[]> {
  const small = await filled(smallRows);
  const large = await filled(largeRows);
  try {
    const rows: Row[] = [];
    for (const list of lists) {
      const name = `GET /v1/${list}: first page, ${round(rowsEach)} rows of one's own among ${round(largeRows)}`;
      rows.push(await inTurns({ name, few: () => once(small, list), many: () => once(large, list) }, `among ${round(smallRows)}`));
    }
    return rows;
  } finally {
    await small.server.stop();
    await large.server.stop();
  }
}
