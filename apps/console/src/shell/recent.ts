import { useSyncExternalStore } from "react";

/** A page that was looked at: where it is below /console, and what it is called. */
export type Visit = { readonly path: string; readonly title: string };

const keptMax = 6;

/** In the memory of this tab alone: what somebody looked at is nobody else's business, and signing out forgets it. */
let visits: readonly Visit[] = [];
const listeners = new Set<() => void>();

function keep(next: readonly Visit[]): void {
  visits = next;
  for (const listener of listeners) listener();
}

const below = (path: string): string => path.replace(/^\/console(?=\/|$)/, "") || "/";

/** Notes the page that is open, by its title. The same page with other filters is the same page. */
export function noteVisit(title: string): void {
  const path = below(location.pathname);
  if (path.startsWith("/sign-in") || path.startsWith("/invitation")) return;
  const visit = { path: `${path}${location.search}`, title };
  keep([visit, ...visits.filter((one) => one.path.split("?", 1)[0] !== path)].slice(0, keptMax));
}

export const forgetVisits = (): void => keep([]);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The pages that were looked at last, latest first, without the one that is open. */
export const useRecent = (): readonly Visit[] => useSyncExternalStore(subscribe, () => visits).slice(1);
