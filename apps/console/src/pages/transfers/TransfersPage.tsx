import { Group } from "@mantine/core";
import { IconFileUpload, IconPlus, IconSend } from "@tabler/icons-react";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { useState } from "react";
import { useTransfers } from "../../api/transfers.ts";
import type { OrderedTransfer, TransferStatus } from "../../api/types.ts";
import { transferStatuses } from "../../app/payments.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { AccountSelect } from "../../ui/AccountSelect.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { Late } from "../../ui/Late.tsx";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { type Column, RowButton, rowClasses } from "../../ui/rows.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { CancelDialog } from "./CancelDialog.tsx";
import { toneOfTransfer } from "./tones.ts";
import { Upcoming } from "./Upcoming.tsx";

const TransferDrawer = lazyRouteComponent(() => import("./TransferDrawer.tsx"), "TransferDrawer");

const route = getRouteApi("/signed-in/transfers");

type Filter = { q?: string | undefined; account?: string | undefined; status?: TransferStatus | undefined };

/** What was ordered: what can still be called back stands first. */
export function TransfersPage() {
  const t = useT();
  const makes = useMay("moveMoney");
  const { q, account, status, transfer, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [canceled, setCanceled] = useState<OrderedTransfer>();
  const rows = useTransfers({ ...(q && { search: q }), ...(account && { account_id: account }), ...(status && { status }) });
  const filter = (next: Filter): void => {
    const wanted = { q, account, status, ...next };
    void navigate({
      search: {
        ...(wanted.q && { q: wanted.q }),
        ...(wanted.account && { account: wanted.account }),
        ...(wanted.status && { status: wanted.status }),
      },
      replace: true,
    });
  };
  const show = (id: string | undefined): void =>
    void navigate({ search: ({ transfer: _shown, ...kept }) => ({ ...kept, ...(id && { transfer: id }) }), resetScroll: false });
  const isFiltered = q !== undefined || account !== undefined || status !== undefined;
  const make = makes && (
    <ButtonTo to="/transfers/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("transfers.new")}
    </ButtonTo>
  );
  return (
    <>
      <PageHeader
        title={t("transfers.title")}
        description={t("transfers.text")}
        actions={
          makes && (
            <Group gap="xs">
              <ButtonTo to="/transfers/upload" variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
                {t("transfers.upload")}
              </ButtonTo>
              {make}
            </Group>
          )
        }
      />
      <Upcoming
        page={page}
        onPage={(next) => void navigate({ search: (kept) => ({ ...kept, page: next }), resetScroll: false })}
        onShow={show}
        {...(makes && { onCancel: setCanceled })}
      />
      <FilterBar isActive={isFiltered} onClear={() => filter({ q: undefined, account: undefined, status: undefined })}>
        <SearchBox
          label={t("transfers.search")}
          placeholder={t("transfers.search.hint")}
          value={q}
          onChange={(next) => filter({ q: next })}
        />
        <AccountSelect
          size="xs"
          w={190}
          aria-label={t("transactions.account")}
          placeholder={t("transactions.account")}
          value={account ?? ""}
          onChange={(id) => filter({ account: id })}
        />
        <FilterSelect
          label={t("transfers.status")}
          w={150}
          searchable={false}
          value={status}
          onChange={(next) => filter({ status: transferStatuses.find((one) => one === next) })}
          data={transferStatuses.map((value) => ({ value, label: t(`transfers.status.${value}`) }))}
        />
      </FilterBar>
      <VirtualTable
        caption={t("transfers.title")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={useColumns(show)}
        empty={
          <Empty
            icon={<IconSend size={28} stroke={1.4} aria-hidden />}
            title={t(isFiltered ? "transfers.empty.filtered" : "transfers.empty")}
            action={!isFiltered && make}
          />
        }
      />
      <Late isOpen={transfer !== undefined}>
        {(isOpen) => (
          <TransferDrawer id={isOpen ? transfer : undefined} onClose={() => show(undefined)} {...(makes && { onCancel: setCanceled })} />
        )}
      </Late>
      {canceled !== undefined && <CancelDialog transfer={canceled} onClose={() => setCanceled(undefined)} />}
    </>
  );
}

function useColumns(show: (id: string) => void): Column<OrderedTransfer>[] {
  const t = useT();
  return [
    {
      key: "date",
      title: t("transfers.date"),
      wide: true,
      width: 174,
      render: ({ date }) => (
        <span style={{ color: "var(--mantine-color-dimmed)" }}>
          <Time at={date} />
        </span>
      ),
    },
    {
      key: "beneficiary",
      title: t("transfers.beneficiary"),
      render: ({ id, beneficiary_name: name, beneficiary_iban: iban, date, status }) => (
        <>
          <RowButton onClick={() => show(id)}>{name ?? iban}</RowButton>
          <span className={rowClasses.narrow} style={{ color: "var(--mantine-color-dimmed)", fontSize: "var(--mantine-font-size-sm)" }}>
            <Time at={date} />
            {status !== "confirmed" && ` · ${t(`transfers.status.${status}`)}`}
          </span>
        </>
      ),
    },
    { key: "message", title: t("transfers.message"), wide: true, render: ({ message }) => message ?? "" },
    {
      key: "kind",
      title: t("transfers.kind"),
      wide: true,
      width: 110,
      render: ({ transfer_type: kind }) => (kind === undefined ? "" : t(`transfers.kind.${kind}`)),
    },
    {
      key: "status",
      title: t("transfers.status"),
      wide: true,
      width: 124,
      render: ({ status }) => <StatusBadge tone={toneOfTransfer[status]}>{t(`transfers.status.${status}`)}</StatusBadge>,
    },
    {
      key: "amount",
      title: t("transfers.amount"),
      align: "end",
      width: 130,
      render: ({ amount, currency }) => <Money minor={amount} currency={currency} />,
    },
  ];
}
