import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";
import { againSoon } from "./home.ts";
import { page } from "./queries.ts";
import type { Row } from "./types.ts";

export type Iban = Row<"/console/api/bank/ibans">;
export type AccountTransaction = Row<"/console/api/bank/transactions">;

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ["accounts", id],
    queryFn: () => dataOf(api.GET("/console/api/bank/accounts/{id}", { params: { path: { id } } })),
  });

/** The last 30 days of an account. */
export const accountHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ["accounts", id, "history"],
    queryFn: () => dataOf(api.GET("/console/api/accounts/{id}/history", { params: { path: { id } } })),
    refetchInterval: ({ state }) => againSoon(state.data?.history_is_complete),
  });

export const accountIbansQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ["ibans", id, number],
    queryFn: () => dataOf(api.GET("/console/api/bank/ibans", { params: { query: { account_id: id, ...page(number) } } })),
    placeholderData: keepPreviousData,
  });

const recentMax = 8;

/** The latest transactions of an account. */
export const recentTransactionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["transactions", "recent", id],
    queryFn: () => dataOf(api.GET("/console/api/bank/transactions", { params: { query: { account_id: id, page: 1, size: recentMax } } })),
  });
