import { Button, Group } from "@mantine/core";
import type { ApiExchange } from "../../api/api-log.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { deliveryTones } from "../webhooks/tones.ts";

type Props = { events: ApiExchange["events"]; onDelivery: (id: string) => void };

/** The events that a request caused, each with what webhooks were told of it. */
export function Caused({ events, onDelivery }: Props) {
  const t = useT();
  return (
    <Panel title={t("api_log.events")} description={t("api_log.events.text")}>
      <DataTable
        caption={t("api_log.events")}
        rows={{ data: events, error: null, refetch: () => undefined }}
        rowKey={({ id }) => id}
        empty={<Empty title={t("api_log.events.none")} />}
        columns={[
          { key: "type", title: t("api_log.event"), render: ({ type }) => <span className="mono">{type}</span> },
          {
            key: "resource",
            title: t("api_log.resource"),
            wide: true,
            render: ({ resource_id: id, resource_type: type }) => (
              <>
                {type.replaceAll("_", " ")} <Id value={id} what={t("api_log.resource")} short />
              </>
            ),
          },
          {
            key: "deliveries",
            title: t("api_log.deliveries"),
            render: ({ deliveries }) =>
              deliveries.length === 0 ? (
                t("api_log.deliveries.none")
              ) : (
                <Group gap={4}>
                  {deliveries.map(({ id, status }) => (
                    <Button key={id} size="compact-xs" variant="subtle" px={2} onClick={() => onDelivery(id)}>
                      <StatusBadge tone={deliveryTones[status]} style={{ cursor: "pointer" }}>
                        {t(`deliveries.status.${status}`)}
                      </StatusBadge>
                    </Button>
                  ))}
                </Group>
              ),
          },
          { key: "date", title: t("api_log.date"), align: "end", wide: true, render: ({ date }) => <Time at={date} /> },
        ]}
      />
    </Panel>
  );
}
