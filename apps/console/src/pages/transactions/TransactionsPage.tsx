import { IconReceipt } from "@tabler/icons-react";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useTransactions } from "../../api/transactions.ts";
import type { AnyTransaction, TransactionFilter } from "../../api/types.ts";
import type { TransactionSearch } from "../../app/routes/payments.tsx";
import { useT } from "../../i18n/I18n.tsx";
import { Late } from "../../ui/Late.tsx";
import { type Column, RowButton, rowClasses } from "../../ui/rows.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SignedMoney } from "../../ui/SignedMoney.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { toneOfTransaction } from "./tones.ts";
import { TransactionFilters } from "./TransactionFilters.tsx";
import { useSourceName } from "./useSourceName.ts";
import { transactionTypes } from "./types.ts";

const TransactionDrawer = lazyRouteComponent(() => import("./TransactionDrawer.tsx"), "TransactionDrawer");

const route = getRouteApi("/signed-in/transactions");

/** Midnight in the reader's own time, so many days after the day. */
function midnight(day: string, later = 0): string {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
}

const filterOf = ({ q, account, direction, status, type, from, to, min, max }: TransactionSearch): TransactionFilter => {
  const known = transactionTypes.find((one) => one === type);
  return {
    ...(q !== undefined && { search: q }),
    ...(account !== undefined && { account_id: account }),
    ...(direction !== undefined && { direction }),
    ...(status !== undefined && { status }),
    ...(known !== undefined && { type: known }),
    ...(from !== undefined && { start_date: midnight(from) }),
    ...(to !== undefined && { end_date: midnight(to, 1) }),
    ...(min !== undefined && { amount_min: min }),
    ...(max !== undefined && { amount_max: max }),
  };
};

export function TransactionsPage() {
  const t = useT();
  const { transaction, ...wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const rows = useTransactions(filterOf(wanted));
  const show = (id: string | undefined): void =>
    void navigate({ search: ({ transaction: _shown, ...kept }) => ({ ...kept, ...(id && { transaction: id }) }), resetScroll: false });
  const isFiltered = Object.keys(wanted).length > 0;
  return (
    <>
      <PageHeader title={t("transactions.title")} description={t("transactions.text")} />
      <TransactionFilters wanted={wanted} onChange={(search) => void navigate({ search, replace: true })} />
      <VirtualTable
        caption={t("transactions.title")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={useColumns(show)}
        empty={
          <Empty
            icon={<IconReceipt size={28} stroke={1.4} aria-hidden />}
            title={t(isFiltered ? "transactions.empty.filtered" : "transactions.empty")}
          />
        }
      />
      <Late isOpen={transaction !== undefined}>
        {(isOpen) => <TransactionDrawer id={isOpen ? transaction : undefined} onClose={() => show(undefined)} />}
      </Late>
    </>
  );
}

function useColumns(show: (id: string) => void): Column<AnyTransaction>[] {
  const t = useT();
  const sourceName = useSourceName();
  const accounts = useQuery(accountChoicesQuery).data?.results;
  const accountName = (id: string): string => accounts?.find((account) => account.id === id)?.name ?? "–";
  return [
    {
      key: "date",
      title: t("transactions.date"),
      wide: true,
      width: 174,
      render: ({ execution_date: at }) => (
        <span style={{ color: "var(--mantine-color-dimmed)" }}>
          <Time at={at} />
        </span>
      ),
    },
    {
      key: "counterparty",
      title: t("transactions.counterparty"),
      render: ({ id, counterparty_name: name, execution_date: at, status }) => (
        <>
          <RowButton onClick={() => show(id)}>{name}</RowButton>
          <span className={rowClasses.narrow} style={{ color: "var(--mantine-color-dimmed)", fontSize: "var(--mantine-font-size-sm)" }}>
            <Time at={at} />
            {status !== "confirmed" && ` · ${t(`transactions.status.${status}`)}`}
          </span>
        </>
      ),
    },
    { key: "type", title: t("transactions.type"), wide: true, width: 165, render: ({ source }) => sourceName(source.type) },
    {
      key: "account",
      title: t("transactions.account"),
      wide: true,
      width: 145,
      render: ({ account_id: id }) => <span style={{ color: "var(--mantine-color-dimmed)" }}>{accountName(id)}</span>,
    },
    {
      key: "status",
      title: t("transactions.status"),
      wide: true,
      width: 116,
      render: ({ status }) => <StatusBadge tone={toneOfTransaction[status]}>{t(`transactions.status.${status}`)}</StatusBadge>,
    },
    {
      key: "amount",
      title: t("transactions.amount"),
      align: "end",
      width: 150,
      render: ({ amount, currency, direction, status }) => (
        <SignedMoney cents={amount} currency={currency} direction={direction} isOff={status === "rejected" || status === "canceled"} />
      ),
    },
  ];
}
