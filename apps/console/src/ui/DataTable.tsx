import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useState } from "react";
import { useT } from "../i18n/I18n.tsx";
import classes from "./DataTable.module.css";
import { Pager, type Paging } from "./Pager.tsx";
import { LoadError, Loading } from "./states.tsx";

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
};

type Loaded<Row> = { readonly data: readonly Row[] | undefined; readonly error: unknown; readonly refetch: () => unknown };

export type DataTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Loaded<Row>;
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
  readonly paging?: Paging;
};

type Order = { readonly key: string; readonly descending: boolean };

/** What opens a row: the row's own link or button carries this attribute, and a click anywhere in the row, or Enter on it, goes there. */
export const opensRow = { "data-opens-row": "" } as const;
const opener = (row: Element | null | undefined): HTMLElement | null => row?.querySelector<HTMLElement>("[data-opens-row]") ?? null;

function openByClick(event: MouseEvent<HTMLTableRowElement>): void {
  const isOwn = (event.target as Element).closest("a, button, input, label, [role=menu]") !== null;
  if (isOwn || globalThis.getSelection()?.toString() !== "") return; // text that was being marked is not a click
  opener(event.currentTarget)?.click();
}

/** Up and down, or k and j, go from row to row. */
function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
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

/** A list as a table, with what there is to see while it loads, when it holds nothing, and when it could not be loaded. */
export function DataTable<Row>({ caption, columns, rows: { data, error, refetch }, rowKey, empty, paging }: DataTableProps<Row>) {
  const t = useT();
  const [order, setOrder] = useState<Order>();
  const sorted = useMemo(() => sortRows(data, columns, order), [data, columns, order]);
  if (sorted === undefined) return error === null ? <Loading /> : <LoadError error={error} retry={() => void refetch()} />;
  if (sorted.length === 0 && (paging === undefined || paging.page === 1)) return <div className={classes["frame"]}>{empty}</div>;
  const classOf = ({ align, wide }: Column<Row>): string =>
    [align === "end" && classes["end"], wide && classes["wide"]].filter(Boolean).join(" ");
  return (
    <>
      <div className={classes["frame"]}>
        <table className={classes["table"]}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={classOf(column)} aria-sort={ariaSort(order, column)}>
                  {column.header !== undefined ? (
                    column.header
                  ) : column.sortBy === undefined ? (
                    <span className={column.isUntitled === true ? "visually-hidden" : undefined}>{column.title}</span>
                  ) : (
                    <UnstyledButton
                      className={classes["sort"] ?? ""}
                      aria-label={t("table.sort", { column: column.title })}
                      onClick={() => setOrder({ key: column.key, descending: order?.key === column.key && !order.descending })}
                    >
                      {column.title}
                      {order?.key === column.key && (order.descending ? <IconArrowDown size={12} /> : <IconArrowUp size={12} />)}
                    </UnstyledButton>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {/* The keys only move the focus between links and buttons that are reached by Tab as well. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody onKeyDown={walkRows}>
            {sorted.map((row) => (
              <tr key={rowKey(row)} className={classes["opens"]} onClick={openByClick}>
                {columns.map((column) => (
                  <td key={column.key} className={classOf(column)}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error !== null && <LoadError error={error} retry={() => void refetch()} />}
      {paging !== undefined && <Pager {...paging} />}
    </>
  );
}

const ariaSort = <Row,>(order: Order | undefined, { key, sortBy }: Column<Row>): "ascending" | "descending" | "none" | undefined =>
  sortBy === undefined ? undefined : order?.key !== key ? "none" : order.descending ? "descending" : "ascending";

function sortRows<Row>(rows: readonly Row[] | undefined, columns: readonly Column<Row>[], order: Order | undefined) {
  const sortBy = columns.find(({ key }) => key === order?.key)?.sortBy;
  if (rows === undefined || sortBy === undefined) return rows;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "string" || typeof b === "string" ? String(a).localeCompare(String(b)) : a - b;
  const ascending = rows.toSorted((a, b) => compare(sortBy(a), sortBy(b)));
  return order?.descending === true ? ascending.toReversed() : ascending;
}
