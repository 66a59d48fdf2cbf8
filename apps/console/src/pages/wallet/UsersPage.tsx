import { Group, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { walletUsersQuery, walletUserStatuses } from "../../api/wallet.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { Late } from "../../ui/Late.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { Empty } from "../../ui/states.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { userTones } from "./tones.ts";

const UserDrawer = lazyRouteComponent(() => import("./UserDrawer.tsx"), "UserDrawer");

const route = getRouteApi("/signed-in/wallet/users");

/** The people who use the wallet, and one of them beside the list. */
export function UsersPage() {
  const t = useT();
  const aheadMs = useClockAhead();
  const { user, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(walletUsersQuery(filter));
  const isFiltered = filter.search !== undefined || filter.status !== undefined;
  const narrow = (next: typeof filter): void => {
    const { search, status } = { ...filter, ...next };
    void navigate({ search: { ...(search && { search }), ...(status && { status }) }, replace: true });
  };
  const show = (id: string | undefined): void => void navigate({ search: { ...filter, ...(id && { user: id }) }, resetScroll: false });
  return (
    <>
      <PageHeader title={t("wallet_users.title")} description={t("wallet_users.text")} />
      <FilterBar isActive={isFiltered} onClear={() => narrow({ search: undefined, status: undefined })}>
        <SearchBox label={t("wallet_users.search")} value={filter.search} onChange={(search) => narrow({ search })} />
        <FilterSelect
          label={t("wallet_users.status.any")}
          value={filter.status}
          searchable={false}
          onChange={(next) => narrow({ status: walletUserStatuses.find((one) => one === next) })}
          data={walletUserStatuses.map((value) => ({ value, label: t(`wallet_users.status.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t("wallet_users.title")}
        rows={{ data: query.data?.pages.flatMap(({ results }) => results), error: query.error, refetch: query.refetch }}
        rowKey={({ id }) => id}
        empty={<Empty title={t(isFiltered ? "wallet_users.empty.filtered" : "wallet_users.empty")} />}
        columns={[
          {
            key: "name",
            title: t("wallet_users.name"),
            render: ({ id, name, username }) => (
              <>
                <RowButton onClick={() => show(id)}>{name}</RowButton>
                <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  @{username}
                </Text>
              </>
            ),
          },
          {
            key: "status",
            title: t("wallet_users.status"),
            render: ({ status, verified, official }) => (
              <Group gap={6}>
                <StatusBadge tone={userTones[status]}>{t(`wallet_users.status.${status}`)}</StatusBadge>
                {verified && <StatusBadge tone="accent">{t("wallet_users.verified")}</StatusBadge>}
                {official && <StatusBadge tone="accent">{t("wallet_users.official")}</StatusBadge>}
              </Group>
            ),
          },
          { key: "phone", title: t("wallet_users.phone"), wide: true, render: ({ phone }) => <span className="mono">{phone}</span> },
          {
            key: "email",
            title: t("wallet_users.email"),
            wide: true,
            render: ({ email }) => <span style={{ overflowWrap: "anywhere" }}>{email ?? "–"}</span>,
          },
          {
            key: "joined",
            title: t("wallet_users.joined"),
            align: "end",
            wide: true,
            render: ({ created_at }) => <Time at={created_at} relative aheadMs={aheadMs} />,
          },
        ]}
      />
      <ShowMore query={query} />
      <Late isOpen={user !== undefined}>{(isOpen) => <UserDrawer id={isOpen ? user : undefined} onClose={() => show(undefined)} />}</Late>
    </>
  );
}
