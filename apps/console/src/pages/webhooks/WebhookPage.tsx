import { Button, Modal } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { PageError } from "../../app/fallbacks.tsx";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { applicationQuery, webhookQuery } from "../../api/queries.ts";
import { useT } from "../../i18n/I18n.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { Loading } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";
import { EnabledBadge } from "./EnabledBadge.tsx";
import { useNotify } from "../../ui/useNotify.ts";

// Dialogs that most visits never open, and the list, which comes after what it belongs to.
const Deliveries = lazyRouteComponent(() => import("./Deliveries.tsx"), "Deliveries");
const WebhookForm = lazyRouteComponent(() => import("./WebhookForm.tsx"), "WebhookForm");

const route = getRouteApi("/signed-in/applications/$applicationId/webhooks/$webhookId");

export function WebhookPage() {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const leave = useNavigate();
  const { applicationId, webhookId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [dialog, setDialog] = useState<"edit" | "delete">();
  const { data: application } = useQuery(applicationQuery(applicationId));
  const { data: webhook, error } = useQuery(webhookQuery(applicationId, webhookId));
  if (webhook === undefined) return error === null ? <Loading /> : <PageError error={error} />;
  const path = { id: applicationId, webhook_id: webhookId };
  const refresh = (): void => void client.invalidateQueries({ queryKey: ["application", applicationId, "webhooks"] });
  const close = (): void => setDialog(undefined);
  const types = webhook.event_types ?? [];
  return (
    <>
      <PageHeader
        title={webhook.url}
        aside={<EnabledBadge isEnabled={webhook.is_enabled} />}
        back={
          <LinkTo to="/applications/$applicationId" params={{ applicationId }} search={{ tab: "webhooks" }} size="sm">
            {application?.name ?? t("webhooks.title")}
          </LinkTo>
        }
        actions={
          <>
            <Button variant="default" onClick={() => setDialog("edit")}>
              {t("action.edit")}
            </Button>
            <Button variant="light" color="red" className="tone-bad" onClick={() => setDialog("delete")}>
              {t("action.delete")}
            </Button>
          </>
        }
      />
      <Panel title={t("applications.about")}>
        <Facts
          facts={[
            [t("webhooks.id"), <Id key="id" value={webhook.id} what={t("webhooks.id")} />],
            [t("webhooks.events"), types.length === 0 ? t("webhooks.events.all") : types.join(", ")],
            [t("webhooks.created"), <Time key="at" at={webhook.created_at} />],
          ]}
        />
      </Panel>
      <Panel title={t("deliveries.panel")}>
        <Suspense fallback={<Loading />}>
          <Deliveries
            webhookId={webhookId}
            search={search}
            setSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
          />
        </Suspense>
      </Panel>
      {dialog === "edit" && (
        <Modal opened onClose={close} title={t("webhooks.edit.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
          <Suspense fallback={<Loading />}>
            <WebhookForm
              initial={{ url: webhook.url, event_types: types, is_enabled: webhook.is_enabled }}
              isNew={false}
              submit={t("action.save")}
              send={({ event_types: chosen, ...values }) =>
                dataOf(
                  api.PATCH("/console/api/applications/{id}/webhooks/{webhook_id}", {
                    params: { path },
                    body: { ...values, event_types: chosen.length === 0 ? null : chosen },
                  }),
                )
              }
              onDone={() => {
                refresh();
                close();
              }}
              onClose={close}
            />
          </Suspense>
        </Modal>
      )}
      {dialog === "delete" && (
        <ConfirmDialog
          title={t("webhooks.delete.title")}
          confirm={t("webhooks.delete")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/applications/{id}/webhooks/{webhook_id}", { params: { path } }))}
          onDone={() => {
            notify(t("webhooks.deleted"));
            void leave({ to: "/applications/$applicationId", params: { applicationId }, search: { tab: "webhooks" } }).then(refresh);
          }}
          onClose={close}
        >
          {t("webhooks.delete.text")}
        </ConfirmDialog>
      )}
    </>
  );
}
