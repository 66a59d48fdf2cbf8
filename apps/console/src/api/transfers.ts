import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import { dataOf } from "./errors.ts";
import { page, sizeMax } from "./queries.ts";
import { useStretches } from "./stretches.ts";
import type { BulkTransfer, OrderedTransfer, TransferFilter } from "./types.ts";

/** What was ordered, the latest first, as far as one scrolls. */
export const useTransfers = (filter: TransferFilter) =>
  useStretches<OrderedTransfer>(["transfers", "list", filter], (range, signal) =>
    dataOf(api.GET("/console/api/transfers", { params: { query: { ...filter, ...range } }, signal })),
  );

/** What can still be called back, next to leave first. */
export const upcomingQuery = (number: number) =>
  queryOptions({
    queryKey: ["transfers", "upcoming", number],
    queryFn: () => dataOf(api.GET("/console/api/transfers/upcoming", { params: { query: { page: number, size: 5 } } })),
    placeholderData: keepPreviousData,
  });

export const transferQuery = (id: string) =>
  queryOptions({
    queryKey: ["transfers", "one", id],
    queryFn: () => dataOf(api.GET("/console/api/transfers/{id}", { params: { path: { id } } })),
  });

export const beneficiariesQuery = (search: string | undefined, number: number) =>
  queryOptions({
    queryKey: ["beneficiaries", search, number],
    queryFn: () => dataOf(api.GET("/console/api/beneficiaries", { params: { query: { ...(search && { search }), ...page(number) } } })),
    placeholderData: keepPreviousData,
  });

/** How far a bulk is. Looked at again while something in it moves, so that its bar does. */
export const bulkQuery = (id: string) =>
  queryOptions({
    queryKey: ["transfer-bulks", id],
    queryFn: () => dataOf(api.GET("/console/api/bank/transfers/bulks/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.status === "pending" ? 500 : 5_000),
  });

export const bulkTransfersQuery = (id: string, status: BulkTransfer["status"] | undefined, number: number) =>
  queryOptions({
    queryKey: ["transfer-bulks", id, "transfers", status, number],
    queryFn: () => readBulk(id, status, { page: number, size: 50 }),
    placeholderData: keepPreviousData,
  });

const readBulk = (id: string, status: BulkTransfer["status"] | undefined, window: { page: number; size: number }) =>
  dataOf(
    api.GET("/console/api/bank/transfers/bulks/{id}/transfers", {
      params: { path: { id }, query: { ...(status && { status: [status] }), ...window } },
    }),
  );

/** Everything in a bulk that failed, to be kept. */
export async function failuresOf(id: string): Promise<BulkTransfer[]> {
  const failures: BulkTransfer[] = [];
  for (let number = 1; ; number += 1) {
    const { results, has_next: hasNext } = await readBulk(id, "failed", { page: number, size: sizeMax });
    failures.push(...results);
    if (!hasNext) return failures;
  }
}
