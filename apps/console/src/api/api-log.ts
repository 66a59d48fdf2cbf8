import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ConsolePaths } from "@memento/sdk";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";

type ListOf = ConsolePaths["/console/api/api_log"]["get"];
export type ApiRequest = ListOf["responses"][200]["content"]["application/json"]["results"][number];
export type ApiExchange = ConsolePaths["/console/api/api_log/{id}"]["get"]["responses"][200]["content"]["application/json"];
type Query = NonNullable<ListOf["parameters"]["query"]>;
export type ApiMethod = NonNullable<Query["method"]>;
export type StatusClass = NonNullable<Query["status_class"]>;

export const apiMethods = ["GET", "POST", "PATCH", "DELETE"] as const satisfies readonly ApiMethod[];
export const statusClasses = ["2xx", "3xx", "4xx", "5xx"] as const satisfies readonly StatusClass[];

/** How far back a list looks, in hours. */
export const periods = { hour: 1, day: 24, week: 168 } as const;
export type Period = keyof typeof periods;
export const periodNames = Object.keys(periods) as Period[];

export type ApiLogFilter = {
  readonly method?: ApiMethod | undefined;
  readonly status?: StatusClass | undefined;
  readonly application?: string | undefined;
  /** The beginning of a path, or a request's id */
  readonly q?: string | undefined;
  /** An Idempotency-Key */
  readonly key?: string | undefined;
  readonly period?: Period | undefined;
  /** Moments, ISO 8601; with them the period does not count */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a search asks for: a request by its id, or paths by their beginning; "transfers" is the beginning of /v2/transfers. */
export const searched = (text: string): Pick<Query, "request_id" | "path_prefix"> =>
  uuid.test(text) ? { request_id: text } : { path_prefix: text.startsWith("/") ? text : `/v2/${text}` };

function queryOf({ method, status, application, q, key, period, from, to }: ApiLogFilter): Partial<Query> {
  const began = period === undefined ? undefined : new Date(Date.now() - periods[period] * 3_600_000).toISOString();
  const since = from ?? (to === undefined ? began : undefined);
  return {
    ...(method && { method }),
    ...(status && { status_class: status }),
    ...(application && { application_id: application }),
    ...(q && searched(q)),
    ...(key && { idempotency_key: key }),
    ...(since && { since }),
    ...(to && { until: to }),
  };
}

/**
 * Requests of applications, newest first, page after page. Nothing tells when another one comes, so the list is read again now and then while
 * only its first page is shown.
 */
export const apiLogQuery = (filter: ApiLogFilter) =>
  infiniteQueryOptions({
    queryKey: ["api-log", "list", filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET("/console/api/api_log", { params: { query: { ...queryOf(filter), ...(pageParam && { cursor: pageParam }), size: 50 } } }),
      ),
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 1 ? false : 10_000),
  });

/** One request whole. What it caused comes a little later than the request itself, so a fresh one is looked at again. */
export const exchangeQuery = (id: string) =>
  queryOptions({
    queryKey: ["api-log", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/api_log/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.method !== "GET" && Date.now() - Date.parse(data.date) < 60_000 ? 3_000 : false,
  });
