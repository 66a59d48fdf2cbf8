import { Kbd, Modal, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useT } from "../i18n/I18n.tsx";
import type { NavigationPage } from "./navigation.ts";
import classes from "./Shortcuts.module.css";

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

/** All of them, to look up. */
export function ShortcutsHelp({ pages, onClose }: { pages: readonly NavigationPage[]; onClose: () => void }) {
  const t = useT();
  const then = <Text span size="xs" c="dimmed">{` ${t("shortcuts.then")} `}</Text>;
  const rows = (title: string, entries: readonly (readonly [string, ReactNode])[]) => (
    <section>
      <Text fw={600} mt="sm" mb={4}>
        {title}
      </Text>
      <dl className={classes["list"]}>
        {entries.map(([name, keys]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
  const goTo = (letter: string): ReactNode => (
    <>
      <Kbd>g</Kbd>
      {then}
      <Kbd>{letter}</Kbd>
    </>
  );
  return (
    <Modal opened onClose={onClose} title={t("shortcuts.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      {rows(t("shortcuts.general"), [
        [t("shortcuts.palette"), <Kbd key="k">Ctrl K</Kbd>],
        [t("shortcuts.filter"), <Kbd key="k">/</Kbd>],
        [t("shortcuts.help"), <Kbd key="k">?</Kbd>],
      ])}
      {rows(t("shortcuts.go"), [...pages.map(({ title, go }) => [t(title), goTo(go)] as const), [t("nav.profile"), goTo("p")]])}
      {rows(t("shortcuts.lists"), [
        [
          t("shortcuts.rows"),
          <span key="k">
            <Kbd>j</Kbd> <Kbd>k</Kbd>
          </span>,
        ],
        [t("shortcuts.open"), <Kbd key="k">Enter</Kbd>],
      ])}
    </Modal>
  );
}
