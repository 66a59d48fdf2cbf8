import { ActionIcon, Button, Menu, Text } from "@mantine/core";
import { IconDots, IconSpeakerphone } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import { type Announcement, announcementsQuery } from "../../api/wallet.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { useNotify } from "../../ui/useNotify.ts";

const AnnouncementDialog = lazyRouteComponent(() => import("./AnnouncementDialog.tsx"), "AnnouncementDialog");
const route = getRouteApi("/signed-in/wallet/announcements");

/** What everybody who uses the wallet is told. */
export function AnnouncementsPage() {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const manages = useMay("manageWallet");
  const aheadMs = useClockAhead();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { rows, paging } = paged(useQuery(announcementsQuery(page)), page, (next) => void navigate({ search: { page: next } }));
  const [open, setOpen] = useState<{ announcement: Announcement | undefined }>();
  const [withdrawing, setWithdrawing] = useState<Announcement>();
  const changed = (message: string): void => {
    notify(message);
    void client.invalidateQueries({ queryKey: ["announcements"] });
  };
  const publish = manages && (
    <Button leftSection={<IconSpeakerphone size={16} aria-hidden />} onClick={() => setOpen({ announcement: undefined })}>
      {t("announcements.publish")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("announcements.title")} description={t("announcements.text")} actions={publish} />
      <DataTable
        caption={t("announcements.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={<Empty title={t("announcements.empty")}>{t("announcements.empty.text")}</Empty>}
        columns={[
          {
            key: "title",
            title: t("announcements.content"),
            render: ({ title, message }) => (
              <>
                <Text fw={500} style={{ overflowWrap: "anywhere" }}>
                  {title}
                </Text>
                <Text size="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
                  {message}
                </Text>
              </>
            ),
          },
          {
            key: "button",
            title: t("announcements.button"),
            wide: true,
            render: ({ action_label: label, action_url: url }) => (label === null ? "–" : <span title={url ?? undefined}>{label}</span>),
          },
          {
            key: "dismissible",
            title: t("announcements.dismissible"),
            wide: true,
            render: ({ dismissible }) => (
              <StatusBadge tone={dismissible ? "over" : "accent"}>
                {t(dismissible ? "announcements.dismissible.yes" : "announcements.dismissible.no")}
              </StatusBadge>
            ),
          },
          {
            key: "published",
            title: t("announcements.published"),
            align: "end",
            render: ({ created_at }) => <Time at={created_at} relative aheadMs={aheadMs} />,
          },
          ...(manages
            ? [
                {
                  key: "actions",
                  title: t("announcements.actions"),
                  isUntitled: true,
                  align: "end" as const,
                  render: (announcement: Announcement) => (
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <ActionIcon variant="subtle" color="gray" aria-label={t("announcements.actions_of", { title: announcement.title })}>
                          <IconDots size={16} />
                        </ActionIcon>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item onClick={() => setOpen({ announcement })}>{t("announcements.correct")}</Menu.Item>
                        <Menu.Item color="red" onClick={() => setWithdrawing(announcement)}>
                          {t("announcements.withdraw")}
                        </Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Suspense fallback={null}>
        {open !== undefined && (
          <AnnouncementDialog
            announcement={open.announcement}
            onDone={() => changed(t(open.announcement === undefined ? "announcements.published.done" : "announcements.corrected.done"))}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
      {withdrawing !== undefined && (
        <ConfirmDialog
          title={t("announcements.withdraw.title", { title: withdrawing.title })}
          confirm={t("announcements.withdraw")}
          isDangerous
          act={() => dataOf(api.DELETE("/console/api/announcements/{id}", { params: { path: { id: withdrawing.id } } }))}
          onDone={() => changed(t("announcements.withdrawn.done"))}
          onClose={() => setWithdrawing(undefined)}
        >
          {t("announcements.withdraw.text")}
        </ConfirmDialog>
      )}
    </>
  );
}
