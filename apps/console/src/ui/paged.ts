import type { UseQueryResult } from "@tanstack/react-query";
import type { Paging } from "./Pager.tsx";

type Page<Row> = { readonly results: readonly Row[]; readonly has_prev: boolean; readonly has_next: boolean };

/** A page from the API as a table takes it: its rows, and the way to the pages beside it. */
export function paged<Row>(query: UseQueryResult<Page<Row>>, page: number, onPage: (page: number) => void) {
  const { data, error, refetch } = query;
  const paging: Paging = { page, hasPrev: data?.has_prev ?? page > 1, hasNext: data?.has_next ?? false, onPage };
  return { rows: { data: data?.results, error, refetch }, paging };
}
