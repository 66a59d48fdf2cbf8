import { Group, Progress, SegmentedControl, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { type CollectionBulk, collectionBulkQuery, collectionsQuery } from "../../api/collections.ts";
import { PageError } from "../../app/fallbacks.tsx";
import { useT } from "../../i18n/I18n.tsx";
import { Id } from "../../ui/CopyButton.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { keyedRows, ShowMore } from "../../ui/ShowMore.tsx";
import { Empty, Loading } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { bulkFilters } from "./bulk-filters.ts";
import { CollectionsTable } from "./CollectionsTable.tsx";

const CollectionDrawer = lazyRouteComponent(() => import("./CollectionDrawer.tsx"), "CollectionDrawer");

const route = getRouteApi("/signed-in/collections/bulks/$bulkId");

/** A bulk while it is worked on, and what became of each of its orders. */
export function BulkPage() {
  const t = useT();
  const { bulkId } = route.useParams();
  const { status, collection } = route.useSearch();
  const navigate = route.useNavigate();
  const bulk = useQuery(collectionBulkQuery(bulkId));
  const isWorking = bulk.data?.status === "pending";
  const list = useInfiniteQuery({ ...collectionsQuery({ bulk_id: bulkId, status }), refetchInterval: isWorking ? 2_000 : false });
  const show = (id: string | undefined): void =>
    void navigate({ search: ({ collection: _one, ...kept }) => ({ ...kept, ...(id && { collection: id }) }), resetScroll: false });
  if (bulk.data === undefined) return bulk.error === null ? <Loading /> : <PageError error={bulk.error} />;
  return (
    <>
      <PageHeader
        back={<LinkTo to="/collections">← {t("collections.import.back")}</LinkTo>}
        title={t("collections.bulk.title")}
        aside={<StatusBadge tone={isWorking ? "waiting" : "good"}>{t(`collections.bulk.status.${bulk.data.status}`)}</StatusBadge>}
        description={isWorking ? t("collections.bulk.text") : <Id value={bulkId} what={t("collections.bulk")} />}
      />
      <Counts bulk={bulk.data} />
      <SegmentedControl
        mb="sm"
        size="xs"
        aria-label={t("collections.status")}
        value={status ?? "all"}
        onChange={(next) => {
          const chosen = bulkFilters.find((one) => one === next);
          void navigate({ search: chosen === undefined ? {} : { status: chosen }, replace: true, resetScroll: false });
        }}
        data={[
          { value: "all", label: t("collections.bulk.count.total") },
          ...bulkFilters.map((value) => ({ value, label: t(`collections.status.${value}`) })),
        ]}
      />
      <CollectionsTable
        caption={t("collections.bulk.title")}
        rows={keyedRows(list)}
        onOpen={show}
        empty={<Empty title={t("collections.bulk.empty")} />}
      />
      <ShowMore query={list} />
      <Suspense fallback={null}>
        {collection !== undefined && <CollectionDrawer id={collection} onClose={() => show(undefined)} />}
      </Suspense>
    </>
  );
}

function Counts({ bulk }: { bulk: CollectionBulk }) {
  const t = useT();
  const { collections_total: total, collections_confirmed: confirmed, collections_failed: failed, collections_canceled: canceled } = bulk;
  const counts = { total, open: total - confirmed - failed - canceled, confirmed, failed, canceled } as const;
  const share = (count: number): number => (count / total) * 100;
  return (
    <Stack gap="sm" mb="lg">
      <Progress.Root size="lg" aria-hidden>
        <Progress.Section value={share(confirmed)} color="teal" />
        <Progress.Section value={share(failed)} color="red" />
        <Progress.Section value={share(canceled)} color="gray" />
      </Progress.Root>
      <Group gap="xl" component="dl" m={0} aria-live="polite">
        {(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`collections.bulk.count.${name}`)}
            </Text>
            <Text component="dd" m={0} fw={600} size="lg">
              {counts[name]}
            </Text>
          </div>
        ))}
      </Group>
    </Stack>
  );
}
