import { Overloaded } from "@memento/platform";

/**
 * Lets one piece of work run at a time, in the order of their coming. At most `waitingMax` wait; whoever comes then is refused at once with
 * Overloaded (503), before anything was done.
 */
export function createTurns(waitingMax: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= waitingMax) return Promise.reject(new Overloaded("too many images at once"));
    waiting += 1;
    const run = last.then(() => {
      waiting -= 1;
      return work();
    });
    last = run.catch(() => undefined); // told to its own caller
    return run;
  };
}
