import { Overloaded } from "./batcher.ts";

export type TurnsOptions = {
  /** How much work runs at a time */
  readonly parallelMax: number;
  /** How much may wait */
  readonly waitingMax: number;
  /** What there is too much of, for the refusal */
  readonly what: string;
};

/**
 * Lets so much work run at a time, in the order of its coming. Whoever comes when too much is waiting is refused at once with Overloaded (503),
 * before anything was done.
 */
export function createTurns({ parallelMax, waitingMax, what }: TurnsOptions): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < parallelMax) running += 1;
    else {
      if (waiting.length >= waitingMax) throw new Overloaded(`too many ${what} at once`);
      await new Promise<void>((resolve) => waiting.push(resolve)); // whoever ends hands its turn on, so `running` stays
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
