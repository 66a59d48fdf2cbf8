import { useEffect, useRef } from "react";
import type { NavigationPage } from "./navigation.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]") !== null;
const sequenceMs = 1_500;

export type ShortcutActions = {
  readonly pages: readonly NavigationPage[];
  readonly go: (to: NavigationPage["to"] | "/profile") => void;
  readonly help: () => void;
  readonly search: () => void;
};

/** Keys that work wherever nobody types: `?`, `/`, `j`, Ctrl or Cmd K, and `g` followed by a page's letter. */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    let armedUntil = 0;
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return latest.current.search();
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { pages, go, help } = latest.current;
      const isSecond = event.timeStamp < armedUntil;
      armedUntil = 0;
      if (isSecond) {
        const to = event.key === "p" ? "/profile" : pages.find((page) => page.go === event.key)?.to;
        if (to !== undefined) go(to);
      } else if (event.key === "g") armedUntil = event.timeStamp + sequenceMs;
      else if (event.key === "?") help();
      else if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-filters] input")?.focus();
      } else if ((event.key === "j" || event.key === "k") && document.activeElement?.closest("tbody") === null) {
        document.querySelector<HTMLElement>("tbody [data-opens-row]")?.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
