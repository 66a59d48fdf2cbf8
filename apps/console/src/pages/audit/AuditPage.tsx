import { Button, Center } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { auditQuery, memberChoicesQuery } from "../../api/queries.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { Late } from "../../ui/Late.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";
import { auditActions } from "./actions.ts";
import { useActionName } from "./useActionName.ts";

const AuditDrawer = lazyRouteComponent(() => import("./AuditDrawer.tsx"), "AuditDrawer");

const route = getRouteApi("/signed-in/audit");

export function AuditPage() {
  const { t } = useI18n();
  const actionName = useActionName();
  const { member, action, entry } = route.useSearch();
  const navigate = route.useNavigate();
  const aheadMs = useClockAhead();
  const members = useQuery(memberChoicesQuery);
  const log = useInfiniteQuery(auditQuery({ member_id: member, action }));
  const entries = log.data?.pages.flatMap(({ results }) => results);
  const filter = (next: { member?: string | undefined; action?: string | undefined }): void => {
    const wanted = { member, action, ...next };
    void navigate({
      search: { ...(wanted.member && { member: wanted.member }), ...(wanted.action && { action: wanted.action }) },
      replace: true,
    });
  };
  const show = (id: string | undefined): void =>
    void navigate({ search: ({ entry: _shown, ...kept }) => ({ ...kept, ...(id && { entry: id }) }), resetScroll: false });
  const shown = entries?.find(({ id }) => id === entry);
  const isFiltered = member !== undefined || action !== undefined;
  return (
    <>
      <PageHeader title={t("audit.title")} description={t("audit.text")} />
      <FilterBar isActive={isFiltered} onClear={() => filter({ member: undefined, action: undefined })}>
        <FilterSelect
          label={t("audit.filter.member")}
          value={member}
          onChange={(next) => filter({ member: next })}
          data={members.data?.results.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })) ?? []}
        />
        <FilterSelect
          label={t("audit.filter.action")}
          value={action}
          onChange={(next) => filter({ action: next })}
          data={auditActions.map((value) => ({ value, label: actionName(value) }))}
        />
      </FilterBar>
      <DataTable
        caption={t("audit.title")}
        rows={{ data: entries, error: log.error, refetch: log.refetch }}
        rowKey={({ id }) => id}
        empty={<Empty title={t(isFiltered ? "audit.empty.filtered" : "audit.empty")} />}
        columns={[
          {
            key: "what",
            title: t("audit.what"),
            render: (one) => <RowButton onClick={() => show(one.id)}>{actionName(one.action)}</RowButton>,
          },
          { key: "who", title: t("audit.who"), render: ({ actor }) => <span style={{ overflowWrap: "anywhere" }}>{actor}</span> },
          {
            key: "subject",
            title: t("audit.subject"),
            wide: true,
            render: ({ subject_type: type, subject_id: id }) => (
              <>
                {type.replaceAll("_", " ")} <span className="mono">…{id.slice(-8)}</span>
              </>
            ),
          },
          {
            key: "address",
            title: t("audit.address"),
            wide: true,
            render: ({ address }) => <span className="mono">{address ?? "–"}</span>,
          },
          { key: "when", title: t("audit.when"), align: "end", render: ({ date }) => <Time at={date} relative aheadMs={aheadMs} /> },
        ]}
      />
      {log.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t("action.show_more")}
          </Button>
        </Center>
      )}
      <Late isOpen={shown !== undefined}>
        {(isOpen) => <AuditDrawer entry={isOpen ? shown : undefined} onClose={() => show(undefined)} />}
      </Late>
    </>
  );
}
