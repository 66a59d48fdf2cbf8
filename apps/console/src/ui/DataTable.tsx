import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useT } from "../i18n/I18n.tsx";
import classes from "./DataTable.module.css";
import { Pager, type Paging } from "./Pager.tsx";
import { cellClass, type Column, openByClick, walkRows } from "./rows.tsx";
import { LoadError, Loading } from "./states.tsx";

export { type Column, opensRow, RowButton } from "./rows.tsx";

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

/** A list as a table, with what there is to see while it loads, when it holds nothing, and when it could not be loaded. */
export function DataTable<Row>({ caption, columns, rows: { data, error, refetch }, rowKey, empty, paging }: DataTableProps<Row>) {
  const t = useT();
  const [order, setOrder] = useState<Order>();
  const sorted = useMemo(() => sortRows(data, columns, order), [data, columns, order]);
  if (sorted === undefined) return error === null ? <Loading /> : <LoadError error={error} retry={() => void refetch()} />;
  if (sorted.length === 0 && (paging === undefined || paging.page === 1)) return <div className={classes["frame"]}>{empty}</div>;
  return (
    <>
      <div className={classes["frame"]}>
        <table className={classes["table"]}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={cellClass(column)} aria-sort={ariaSort(order, column)}>
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
                  <td key={column.key} className={cellClass(column)}>
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
