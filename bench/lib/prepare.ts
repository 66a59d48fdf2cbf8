import { once } from "node:events";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Credentials } from "@memento/sdk";
import type { SignOrder } from "./sign-worker.ts";

/** Signatures a second and core, low enough that a slow machine is done in time. */
const signaturesPerSecond = 1_000;

/**
 * Signs a POST for each body, on all cores, dated a little ahead: a token lives for ten seconds, and signing many takes longer than that
 * leaves. Comes back when they have become valid, with about nine seconds to use them in.
 */
export async function prepareRequests(order: {
  credentials: Credentials;
  baseUrl: string;
  path: string;
  bodies: readonly string[];
}): Promise<Buffer[]> {
  const workers = cpus().length;
  const share = Math.ceil(order.bodies.length / workers);
  const iat = Math.floor(Date.now() / 1000) + Math.ceil(share / signaturesPerSecond) + 6;
  const parts = Array.from({ length: workers }, async (_, index) => {
    const workerData: SignOrder = { ...order, bodies: order.bodies.slice(index * share, (index + 1) * share), iat };
    const worker = new Worker(new URL("./sign-worker.ts", import.meta.url), { workerData });
    const [requests] = (await once(worker, "message")) as [string[]];
    await worker.terminate();
    return requests.map((request) => Buffer.from(request));
  });
  const requests = (await Promise.all(parts)).flat();
  await sleep(Math.max(0, (iat - 4) * 1000 - Date.now()));
  return requests;
}
