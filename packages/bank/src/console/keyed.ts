import { Type } from "typebox";
import { Uuid } from "../wire.ts";

/** What a long list is asked for, page after page: each goes on after the last id of the one before, however many come before it. */
export const keyedQuery = {
  cursor: Type.Optional(Uuid("The next_cursor of the page before.")),
  size: Type.Integer({ minimum: 1, maximum: 100, default: 25, description: "Elements in a page, at most." }),
};

/** A page of such a list. */
export const Keyed = (item: Parameters<typeof Type.Array>[0]) =>
  Type.Object({ results: Type.Array(item), next_cursor: Type.Union([Uuid("Null: there are no more."), Type.Null()]) });

/** Asks for one more than a page holds, so that `keyedToWire` knows whether there is another. */
export const keyedWindow = ({ cursor, size }: { cursor?: string; size: number }) => ({ cursor: cursor?.toLowerCase(), limit: size + 1 });

export function keyedToWire<Row, Wire>(size: number, rows: readonly Row[], idOf: (row: Row) => string, toWire: (row: Row) => Wire) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { results: shown.map(toWire), next_cursor: rows.length > size && last !== undefined ? idOf(last) : null };
}
