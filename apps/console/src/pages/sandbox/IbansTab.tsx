import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { testIbansQuery } from "../../api/sandbox.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";

/** The counterparties that force an outcome. */
export function IbansTab() {
  const { t, has } = useI18n();
  const { data, error, refetch } = useQuery(testIbansQuery);
  return (
    <>
      <Text c="dimmed" mb="md" maw={640}>
        {t("sandbox.ibans.text")}
      </Text>
      <DataTable
        caption={t("sandbox.tab.ibans")}
        rows={{ data, error, refetch }}
        rowKey={({ iban }) => iban}
        empty={null}
        columns={[
          {
            key: "iban",
            title: t("sandbox.ibans.iban"),
            render: ({ iban }) => (
              <Group gap={4} wrap="nowrap">
                <span className="mono">{groupedIban(iban)}</span>
                <CopyButton value={iban} what={t("sandbox.ibans.iban")} />
              </Group>
            ),
          },
          {
            key: "outcome",
            title: t("sandbox.ibans.outcome"),
            render: ({ outcome }) => {
              const key = `sandbox.outcome.${outcome}`;
              return has(key) ? t(key) : outcome;
            },
          },
          {
            key: "code",
            title: t("sandbox.ibans.code"),
            wide: true,
            render: ({ outcome }) => (
              <Text span size="sm" c="dimmed" className="mono">
                {outcome}
              </Text>
            ),
          },
        ]}
      />
    </>
  );
}
