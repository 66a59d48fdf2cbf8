import { Stack, Table, Text, Title } from "@mantine/core";
import type { AuditEntry } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { JsonView } from "../../ui/JsonView.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { SideDrawer } from "../../ui/RecordDrawer.tsx";
import { Time } from "../../ui/Time.tsx";
import { useActionName } from "./useActionName.ts";

/** One entry whole, with what changed field by field. */
export function AuditDrawer({ entry, onClose }: { entry: AuditEntry | undefined; onClose: () => void }) {
  const t = useT();
  const actionName = useActionName();
  return (
    <SideDrawer isOpen={entry !== undefined} onClose={onClose} size={520} title={entry === undefined ? "" : actionName(entry.action)}>
      {entry !== undefined && (
        <Stack>
          <Facts
            facts={[
              [t("audit.who"), entry.actor],
              [t("audit.when"), <Time key="at" at={entry.date} />],
              [t("audit.recorded"), <Time key="at" at={entry.recorded_at} />],
              [t("audit.address"), entry.address ?? "–"],
              [t("audit.subject"), <Id key="id" value={entry.subject_id} what={entry.subject_type.replaceAll("_", " ")} />],
              [t("audit.entry"), <Id key="id" value={entry.id} what={t("audit.entry")} />],
            ]}
          />
          <Changes before={entry.before} after={entry.after} />
          <JsonView label={t("json.title")} value={entry} />
        </Stack>
      )}
    </SideDrawer>
  );
}

type Told = Readonly<Record<string, unknown>> | undefined;

const written = (value: unknown): string => (value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value));

function Changes({ before, after }: { before: Told; after: Told }) {
  const t = useT();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => written(before?.[name]) !== written(after?.[name]),
  );
  if (names.length === 0) return <Text c="dimmed">{t("audit.no_changes")}</Text>;
  return (
    <section>
      <Title order={3} mb={6}>
        {t("audit.changes")}
      </Title>
      <Table.ScrollContainer minWidth={360} type="native" tabIndex={0} role="region" aria-label={t("audit.changes")}>
        <Table verticalSpacing={6} horizontalSpacing={8} layout="fixed" withTableBorder withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">{t("audit.field")}</Table.Th>
              <Table.Th>{t("audit.before")}</Table.Th>
              <Table.Th>{t("audit.after")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody style={{ overflowWrap: "anywhere", verticalAlign: "top" }}>
            {names.map((name) => (
              <Table.Tr key={name}>
                <Table.Th fw={500}>{name}</Table.Th>
                <Table.Td>{written(before?.[name])}</Table.Td>
                <Table.Td>{written(after?.[name])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
