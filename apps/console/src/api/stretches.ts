import { type InfiniteData, keepPreviousData, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";

export type Stretch<Row> = { readonly results: readonly Row[]; readonly next_cursor: string | null };
export type StretchRange = { readonly cursor?: string; readonly until?: string; readonly size: number };

/** Rows that are asked for at once: the most that the API gives. */
const size = 100;
/** The newest stretch may grow by so many pages before the list is cut anew. */
const pagesMax = 5;

/** A stretch as it is now: everything between where it began and where it ended. */
async function again<Row>(start: string, end: string | null, read: (range: StretchRange) => Promise<Stretch<Row>>): Promise<Stretch<Row>> {
  const results: Row[] = [];
  let cursor: string | null = start;
  for (let pages = 0; pages < pagesMax && cursor !== null; pages += 1) {
    const page: Stretch<Row> = await read({ size, ...(cursor !== "" && { cursor }), ...(end !== null && { until: end }) });
    results.push(...page.results);
    cursor = page.next_cursor;
  }
  return { results, next_cursor: cursor ?? end };
}

/**
 * A list that is read by key, stretch after stretch as one scrolls. When what it shows has changed, only the stretches in sight are read again, each
 * between the positions where it began and ended, so that nothing is twice in the list or missing from it; the others are read again when they come
 * into sight. `read` must be the same function as long as the key is the same.
 */
export function useStretches<Row>(queryKey: QueryKey, read: (range: StretchRange, signal: AbortSignal) => Promise<Stretch<Row>>) {
  const shown = useRef({ first: 0, last: 0 });
  const aged = useRef(new Set<string>());
  const query = useInfiniteQuery<Stretch<Row>, Error, InfiniteData<Stretch<Row>, string>, QueryKey, string>({
    queryKey,
    initialPageParam: "",
    queryFn: async ({ pageParam, signal, client }): Promise<Stretch<Row>> => {
      const known = client.getQueryData<InfiniteData<Stretch<Row>, string>>(queryKey);
      const index = known?.pageParams.indexOf(pageParam) ?? -1;
      const old = known?.pages[index];
      if (old === undefined) return read({ size, ...(pageParam !== "" && { cursor: pageParam }) }, signal);
      if (index < shown.current.first || index > shown.current.last) {
        aged.current.add(pageParam);
        return old;
      }
      return again(pageParam, old.next_cursor, (range) => read(range, signal));
    },
    getNextPageParam: ({ next_cursor: next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ results }) => results), [data]);
  const more = useCallback(() => {
    if (!isFetching) void fetchNextPage();
  }, [isFetching, fetchNextPage]);
  const onShown = useCallback(
    (first: number, last: number) => {
      shown.current = pagesOf(data, first, last);
      const isOld = data?.pageParams.slice(shown.current.first, shown.current.last + 1).some((start) => aged.current.has(start)) ?? false;
      if (!isOld) return;
      aged.current.clear(); // those that are still out of sight are marked again
      void refetch();
    },
    [data, refetch],
  );
  return {
    data: rows,
    error: isFetchNextPageError ? null : error,
    refetch,
    hasMore: hasNextPage,
    more,
    moreError: isFetchNextPageError ? error : null,
    onShown,
  };
}

/** Which stretches hold those rows. */
function pagesOf<Row>(data: InfiniteData<Stretch<Row>, string> | undefined, firstRow: number, lastRow: number) {
  const found = { first: 0, last: 0 };
  let before = 0;
  for (const [index, { results }] of (data?.pages ?? []).entries()) {
    if (before <= firstRow) found.first = index;
    if (before <= lastRow) found.last = index;
    before += results.length;
  }
  return found;
}
