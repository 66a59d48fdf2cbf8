/** A page of a list by its key: `cursor` is the last key of the page before. */
export type KeyPage = { readonly cursor: string | undefined; readonly size: number };
/** `nextCursor`: null where there is nothing more. A page may hold fewer than its size, and have a next one. */
export type Keyed<Row> = { readonly rows: readonly Row[]; readonly nextCursor: string | null };
