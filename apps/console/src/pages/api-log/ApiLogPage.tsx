import { IconHistory } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ApiLogFilter, apiLogQuery, type ApiRequest } from "../../api/api-log.ts";
import { applicationChoicesQuery } from "../../api/queries.ts";
import { type I18n, useI18n } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { type Column, DataTable, opensRow } from "../../ui/DataTable.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { Empty, LoadError, Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import classes from "./ApiLog.module.css";
import { ApiLogFilters } from "./ApiLogFilters.tsx";
import { HttpStatus, Method } from "./parts.tsx";

const route = getRouteApi("/signed-in/api-log");

/** What applications asked of the Bank API. Who is no administrator looks at one application of theirs at a time. */
export function ApiLogPage() {
  const { t } = useI18n();
  const seesAll = useMay("readWholeApiLog");
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const applications = useQuery(applicationChoicesQuery);
  const choices = applications.data?.results ?? [];
  const application = filter.application ?? (seesAll ? undefined : choices[0]?.id);
  const header = <PageHeader title={t("api_log.title")} description={t("api_log.text")} />;
  if (!seesAll && application === undefined) {
    return (
      <>
        {header}
        {applications.data === undefined && applications.error === null && <Loading />}
        {applications.error !== null && <LoadError error={applications.error} retry={() => void applications.refetch()} />}
        {applications.data !== undefined && <Empty title={t("api_log.none_yours.title")}>{t("api_log.none_yours.text")}</Empty>}
      </>
    );
  }
  const set = (next: ApiLogFilter): void => void navigate({ search: next, replace: true, resetScroll: false });
  return (
    <>
      {header}
      <ApiLogFilters filter={filter} application={application} applications={choices} seesAll={seesAll} onChange={set} />
      <Requests filter={{ ...filter, application }} isFiltered={Object.keys(filter).length > 0} />
    </>
  );
}

function Requests({ filter, isFiltered }: { filter: ApiLogFilter; isFiltered: boolean }) {
  const { t, locale } = useI18n();
  const log = useInfiniteQuery(apiLogQuery(filter));
  const requests = log.data?.pages.flatMap(({ results }) => results);
  const isKept = log.data?.pages[0]?.is_kept !== false;
  const icon = <IconHistory size={28} stroke={1.4} aria-hidden />;
  const empty = !isKept ? (
    <Empty icon={icon} title={t("api_log.off.title")}>
      {t("api_log.off.text")}
    </Empty>
  ) : log.hasNextPage ? (
    <Empty title={t("api_log.not_yet.title")}>{t("api_log.not_yet.text")}</Empty>
  ) : isFiltered ? (
    <Empty title={t("api_log.empty.filtered")} />
  ) : (
    <Empty icon={icon} title={t("api_log.empty.title")}>
      {t("api_log.empty.text")}
    </Empty>
  );
  return (
    <>
      <DataTable
        caption={t("api_log.title")}
        rows={{ data: requests, error: log.error, refetch: log.refetch }}
        rowKey={({ id }) => id}
        empty={empty}
        columns={columnsOf(t, locale)}
      />
      <ShowMore query={log} />
    </>
  );
}

const columnsOf = (t: I18n["t"], locale: string): Column<ApiRequest>[] => [
  { key: "status", title: t("api_log.status"), render: ({ status }) => <HttpStatus status={status} /> },
  {
    key: "request",
    title: t("api_log.request"),
    render: ({ id, method, path, is_replay: isReplay }) => (
      <span className={classes["request"]}>
        <Method method={method} />
        <LinkTo
          to="/api-log/$requestId"
          params={{ requestId: id }}
          c="var(--mantine-color-text)"
          className={`mono ${classes["path"]}`}
          {...opensRow}
        >
          {path}
        </LinkTo>
        {isReplay && (
          <StatusBadge tone="over" flex="none">
            {t("api_log.replayed")}
          </StatusBadge>
        )}
      </span>
    ),
  },
  { key: "application", title: t("api_log.application"), wide: true, render: (request) => request.application_name },
  {
    key: "duration",
    title: t("api_log.duration"),
    align: "end",
    wide: true,
    render: ({ duration_ms: ms }) => t("api_log.ms", { ms: new Intl.NumberFormat(locale).format(ms) }),
  },
  { key: "date", title: t("api_log.date"), align: "end", render: ({ date }) => <Time at={date} precise /> },
];
