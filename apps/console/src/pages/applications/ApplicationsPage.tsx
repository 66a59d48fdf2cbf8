import { Button } from "@mantine/core";
import { IconAppWindow, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { applicationsQuery } from "../../api/queries.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { Id } from "../../ui/CopyButton.tsx";
import { DataTable, opensRow } from "../../ui/DataTable.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";

// Dialogs and parts that most visits never open.
const NewApplication = lazyRouteComponent(() => import("./NewApplication.tsx"), "NewApplication");

const route = getRouteApi("/signed-in/applications");

export function ApplicationsPage() {
  const t = useT();
  const manages = useMay("manageApplications");
  const aheadMs = useClockAhead();
  const { page = 1, new: isNew = false } = route.useSearch();
  const navigate = route.useNavigate();
  const { rows, paging } = paged(useQuery(applicationsQuery(page)), page, (next) => void navigate({ search: { page: next } }));
  const setNew = (open: boolean): void => void navigate({ search: open ? { new: true } : {}, replace: true });
  const newButton = manages && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
      {t("applications.new")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("applications.title")} description={t("applications.text")} actions={newButton} />
      <DataTable
        caption={t("applications.title")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={
          <Empty icon={<IconAppWindow size={28} stroke={1.4} aria-hidden />} title={t("applications.empty.title")}>
            {t(manages ? "applications.empty.text" : "applications.empty.member")}
          </Empty>
        }
        columns={[
          {
            key: "name",
            title: t("applications.name"),
            render: ({ id, name }) => (
              <LinkTo to="/applications/$applicationId" params={{ applicationId: id }} fw={500} c="var(--mantine-color-text)" {...opensRow}>
                {name}
              </LinkTo>
            ),
          },
          { key: "id", title: t("applications.id"), wide: true, render: ({ id }) => <Id value={id} what={t("applications.id")} short /> },
          {
            key: "permissions",
            title: t("applications.permissions"),
            render: ({ permissions }) => t("applications.permission_count", { count: permissions.length }),
          },
          {
            key: "addresses",
            title: t("applications.addresses"),
            wide: true,
            render: ({ ip_allow_list: { length: count } }) =>
              count === 0 ? t("applications.anywhere") : t("applications.address_count", { count }),
          },
          {
            key: "created",
            title: t("applications.created"),
            wide: true,
            render: ({ created_at }) => <Time at={created_at} relative aheadMs={aheadMs} />,
          },
        ]}
      />
      <Suspense fallback={null}>{manages && isNew && <NewApplication onClose={() => setNew(false)} />}</Suspense>
    </>
  );
}
