import { Button, Text } from "@mantine/core";
import { IconPlus, IconSignature } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { signatureRequestsQuery, signatureRequestStatuses } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { keyedRows, ShowMore } from "../../ui/ShowMore.tsx";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { RequestBadge } from "./RequestBadge.tsx";

const RequestDrawer = lazyRouteComponent(() => import("./RequestDrawer.tsx"), "RequestDrawer");
const NewRequest = lazyRouteComponent(() => import("./NewRequest.tsx"), "NewRequest");

const route = getRouteApi("/signed-in/mandate-signature-requests");

export function RequestsPage() {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const asks = useMay("askForSignatures");
  const aheadMs = useClockAhead();
  const { status, request, new: isNew } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(signatureRequestsQuery(status));
  const show = (change: { request?: string; new?: true }): void =>
    void navigate({ search: ({ request: _one, new: _new, ...kept }) => ({ ...kept, ...change }), resetScroll: false });
  const filter = (next: string | undefined): void => {
    const known = signatureRequestStatuses.find((one) => one === next);
    void navigate({ search: known === undefined ? {} : { status: known }, replace: true });
  };
  return (
    <>
      <PageHeader
        title={t("requests.title")}
        description={t("requests.text")}
        actions={
          asks && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => show({ new: true })}>
              {t("requests.new")}
            </Button>
          )
        }
      />
      <FilterBar isActive={status !== undefined} onClear={() => filter(undefined)}>
        <FilterSelect
          label={t("requests.status")}
          searchable={false}
          value={status}
          onChange={filter}
          data={signatureRequestStatuses.map((value) => ({ value, label: t(`requests.status.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t("requests.title")}
        rows={keyedRows(list)}
        rowKey={({ id }) => id}
        empty={
          <Empty
            icon={<IconSignature size={28} stroke={1.4} aria-hidden />}
            title={t(status === undefined ? "requests.empty" : "requests.empty.filtered")}
          >
            {status === undefined && t("requests.empty.text")}
          </Empty>
        }
        columns={[
          {
            key: "debtor",
            title: t("requests.debtor"),
            render: (row) => (
              <>
                <RowButton onClick={() => show({ request: row.id })}>
                  <span style={{ overflowWrap: "anywhere" }}>{row.debtor_email}</span>
                </RowButton>
                <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  {row.reference} · {t(`collections.scheme.${row.scheme}`)}
                </Text>
              </>
            ),
          },
          {
            key: "asked",
            title: t("requests.asked"),
            wide: true,
            render: ({ created_at: at }) => <Time at={at} relative aheadMs={aheadMs} />,
          },
          {
            key: "until",
            title: t("requests.until"),
            wide: true,
            render: ({ expires_at: at }) => (at === undefined ? "–" : <Time at={at} relative aheadMs={aheadMs} />),
          },
          { key: "status", title: t("requests.status"), align: "end", render: (row) => <RequestBadge request={row} /> },
        ]}
      />
      <ShowMore query={list} />
      <Suspense fallback={null}>
        {request !== undefined && <RequestDrawer id={request} onClose={() => show({})} />}
        {isNew === true && asks && (
          <NewRequest
            onDone={({ id, debtor_email: email }) => {
              notify(t("requests.sent", { email }));
              void client.invalidateQueries({ queryKey: ["mandate-signature-requests"] });
              show({ request: id });
            }}
            onClose={() => show({})}
          />
        )}
      </Suspense>
    </>
  );
}
