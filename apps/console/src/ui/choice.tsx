import { Checkbox } from "@mantine/core";
import type { Column } from "./DataTable.tsx";

export type Choice<Row> = {
  /** What is there to choose from, and what is chosen of it, by key */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  /** What a row's box is called, and the box for all */
  readonly nameOf: (row: Row) => string;
  readonly allName: string;
  /** How many may be chosen at once */
  readonly max: number;
};

/** A column of boxes by which rows are chosen, to do something with several; the box above chooses all that are here, or as many as may be. */
export function choiceColumn<Row>({ rows, keyOf, chosen, onChange, nameOf, allName, max }: Choice<Row>): Column<Row> {
  const wanted = rows.slice(0, max).map(keyOf);
  const count = rows.filter((row) => chosen.has(keyOf(row))).length;
  return {
    key: "choice",
    title: allName,
    header: (
      <Checkbox
        size="xs"
        aria-label={allName}
        checked={count > 0 && count >= wanted.length}
        indeterminate={count > 0 && count < wanted.length}
        onChange={() => onChange(new Set(count > 0 ? [] : wanted))}
      />
    ),
    render: (row) => {
      const key = keyOf(row);
      const isChosen = chosen.has(key);
      return (
        <Checkbox
          size="xs"
          aria-label={nameOf(row)}
          checked={isChosen}
          disabled={!isChosen && chosen.size >= max}
          onChange={() => onChange(isChosen ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]))}
        />
      );
    },
  };
}
