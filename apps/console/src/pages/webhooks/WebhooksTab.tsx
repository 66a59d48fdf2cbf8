import { Button, Modal } from "@mantine/core";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { webhooksQuery } from "../../api/queries.ts";
import type { NewWebhook } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, opensRow } from "../../ui/DataTable.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";
import { EnabledBadge } from "./EnabledBadge.tsx";
import { WebhookForm } from "./WebhookForm.tsx";

/** An application's webhooks; at most twenty, so the list is here whole and can be sorted. */
export function WebhooksTab({ applicationId }: { applicationId: string }) {
  const t = useT();
  const client = useQueryClient();
  const aheadMs = useClockAhead();
  const { data, error, refetch } = useQuery(webhooksQuery(applicationId));
  const [isNew, setNew] = useState(false);
  const [made, setMade] = useState<NewWebhook>();
  const done = (webhook: NewWebhook): void => {
    setNew(false);
    setMade(webhook);
    void client.invalidateQueries({ queryKey: ["application", applicationId, "webhooks"] });
  };
  return (
    <Panel
      title={t("webhooks.title")}
      description={t("webhooks.text")}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
          {t("webhooks.new")}
        </Button>
      }
    >
      <DataTable
        caption={t("webhooks.title")}
        rows={{ data: data?.results, error, refetch }}
        rowKey={({ id }) => id}
        empty={
          <Empty icon={<IconWebhook size={28} stroke={1.4} aria-hidden />} title={t("webhooks.empty.title")}>
            {t("webhooks.empty.text")}
          </Empty>
        }
        columns={[
          {
            key: "url",
            title: t("webhooks.url"),
            sortBy: ({ url }) => url,
            render: ({ id, url }) => (
              <LinkTo
                to="/applications/$applicationId/webhooks/$webhookId"
                params={{ applicationId, webhookId: id }}
                c="var(--mantine-color-text)"
                fw={500}
                style={{ overflowWrap: "anywhere" }}
                {...opensRow}
              >
                {url}
              </LinkTo>
            ),
          },
          {
            key: "events",
            title: t("webhooks.events"),
            wide: true,
            render: ({ event_types: types }) =>
              types === null || types.length === 0 ? t("webhooks.events.all") : t("webhooks.events.count", { count: types.length }),
          },
          { key: "status", title: t("webhooks.status"), render: ({ is_enabled: isEnabled }) => <EnabledBadge isEnabled={isEnabled} /> },
          {
            key: "created",
            title: t("webhooks.created"),
            wide: true,
            sortBy: ({ created_at }) => created_at,
            render: ({ created_at }) => <Time at={created_at} relative aheadMs={aheadMs} />,
          },
        ]}
      />
      {isNew && (
        <Modal
          opened
          onClose={() => setNew(false)}
          title={t("webhooks.create.title")}
          closeButtonProps={{ "aria-label": t("action.close") }}
        >
          <WebhookForm
            initial={{ url: "", event_types: [], is_enabled: true }}
            isNew
            submit={t("webhooks.create.submit")}
            send={({ url, event_types }) =>
              dataOf(
                api.POST("/console/api/applications/{id}/webhooks", {
                  params: { path: { id: applicationId } },
                  body: { url, event_types: event_types.length === 0 ? null : event_types },
                }),
              )
            }
            onDone={done}
            onClose={() => setNew(false)}
          />
        </Modal>
      )}
      {made !== undefined && (
        <SecretOnce
          title={t("webhooks.secrets")}
          secrets={[
            { label: t("webhooks.token"), value: made.token },
            { label: t("webhooks.signing_secret"), value: made.signing_secret },
          ]}
          onClose={() => setMade(undefined)}
        />
      )}
    </Panel>
  );
}
