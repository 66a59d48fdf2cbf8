import { UnstyledButton } from "@mantine/core";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import classes from "./DataTable.module.css";

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** Amounts stand at the end, so that their digits are below each other. */
  readonly align?: "start" | "end";
  /** Left out on narrow screens. */
  readonly wide?: boolean;
  /** Makes the column sortable. Only for lists that are here whole: sorting a page of many would mislead. */
  readonly sortBy?: (row: Row) => string | number;
  /** The title is for screen readers only: for a column of buttons. */
  readonly isUntitled?: boolean;
  /** Instead of the title, with a name of its own: a box that chooses every row. */
  readonly header?: ReactNode;
  /** In a table that shows a part of its rows, whose columns must not move while one scrolls; the others share what is left. */
  readonly width?: number;
};

export const cellClass = ({ align, wide }: Pick<Column<never>, "align" | "wide">): string =>
  [align === "end" && classes["end"], wide && classes["wide"]].filter(Boolean).join(" ");

/** What opens a row: the row's own link or button carries this attribute, and a click anywhere in the row, or Enter on it, goes there. */
export const opensRow = { "data-opens-row": "" } as const;
const opener = (row: Element | null | undefined): HTMLElement | null => row?.querySelector<HTMLElement>("[data-opens-row]") ?? null;

export function openByClick(event: MouseEvent<HTMLTableRowElement>): void {
  const isOwn = (event.target as Element).closest("a, button, input, label, [role=menu]") !== null;
  if (isOwn || globalThis.getSelection()?.toString() !== "") return; // text that was being marked is not a click
  opener(event.currentTarget)?.click();
}

/** Up and down, or k and j, go from row to row. */
export function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const row = (event.target as Element).closest("tr");
  if (step === undefined || row === null || (event.target as Element).closest("input, select, [role=menu]") !== null) return;
  const next = opener(step === 1 ? row.nextElementSibling : row.previousElementSibling);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

/** The button that opens a row whose details appear beside the list. */
export const RowButton = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <UnstyledButton className={classes["open"] ?? ""} onClick={onClick} {...opensRow}>
    {children}
  </UnstyledButton>
);

/** What a cell shows on narrow screens only: a line of what columns beside it say on wide ones. */
export const rowClasses = { narrow: classes["narrow"] };
