export type Row = {
  readonly name: string;
  readonly figure: string;
  readonly baseline: string;
  readonly ratio: string;
  readonly target: string;
  readonly met: boolean;
};

export const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en-US") : String(Math.round(value * 10) / 10);

/** The rows as a Markdown table, as bench/README.md keeps them. */
export const table = (rows: readonly Row[]): string =>
  [
    "| what | measured | baseline, same run | ratio | target | |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(
      (row) => `| ${row.name} | ${row.figure} | ${row.baseline} | ${row.ratio} | ${row.target} | ${row.met ? "met" : "**short**"} |`,
    ),
  ].join("\n");
