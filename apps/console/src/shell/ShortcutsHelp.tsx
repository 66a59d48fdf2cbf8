import { Kbd, Modal, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useT } from "../i18n/I18n.tsx";
import type { NavigationPage } from "./navigation.ts";
import classes from "./ShortcutsHelp.module.css";

/** All shortcuts, to look up. Loaded when they are. */
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
