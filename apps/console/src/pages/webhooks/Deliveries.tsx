import { useQuery } from "@tanstack/react-query";
import { deliveriesQuery } from "../../api/queries.ts";
import type { DeliveryStatus } from "../../api/types.ts";
import { deliveryStatuses } from "../../app/tabs.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { deliveryTones } from "./tones.ts";
import { DeliveryDrawer } from "./DeliveryDrawer.tsx";

export type DeliverySearch = { page?: number; status?: DeliveryStatus; delivery?: string };
type Props = { webhookId?: string; search: DeliverySearch; setSearch: (search: DeliverySearch) => void };

/** Deliveries with their filter and one of them in a drawer; of one webhook, or of all. */
export function Deliveries({ webhookId, search, setSearch }: Props) {
  const t = useT();
  const aheadMs = useClockAhead();
  const { page = 1, status, delivery } = search;
  const { delivery: _shown, ...list } = search;
  const { rows, paging } = paged(useQuery(deliveriesQuery({ webhook_id: webhookId, status }, page)), page, (next) =>
    setSearch({ ...list, page: next }),
  );
  return (
    <>
      <FilterBar isActive={status !== undefined} onClear={() => setSearch({})}>
        <FilterSelect
          label={t("deliveries.status.any")}
          value={status}
          searchable={false}
          onChange={(next) => {
            const chosen = deliveryStatuses.find((one) => one === next);
            setSearch(chosen === undefined ? {} : { status: chosen });
          }}
          data={deliveryStatuses.map((value) => ({ value, label: t(`deliveries.status.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t("deliveries.panel")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty title={t(status === undefined ? "deliveries.empty" : "deliveries.empty.filtered")} />}
        columns={[
          {
            key: "event",
            title: t("deliveries.event"),
            render: (one) => <RowButton onClick={() => setSearch({ ...list, delivery: one.id })}>{one.event_type}</RowButton>,
          },
          {
            key: "resource",
            title: t("deliveries.resource"),
            wide: true,
            render: ({ resource_type: type, resource_id: id }) => (
              <>
                {type.replaceAll("_", " ")} <span className="mono">…{id.slice(-8)}</span>
              </>
            ),
          },
          {
            key: "status",
            title: t("deliveries.status"),
            render: (one) => <StatusBadge tone={deliveryTones[one.status]}>{t(`deliveries.status.${one.status}`)}</StatusBadge>,
          },
          { key: "attempts", title: t("deliveries.attempts"), align: "end", wide: true, render: ({ attempts }) => attempts.length },
          {
            key: "date",
            title: t("deliveries.date"),
            align: "end",
            render: ({ event_date }) => <Time at={event_date} relative aheadMs={aheadMs} />,
          },
        ]}
      />
      <DeliveryDrawer delivery={rows.data?.find(({ id }) => id === delivery)} onClose={() => setSearch(list)} />
    </>
  );
}
