import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";
import type { Got } from "./types.ts";

export type Overview = Got<"/console/api/overview">;
export type DailySeries = Overview["history"];

/** While the past of a large workspace is still being told, its figures are asked for again soon. */
export const againSoon = (isComplete: boolean | undefined): number | false => (isComplete === false ? 2_000 : false);

/** What the home page shows: balances, the last 30 days, what needs attention. */
export const overviewQuery = queryOptions({
  queryKey: ["overview"],
  queryFn: () => dataOf(api.GET("/console/api/overview")),
  refetchInterval: ({ state }) => againSoon(state.data?.history_is_complete),
});
