import { Alert, Button, FileButton, Group, Paper, Stack, Table, Text } from "@mantine/core";
import { IconAlertTriangle, IconDownload, IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useT } from "../i18n/I18n.tsx";
import type { CsvColumns, CsvFile, CsvRow, FaultOf } from "../lib/csv.ts";
import { saveCsv } from "../lib/save.ts";

export type CsvUploadProps<Columns extends CsvColumns> = {
  readonly columns: Columns;
  /** Lines below the names that show how a file looks, and the name of that file. */
  readonly example: { readonly name: string; readonly lines: readonly (readonly string[])[] };
  readonly rowsMax: number;
  /** What is wrong with a cell, in the reader's words. */
  readonly faultText: (fault: FaultOf<Columns>) => string;
  /** What is done with a file in which nothing is wrong. */
  readonly children: (rows: readonly CsvRow<Columns>[]) => ReactNode;
};

/** Reads and writes files; no page waits for it. */
const csv = () => import("../lib/csv.ts");

/** No file of orders is that large; one that is would only stop the page. */
const bytesMax = 20 * 1024 * 1024;
const shownMax = 50;

/**
 * Takes a CSV file and looks at each of its cells before anything is sent: either all faults are told, line by line, or what `children` makes
 * of the rows is shown.
 */
export function CsvUpload<Columns extends CsvColumns>({ columns, example, rowsMax, faultText, children }: CsvUploadProps<Columns>) {
  const t = useT();
  const [file, setFile] = useState<{ key: string; name: string; read: CsvFile<Columns> | undefined }>();
  const forget = useRef<() => void>(null);
  const choose = async (chosen: File | null | undefined): Promise<void> => {
    if (chosen === null || chosen === undefined) return;
    forget.current?.(); // else the same file, corrected, could not be chosen again
    const { parseCsv, textOf } = await csv();
    setFile({
      key: crypto.randomUUID(),
      name: chosen.name,
      read: chosen.size > bytesMax ? undefined : parseCsv(textOf(await chosen.arrayBuffer()), columns),
    });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    void choose(event.dataTransfer.files[0]);
  };
  const names = Object.values(columns).map(({ name }) => name);
  return (
    <Stack>
      <Paper withBorder p="lg" onDragOver={(event) => event.preventDefault()} onDrop={onDrop} style={{ borderStyle: "dashed" }}>
        <Group justify="space-between">
          <div>
            <Text fw={600}>{file === undefined ? t("csv.choose.title") : file.name}</Text>
            <Text c="dimmed" size="sm">
              {t("csv.choose.text", { count: rowsMax })}
            </Text>
          </div>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconDownload size={15} />}
              onClick={() => void csv().then(({ writeCsv }) => saveCsv(example.name, writeCsv([names, ...example.lines])))}
            >
              {t("csv.example")}
            </Button>
            <FileButton
              resetRef={forget}
              accept=".csv,text/csv,text/plain"
              onChange={(chosen) => void choose(chosen)}
              inputProps={{ "aria-label": t("csv.choose") }}
            >
              {(props) => (
                <Button {...props} leftSection={<IconFileUpload size={15} />}>
                  {t("csv.choose")}
                </Button>
              )}
            </FileButton>
          </Group>
        </Group>
      </Paper>
      {file !== undefined && (
        <Judged key={file.key} file={file.read} columns={columns} rowsMax={rowsMax} faultText={faultText} render={children} />
      )}
    </Stack>
  );
}

type JudgedProps<Columns extends CsvColumns> = Pick<CsvUploadProps<Columns>, "columns" | "rowsMax" | "faultText"> & {
  readonly file: CsvFile<Columns> | undefined;
  readonly render: (rows: readonly CsvRow<Columns>[]) => ReactNode;
};

function Judged<Columns extends CsvColumns>({ file, columns, rowsMax, faultText, render }: JudgedProps<Columns>) {
  const t = useT();
  if (file === undefined) return <Refused title={t("csv.too_large")} />;
  const { rows, unknown } = file;
  if (unknown.length > 0) return <Refused title={t("csv.unknown_columns", { names: unknown.slice(0, 10).join(", ") })} />;
  if (rows.length === 0) return <Refused title={t("csv.empty")} />;
  if (rows.length > rowsMax) return <Refused title={t("csv.too_many", { count: rows.length, max: rowsMax })} />;
  const faulty = rows.filter(({ values }) => values === undefined);
  if (faulty.length === 0) return render(rows);
  return (
    <Refused title={t("csv.faulty", { count: faulty.length, total: rows.length })}>
      <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="region" aria-label={t("csv.faults")}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("csv.line")}</Table.Th>
              <Table.Th>{t("csv.column")}</Table.Th>
              <Table.Th>{t("csv.cell")}</Table.Th>
              <Table.Th>{t("csv.fault")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faulty.slice(0, shownMax).flatMap(({ line, cells, faults }) =>
              Object.entries(faults).map(([key, fault]) => (
                <Table.Tr key={`${line} ${key}`}>
                  <Table.Td>{line}</Table.Td>
                  <Table.Td className="mono">{columns[key]?.name}</Table.Td>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>{cells[key] === "" ? "–" : cells[key]}</Table.Td>
                  <Table.Td>{faultText(fault as FaultOf<Columns>)}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {faulty.length > shownMax && <Text size="sm">{t("csv.more_faults", { count: faulty.length - shownMax })}</Text>}
    </Refused>
  );
}

const Refused = ({ title, children }: { title: string; children?: ReactNode }) => (
  <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
    {children}
  </Alert>
);
