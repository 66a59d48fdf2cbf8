export type SingleFlight<Key> = ((key: Key) => Promise<void>) & {
  /** Resolves when the run that is under way ends, whatever comes of it; at once where none is. */
  readonly current: (key: Key) => Promise<void>;
};

/**
 * Work of which one run at a time is enough. Who asks while it runs shares the next run, which starts when this one ends: every promise resolves
 * after a run that began after its call, so that nothing that was there to do is missed. A fault is told to those who waited for that run.
 */
export function oneAtATime<Key>(work: (key: Key) => Promise<void>): SingleFlight<Key> {
  const running = new Map<Key, Promise<void>>();
  const waiting = new Map<Key, Promise<void>>();
  const run = (key: Key): Promise<void> => {
    const promise = work(key).finally(() => {
      if (running.get(key) === promise) running.delete(key);
    });
    running.set(key, promise);
    return promise;
  };
  const flight = (key: Key): Promise<void> => {
    const current = running.get(key);
    if (current === undefined) return run(key);
    const shared = waiting.get(key);
    if (shared !== undefined) return shared;
    const next = current
      .catch(() => undefined) // its own callers hear of it
      .then(() => {
        waiting.delete(key);
        return run(key);
      });
    waiting.set(key, next);
    return next;
  };
  return Object.assign(flight, { current: async (key: Key) => running.get(key)?.catch(() => undefined) });
}
