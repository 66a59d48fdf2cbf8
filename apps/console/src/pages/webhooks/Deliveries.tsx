import { Button, Group, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { lazyRouteComponent } from "@tanstack/react-router";
import { useState } from "react";
import { deliveriesQuery, retryDeliveries } from "../../api/deliveries.ts";
import { eventTypes } from "../../api/event-types.ts";
import type { Delivery, DeliveryStatus, WebhookEventType } from "../../api/types.ts";
import { deliveryStatuses } from "../../app/tabs.ts";
import { type I18n, useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { choiceColumn } from "../../ui/choice.tsx";
import { type Column, DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { Late } from "../../ui/Late.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { deliveryTones } from "./tones.ts";

const DeliveryDrawer = lazyRouteComponent(() => import("./DeliveryDrawer.tsx"), "DeliveryDrawer");

export type DeliverySearch = { status?: DeliveryStatus; event?: WebhookEventType; delivery?: string };
type Props = { webhookId?: string; search: DeliverySearch; setSearch: (search: DeliverySearch) => void };

/** The most that are retried at once. */
const retriesAtOnceMax = 100;

/** Deliveries with their filters, a way to retry several, and one of them in a drawer; of one webhook, or of all. */
export function Deliveries({ webhookId, search, setSearch }: Props) {
  const t = useT();
  const aheadMs = useClockAhead();
  const { status, event, delivery } = search;
  const { delivery: _shown, ...filter } = search;
  const list = useInfiniteQuery(deliveriesQuery({ webhook_id: webhookId, status, event_type: event }));
  const rows = list.data?.pages.flatMap(({ results }) => results);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // What was chosen and has left the list is not retried behind anybody's back.
  const chosen = (rows ?? []).map(({ id }) => id).filter((id) => selected.has(id));
  const choose = (next: DeliverySearch): void => {
    setSelected(new Set());
    setSearch(next);
  };
  const isFiltered = status !== undefined || event !== undefined;
  const set = (next: { status?: DeliveryStatus | undefined; event?: WebhookEventType | undefined }): void => {
    const wanted = { status, event, ...next };
    choose({ ...(wanted.status && { status: wanted.status }), ...(wanted.event && { event: wanted.event }) });
  };
  return (
    <>
      <FilterBar isActive={isFiltered} onClear={() => choose({})}>
        <FilterSelect
          label={t("deliveries.status.any")}
          w={170}
          value={status}
          searchable={false}
          onChange={(next) => set({ status: deliveryStatuses.find((one) => one === next) })}
          data={deliveryStatuses.map((value) => ({ value, label: t(`deliveries.status.${value}`) }))}
        />
        <FilterSelect
          label={t("deliveries.event.any")}
          w={260}
          value={event}
          onChange={(next) => set({ event: eventTypes.find((one) => one === next) })}
          data={eventTypes}
        />
        <RetrySelected ids={chosen} onDone={() => setSelected(new Set())} />
      </FilterBar>
      <DataTable
        caption={t("deliveries.panel")}
        rows={{ data: rows, error: list.error, refetch: list.refetch }}
        rowKey={({ id }) => id}
        empty={
          list.hasNextPage ? (
            <Empty title={t("deliveries.not_yet")} />
          ) : (
            <Empty title={t(isFiltered ? "deliveries.empty.filtered" : "deliveries.empty")} />
          )
        }
        columns={[
          choiceColumn({
            rows: rows ?? [],
            keyOf: ({ id }) => id,
            chosen: selected,
            onChange: setSelected,
            nameOf: (one) => t("deliveries.select", { event: one.event_type }),
            allName: t("table.choose_all"),
            max: retriesAtOnceMax,
          }),
          ...columnsOf(t, aheadMs, webhookId === undefined, (id) => setSearch({ ...filter, delivery: id })),
        ]}
      />
      <ShowMore query={list} />
      <Late isOpen={delivery !== undefined}>
        {(isOpen) => <DeliveryDrawer id={isOpen ? delivery : undefined} onClose={() => setSearch(filter)} />}
      </Late>
    </>
  );
}

const columnsOf = (t: I18n["t"], aheadMs: number, ofAll: boolean, open: (id: string) => void): Column<Delivery>[] => [
  {
    key: "event",
    title: t("deliveries.event"),
    render: (one) => <RowButton onClick={() => open(one.id)}>{one.event_type}</RowButton>,
  },
  ofAll
    ? {
        key: "webhook",
        title: t("deliveries.webhook"),
        wide: true,
        render: ({ webhook_url: url }) => <span style={{ overflowWrap: "anywhere" }}>{url}</span>,
      }
    : {
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
  {
    key: "answer",
    title: t("deliveries.answer"),
    wide: true,
    render: ({ attempts }) => {
      const last = attempts.at(-1);
      if (last === undefined) return "–";
      return <span className="mono">{last.status_code ?? last.error?.replaceAll("_", " ") ?? "–"}</span>;
    },
  },
  { key: "attempts", title: t("deliveries.attempts"), align: "end", wide: true, render: ({ attempts }) => attempts.length },
  {
    key: "next",
    title: t("deliveries.next"),
    align: "end",
    wide: true,
    render: ({ next_attempt_at: next }) => (next === null ? "–" : <Time at={next} relative aheadMs={aheadMs} />),
  },
  {
    key: "date",
    title: t("deliveries.date"),
    align: "end",
    render: ({ event_date }) => <Time at={event_date} relative aheadMs={aheadMs} />,
  },
];

/** Another attempt at each of those that were chosen; nothing while none is. */
function RetrySelected({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryDeliveries(ids),
    onSuccess: ({ retried, refused }) => {
      if (retried.length > 0) notify(t("deliveries.retried_several", { count: retried.length }));
      if (refused.length > 0) notify(t("deliveries.not_retried", { count: refused.length }), "fault");
      onDone();
      void client.invalidateQueries({ queryKey: ["deliveries"] });
    },
  });
  if (ids.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {t("deliveries.selected", { count: ids.length })}
      </Text>
      <Button size="xs" leftSection={<IconRefresh size={14} aria-hidden />} loading={retry.isPending} onClick={() => retry.mutate()}>
        {t("deliveries.retry_selected")}
      </Button>
      <FormError error={retry.error} />
    </Group>
  );
}
