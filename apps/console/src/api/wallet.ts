import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ConsolePaths } from "@memento/sdk";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";
import { page } from "./queries.ts";

type Answer<Path extends keyof ConsolePaths> = ConsolePaths[Path]["get"] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;
type Row<Path extends keyof ConsolePaths> = Answer<Path> extends { results: (infer One)[] } ? One : never;

export type WalletUser = Row<"/console/api/wallet/users">;
export type WalletUserStatus = WalletUser["status"];
export type WalletUserFile = Answer<"/console/api/wallet/users/{id}">;
export type WalletPayment = Row<"/console/api/wallet/payments">;
export type WalletPaymentStatus = WalletPayment["status"];
export type WalletPaymentFile = Answer<"/console/api/wallet/payments/{id}">;
export type FeeSchedule = Answer<"/console/api/wallet/fees">;
export type FeeRule = FeeSchedule["rules"][number];
export type Position = Answer<"/console/api/wallet/reconciliation">["positions"][number];
export type Announcement = Row<"/console/api/announcements">;

export const walletUserStatuses = ["active", "pending", "locked", "rejected"] as const satisfies readonly WalletUserStatus[];
export const walletPaymentStatuses = ["open", "closed"] as const satisfies readonly WalletPaymentStatus[];

const size = 25;
type Keyed = { readonly next_cursor: string | null };
/** Pages by key, one after the other as one asks for more. */
const byKey = { initialPageParam: "", getNextPageParam: ({ next_cursor: cursor }: Keyed) => cursor, placeholderData: keepPreviousData };

export type UserFilter = { readonly search?: string | undefined; readonly status?: WalletUserStatus | undefined };

export const walletUsersQuery = ({ search, status }: UserFilter) =>
  infiniteQueryOptions({
    ...byKey,
    queryKey: ["wallet-users", "list", search, status],
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        api.GET("/console/api/wallet/users", {
          params: { query: { size, ...(search && { search }), ...(status && { status }), ...(cursor && { cursor }) } },
        }),
      ),
  });

export const walletUserQuery = (id: string) =>
  queryOptions({
    queryKey: ["wallet-users", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/wallet/users/{id}", { params: { path: { id } } })),
  });

export type PaymentFilter = {
  readonly status?: WalletPaymentStatus | undefined;
  readonly currency?: string | undefined;
  readonly user?: string | undefined;
  /** Days of the reader's own calendar, both inclusive */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** The first moment of a day here, and its last. */
const beginOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();

export const walletPaymentsQuery = ({ status, currency, user, from, to }: PaymentFilter) =>
  infiniteQueryOptions({
    ...byKey,
    queryKey: ["wallet-payments", "list", status, currency, user, from, to],
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        api.GET("/console/api/wallet/payments", {
          params: {
            query: {
              size,
              ...(status && { status }),
              ...(currency && { currency }),
              ...(user && { user_id: user }),
              ...(from && { since: beginOf(from) }),
              ...(to && { until: endOf(to) }),
              ...(cursor && { cursor }),
            },
          },
        }),
      ),
  });

export const walletPaymentQuery = (id: string) =>
  queryOptions({
    queryKey: ["wallet-payments", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/wallet/payments/{id}", { params: { path: { id } } })),
  });

export const feesQuery = queryOptions({
  queryKey: ["wallet-fees"],
  queryFn: () => dataOf(api.GET("/console/api/wallet/fees")),
});

export const reconciliationQuery = queryOptions({
  queryKey: ["wallet-reconciliation"],
  queryFn: () => dataOf(api.GET("/console/api/wallet/reconciliation")),
  refetchInterval: 60_000, // the server looks again once a minute at most
});

export const announcementsQuery = (number: number) =>
  queryOptions({
    queryKey: ["announcements", number],
    queryFn: () => dataOf(api.GET("/console/api/announcements", { params: { query: page(number) } })),
    placeholderData: keepPreviousData,
  });
