import { connectDatabase, connectionOfRunning } from "@memento/platform";
import { fill, rowsEach } from "./lib/fill.ts";
import { ask, signIn } from "./lib/people.ts";
import { type RunningServer, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";

const smallRows = 10_000;
const largeRows = 1_000_000;
const requestsEach = 100;
const warmUps = 30;
const ratioMax = 1.5;

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

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The first page of every list of the Wallet API, for somebody with as many rows as everybody else, among few people and among many. */
export async function benchLists(): Promise<Row[]> {
  const small = await filled(smallRows);
  const large = await filled(largeRows);
  try {
    const rows: Row[] = [];
    for (const list of lists) {
      const times = { small: [] as number[], large: [] as number[] };
      for (let turn = -warmUps; turn < requestsEach; turn += 1) {
        // In turns, so that both meet the same machine.
        const [few, many] = [await once(small, list), await once(large, list)];
        if (turn < 0) continue;
        times.small.push(few);
        times.large.push(many);
      }
      const [few, many] = [median(times.small), median(times.large)];
      const ratio = many / few;
      rows.push({
        name: `GET /v1/${list}: first page, ${round(rowsEach)} rows of one's own among ${round(largeRows)}`,
        figure: `${round(many)} ms (median)`,
        baseline: `among ${round(smallRows)}: ${round(few)} ms`,
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
