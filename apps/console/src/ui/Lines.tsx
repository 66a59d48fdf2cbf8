import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Lines.module.css";

export type Line = { readonly key: string; readonly start: ReactNode; readonly end: ReactNode };

/** A short list in a drawer: what it is at the start of a line, how it stands at its end. */
export function Lines({ lines, empty }: { lines: readonly Line[]; empty: string }) {
  if (lines.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <ul className={classes["lines"]}>
      {lines.map(({ key, start, end }) => (
        <Group key={key} component="li" justify="space-between" wrap="nowrap" gap="sm" className={classes["line"] ?? ""}>
          <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>{start}</div>
          <div style={{ flex: "none" }}>{end}</div>
        </Group>
      ))}
    </ul>
  );
}
