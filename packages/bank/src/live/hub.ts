import { setTimeout as sleep } from "node:timers/promises";
import { firstIdOf, timeOfId, type WorkspaceId } from "@memento/kernel";
import { type Database, kitProblem, Overloaded } from "@memento/platform";
import { findOpenSessions } from "../members/sessions.ts";
import { findEventsAfter, findNewestEventId, type LiveEvent } from "./queries.ts";

/** Somebody who is told what happens in their workspace, for as long as their session lasts. */
export type Listener = {
  readonly workspaceId: WorkspaceId;
  readonly memberId: string;
  readonly sessionId: string;
  /** A gap: more happened at once than is told one by one. */
  readonly tell: (event: LiveEvent | "gap") => void;
  readonly close: () => void;
};

export type LiveHubOptions = {
  readonly database: Database;
  /** Real time, in which sessions run */
  readonly now: () => Date;
  readonly onFault: (error: unknown) => void;
};

export type LiveHub = ReturnType<typeof createLiveHub>;

const pollMs = 250;
const sessionsEveryMs = 1_000;
/** After a gap nothing is told for so long: whoever listens reads afresh, and need not do so four times a second. */
const gapMs = 1_000;
/** So far back it is looked once more: another process's clock may be behind, and its events have smaller ids than some that were told. */
const overlapMs = 1_000;
export const eventsAtOnceMax = 500;
const listenersMax = 2_000;
export const listenersOfMemberMax = 8;

type Watch = {
  readonly workspaceId: WorkspaceId;
  readonly listeners: Set<Listener>;
  newest: string;
  /** Ids that were told, as far back as it is looked */
  seen: Set<string>;
  quietUntilMs: number;
  ready: Promise<void>;
};

const floorOf = (id: string): string => firstIdOf(new Date(Math.max(0, timeOfId(id).getTime() - overlapMs)));

/**
 * Tells listeners of events as they commit. One process asks the outbox for all of its listeners at once, four times a second, and not at all while
 * there are none: a payment is not slowed down by who is watching. Each event is told at least once.
 */
export function createLiveHub({ database, now, onFault }: LiveHubOptions) {
  const watches = new Map<WorkspaceId, Watch>();
  const state = { running: false, stopped: false };

  const listeners = (): Listener[] => [...watches.values()].flatMap((watch) => [...watch.listeners]);

  /** Goes on from what is newest now. */
  async function begin(watch: Watch): Promise<void> {
    const { workspaceId } = watch;
    watch.newest = (await findNewestEventId(database, workspaceId)) ?? firstIdOf(now());
    const told = await findEventsAfter(database, [{ workspaceId, after: floorOf(watch.newest) }], eventsAtOnceMax);
    watch.seen = new Set(told.filter(({ eventId }) => eventId <= watch.newest).map(({ eventId }) => eventId));
  }

  async function poll(): Promise<void> {
    const nowMs = now().getTime();
    const due = [...watches.values()].filter((watch) => watch.quietUntilMs <= nowMs && watch.newest !== "");
    if (due.length === 0) return;
    const positions = due.map(({ workspaceId, newest }) => ({ workspaceId, after: floorOf(newest) }));
    const byWorkspace = Map.groupBy(await findEventsAfter(database, positions, eventsAtOnceMax + 1), ({ workspaceId }) => workspaceId);
    for (const watch of due) await tellAll(watch, byWorkspace.get(watch.workspaceId) ?? [], nowMs);
  }

  async function tellAll(watch: Watch, found: readonly LiveEvent[], nowMs: number): Promise<void> {
    if (found.length > eventsAtOnceMax) {
      watch.quietUntilMs = nowMs + gapMs;
      await begin(watch);
      for (const listener of watch.listeners) listener.tell("gap");
      return;
    }
    const fresh = found.filter(({ eventId }) => !watch.seen.has(eventId));
    watch.seen = new Set(found.map(({ eventId }) => eventId));
    for (const event of fresh) {
      if (event.eventId > watch.newest) watch.newest = event.eventId;
      for (const listener of watch.listeners) listener.tell(event);
    }
  }

  async function closeEnded(): Promise<void> {
    const all = listeners();
    const open = await findOpenSessions(database, all, now());
    for (const listener of all) if (!open.has(listener.sessionId)) listener.close();
  }

  async function run(): Promise<void> {
    let sinceCheckMs = 0;
    while (watches.size > 0 && !state.stopped) {
      await sleep(pollMs, undefined, { ref: false });
      sinceCheckMs += pollMs;
      try {
        await poll();
        if (sinceCheckMs >= sessionsEveryMs) {
          sinceCheckMs = 0;
          await closeEnded();
        }
      } catch (error) {
        onFault(error); // the next round asks again, from where this one began
      }
    }
    state.running = false;
  }

  return {
    /** From when this resolves on, whatever commits is told. Throws too_many_requests beyond eight listeners of a member, Overloaded beyond what a process takes. */
    async join(listener: Listener): Promise<void> {
      const all = listeners();
      if (all.filter(({ memberId }) => memberId === listener.memberId).length >= listenersOfMemberMax)
        throw kitProblem("too_many_requests", `A member listens on ${listenersOfMemberMax} connections at most.`);
      if (all.length >= listenersMax || state.stopped) throw new Overloaded("Too many are listening.");
      const { workspaceId } = listener;
      let watch = watches.get(workspaceId);
      if (watch === undefined) {
        watch = { workspaceId, listeners: new Set(), newest: "", seen: new Set(), quietUntilMs: 0, ready: Promise.resolve() };
        watch.ready = begin(watch);
        watches.set(workspaceId, watch);
      }
      watch.listeners.add(listener);
      await watch.ready;
      if (state.running) return;
      state.running = true;
      void run();
    },

    leave(listener: Listener): void {
      const watch = watches.get(listener.workspaceId);
      watch?.listeners.delete(listener);
      if (watch?.listeners.size === 0) watches.delete(listener.workspaceId);
    },

    /** Ends every listener's connection, and takes no more. */
    stop(): void {
      state.stopped = true;
      for (const listener of listeners()) listener.close();
    },
  };
}
