import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trailQuery } from "../../api/transactions.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Money } from "../../ui/Money.tsx";
import { Section } from "../../ui/Panel.tsx";
import { Time } from "../../ui/Time.tsx";

/** How the ledger has it: the lines of one booking sum to zero, and a rule stands between two bookings. */
export function Entries({ id }: { id: string }) {
  const t = useT();
  const { data } = useQuery(trailQuery(id)); // the timeline shows when it cannot be loaded
  if (data === undefined) return null;
  const { entries } = data;
  if (entries.length === 0)
    return (
      <Section title={t("transactions.entries")}>
        <Text c="dimmed">{t("transactions.entries.none")}</Text>
      </Section>
    );
  return (
    <Section title={t("transactions.entries")} description={t("transactions.entries.text")}>
      <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="region" aria-label={t("transactions.entries.lines")}>
        <Table verticalSpacing={6} horizontalSpacing={8} withTableBorder borderColor="var(--memento-line)" withRowBorders={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("transactions.entries.date")}</Table.Th>
              <Table.Th>{t("transactions.account")}</Table.Th>
              <Table.Th ta="end">{t("transactions.amount")}</Table.Th>
              <Table.Th ta="end">{t("transactions.entries.balance")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry, index) => {
              const begins = entry.journal_id !== entries[index - 1]?.journal_id;
              return (
                <Table.Tr key={index} style={begins ? { borderTop: "1px solid var(--memento-line)" } : undefined}>
                  <Table.Td c="dimmed">{begins && <Time at={entry.date} />}</Table.Td>
                  <Table.Td>{entry.account_name ?? (entry.side === "account" ? "–" : t(`transactions.side.${entry.side}`))}</Table.Td>
                  <Table.Td ta="end">
                    <Money minor={entry.amount} />
                  </Table.Td>
                  <Table.Td ta="end" c="dimmed">
                    {entry.balance_after === undefined ? "" : <Money minor={entry.balance_after} />}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
