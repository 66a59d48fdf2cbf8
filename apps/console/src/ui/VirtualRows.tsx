import { Center } from "@mantine/core";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useT } from "../i18n/I18n.tsx";
import classes from "./DataTable.module.css";
import { cellClass, openByClick, walkRows } from "./rows.tsx";
import { LoadError } from "./states.tsx";
import type { VirtualTableProps } from "./VirtualTable.tsx";

const rowHeight = 41;
/** So many rows beyond the window are there already: for the keys that walk from row to row, and for fast scrolling. */
const overscan = 15;
/** More is asked for when so few rows are left below. */
const ahead = 40;

/** The rows of a long table that are in sight, and some around them. */
export function VirtualRows<Row>({ caption, columns, rows, rowKey, data }: VirtualTableProps<Row> & { data: readonly Row[] }) {
  const t = useT();
  const { hasMore, more, moreError, onShown, error, refetch } = rows;
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the list may change its height.
  useLayoutEffect(() => {
    const measure = (): void => setTop((frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by what it returns
  const virtual = useWindowVirtualizer({
    count: data.length,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: top,
    getItemKey: (index) => keyAt(data, index, rowKey),
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const [from, to] = [first?.index ?? 0, last?.index ?? 0];
  const isNearEnd = to >= data.length - ahead;
  useEffect(() => onShown?.(from, to), [onShown, from, to]);
  useEffect(() => {
    if (isNearEnd && hasMore && moreError === null) more();
  }, [isNearEnd, hasMore, more, moreError, data.length]);
  const gap = (key: string, height: number) =>
    height > 0 && (
      <tr key={key} className={classes["gap"]} aria-hidden>
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- stands for the rows that are out of sight, and is nothing to read */}
        <td colSpan={columns.length} style={{ height }} />
      </tr>
    );
  return (
    <>
      <div className={classes["long"]} ref={frame}>
        <table className={classes["table"]} aria-rowcount={hasMore ? -1 : data.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={cellClass(column)} {...(column.width && { style: { width: column.width } })}>
                  <span className={column.isUntitled === true ? "visually-hidden" : undefined}>{column.title}</span>
                </th>
              ))}
            </tr>
          </thead>
          {/* The keys only move the focus between links and buttons that are reached by Tab as well. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody onKeyDown={walkRows}>
            {gap("above", (first?.start ?? top) - top)}
            {items.map(({ index, key }) => {
              const row = data[index];
              return (
                row !== undefined && (
                  <tr
                    key={key}
                    ref={virtual.measureElement}
                    data-index={index}
                    aria-rowindex={index + 2}
                    className={classes["opens"]}
                    onClick={openByClick}
                  >
                    {columns.map((column) => (
                      <td key={column.key} className={cellClass(column)}>
                        {column.render(row)}
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
            {gap("below", virtual.getTotalSize() - ((last?.end ?? top) - top))}
          </tbody>
        </table>
      </div>
      {hasMore && moreError === null && (
        <Center p="sm" c="dimmed" fz="sm" role="status">
          {t("state.more")}
        </Center>
      )}
      {moreError !== null && <LoadError error={moreError} retry={more} />}
      {error !== null && <LoadError error={error} retry={() => void refetch()} />}
    </>
  );
}

function keyAt<Row>(data: readonly Row[], index: number, rowKey: (row: Row) => string): string | number {
  const row = data[index];
  return row === undefined ? index : rowKey(row);
}
