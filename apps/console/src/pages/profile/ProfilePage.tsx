import { Badge, Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { sessionsQuery } from "../../api/queries.ts";
import type { Session } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMe } from "../../session/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Facts, Panel } from "../../ui/Panel.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { deviceOf } from "./device.ts";
import { passwordFault } from "./password.ts";
import { SecondFactorPanel } from "./SecondFactorPanel.tsx";
import { useNotify } from "../../ui/useNotify.ts";

export function ProfilePage() {
  const t = useT();
  const { member, role, is_operator: isOperator } = useMe();
  return (
    <>
      <PageHeader title={t("profile.title")} />
      <Panel title={t("profile.about")}>
        <Facts
          facts={[
            [t("profile.name"), member.name],
            [t("profile.email"), member.email],
            [
              t("profile.role"),
              <Group key="role" gap="xs">
                {t(`role.${role}`)}
                {isOperator && <StatusBadge tone="accent">{t("role.operator")}</StatusBadge>}
              </Group>,
            ],
          ]}
        />
      </Panel>
      <PasswordPanel />
      <SecondFactorPanel />
      <SessionsPanel />
    </>
  );
}

function PasswordPanel() {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { current_password: "", new_password: "" },
    validate: {
      current_password: (password) => (password === "" ? t("field.required") : null),
      new_password: (password) => passwordFault(password, t),
    },
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: (body) => dataOf(api.PUT("/console/api/password", { body })),
    onDone: () => {
      form.reset();
      notify(t("profile.password.done"));
      void client.invalidateQueries({ queryKey: ["sessions"] });
    },
    fieldOfCode: { password_wrong: "current_password", password_not_acceptable: "new_password" },
  });
  return (
    <Panel title={t("profile.password.title")} description={t("profile.password.text")}>
      <form onSubmit={onSubmit} noValidate>
        <Stack maw={360}>
          <FormError error={error} />
          <PasswordInput
            label={t("profile.password.current")}
            autoComplete="current-password"
            key={form.key("current_password")}
            {...form.getInputProps("current_password")}
          />
          <PasswordInput
            label={t("profile.password.new")}
            autoComplete="new-password"
            key={form.key("new_password")}
            {...form.getInputProps("new_password")}
          />
          <Group>
            <Button type="submit" variant="default" loading={isPending}>
              {t("profile.password.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

const route = getRouteApi("/signed-in/profile");

function SessionsPanel() {
  const t = useT();
  const client = useQueryClient();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [ending, setEnding] = useState<Session>();
  const sessions = useQuery(sessionsQuery(page));
  const { rows, paging } = paged(sessions, page, (next) => void navigate({ search: { page: next } }));
  const nameOf = ({ user_agent: agent }: Session): string => {
    const device = deviceOf(agent);
    return device === undefined ? t("profile.sessions.unknown") : t("profile.sessions.on", device);
  };
  return (
    <Panel title={t("profile.sessions.title")} description={t("profile.sessions.text")}>
      <DataTable
        caption={t("profile.sessions.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty title={t("profile.sessions.empty")} />}
        columns={[
          {
            key: "device",
            title: t("profile.sessions.device"),
            render: (session) => (
              <Group gap="xs" title={session.user_agent}>
                {nameOf(session)}
                {session.is_current && (
                  <Badge variant="default" size="sm" tt="none" fw={500}>
                    {t("profile.sessions.current")}
                  </Badge>
                )}
              </Group>
            ),
          },
          {
            key: "address",
            title: t("profile.sessions.address"),
            wide: true,
            render: ({ address }) => <span className="mono">{address}</span>,
          },
          {
            key: "created",
            title: t("profile.sessions.created"),
            wide: true,
            render: ({ created_at }) => <Time at={created_at} relative />,
          },
          { key: "seen", title: t("profile.sessions.seen"), render: ({ last_seen_at }) => <Time at={last_seen_at} relative /> },
          {
            key: "end",
            title: t("profile.sessions.end"),
            isUntitled: true,
            align: "end",
            render: (session) =>
              !session.is_current && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t("profile.sessions.end_of", { device: nameOf(session) })}
                  onClick={() => setEnding(session)}
                >
                  {t("profile.sessions.end")}
                </Button>
              ),
          },
        ]}
      />
      {ending !== undefined && (
        <ConfirmDialog
          title={t("profile.sessions.end.title")}
          confirm={t("profile.sessions.end")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/sessions/{id}", { params: { path: { id: ending.id } } }))}
          onDone={() => void client.invalidateQueries({ queryKey: ["sessions"] })}
          onClose={() => setEnding(undefined)}
        >
          {t("profile.sessions.end.text", { device: nameOf(ending) })}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
