import { ActionIcon, Button, Group, Menu, Text } from "@mantine/core";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { accountIbansQuery, type Iban } from "../../api/accounts.ts";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { Account } from "../../api/types.ts";
import { useT } from "../../i18n/I18n.tsx";
import { groupedIban } from "../../lib/iban.ts";
import { useMay } from "../../session/me.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { paged } from "../../ui/paged.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useErrorText } from "../../ui/useErrorText.ts";
import { useNotify } from "../../ui/useNotify.ts";

const IbanDialog = lazyRouteComponent(() => import("./IbanDialog.tsx"), "IbanDialog");

type Dialog = { readonly kind: "create" } | { readonly kind: "edit" | "deactivate" | "delete"; readonly iban: Iban };
type Props = { account: Account; page: number; onPage: (page: number) => void };

/** The IBANs that lead to an account. The main one belongs to it for good; virtual ones come and go. */
export function IbansPanel({ account, page, onPage }: Props) {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const manages = useMay("manageIbans");
  const [dialog, setDialog] = useState<Dialog>();
  const { rows, paging } = paged(useQuery(accountIbansQuery(account.id, page)), page, onPage);
  const close = (): void => setDialog(undefined);
  const done = (message: string): void => {
    notify(message);
    void client.invalidateQueries({ queryKey: ["ibans"] });
  };
  const setStatus = ({ id }: Iban, status: Iban["status"]) =>
    dataOf(api.PATCH("/console/api/bank/ibans/{id}", { params: { path: { id } }, body: { status } }));
  const activate = (iban: Iban): void =>
    void setStatus(iban, "active").then(
      () => done(t("ibans.activated", { name: iban.name })),
      (error: unknown) => notify(errorText(error), "fault"),
    );
  return (
    <Panel
      title={t("ibans.title")}
      description={t("ibans.text")}
      actions={
        manages &&
        account.status === "active" && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setDialog({ kind: "create" })}
          >
            {t("ibans.new")}
          </Button>
        )
      }
    >
      <DataTable
        caption={t("ibans.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty title={t("ibans.title")} />}
        columns={[
          {
            key: "name",
            title: t("ibans.name"),
            render: ({ name, type, iban, allow_collections: allowsCollections }) => (
              <>
                <Group gap="xs">
                  <span style={{ overflowWrap: "anywhere" }}>{name}</span>
                  {type === "main" && (
                    <StatusBadge tone="accent" flex="none">
                      {t("ibans.main")}
                    </StatusBadge>
                  )}
                </Group>
                <Text size="sm" c="dimmed" hiddenFrom="sm" component="div">
                  <span className="mono">{groupedIban(iban)}</span>
                </Text>
                {!allowsCollections && (
                  <Text size="sm" c="dimmed">
                    {t("ibans.no_collections")}
                  </Text>
                )}
              </>
            ),
          },
          {
            key: "iban",
            title: t("ibans.iban"),
            wide: true,
            render: ({ iban }) => (
              <Group gap={4} wrap="nowrap">
                <span className="mono" style={{ whiteSpace: "nowrap" }}>
                  {groupedIban(iban)}
                </span>
                <CopyButton value={iban} what={t("ibans.iban")} />
              </Group>
            ),
          },
          {
            key: "status",
            title: t("ibans.status"),
            render: ({ status }) => <StatusBadge tone={status === "active" ? "good" : "over"}>{t(`ibans.${status}`)}</StatusBadge>,
          },
          ...(manages
            ? [
                {
                  key: "actions",
                  title: t("ibans.actions"),
                  isUntitled: true,
                  align: "end" as const,
                  render: (iban: Iban) =>
                    iban.type === "virtual" && (
                      <Actions iban={iban} onActivate={() => activate(iban)} onChoose={(kind) => setDialog({ kind, iban })} />
                    ),
                },
              ]
            : []),
        ]}
      />
      <Suspense fallback={null}>
        {(dialog?.kind === "create" || dialog?.kind === "edit") && (
          <IbanDialog
            accountId={account.id}
            iban={dialog.kind === "edit" ? dialog.iban : undefined}
            onDone={({ name }) => done(dialog.kind === "create" ? t("ibans.created", { name }) : t("state.saved"))}
            onClose={close}
          />
        )}
      </Suspense>
      {dialog?.kind === "deactivate" && (
        <ConfirmDialog
          title={t("ibans.deactivate.title", { name: dialog.iban.name })}
          confirm={t("ibans.deactivate")}
          act={() => setStatus(dialog.iban, "inactive")}
          onDone={() => done(t("ibans.deactivated", { name: dialog.iban.name }))}
          onClose={close}
        >
          {t("ibans.deactivate.text")}
        </ConfirmDialog>
      )}
      {dialog?.kind === "delete" && (
        <ConfirmDialog
          title={t("ibans.delete.title", { name: dialog.iban.name })}
          confirm={t("action.delete")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/bank/ibans/{id}", { params: { path: { id: dialog.iban.id } } }))}
          onDone={() => done(t("ibans.deleted", { name: dialog.iban.name }))}
          onClose={close}
        >
          {t("ibans.delete.text")}
        </ConfirmDialog>
      )}
    </Panel>
  );
}

type ActionsProps = { iban: Iban; onActivate: () => void; onChoose: (kind: "edit" | "deactivate" | "delete") => void };

function Actions({ iban: { name, status }, onActivate, onChoose }: ActionsProps) {
  const t = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("ibans.actions_of", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose("edit")}>{t("ibans.edit")}</Menu.Item>
        {status === "active" ? (
          <Menu.Item onClick={() => onChoose("deactivate")}>{t("ibans.deactivate")}</Menu.Item>
        ) : (
          <Menu.Item onClick={onActivate}>{t("ibans.activate")}</Menu.Item>
        )}
        <Menu.Item color="red" onClick={() => onChoose("delete")}>
          {t("action.delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
