import { ActionIcon, Button, Group, Menu, Text } from "@mantine/core";
import { IconBuildingBank, IconDots, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { accountsQuery } from "../../api/queries.ts";
import type { Account } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { useMay } from "../../session/me.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { DataTable, opensRow } from "../../ui/DataTable.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Money } from "../../ui/Money.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { type AccountDialogKind, AccountDialogs } from "./AccountDialogs.tsx";

const route = getRouteApi("/signed-in/accounts");

export function AccountsPage() {
  const t = useT();
  const opens = useMay("openAccounts");
  const renames = useMay("renameAccounts");
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [dialog, setDialog] = useState<AccountDialogKind>();
  const { rows, paging } = paged(useQuery(accountsQuery(page)), page, (next) => void navigate({ search: { page: next } }));
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
            render: ({ id, name, type, is_main: isMain }) => (
              <>
                <Group gap="xs">
                  <LinkTo to="/accounts/$accountId" params={{ accountId: id }} c="inherit" fw={500} {...opensRow}>
                    {name}
                  </LinkTo>
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
            render: ({ balance, currency }) => <Money minor={balance} currency={currency} />,
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
      <AccountDialogs dialog={dialog} onClose={() => setDialog(undefined)} />
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
