import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type AccountTransaction, recentTransactionsQuery } from "../../api/accounts.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { signedCents } from "../../lib/money.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, opensRow } from "../../ui/DataTable.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge, type Tone } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";

/** Most are confirmed, and need no word for it. */
const tones: Readonly<Partial<Record<AccountTransaction["status"], Tone>>> = {
  scheduled: "waiting",
  authorized: "waiting",
  rejected: "bad",
  canceled: "over",
};

/** The latest transactions of an account, and the way to all of them. */
export function RecentTransactions({ accountId }: { accountId: string }) {
  const { t, locale } = useI18n();
  const aheadMs = useClockAhead();
  const { data, error, refetch } = useQuery(recentTransactionsQuery(accountId));
  return (
    <Panel
      title={t("accounts.recent")}
      actions={
        <LinkTo to="/transactions" search={{ account: accountId }} size="sm">
          {t("accounts.recent.all")}
        </LinkTo>
      }
    >
      <DataTable
        caption={t("accounts.recent")}
        rows={{ data: data?.results, error, refetch }}
        rowKey={({ id }) => id}
        empty={<Empty title={t("accounts.recent.empty")} />}
        columns={[
          {
            key: "counterparty",
            title: t("accounts.recent.counterparty"),
            render: ({ id, counterparty_name: name }) => (
              <LinkTo
                to="/transactions"
                search={{ transaction: id }}
                c="inherit"
                fw={500}
                style={{ overflowWrap: "anywhere" }}
                {...opensRow}
              >
                {name}
              </LinkTo>
            ),
          },
          {
            key: "status",
            title: t("accounts.status"),
            isUntitled: true,
            render: ({ status }) => {
              const tone = tones[status];
              return (
                tone !== undefined && status !== "confirmed" && <StatusBadge tone={tone}>{t(`accounts.recent.${status}`)}</StatusBadge>
              );
            },
          },
          {
            key: "date",
            title: t("accounts.recent.date"),
            wide: true,
            render: ({ execution_date: at }) => (
              <Text size="sm" c="dimmed" component="div">
                <Time at={at} relative aheadMs={aheadMs} />
              </Text>
            ),
          },
          {
            key: "amount",
            title: t("accounts.recent.amount"),
            align: "end",
            render: ({ amount, direction, currency, status }) => (
              <span
                style={{
                  whiteSpace: "nowrap",
                  ...(status === "rejected" || status === "canceled" ? { textDecoration: "line-through" } : {}),
                }}
                className={direction === "credit" && status === "confirmed" ? "tone-good" : undefined}
              >
                {signedCents(direction === "debit" ? -amount : amount, currency, locale)}
              </span>
            ),
          },
        ]}
      />
    </Panel>
  );
}
