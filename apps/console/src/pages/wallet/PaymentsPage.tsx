import { Text, TextInput } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import {
  type PaymentFilter,
  reconciliationQuery,
  type WalletPayment,
  walletPaymentsQuery,
  walletPaymentStatuses,
  walletUserQuery,
} from "../../api/wallet.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { Late } from "../../ui/Late.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { paymentStateOf, paymentTones } from "./tones.ts";

const PaymentDrawer = lazyRouteComponent(() => import("./PaymentDrawer.tsx"), "PaymentDrawer");

const route = getRouteApi("/signed-in/wallet/payments");
const none = { status: undefined, currency: undefined, user: undefined, from: undefined, to: undefined };

/** Without what is not set, so that the address stays short. */
const written = (filter: PaymentFilter): PaymentFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ""));

/** What people of the wallet paid each other, and one payment beside the list. */
export function PaymentsPage() {
  const t = useT();
  const aheadMs = useClockAhead();
  const { payment, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(walletPaymentsQuery(filter));
  const currencies = useQuery(reconciliationQuery).data?.positions.map(({ currency }) => currency) ?? [];
  const person = useQuery({ ...walletUserQuery(filter.user ?? ""), enabled: filter.user !== undefined }).data;
  const isFiltered = Object.keys(filter).length > 0;
  const narrow = (next: PaymentFilter): void => void navigate({ search: written({ ...filter, ...next }), replace: true });
  const show = (id: string | undefined): void => void navigate({ search: { ...filter, ...(id && { payment: id }) }, resetScroll: false });
  const toOf = ({ recipient, recipient_phone: phone }: WalletPayment): string => recipient?.name ?? phone ?? "–";
  return (
    <>
      <PageHeader
        title={t("wallet_payments.title")}
        description={filter.user === undefined ? t("wallet_payments.text") : t("wallet_payments.of", { name: person?.name ?? "…" })}
      />
      <FilterBar isActive={isFiltered} onClear={() => narrow(none)}>
        <FilterSelect
          label={t("wallet_payments.status.any")}
          value={filter.status}
          searchable={false}
          w={170}
          onChange={(next) => narrow({ status: walletPaymentStatuses.find((one) => one === next) })}
          data={walletPaymentStatuses.map((value) => ({ value, label: t(`wallet_payments.status.${value}`) }))}
        />
        <FilterSelect
          label={t("wallet_payments.currency.any")}
          value={filter.currency}
          searchable={false}
          w={170}
          onChange={(currency) => narrow({ currency })}
          data={filter.currency === undefined || currencies.includes(filter.currency) ? currencies : [...currencies, filter.currency]}
        />
        {(["from", "to"] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            size="xs"
            w={172}
            leftSection={<Text size="xs">{t(`wallet_payments.${name}.short`)}</Text>}
            leftSectionWidth={52}
            aria-label={t(`wallet_payments.${name}`)}
            title={t(`wallet_payments.${name}`)}
            value={filter[name] ?? ""}
            onChange={(event) => narrow({ [name]: event.currentTarget.value })}
          />
        ))}
      </FilterBar>
      <DataTable
        caption={t("wallet_payments.title")}
        rows={{ data: query.data?.pages.flatMap(({ results }) => results), error: query.error, refetch: query.refetch }}
        rowKey={({ id }) => id}
        empty={<Empty title={t(isFiltered ? "wallet_payments.empty.filtered" : "wallet_payments.empty")} />}
        columns={[
          {
            key: "people",
            title: t("wallet_payments.people"),
            render: (one) => (
              <>
                <RowButton onClick={() => show(one.id)}>
                  {t("wallet_payments.from_to", { from: one.owner?.name ?? "–", to: toOf(one) })}
                </RowButton>
                {one.description !== null && (
                  <Text size="sm" c="dimmed" lineClamp={1}>
                    {one.description}
                  </Text>
                )}
              </>
            ),
          },
          { key: "kind", title: t("wallet_payments.kind"), wide: true, render: ({ kind }) => t(`wallet_payments.kind.${kind}`) },
          {
            key: "state",
            title: t("wallet_payments.state"),
            render: (one) => (
              <StatusBadge tone={paymentTones[paymentStateOf(one)]}>{t(`wallet_payments.state.${paymentStateOf(one)}`)}</StatusBadge>
            ),
          },
          {
            key: "date",
            title: t("wallet_payments.date"),
            align: "end",
            wide: true,
            render: ({ created_at }) => <Time at={created_at} relative aheadMs={aheadMs} />,
          },
          {
            key: "amount",
            title: t("wallet_payments.amount"),
            align: "end",
            render: ({ amount, currency }) => <Money minor={amount} currency={currency} />,
          },
        ]}
      />
      <ShowMore query={query} />
      <Late isOpen={payment !== undefined}>
        {(isOpen) => <PaymentDrawer id={isOpen ? payment : undefined} onClose={() => show(undefined)} />}
      </Late>
    </>
  );
}
