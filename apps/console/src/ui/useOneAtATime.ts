import { useCallback, useRef } from "react";

/** The same, but deaf while it is under way: the second click of a double click comes before a button can be shown as busy. */
export function useOneAtATime<Args extends readonly unknown[]>(run: (...args: Args) => Promise<unknown>): (...args: Args) => void {
  const isBusy = useRef(false);
  return useCallback(
    (...args) => {
      if (isBusy.current) return;
      isBusy.current = true;
      const free = (): void => void (isBusy.current = false);
      void run(...args).then(free, free);
    },
    [run],
  );
}
