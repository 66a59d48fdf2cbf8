import { ActionIcon, Button, Group, Menu, Text } from "@mantine/core";
import { IconDots, IconUserPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { membersQuery } from "../../api/queries.ts";
import type { Member } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { reaches } from "../../session/access.ts";
import { useMay, useMe } from "../../session/me.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { InvitationsPanel } from "./InvitationsPanel.tsx";
import { useNotify } from "../../ui/useNotify.ts";

// Dialogs and parts that most visits never open.
const InviteDialog = lazyRouteComponent(() => import("./InviteDialog.tsx"), "InviteDialog");
const RoleDialog = lazyRouteComponent(() => import("./RoleDialog.tsx"), "RoleDialog");

const route = getRouteApi("/signed-in/members");

export function MembersPage() {
  const t = useT();
  const notify = useNotify();
  const me = useMe();
  const client = useQueryClient();
  const manages = useMay("manageMembers");
  const { page = 1, invite = false } = route.useSearch();
  const navigate = route.useNavigate();
  const aheadMs = useClockAhead();
  const [changing, setChanging] = useState<Member>();
  const [resetting, setResetting] = useState<Member>();
  const [removing, setRemoving] = useState<Member>();
  const { rows, paging } = paged(useQuery(membersQuery(page)), page, (next) => void navigate({ search: { page: next } }));
  const setInvite = (open: boolean) =>
    void navigate({ search: ({ page: same }) => ({ ...(same && { page: same }), ...(open && { invite: true }) }), replace: true });
  return (
    <>
      <PageHeader
        title={t("members.title")}
        description={t("members.text")}
        actions={
          manages && (
            <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInvite(true)}>
              {t("members.invite")}
            </Button>
          )
        }
      />
      <DataTable
        caption={t("members.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty title={t("members.empty")} />}
        columns={[
          {
            key: "name",
            title: t("members.name"),
            render: ({ id, name, email }) => (
              <>
                <Group gap="xs">
                  {name}
                  {id === me.member.id && (
                    <StatusBadge tone="over" flex="none">
                      {t("members.you")}
                    </StatusBadge>
                  )}
                </Group>
                <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  {email}
                </Text>
              </>
            ),
          },
          {
            key: "role",
            title: t("members.role"),
            render: ({ role, is_operator: isOperator }) => (
              <Group gap={6}>
                {t(`role.${role}`)}
                {isOperator && (
                  <StatusBadge tone="accent" flex="none">
                    {t("role.operator")}
                  </StatusBadge>
                )}
              </Group>
            ),
          },
          {
            key: "totp",
            title: t("members.totp"),
            wide: true,
            render: ({ has_totp: hasTotp }) => (
              <StatusBadge tone={hasTotp ? "good" : "over"}>{t(hasTotp ? "members.totp.on" : "members.totp.off")}</StatusBadge>
            ),
          },
          {
            key: "joined",
            title: t("members.joined"),
            wide: true,
            render: ({ created_at }) => <Time at={created_at} relative aheadMs={aheadMs} />,
          },
          ...(manages
            ? [
                {
                  key: "actions",
                  title: t("members.actions"),
                  isUntitled: true,
                  align: "end" as const,
                  render: (member: Member) =>
                    reaches(me.role, member.role) && (
                      <Actions
                        member={member}
                        isOwn={member.id === me.member.id}
                        onChange={setChanging}
                        onReset={setResetting}
                        onRemove={setRemoving}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
      {manages && <InvitationsPanel />}
      <Suspense fallback={null}>
        {manages && invite && <InviteDialog onClose={() => setInvite(false)} />}
        {changing !== undefined && <RoleDialog member={changing} onClose={() => setChanging(undefined)} />}
      </Suspense>
      {resetting !== undefined && (
        <ConfirmDialog
          title={t("members.totp.reset.title", { name: resetting.name })}
          confirm={t("members.totp.reset")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/members/{id}/totp", { params: { path: { id: resetting.id } } }))}
          onDone={() => {
            notify(t("members.totp.reset.done", { name: resetting.name }));
            void client.invalidateQueries({ queryKey: ["members"] });
          }}
          onClose={() => setResetting(undefined)}
        >
          {t("members.totp.reset.text")}
        </ConfirmDialog>
      )}
      {removing !== undefined && (
        <ConfirmDialog
          title={t("members.remove.title", { name: removing.name })}
          confirm={t("members.remove")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/members/{id}", { params: { path: { id: removing.id } } }))}
          onDone={() => {
            notify(t("members.removed", { name: removing.name }));
            void client.invalidateQueries({ queryKey: ["members"] });
          }}
          onClose={() => setRemoving(undefined)}
        >
          {t("members.remove.text")}
        </ConfirmDialog>
      )}
    </>
  );
}

type ActionsProps = { member: Member; isOwn: boolean } & Record<"onChange" | "onReset" | "onRemove", (member: Member) => void>;

function Actions({ member, isOwn, onChange, onReset, onRemove }: ActionsProps) {
  const t = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("members.actions_of", { name: member.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange(member)}>{t("members.change_role")}</Menu.Item>
        {member.has_totp && !isOwn && <Menu.Item onClick={() => onReset(member)}>{t("members.totp.reset")}</Menu.Item>}
        <Menu.Item color="red" onClick={() => onRemove(member)}>
          {t("members.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
