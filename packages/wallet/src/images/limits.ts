import type { WorkspaceId } from "@memento/kernel";
import { countAttempts, type Queryable } from "@memento/platform";

export type Mode = "sandbox" | "production";

/** Images a person may bring within an hour, good or not, uploaded or copied: each takes a while of a core. A sandbox is used by programs. */
export const imagesPerHour: Readonly<Record<Mode, number>> = { sandbox: 10_000, production: 100 };

/** Counts an image of a person, or of an address where nobody is signed in, before anything of it is read. Undefined: go on. Otherwise the seconds until more are taken. `now` is real time. */
export const countImage = (
  on: Queryable,
  mode: Mode,
  workspaceId: WorkspaceId,
  countedBy: string,
  now: Date,
): Promise<number | undefined> =>
  countAttempts(on, [{ name: "images", subject: `${workspaceId} ${countedBy}`, max: imagesPerHour[mode], windowMs: 60 * 60_000 }], now);
