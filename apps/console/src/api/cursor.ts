/** What goes on by a cursor, as a query that grows page after page. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { readonly next_cursor: string | null }) => last.next_cursor ?? undefined,
};
