import Papa from "papaparse";

/** What a cell turned out to be: a value, or what is wrong with it. */
export type Read<Value, Fault extends string> = { readonly value: Value } | { readonly fault: Fault };

/** One column of a file: its name in the first line, and how a cell of it is read. An absent column reads as empty cells. */
export type CsvColumn<Value, Fault extends string> = { readonly name: string; readonly read: (cell: string) => Read<Value, Fault> };

// oxlint-disable-next-line typescript/no-explicit-any -- a set of columns of whatever types
export type CsvColumns<Fault extends string = string> = Readonly<Record<string, CsvColumn<any, Fault>>>;

type ValueOf<Column> = Column extends { readonly read: (cell: string) => infer Answer }
  ? Extract<Answer, { readonly value: unknown }> extends { readonly value: infer Value }
    ? Value
    : never
  : never;
/** What can be wrong with a cell of these columns. */
export type FaultOf<Columns> = Columns extends Readonly<Record<string, CsvColumn<unknown, infer Fault>>> ? Fault : never;

/** A line of a file. `values` are there where nothing is wrong with it. */
export type CsvRow<Columns> = {
  /** As editors count: the line with the names is 1 */
  readonly line: number;
  readonly cells: Readonly<Record<keyof Columns, string>>;
  readonly faults: Readonly<Partial<Record<keyof Columns, FaultOf<Columns>>>>;
  readonly values: { readonly [Name in keyof Columns]: ValueOf<Columns[Name]> } | undefined;
};

export type CsvFile<Columns> = {
  readonly rows: readonly CsvRow<Columns>[];
  /** Names in the first line that are none of the columns': a misspelt one would be left out in silence */
  readonly unknown: readonly string[];
};

/** Names of columns hold none of these, so the one that the first line has most of is what separates them. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => first.split(sign).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

/**
 * Reads a CSV file whose first line names its columns, in any order; commas, semicolons and tabs are told apart, quotes and line ends read as
 * spreadsheets write them. Empty lines are passed over.
 */
export function parseCsv<Columns extends CsvColumns>(text: string, columns: Columns): CsvFile<Columns> {
  const plain = text.replace(/^\uFEFF/, "");
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), skipEmptyLines: false });
  const [first = [], ...lines] = data;
  const names = first.map((name) => name.trim().toLowerCase());
  const known = Object.entries(columns).map(([key, column]) => ({ key, column, at: names.indexOf(column.name) }));
  const rows = lines.flatMap((line, index) => {
    if (line.every((cell) => cell.trim() === "")) return [];
    const read = known.map(({ key, column, at }) => {
      const cell = (at === -1 ? "" : (line[at] ?? "")).trim();
      return { key, cell, told: column.read(cell) };
    });
    const faults = read.flatMap(({ key, told }) => ("fault" in told ? [[key, told.fault] as const] : []));
    const values = read.flatMap(({ key, told }) => ("value" in told ? [[key, told.value] as const] : []));
    const row = {
      line: index + 2,
      cells: Object.fromEntries(read.map(({ key, cell }) => [key, cell])),
      faults: Object.fromEntries(faults),
      values: faults.length === 0 ? Object.fromEntries(values) : undefined,
    };
    return [row as CsvRow<Columns>]; // each key of the columns was read above
  });
  return { rows, unknown: names.filter((name) => name !== "" && !known.some(({ column }) => column.name === name)) };
}

/** A file's lines as text, each cell quoted where it has to be; one that a spreadsheet would run as a formula is made a text. */
export const writeCsv = (lines: readonly (readonly string[])[]): string =>
  Papa.unparse(lines as string[][], { escapeFormulae: true, newline: "\r\n" });

/** UTF-8, or what older spreadsheets write. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
