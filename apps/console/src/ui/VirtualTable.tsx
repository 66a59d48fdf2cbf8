import { type ReactNode, useEffect } from "react";
import classes from "./DataTable.module.css";
import type { Column } from "./rows.tsx";
import { LoadError, Loading } from "./states.tsx";
import { VirtualRows } from "./VirtualRows.tsx";

/** A list that grows while one scrolls, as `useStretches` gives it. */
export type LongRows<Row> = {
  readonly data: readonly Row[] | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  /** Whether there is more than what is here. */
  readonly hasMore: boolean;
  /** Asks for more; does nothing while that is under way. */
  readonly more: () => void;
  readonly moreError: unknown;
  /** Told which rows are in sight. */
  readonly onShown?: (first: number, last: number) => void;
};

export type VirtualTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: LongRows<Row>;
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
};

/** A list of any length as a table of which only the rows in sight, and some around them, are in the page. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { rows, empty } = props;
  const { data, error, refetch, hasMore, more, moreError } = rows;
  const isLookingOn = data?.length === 0 && hasMore && moreError === null;
  useEffect(() => {
    if (isLookingOn) more();
  }, [isLookingOn, more]);
  if (data === undefined || isLookingOn)
    return error === null || isLookingOn ? <Loading /> : <LoadError error={error} retry={() => void refetch()} />;
  if (data.length === 0)
    return <div className={classes["frame"]}>{moreError === null ? empty : <LoadError error={moreError} retry={more} />}</div>;
  return <VirtualRows {...props} data={data} />;
}
