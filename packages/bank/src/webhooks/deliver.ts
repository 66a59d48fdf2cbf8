import { setTimeout as sleep } from "node:timers/promises";
import { newId, type WorkspaceId } from "@memento/kernel";
import { type Database, SealUnbroken, type Secrets, type Sender, type Session, type SessionOptions } from "@memento/platform";
import { type Lane, startLane } from "./lane.ts";
import { createOutcomeWriter } from "./outcomes.ts";
import { webhooksChannel } from "./retry.ts";
import { findWantedWebhooks, type WebhookKey } from "./wanted.ts";

export type DelivererOptions = {
  readonly database: Database;
  readonly sender: Sender;
  readonly secrets: Secrets;
  readonly openSession: (events: Omit<SessionOptions, "connection">) => Session;
  readonly realNow: () => Date;
  readonly onFault: (error: unknown, webhookId: string | undefined) => void;
};

export type Deliverer = {
  /** Delivers, from now on, whatever is wanted. */
  readonly start: () => void;
  /**
   * Delivers what is wanted of a workspace now and waits for it: a moving clock's attempts are made before it moves on. Also waits for what other processes
   * are delivering. Gives up waiting when nothing moves for a while.
   */
  readonly drain: (workspaceId: WorkspaceId) => Promise<void>;
  /** Starts nothing more, waits a little for what is in flight, writes what is known, and gives its locks back. */
  readonly stop: () => Promise<void>;
};

/** A safety net: notifications wake us as soon as something is wanted. */
const pollMs = 2_000;
/** After a fault (no key for its secrets, an outcome that cannot be written) a webhook is left alone, or to other processes, for so long. */
const pauseMs = 30_000;
const stopGraceMs = 3_000;
/** Somewhat longer than an attempt may take. */
const drainMsMax = 15_000;
/** Webhooks that one process delivers for at a time. Beyond it, they take turns. */
const lanesMax = 500;
const turnMs = 5_000;

/**
 * Delivers events to webhooks: a lane for each webhook that has something to deliver, and a lock for each lane, so that of all processes one at a time
 * delivers for a webhook. A process that dies loses its locks with its connection, and the others go on from the tables.
 */
export function createDeliverer(options: DelivererOptions): Deliverer {
  const { database, sender, secrets, realNow, onFault } = options;
  const outcomes = createOutcomeWriter({ database });
  const lanes = new Map<string, { readonly lane: Lane; readonly workspaceId: WorkspaceId; readonly since: number; woken: boolean }>();
  const pausedUntil = new Map<string, number>();
  /** Whom to look at next; "all" of them after a start or a gap in the notifications. */
  let toLook: Set<WorkspaceId> | "all" = new Set();
  const state = { started: false, stopped: false };
  let isLooking = false;
  let looking: Promise<void> | undefined;
  let stopping: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let session: Session | undefined;

  const openedSession = (): Session =>
    (session ??= options.openSession({
      channels: [webhooksChannel],
      onNotify: (_channel, payload) => look(payload as WorkspaceId),
      onConnect: () => look("all"),
      // Another process may go on from here at once. What is in flight is recorded when it ends.
      onLost: () => lanes.forEach(({ lane }) => lane.stop("finish")),
    }));

  function look(where: WorkspaceId | "all"): void {
    if (!state.started || state.stopped) return;
    if (where === "all") toLook = "all";
    else if (toLook !== "all") toLook.add(where);
    if (isLooking) return; // and will see it
    isLooking = true;
    looking = lookAround();
  }

  async function lookAround(): Promise<void> {
    try {
      while (!state.stopped && (toLook === "all" || toLook.size > 0)) {
        const where = toLook === "all" ? undefined : [...toLook];
        toLook = new Set();
        await startLanes(await findWantedWebhooks(database, where));
      }
    } catch (error) {
      onFault(error, undefined); // the next poll looks again
    }
    isLooking = false;
  }

  /** Wakes the lanes of these webhooks, and starts one for each that has none and that nobody else delivers for. */
  async function startLanes(webhooks: readonly WebhookKey[]): Promise<void> {
    const fresh = new Map<string, WebhookKey>();
    for (const webhook of webhooks) {
      const running = lanes.get(webhook.webhookId);
      if (running !== undefined) {
        running.woken = true;
        running.lane.wake();
      } else if (!isPaused(webhook.webhookId)) fresh.set(webhook.webhookId, webhook);
    }
    makeRoom(fresh.size);
    const wished = [...fresh.keys()].slice(0, Math.max(0, lanesMax - lanes.size));
    for (const webhookId of await openedSession().tryLock(wished)) {
      const webhook = fresh.get(webhookId);
      if (webhook !== undefined) run(webhook);
    }
  }

  function run(webhook: WebhookKey): void {
    const { webhookId, workspaceId } = webhook;
    const lane = startLane({ database, sender, secrets, outcomes, realNow }, webhook);
    const running = { lane, workspaceId, since: performance.now(), woken: false };
    lanes.set(webhookId, running);
    void lane.over.then(async (fault) => {
      if (fault !== undefined) {
        pausedUntil.set(webhookId, performance.now() + pauseMs);
        onFault(fault, webhookId);
      }
      running.woken = false;
      await openedSession()
        .unlock([webhookId])
        .catch(() => {}); // a lost connection has given its locks back itself
      lanes.delete(webhookId);
      if (running.woken && fault === undefined) look(workspaceId); // it was woken on its way out
    });
  }

  /** Where more webhooks want a lane than there are, those that had theirs for some time give it up and queue again. */
  function makeRoom(wanted: number): void {
    if (lanes.size + wanted <= lanesMax) return;
    const late = performance.now() - turnMs;
    for (const { lane, since } of lanes.values()) if (since < late) lane.stop("finish");
  }

  function isPaused(webhookId: string): boolean {
    const until = pausedUntil.get(webhookId);
    if (until === undefined) return false;
    if (until > performance.now()) return true;
    pausedUntil.delete(webhookId);
    return false;
  }

  return {
    start() {
      state.started = true;
      openedSession();
      timer = setInterval(() => look("all"), pollMs);
    },

    async drain(workspaceId) {
      const upTo = newId(); // what is told from now on need not be waited for
      let waitMs = 2;
      const deadline = performance.now() + drainMsMax;
      while (!state.stopped && performance.now() < deadline) {
        const wanted = await findWantedWebhooks(database, [workspaceId], upTo);
        if (wanted.every(({ webhookId }) => isPaused(webhookId))) return;
        await startLanes(wanted);
        await sleep(waitMs);
        waitMs = Math.min(waitMs * 1.5, 100);
      }
    },

    stop: () => (stopping ??= stopAll()),
  };

  async function stopAll(): Promise<void> {
    state.stopped = true;
    clearInterval(timer);
    await looking;
    const running = [...lanes.values()].map(({ lane }) => lane);
    for (const lane of running) lane.stop("finish");
    await Promise.race([Promise.all(running.map(({ over }) => over)), sleep(stopGraceMs, undefined, { ref: false })]);
    for (const lane of running) lane.stop("cut");
    await outcomes.stop();
    await session?.close();
  }
}

/** What to say of a fault that stopped a webhook's deliveries for a while. */
export const describeFault = (error: unknown): string =>
  error instanceof SealUnbroken && error.keyUnknown
    ? "a webhook's secrets were sealed under another key; set SECRET_KEY to the one they were sealed under"
    : "webhooks could not be delivered for a moment";
