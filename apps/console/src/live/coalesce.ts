export type CoalesceOptions = {
  /** Reads again what is called `name`; resolves when it is there. It must not reject. */
  readonly run: (name: string) => Promise<unknown>;
  /** How long to gather before a run, in milliseconds */
  readonly delayOf: (name: string) => number;
};

type State = { timer: ReturnType<typeof setTimeout> | undefined; isRunning: boolean; isWanted: boolean };

/**
 * Makes few runs of many wishes: those for one name that come within its delay are one run, and while a run is under way there is no second. What is
 * wished for meanwhile runs after it, so that the last run always begins after the last wish: a burst of events neither cancels what it waits for
 * again and again, nor leaves something old on the screen.
 */
export function createCoalescer({ run, delayOf }: CoalesceOptions) {
  const states = new Map<string, State>();

  function schedule(name: string, state: State): void {
    state.timer = setTimeout(() => void start(name, state), delayOf(name));
  }

  async function start(name: string, state: State): Promise<void> {
    state.timer = undefined;
    state.isRunning = true;
    state.isWanted = false;
    await run(name);
    state.isRunning = false;
    if (states.get(name) !== state) return; // stopped meanwhile
    if (state.isWanted) schedule(name, state);
    else states.delete(name);
  }

  return {
    want(name: string): void {
      const state = states.get(name);
      if (state === undefined) {
        const fresh: State = { timer: undefined, isRunning: false, isWanted: false };
        states.set(name, fresh);
        schedule(name, fresh);
      } else if (state.isRunning) state.isWanted = true;
    },
    /** Forgets what waits. What is under way ends by itself. */
    stop(): void {
      for (const { timer } of states.values()) clearTimeout(timer);
      states.clear();
    },
  };
}
