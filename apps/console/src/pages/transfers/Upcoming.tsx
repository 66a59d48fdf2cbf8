import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { upcomingQuery } from "../../api/transfers.ts";
import type { OrderedTransfer } from "../../api/types.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { dayText } from "../../lib/day.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { Money } from "../../ui/Money.tsx";
import { paged } from "../../ui/paged.ts";
import { Panel } from "../../ui/Panel.tsx";

type Props = {
  page: number;
  onPage: (page: number) => void;
  onShow: (id: string) => void;
  /** Absent for those who may not. */
  onCancel?: (transfer: OrderedTransfer) => void;
};

/** What can still be called back; nothing where there is none. */
export function Upcoming({ page, onPage, onShow, onCancel }: Props) {
  const { t, locale } = useI18n();
  const { rows, paging } = paged(useQuery(upcomingQuery(page)), page, onPage);
  if (rows.data?.length === 0 && page === 1) return null;
  return (
    <Panel title={t("transfers.upcoming")} description={t("transfers.upcoming.text")}>
      <DataTable
        caption={t("transfers.upcoming")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: "beneficiary",
            title: t("transfers.beneficiary"),
            render: ({ id, beneficiary_name: name, beneficiary_iban: iban }) => (
              <RowButton onClick={() => onShow(id)}>{name ?? iban}</RowButton>
            ),
          },
          {
            key: "day",
            title: t("transfers.leaves"),
            render: ({ status, scheduled_date: day }) =>
              status === "scheduled" && day !== undefined ? dayText(day, locale) : t("transfers.leaves.cut_off"),
          },
          {
            key: "amount",
            title: t("transfers.amount"),
            align: "end",
            render: ({ amount, currency }) => <Money minor={amount} currency={currency} />,
          },
          ...(onCancel === undefined
            ? []
            : [
                {
                  key: "cancel",
                  title: t("transfers.cancel"),
                  isUntitled: true,
                  align: "end" as const,
                  render: (transfer: OrderedTransfer) => (
                    <Button
                      variant="subtle"
                      color="gray"
                      size="compact-sm"
                      onClick={() => onCancel(transfer)}
                      aria-label={t("transfers.cancel_of", { name: transfer.beneficiary_name ?? transfer.beneficiary_iban })}
                    >
                      {t("transfers.cancel")}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  );
}
