import { Table } from "@mantine/core";
import { useT } from "../../i18n/I18n.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { columns, neededColumns } from "./csv-columns.ts";

/** What the columns of a file mean. */
export function ColumnsHelp() {
  const t = useT();
  return (
    <Panel title={t("upload.columns")} description={t("upload.columns.text")}>
      <Table verticalSpacing={8} withTableBorder borderColor="var(--memento-line)" layout="fixed">
        <Table.Thead className="visually-hidden">
          <Table.Tr>
            <Table.Th>{t("upload.column")}</Table.Th>
            <Table.Th>{t("upload.column.meaning")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map((column) => (
            <Table.Tr key={column}>
              <Table.Th scope="row" className="mono" w="38%" fw={500} style={{ verticalAlign: "top", overflowWrap: "anywhere" }}>
                {column}
                {neededColumns.some((needed) => needed === column) && " *"}
              </Table.Th>
              <Table.Td>{t(`upload.column.${column}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
