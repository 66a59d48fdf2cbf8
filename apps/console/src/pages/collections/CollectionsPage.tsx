import { Button } from "@mantine/core";
import { IconFileUpload, IconPlus, IconReceiptEuro, IconX } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { collectionsQuery, collectionStatuses, type CollectionStatus } from "../../api/collections.ts";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useMay } from "../../session/me.ts";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { ButtonTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { keyedRows, ShowMore } from "../../ui/ShowMore.tsx";
import { Empty } from "../../ui/states.tsx";
import { useNotify } from "../../ui/useNotify.ts";
import { CollectionsTable } from "./CollectionsTable.tsx";

const CollectionDrawer = lazyRouteComponent(() => import("./CollectionDrawer.tsx"), "CollectionDrawer");
const NewCollection = lazyRouteComponent(() => import("./NewCollection.tsx"), "NewCollection");

const route = getRouteApi("/signed-in/collections");

type Filters = { status?: CollectionStatus | undefined; account?: string | undefined; mandate?: string | undefined };

export function CollectionsPage() {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const collects = useMay("collect");
  const { status, account, mandate, collection, new: isNew, from } = route.useSearch();
  const navigate = route.useNavigate();
  const accounts = useQuery(accountChoicesQuery).data?.results;
  const list = useInfiniteQuery(collectionsQuery({ status, account_id: account, mandate_id: mandate }));
  const filter = (next: Filters): void => {
    const wanted = { status, account, mandate, ...next };
    void navigate({
      search: {
        ...(wanted.status && { status: wanted.status }),
        ...(wanted.account && { account: wanted.account }),
        ...(wanted.mandate && { mandate: wanted.mandate }),
      },
      replace: true,
    });
  };
  const show = (change: { collection?: string; new?: true }): void =>
    void navigate({
      search: ({ collection: _one, new: _new, from: _from, ...kept }) => ({ ...kept, ...change }),
      resetScroll: false,
    });
  const isFiltered = status !== undefined || account !== undefined || mandate !== undefined;
  const actions = collects && (
    <>
      <ButtonTo to="/collections/import" variant="default" leftSection={<IconFileUpload size={16} />}>
        {t("collections.import")}
      </ButtonTo>
      <Button leftSection={<IconPlus size={16} />} onClick={() => show({ new: true })}>
        {t("collections.new")}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={t("collections.title")} description={t("collections.text")} actions={actions} />
      <FilterBar isActive={isFiltered} onClear={() => filter({ status: undefined, account: undefined, mandate: undefined })}>
        <FilterSelect
          label={t("collections.status")}
          value={status}
          onChange={(next) => filter({ status: collectionStatuses.find((one) => one === next) })}
          data={collectionStatuses.map((value) => ({ value, label: t(`collections.status.${value}`) }))}
        />
        <FilterSelect
          label={t("collections.account")}
          value={account}
          onChange={(next) => filter({ account: next })}
          data={(accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        {mandate !== undefined && (
          <Button size="xs" variant="light" rightSection={<IconX size={14} aria-hidden />} onClick={() => filter({ mandate: undefined })}>
            {t("collections.filter.mandate")}
          </Button>
        )}
      </FilterBar>
      <CollectionsTable
        caption={t("collections.title")}
        rows={keyedRows(list)}
        onOpen={(id) => show({ collection: id })}
        accountName={(id) => accounts?.find((one) => one.id === id)?.name ?? "–"}
        empty={
          <Empty
            icon={<IconReceiptEuro size={28} stroke={1.4} aria-hidden />}
            title={t(isFiltered ? "collections.empty.filtered" : "collections.empty")}
          >
            {!isFiltered && t("collections.empty.text")}
          </Empty>
        }
      />
      <ShowMore query={list} />
      <Suspense fallback={null}>
        {collection !== undefined && <CollectionDrawer id={collection} onClose={() => show({})} />}
        {isNew === true && collects && (
          <NewCollection
            mandateId={from}
            onDone={({ id, status: became }) => {
              notify(
                t(became === "failed" ? "collections.created.failed" : "collections.created"),
                became === "failed" ? "fault" : undefined,
              );
              void client.invalidateQueries({ queryKey: ["collections"] });
              void client.invalidateQueries({ queryKey: ["mandates"] });
              show({ collection: id });
            }}
            onClose={() => show({})}
          />
        )}
      </Suspense>
    </>
  );
}
