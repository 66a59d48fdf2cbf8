import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createWebhookOperations, webhookParallelMax } from "@memento/bank";
import { newId, type WorkspaceId } from "@memento/kernel";
import {
  connectDatabase,
  connectionOfRunning,
  createSecrets,
  createSender,
  type Database,
  loadSecretKeys,
  realNow,
  recordEvents,
  runWithin,
} from "@memento/platform";
import { createBankClient } from "@memento/sdk";
import { type RunningServer, startServer } from "./lib/server.ts";
import { type Row, round } from "./lib/table.ts";

const rules = { reach: "local", allowHttp: true } as const;
const burst = 15_000; // what a bulk of 5,000 transfers tells
const bulkItems = 5_000;
const steadyPerSecond = 500;
const steadySeconds = 6;

type Receiver = {
  readonly port: number;
  readonly child: ChildProcess;
  readonly arrivals: Map<string, number>;
  readonly stop: () => Promise<void>;
};

async function startReceiver(): Promise<Receiver> {
  const child = fork(join(import.meta.dirname, "lib/receiver.ts"));
  const arrivals = new Map<string, number>();
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  child.on("message", ({ ids, times }: { ids: string[]; times: number[] }) => {
    for (const [index, id] of ids.entries()) if (!arrivals.has(id)) arrivals.set(id, times[index] ?? 0);
  });
  return {
    port,
    child,
    arrivals,
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

/** Waits until all of these have arrived; throws when they do not. */
async function arrived({ arrivals }: Receiver, ids: readonly string[]): Promise<number[]> {
  for (let tries = 0; tries < 6_000; tries += 1) {
    if (arrivals.size >= ids.length && ids.every((id) => arrivals.has(id))) return ids.map((id) => arrivals.get(id) ?? 0);
    await sleep(10);
  }
  throw new Error(`${ids.filter((id) => !arrivals.has(id)).length} of ${ids.length} events did not arrive`);
}

const quantile = (values: readonly number[], q: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? 0;

/** Records events in one transaction, as a bulk does; their ids. */
async function record(database: Database, workspaceId: WorkspaceId, count: number): Promise<{ ids: string[]; committedAt: number }> {
  const resourceIds = Array.from({ length: count }, () => newId());
  await database.transaction((tx) => {
    recordEvents(
      tx,
      workspaceId,
      realNow(),
      resourceIds.map((resourceId) => ({ type: "transfer_confirmed", resourceType: "transfer", resourceId })),
    );
    return Promise.resolve();
  });
  const committedAt = Date.now();
  const text = "select event_id as id from platform.event where workspace_id = $1 and resource_id = any ($2::uuid[])";
  const rows = await database.query<{ id: string }>({ name: "bench.events", text }, [workspaceId, resourceIds]);
  return { ids: rows.map(({ id }) => id), committedAt };
}

/** The same bodies to the same receiver by the same client, with nothing recorded anywhere: requests a second. */
async function baseline(receiver: Receiver): Promise<number> {
  const endpoint = createSender({ rules, connectionsMax: webhookParallelMax }).open(`http://127.0.0.1:${receiver.port}`);
  const send = async (count: number): Promise<number> => {
    let left = count;
    const started = performance.now();
    const worker = async (): Promise<void> => {
      while ((left -= 1) >= 0) {
        const body = {
          id: newId(),
          date: "2026-01-01T00:00:00.000Z",
          event_type: "transfer_confirmed",
          resource_type: "transfer",
          resource_id: newId(),
        };
        await endpoint.post(
          "/",
          { "content-type": "application/json", authorization: `Bearer whtok_${"x".repeat(43)}` },
          JSON.stringify(body),
        );
      }
    };
    await Promise.all(Array.from({ length: webhookParallelMax }, worker));
    return (count / (performance.now() - started)) * 1000;
  };
  await send(burst / 3);
  const perSecond = await send(burst);
  endpoint.close();
  return perSecond;
}

/** A real bulk with everything it tells: three events a transfer and one of its own. Times in the queue count from the start of the event's transaction. */
async function bulkTold(server: RunningServer, receiver: Receiver, database: Database, workspaceId: WorkspaceId) {
  const client = createBankClient({ baseUrl: server.baseUrl, credentials: server.credentials });
  const send = async (): Promise<{ seconds: number; perSecond: number; p50: number; events: number }> => {
    const since = realNow();
    const order = {
      amount: 1,
      local_iban: server.accounts[0]?.iban,
      beneficiary_iban: "FR1420041010050500013M02606",
      beneficiary_name: "Bench",
    };
    const transfers = Array.from({ length: bulkItems }, () => ({ ...order, type_strategy: "instant_only" }));
    await client.call("POST", "/v2/transfers/bulks", { body: { transfers } });
    const expected = bulkItems * 3 + 1;
    const text = "select event_id as id, recorded_at as at from platform.event where workspace_id = $1 and recorded_at >= $2";
    let events: { id: string; at: Date }[] = [];
    while (events.length < expected) {
      await sleep(500);
      events = await database.query<{ id: string; at: Date }>({ name: "bench.bulk_events", text }, [workspaceId, since]);
    }
    const times = await arrived(
      receiver,
      events.map(({ id }) => id),
    );
    const first = Math.min(...times);
    const last = Math.max(...times);
    const waits = events.map(({ at }, index) => Math.max(0, (times[index] ?? 0) - at.getTime()));
    const perSecond = (times.length / (last - first)) * 1000;
    return { seconds: (last - since.getTime()) / 1000, perSecond, p50: quantile(waits, 0.5), events: times.length };
  };
  for (let warmUp = 0; warmUp < 3; warmUp += 1) await send();
  return send();
}

/** Webhooks from commit to arrival, to one loopback endpoint in a process of its own, against a bare client. */
export async function benchWebhooks(): Promise<Row[]> {
  const server = await startServer();
  const receiver = await startReceiver();
  const database = connectDatabase({ ...connectionOfRunning(server.dataDir), max: 4, onError: () => {} });
  try {
    const text = `select workspace_id as "workspaceId", application_id as "applicationId" from bank.application`;
    const [application] = await database.query<{ workspaceId: WorkspaceId; applicationId: string }>(text);
    if (application === undefined) throw new Error("the demo has an application");
    const { workspaceId, applicationId } = application;
    const secrets = createSecrets(loadSecretKeys(undefined, join(server.dataDir, "secret.key")));
    const { create } = createWebhookOperations({ secrets, rules });
    const request = { applicationId, url: `http://127.0.0.1:${receiver.port}/` };
    await database.transaction((tx) => runWithin(create, { tx, workspaceId, now: realNow() }, [request]));
    const base = await baseline(receiver);

    for (const count of [500, 5_000]) await arrived(receiver, (await record(database, workspaceId, count)).ids); // until it is warm
    const { ids, committedAt } = await record(database, workspaceId, burst);
    const times = await arrived(receiver, ids);
    const perSecond = (burst / (Math.max(...times) - committedAt)) * 1000;

    await sleep(500);
    const batch = 5; // events a commit, as transfers have them
    const sent: { ids: string[]; committedAt: number }[] = [];
    const started = performance.now();
    for (let made = 0; made < steadyPerSecond * steadySeconds; made += batch) {
      await sleep(Math.max(0, started + (made / steadyPerSecond) * 1000 - performance.now()));
      sent.push(await record(database, workspaceId, batch));
    }
    const waits: number[] = [];
    for (const one of sent) for (const at of await arrived(receiver, one.ids)) waits.push(Math.max(0, at - one.committedAt));
    const told = await bulkTold(server, receiver, database, workspaceId);
    const p50 = quantile(waits, 0.5);
    const ratio = perSecond / base;
    return [
      {
        name: `webhooks: ${round(burst)} events committed at once, to one endpoint`,
        figure: `${round(perSecond)}/s`,
        baseline: `the same client posting the same bodies, no database: ${round(base)}/s`,
        ratio: `${Math.round(ratio * 100)} %`,
        target: ">= 2,000/s",
        met: perSecond >= 2_000,
      },
      {
        name: `webhooks: from commit to received, at ${steadyPerSecond} events/s`,
        figure: `p50 ${round(p50)} ms, p99 ${round(quantile(waits, 0.99))} ms`,
        baseline: "none",
        ratio: "none",
        target: "p50 <= 50 ms",
        met: p50 <= 50,
      },
      {
        name: `a bulk of ${round(bulkItems)} instant transfers and the ${round(told.events)} events it tells, from POST to the last delivery`,
        figure: `${told.seconds.toFixed(1)} s, ${round(told.perSecond)} deliveries/s from the first on; an event waits ${round(told.p50)} ms (p50) behind the others`,
        baseline: `the same client posting the same bodies, no database: ${round(base)}/s`,
        ratio: `${Math.round((told.perSecond / base) * 100)} %`,
        target: ">= 2,000/s",
        met: told.perSecond >= 2_000,
      },
    ];
  } finally {
    await database.end();
    await receiver.stop();
    await server.stop();
  }
}
