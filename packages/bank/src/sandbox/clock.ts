import { done, type WorkspaceId } from "@memento/kernel";
import { HttpProblem, loadNothing, type Operation } from "@memento/platform";
import { Temporal } from "temporal-polyfill";

const invalid = (message: string): HttpProblem => new HttpProblem({ status: 400, code: "invalid_request", message });

export type ClockMove = { readonly advance?: string | undefined; readonly now?: string | undefined };

/**
 * Settles where a move leads, before it is made: what an Idempotency-Key keeps, so that a repetition of the request leads to the same time
 * and not further. The move has passed `moveTarget`; a time that has gone by since is now.
 */
export const aimClock: Operation<ClockMove, Date, never, undefined> = {
  name: "aim_clock",
  load: loadNothing,
  run({ now }, moves) {
    const targets = moves.map((move) => (move.now === undefined ? advanced(now, move.advance ?? "") : new Date(move.now)));
    return Promise.resolve(targets.map((target) => done(target < now ? now : target)));
  },
};

/** Work of one workspace after the other's end, within this process: two moves by a day are a move by two days. */
export function takeTurns() {
  const last = new Map<WorkspaceId, Promise<unknown>>();
  return async <T>(workspaceId: WorkspaceId, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(workspaceId) ?? Promise.resolve()).then(work, work);
    last.set(workspaceId, turn);
    try {
      return await turn;
    } finally {
      if (last.get(workspaceId) === turn) last.delete(workspaceId);
    }
  };
}

/** A sandbox clock may run this far ahead of real time; beyond it dates stop being four-digit years somewhere. */
const yearsMax = 100;

/**
 * Where a request to move the clock leads: to a time, or by an ISO 8601 duration in Europe/Paris (a day across a change to summer time
 * has 23 hours). Throws 400 for neither or both, for what cannot be read, for the past, and for more than 100 years ahead.
 */
export function moveTarget(move: ClockMove, times: { now: Date; realNow: Date }): Date {
  if ((move.advance === undefined) === (move.now === undefined)) throw invalid("Give either advance or now.");
  const target = move.now === undefined ? advanced(times.now, move.advance ?? "") : new Date(move.now);
  if (Number.isNaN(target.getTime())) throw invalid("now must be a date and time.");
  if (target < times.now) throw invalid(`now must not be before the workspace's time, ${times.now.toISOString()}.`);
  if (target.getTime() > times.realNow.getTime() + yearsMax * 365.25 * 86_400_000)
    throw invalid(`The clock moves at most ${yearsMax} years ahead of real time.`);
  return target;
}

function advanced(now: Date, advance: string): Date {
  try {
    const duration = Temporal.Duration.from(advance);
    if (duration.sign < 0) throw invalid("advance must not be negative.");
    const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO("Europe/Paris");
    return new Date(zoned.add(duration).epochMilliseconds);
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw invalid("advance must be an ISO 8601 duration such as P1D or PT2H.");
  }
}
