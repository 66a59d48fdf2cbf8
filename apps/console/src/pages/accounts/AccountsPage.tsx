import { ActionIcon, Button, Group, Menu, Text } from "@mantine/core";
import { IconBuildingBank, IconDots, IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { accountsQuery } from "../../api/queries.ts";
import type { Account } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { useMay } from "../../session/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useNotify } from "../../ui/useNotify.ts";

const AccountDialog = lazyRouteComponent(() => import("./AccountDialog.tsx"), "AccountDialog");

const route = getRouteApi("/signed-in/accounts");

type Dialog = { readonly kind: "open" } | { readonly kind: "rename" | "close"; readonly account: Account };

export function AccountsPage() {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const opens = useMay("openAccounts");
  const renames = useMay("renameAccounts");
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [dialog, setDialog] = useState<Dialog>();
  const { rows, paging } = paged(useQuery(accountsQuery(page)), page, (next) => void navigate({ search: { page: next } }));
  const close = (): void => setDialog(undefined);
  const done = (message: string): void => {
    notify(message);
    void client.invalidateQueries({ queryKey: ["accounts"] });
  };
  return (
    <>
      <PageHeader
        title={t("accounts.title")}
        description={t("accounts.text")}
        actions={
          opens && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog({ kind: "open" })}>
              {t("accounts.new")}
            </Button>
          )
        }
      />
      <DataTable
        caption={t("accounts.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty icon={<IconBuildingBank size={28} stroke={1.4} aria-hidden />} title={t("accounts.empty")} />}
        columns={[
          {
            key: "name",
            title: t("accounts.name"),
            render: ({ name, type, is_main: isMain }) => (
              <>
                <Group gap="xs">
                  {name}
                  {isMain && (
                    <StatusBadge tone="accent" flex="none">
                      {t("accounts.main")}
                    </StatusBadge>
                  )}
                </Group>
                <Text size="sm" c="dimmed">
                  {t(`accounts.type.${type}`)}
                </Text>
              </>
            ),
          },
          {
            key: "iban",
            title: t("accounts.iban"),
            wide: true,
            render: ({ iban }) => (
              <Group gap={4} wrap="nowrap">
                <span className="mono">{groupedIban(iban)}</span>
                <CopyButton value={iban} what={t("accounts.iban")} />
              </Group>
            ),
          },
          {
            key: "status",
            title: t("accounts.status"),
            wide: true,
            render: ({ status }) => (
              <StatusBadge tone={status === "active" ? "good" : "over"}>{t(`accounts.status.${status}`)}</StatusBadge>
            ),
          },
          {
            key: "balance",
            title: t("accounts.balance"),
            align: "end",
            render: ({ balance, currency }) => <Money cents={balance} currency={currency} />,
          },
          ...(renames
            ? [
                {
                  key: "actions",
                  title: t("accounts.actions"),
                  isUntitled: true,
                  align: "end" as const,
                  render: (account: Account) =>
                    account.status === "active" && (
                      <Actions account={account} mayClose={opens} onChoose={(kind) => setDialog({ kind, account })} />
                    ),
                },
              ]
            : []),
        ]}
      />
      <Suspense fallback={null}>
        {(dialog?.kind === "open" || dialog?.kind === "rename") && (
          <AccountDialog
            account={dialog.kind === "rename" ? dialog.account : undefined}
            onDone={({ name }) => done(dialog.kind === "open" ? t("accounts.opened", { name }) : t("state.saved"))}
            onClose={close}
          />
        )}
      </Suspense>
      {dialog?.kind === "close" && (
        <ConfirmDialog
          title={t("accounts.close.title", { name: dialog.account.name })}
          confirm={t("accounts.close")}
          isDangerous
          act={() => dataOf(api.POST("/console/api/accounts/{id}/closure", { params: { path: { id: dialog.account.id } } }))}
          onDone={() => done(t("accounts.closed", { name: dialog.account.name }))}
          onClose={close}
        >
          {t("accounts.close.text")}
        </ConfirmDialog>
      )}
    </>
  );
}

type ActionsProps = { account: Account; mayClose: boolean; onChoose: (kind: "rename" | "close") => void };

function Actions({ account: { name, is_main: isMain }, mayClose, onChoose }: ActionsProps) {
  const t = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("accounts.actions_of", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose("rename")}>{t("accounts.rename")}</Menu.Item>
        {mayClose && !isMain && (
          <Menu.Item color="red" onClick={() => onChoose("close")}>
            {t("accounts.close")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
