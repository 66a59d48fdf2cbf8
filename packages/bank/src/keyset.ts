import { invalidRequest } from "@memento/platform";
import { Type } from "typebox";
import { Uuid } from "./wire.ts";

/** Where a list stands that is ordered by a time and an id. `at` has the database's full precision, so that no row falls between two pages. */
export type Position = { readonly at: string; readonly id: string };

/** A stretch of a list: after `after`, up to and with `until`, at most `size` rows. */
export type Stretch<Place> = { readonly after: Place | undefined; readonly until: Place | undefined; readonly size: number };

export const positionText = ({ at, id }: Position): string => `${at}_${id}`;

/** A position that was handed out before. Throws 400 for a time that does not exist, which its pattern cannot tell: nobody was given that. */
export function positionOf(text: string): Position {
  const [at = "", id = ""] = text.split("_");
  const time = new Date(at);
  const exists = !Number.isNaN(time.getTime()) && time.getUTCFullYear() > 0 && time.toISOString().slice(0, 19) === at.slice(0, 19);
  if (!exists) throw invalidRequest("A position in the list has a time that does not exist.");
  return { at, id: id.toLowerCase() };
}

const size = Type.Integer({ minimum: 1, maximum: 100, default: 50, description: "Elements in a page, at most." });
const cursorText = "The next_cursor of the page before.";
const untilText = "The end of the stretch, inclusive: with the cursor that a page had and its next_cursor, what that page is now.";
const position = (description: string) =>
  Type.String({
    pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z_[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    description,
  });

/** For lists by time. */
export const PositionQuery = Type.Object({
  cursor: Type.Optional(position(cursorText)),
  until: Type.Optional(position(untilText)),
  size,
});
/** For lists by id alone. */
export const IdPositionQuery = Type.Object({ cursor: Type.Optional(Uuid(cursorText)), until: Type.Optional(Uuid(untilText)), size });

export const NextCursor = Type.Union([Type.String(), Type.Null()], { description: "Null: there are no more." });
