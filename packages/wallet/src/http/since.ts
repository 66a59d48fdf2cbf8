import type { WorkspaceId } from "@memento/kernel";
import { type Queryable, realNow, workspaceNow } from "@memento/platform";
import { Type } from "typebox";
import { fieldRefused } from "./errors.ts";
import { readQueryMoment } from "./moments.ts";

/** The `since` of routes that tell what is new. */
export const Since = Type.Optional(
  Type.String({ description: "Only what came after this moment: YYYY-MM-DD HH:MM:SS (UTC), a day (UTC) or RFC 3339. Absent: everything." }),
);

/** The moment that `since` names; undefined without one. Throws 422 `since:invalid_format`. */
export function readSince(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = readQueryMoment(text);
  if (at === undefined) throw fieldRefused("since", "invalid_format");
  return at;
}

/** A moment of the project's time, and one by which no machine had reached it: ids made after the one are greater than the first id of the other. */
export type Onset = { readonly at: Date; readonly idsFrom: Date };

/** As far as the clocks of machines may be apart. */
const skewMs = 60_000;

/**
 * Where to begin among ids that carry their time. A project's clock is ahead of the machines', by as much as it was ever moved: what was made after `at`
 * was made on a machine that showed `at` less that, or later.
 */
export async function onsetOf(on: Queryable, workspaceId: WorkspaceId, at: Date): Promise<Onset> {
  const aheadMs = (await workspaceNow(on, workspaceId)).getTime() - realNow().getTime();
  return { at, idsFrom: new Date(Math.max(0, at.getTime() - aheadMs - skewMs)) };
}
