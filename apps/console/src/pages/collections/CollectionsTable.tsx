import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Collection } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { type Column, DataTable, type DataTableProps, RowButton } from "../../ui/DataTable.tsx";
import { Day } from "../../ui/Day.tsx";
import { Money } from "../../ui/Money.tsx";
import { StandingBadge } from "./StandingBadge.tsx";

type Props = Pick<DataTableProps<Collection>, "rows"> & {
  caption: string;
  empty: ReactNode;
  onOpen: (id: string) => void;
  /** Whose account is credited, by its id. Left out where all rows have the same. */
  accountName?: (id: string) => string;
};

/** Collections as a list: whom from, how much, when, and where each stands. */
export function CollectionsTable({ caption, rows, empty, onOpen, accountName }: Props) {
  const t = useT();
  const account: Column<Collection>[] =
    accountName === undefined
      ? []
      : [
          {
            key: "account",
            title: t("collections.account"),
            wide: true,
            render: ({ account_id: id }) => (id === undefined ? "–" : accountName(id)),
          },
        ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "debtor",
          title: t("collections.debtor"),
          render: (row) => (
            <>
              <RowButton onClick={() => onOpen(row.id)}>{row.debtor_name ?? t("collections.debtor.unknown")}</RowButton>
              <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                {row.mandate.reference} · {t(`collections.scheme.${row.mandate.scheme}`)}
              </Text>
            </>
          ),
        },
        ...account,
        {
          key: "due",
          title: t("collections.due"),
          wide: true,
          render: ({ due_date: due, scheduled_date: scheduled }) => <Day day={due ?? scheduled} />,
        },
        { key: "status", title: t("collections.status"), render: (row) => <StandingBadge collection={row} /> },
        {
          key: "amount",
          title: t("collections.amount"),
          align: "end",
          render: ({ amount, currency }) => <Money minor={amount} currency={currency} />,
        },
      ]}
    />
  );
}
