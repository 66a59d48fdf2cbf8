import { Button, Group, Stack, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "../../api/client.ts";
import { type SignatureRequest, signatureRequestQuery } from "../../api/collections.ts";
import { dataOf } from "../../api/errors.ts";
import { type Translate } from "../../i18n/translate.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay, useMe } from "../../session/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { RecordDrawer } from "../../ui/RecordDrawer.tsx";
import { type Step, Steps } from "../../ui/Steps.tsx";
import { Time } from "../../ui/Time.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { RequestBadge } from "./RequestBadge.tsx";
import { SigningLink } from "./SigningLink.tsx";

/** One request whole: how far it is, the way to its page and its document, and what can be done about it. */
export function RequestDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  const record = useQuery(signatureRequestQuery(id));
  return (
    <RecordDrawer record={record} onClose={onClose} size={520} title={record.data?.debtor_email ?? t("requests.title")}>
      {(request) => <Details request={request} />}
    </RecordDrawer>
  );
}

function Details({ request }: { request: SignatureRequest }) {
  const t = useT();
  const isSandbox = useMe().workspace.mode === "sandbox";
  const readsMessages = useMay("useSandbox") && isSandbox;
  const { status, is_deleted: isDeleted } = request;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <RequestBadge request={request} />
        {status === "completed" && (
          <Button
            component="a"
            size="xs"
            variant="default"
            href={`/console/api/mandate_signature_requests/${request.id}/mandate`}
            download
            leftSection={<IconDownload size={14} />}
          >
            {t("requests.download")}
          </Button>
        )}
        {!isDeleted && status !== "completed" && <Acts request={request} />}
      </Group>
      <section>
        <Title order={3} mb="sm">
          {t("requests.timeline")}
        </Title>
        <Steps label={t("requests.timeline")} steps={stepsOf(request, t)} />
      </section>
      {readsMessages && status === "sent" && !isDeleted && <SigningLink request={request} />}
      <section>
        <Title order={3} mb="sm">
          {t("requests.details")}
        </Title>
        <Facts facts={factsOf(request, t)} />
      </section>
    </Stack>
  );
}

function stepsOf(request: SignatureRequest, t: Translate): Step[] {
  const {
    created_at: created,
    sent_at: sent,
    expires_at: expires,
    expired_at: expired,
    signed_at: signed,
    is_deleted: isDeleted,
  } = request;
  const steps: Step[] = [{ key: "created", title: t("requests.step.created"), state: "done", detail: <Time at={created} /> }];
  if (sent !== undefined && sent !== created)
    steps.push({ key: "renewed", title: t("requests.step.renewed"), state: "done", detail: <Time at={sent} /> });
  if (signed !== undefined) steps.push({ key: "signed", title: t("requests.step.signed"), state: "done", detail: <Time at={signed} /> });
  if (request.status === "expired")
    steps.push({ key: "expired", title: t("requests.step.expired"), state: "failed", ...(expired && { detail: <Time at={expired} /> }) });
  if (isDeleted) steps.push({ key: "deleted", title: t("requests.step.deleted"), state: "failed" });
  else if (expires !== undefined)
    steps.push({ key: "expires", title: t("requests.step.expires"), state: "ahead", detail: <Time at={expires} /> });
  return steps;
}

function factsOf(request: SignatureRequest, t: Translate): (readonly [string, ReactNode])[] {
  const { mandate_id: mandateId, email_custom_message: message, contract_reference: contract } = request;
  return [
    [t("mandates.reference"), <Id key="reference" value={request.reference} what={t("mandates.reference")} />],
    [t("mandates.scheme"), t(`collections.scheme.${request.scheme}`)],
    [t("requests.email"), <Id key="email" value={request.debtor_email} what={t("requests.email")} />],
    [t("requests.language"), t(`requests.language.${request.language}`)],
    ...(contract === undefined ? [] : [[t("requests.contract"), contract] as const]),
    ...(message === undefined
      ? []
      : [
          [
            t("requests.message"),
            <span key="message" style={{ whiteSpace: "pre-line" }}>
              {message}
            </span>,
          ] as const,
        ]),
    ...(mandateId === undefined
      ? []
      : [
          [
            t("requests.mandate"),
            <LinkTo key="mandate" to="/mandates" search={{ mandate: mandateId }}>
              {t("requests.mandate.open")}
            </LinkTo>,
          ] as const,
        ]),
    [t("requests.id"), <Id key="id" value={request.id} what={t("requests.id")} />],
  ];
}

function Acts({ request }: { request: SignatureRequest }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const asks = useMay("askForSignatures");
  const [dialog, setDialog] = useState<"renew" | "delete">();
  if (!asks) return null;
  const { debtor_email: email } = request;
  const params = { path: { id: request.id } };
  const done = (message: string): void => {
    notify(message);
    void client.invalidateQueries({ queryKey: ["mandate-signature-requests"] });
    void client.invalidateQueries({ queryKey: ["captured-messages"] });
  };
  return (
    <Group gap="xs">
      {request.status === "expired" && (
        <Button size="xs" onClick={() => setDialog("renew")}>
          {t("requests.renew")}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setDialog("delete")}>
        {t("requests.delete")}
      </Button>
      {dialog === "renew" && (
        <ConfirmDialog
          title={t("requests.renew.title", { email })}
          confirm={t("requests.renew")}
          act={() => dataOf(api.POST("/console/api/bank/mandate_signature_requests/{id}/renewals", { params, body: {} }))}
          onDone={() => done(t("requests.renewed"))}
          onClose={() => setDialog(undefined)}
        >
          {t("requests.renew.text")}
        </ConfirmDialog>
      )}
      {dialog === "delete" && (
        <ConfirmDialog
          title={t("requests.delete.title")}
          confirm={t("requests.delete")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/bank/mandate_signature_requests/{id}", { params }))}
          onDone={() => done(t("requests.was_deleted"))}
          onClose={() => setDialog(undefined)}
        >
          {t("requests.delete.text", { email })}
        </ConfirmDialog>
      )}
    </Group>
  );
}
