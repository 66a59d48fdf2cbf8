import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";
import type { DeliveryFilter } from "./types.ts";

/** Deliveries change by themselves: attempts are made, retries fall due. */
const watchedMs = 5_000;

/** Deliveries, newest event first, page after page; looked at again while somebody watches no more than the first page. */
export const deliveriesQuery = ({ webhook_id, status, event_type }: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: ["deliveries", "list", webhook_id, status, event_type],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET("/console/api/webhook_deliveries", {
          params: {
            query: {
              ...(webhook_id && { webhook_id }),
              ...(status && { status }),
              ...(event_type && { event_type }),
              ...(pageParam && { cursor: pageParam }),
              size: 25,
            },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 1 ? false : watchedMs),
  });

/** One delivery, wherever its list is. */
export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ["deliveries", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/webhook_deliveries/{id}", { params: { path: { id } } })),
    refetchInterval: watchedMs,
  });

/** Wants another attempt at each. */
export const retryDeliveries = (ids: readonly string[]) =>
  dataOf(api.POST("/console/api/webhook_deliveries/retries", { body: { ids: [...ids] } }));
