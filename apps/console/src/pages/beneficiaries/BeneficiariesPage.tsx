import { Group, Text } from "@mantine/core";
import { IconAddressBook } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { beneficiariesQuery } from "../../api/transfers.ts";
import type { Beneficiary } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { useMay } from "../../session/me.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { DataTable, opensRow } from "../../ui/DataTable.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { ButtonTo, LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";

const route = getRouteApi("/signed-in/beneficiaries");

/** Whom the workspace has paid. A row leads to what was paid to them. */
export function BeneficiariesPage() {
  const t = useT();
  const pays = useMay("moveMoney");
  const aheadMs = useClockAhead();
  const { q, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const search = (next: string | undefined): void => void navigate({ search: next === undefined ? {} : { q: next }, replace: true });
  const { rows, paging } = paged(
    useQuery(beneficiariesQuery(q, page)),
    page,
    (next) => void navigate({ search: { ...(q !== undefined && { q }), page: next } }),
  );
  return (
    <>
      <PageHeader title={t("beneficiaries.title")} description={t("beneficiaries.text")} />
      <FilterBar isActive={q !== undefined} onClear={() => search(undefined)}>
        <SearchBox label={t("beneficiaries.search")} value={q} onChange={search} />
      </FilterBar>
      <DataTable
        caption={t("beneficiaries.title")}
        rows={rows}
        paging={paging}
        rowKey={({ iban, name }) => `${iban} ${name}`}
        empty={
          <Empty
            icon={<IconAddressBook size={28} stroke={1.4} aria-hidden />}
            title={t(q === undefined ? "beneficiaries.empty" : "beneficiaries.empty.filtered")}
          >
            {q === undefined && t("beneficiaries.empty.text")}
          </Empty>
        }
        columns={[
          {
            key: "name",
            title: t("beneficiaries.name"),
            render: ({ name, iban }) => (
              <>
                <LinkTo to="/transactions" search={{ q: iban }} c="inherit" fw={500} {...opensRow}>
                  {name}
                </LinkTo>
                <Text size="sm" c="dimmed" hiddenFrom="sm" className="mono">
                  …{iban.slice(-8)}
                </Text>
              </>
            ),
          },
          {
            key: "iban",
            title: t("accounts.iban"),
            wide: true,
            render: ({ iban }) => (
              <Group gap={4} wrap="nowrap">
                <span className="mono">{groupedIban(iban)}</span>
                <CopyButton value={iban} what={t("accounts.iban")} />
              </Group>
            ),
          },
          { key: "transfers", title: t("beneficiaries.transfers"), align: "end", wide: true, render: ({ transfers }) => transfers },
          {
            key: "amount",
            title: t("beneficiaries.amount"),
            align: "end",
            render: ({ amount, currency }) => <Money minor={amount} currency={currency} />,
          },
          {
            key: "last",
            title: t("beneficiaries.last"),
            align: "end",
            wide: true,
            render: ({ last_paid_at: at }) => <Time at={at} relative aheadMs={aheadMs} />,
          },
          ...(pays
            ? [
                {
                  key: "pay",
                  title: t("beneficiaries.pay"),
                  isUntitled: true,
                  align: "end" as const,
                  render: ({ iban, name }: Beneficiary) => (
                    <ButtonTo
                      to="/transfers/new"
                      search={{ iban, name }}
                      variant="default"
                      size="compact-sm"
                      aria-label={t("beneficiaries.pay_of", { name })}
                    >
                      {t("beneficiaries.pay")}
                    </ButtonTo>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
