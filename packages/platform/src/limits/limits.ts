import { hash } from "node:crypto";
import { present } from "@memento/kernel";
import type { Queryable } from "../db/database.ts";

/** How often something may be tried in a window, by one subject. Windows begin with the first attempt. */
export type Limit = {
  /** What is tried; the same subject counts apart for each */
  readonly name: string;
  /** Who or what it is counted by: an account, an address (`addressSubject`), a device */
  readonly subject: string;
  readonly max: number;
  readonly windowMs: number;
};

type Counted = Pick<Limit, "name" | "subject">;
const subjectOf = ({ name, subject }: Counted): Buffer => hash("sha256", `${name} ${subject}`, "buffer");

const count = {
  name: "platform.count_attempt",
  text: `insert into platform.attempt as a (subject, attempts, until) values ($1, 1, $3)
    on conflict (subject) do update set attempts = case when a.until <= $2 then 1 else a.attempts + 1 end,
      until = case when a.until <= $2 then excluded.until else a.until end
    returning attempts, until`,
};

/**
 * Counts an attempt before anything is looked at, so that many at once do not each get a free try. Undefined: go on. Otherwise the seconds for
 * which nothing more is heard. Limits are counted in order; what comes after the one that is reached is not counted. `now` is real time.
 */
export async function countAttempts(on: Queryable, limits: readonly Limit[], now: Date): Promise<number | undefined> {
  for (const limit of limits) {
    const ends = new Date(now.getTime() + limit.windowMs);
    const [row] = await on.query<{ attempts: number; until: Date }>(count, [subjectOf(limit), now, ends]);
    const { attempts, until } = present(row, "count of attempts");
    if (attempts > limit.max) return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  }
  return undefined;
}

const clear = { name: "platform.clear_attempts", text: "delete from platform.attempt where subject = any ($1::bytea[])" };
const takeBack = {
  name: "platform.take_back_attempts",
  text: "update platform.attempt set attempts = greatest(attempts - 1, 0) where subject = any ($1::bytea[])",
};
const literal = (counted: readonly Counted[]): string => `{${counted.map((one) => `"\\\\x${subjectOf(one).toString("hex")}"`).join(",")}}`;

/** Forgets what was counted: whoever is right begins anew. */
export const clearAttempts = (on: Queryable, counted: readonly Counted[]): Promise<unknown> => on.query(clear, [literal(counted)]);

/** Takes one attempt back where it turned out to be none. */
export const takeBackAttempts = (on: Queryable, counted: readonly Counted[]): Promise<unknown> => on.query(takeBack, [literal(counted)]);

/** Forgets counts whose window ended. `now` is real time. */
export const sweepAttempts = (on: Queryable, now: Date): Promise<unknown> =>
  on.query({ name: "platform.sweep_attempts", text: "delete from platform.attempt where until <= $1" }, [now]);
