import type { Database, Endpoint, Secrets, Sender } from "@memento/platform";
import { secretPlace, tokenPlace } from "./change.ts";
import { deliveryHeaders, eventToWire, signingKeyOf, type WebhookSecrets } from "./message.ts";
import type { OutcomeWriter } from "./outcomes.ts";
import { findTarget, findWanted, type WantedDelivery, type WebhookKey, type WebhookTarget } from "./wanted.ts";

export type LaneDeps = {
  readonly database: Database;
  readonly sender: Sender;
  readonly secrets: Secrets;
  readonly outcomes: OutcomeWriter;
  readonly realNow: () => Date;
};

/** The deliveries of one webhook on their way, in this process alone. */
export type Lane = {
  /** There may be more to deliver. */
  readonly wake: () => void;
  /** Starts nothing more. What is in flight goes on, and the lane ends after it; with `cut` it ends at once and unrecorded. */
  readonly stop: (how: "finish" | "cut") => void;
  /** Resolves when the lane is over; with the fault that ended it, if one did. */
  readonly over: Promise<unknown>;
};

/** Requests to one endpoint at a time: it starts with a few, and earns more by answering in time. */
export const parallelMax = 32;
const parallelStart = 8;
const parallelMin = 2;
/** Deliveries that are read at a time, for each that may be in flight; the next ones are asked for when half of them are left. */
const readAhead = 16;
/** A lane with nothing to do keeps its lock and its connections for so long: events seldom come alone. */
const lingerMs = 1_000;
/** A retry that starts this late is dated by its due time; beyond that (we were down, or it had to queue) by when it really started. */
const lateMsMax = 60_000;

/**
 * Delivers what is wanted of one webhook, in rough order, until nothing is left for a while. Whoever runs it holds the webhook's lock, so what is in flight
 * needs to be known in memory only. Memory stays bounded: a little is read ahead, the rest waits in the table.
 */
export function startLane(deps: LaneDeps, webhook: WebhookKey): Lane {
  const { database, sender, secrets, outcomes, realNow } = deps;
  const { promise: over, resolve: end } = Promise.withResolvers<unknown>();
  const queue: WantedDelivery[] = [];
  /** Read and not yet written back. */
  const known = new Set<string>();
  let way: Way | undefined;
  let inFlight = 0;
  let parallel = parallelStart;
  let isReading = false;
  let mayBeMore = true;
  let stopped = false;
  let ended = false;
  let reason: unknown;
  let linger: NodeJS.Timeout | undefined;

  function finish(): void {
    if (ended) return;
    ended = true;
    stopped = true;
    clearTimeout(linger);
    way?.endpoint.close();
    end(reason);
  }

  function pump(): void {
    if (ended) return;
    while (inFlight < parallel && !outcomes.isFull()) {
      const next = queue.shift(); // a lane that was stopped has an empty queue
      if (next === undefined || way === undefined) break;
      void attempt(next, way);
    }
    if (!stopped && mayBeMore && !isReading && queue.length <= (parallel * readAhead) / 2 && !outcomes.isFull()) void read();
    if (inFlight > 0 || isReading || known.size > 0) return;
    if (stopped) return finish();
    if (!mayBeMore) linger ??= setTimeout(finish, lingerMs);
  }

  async function read(): Promise<void> {
    isReading = true;
    mayBeMore = false;
    clearTimeout(linger);
    linger = undefined;
    const limit = parallel * readAhead;
    try {
      const [target, wanted] = await Promise.all([findTarget(database, webhook), findWanted(database, webhook, known, limit)]);
      if (target === undefined) stop("finish");
      else {
        way = openWay(way, target);
        if (wanted.length === limit) mayBeMore = true;
        if (!stopped) for (const delivery of wanted) take(delivery);
      }
    } catch (error) {
      fault(error);
    }
    isReading = false;
    pump();
  }

  function take(delivery: WantedDelivery): void {
    known.add(delivery.deliveryId);
    queue.push(delivery);
  }

  /** The way to the target as it is now: its URL and secrets may have changed since the last look. */
  function openWay(former: Way | undefined, target: WebhookTarget): Way {
    if (former !== undefined && isSame(former.target, target)) return { ...former, target };
    const url = new URL(target.url);
    const token = secrets.open(target.tokenSealed, tokenPlace(webhook.webhookId));
    const signingKey = signingKeyOf(secrets.open(target.secretSealed, secretPlace(webhook.webhookId)));
    const isSameOrigin = former !== undefined && new URL(former.target.url).origin === url.origin;
    if (!isSameOrigin) former?.endpoint.retire();
    const endpoint = isSameOrigin ? former.endpoint : sender.open(url.origin);
    return { target, endpoint, path: url.pathname + url.search, secrets: { token, signingKey } };
  }

  async function attempt(delivery: WantedDelivery, { target, endpoint, path, secrets: opened }: Way): Promise<void> {
    inFlight += 1;
    const now = realNow();
    const body = eventToWire(delivery);
    const result = await endpoint.post(path, deliveryHeaders(delivery.eventId, body, opened, now), body);
    inFlight -= 1;
    if (ended) return; // cut off: nobody knows whether it arrived, so it is attempted again
    if (result.ok) parallel = Math.min(parallelMax, parallel + 1);
    else if (result.error === "timeout") parallel = Math.max(parallelMin, parallel >> 1);
    const at = attemptDate(delivery, new Date(now.getTime() + target.clockOffsetMs));
    const made = { kind: delivery.wanted, plannedBefore: delivery.plannedAttempts, at, result };
    const written = outcomes.write({ workspaceId: webhook.workspaceId, deliveryId: delivery.deliveryId, made });
    pump();
    // What cannot be recorded must not be sent again and again: the lane ends, and its webhook has to wait.
    await written.catch(fault);
    known.delete(delivery.deliveryId);
    pump();
  }

  /** What is in flight may still end well; then the lane is over, with its fault. */
  function fault(error: unknown): void {
    reason ??= error;
    stop("finish");
  }

  function stop(how: "finish" | "cut"): void {
    stopped = true;
    queue.splice(0).forEach(({ deliveryId }) => known.delete(deliveryId));
    if (how === "cut") finish();
    else pump();
  }

  queueMicrotask(pump);
  return {
    over,
    stop,
    wake() {
      if (stopped) return;
      mayBeMore = true;
      pump();
    },
  };
}

type Way = {
  readonly target: WebhookTarget;
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly secrets: WebhookSecrets;
};

const isSame = (one: WebhookTarget, other: WebhookTarget): boolean =>
  one.url === other.url && one.tokenSealed === other.tokenSealed && one.secretSealed === other.secretSealed;

/** When an attempt counts as made, in workspace time. */
function attemptDate({ wanted, nextAttemptAt }: WantedDelivery, now: Date): Date {
  if (wanted !== "planned" || nextAttemptAt === null) return now;
  return now.getTime() - nextAttemptAt.getTime() < lateMsMax ? nextAttemptAt : now;
}
