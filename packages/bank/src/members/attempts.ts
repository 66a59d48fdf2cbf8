import { hash } from "node:crypto";
import { isIPv6 } from "node:net";
import { present } from "@memento/kernel";
import type { Queryable } from "@memento/platform";

/** Attempts that may fail in a window before no more are heard until it ends. */
const windowMs = 15 * 60_000;
const attemptsMax = { account: 10, address: 100 } as const;

/**
 * What an address counts as: a subscriber has a whole /64 of IPv6 to change addresses in, so that is one. An IPv4 address that came mapped
 * counts as itself.
 */
export function addressSubject(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - last.length) }, () => "0");
  const all = tail === undefined ? groups : [...groups, ...zeros, ...last];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

const subjectOf = (kind: keyof typeof attemptsMax, name: string): Buffer => hash("sha256", `${kind} ${name}`, "buffer");

const count = {
  name: "bank.count_attempt",
  text: `insert into bank.sign_in_attempts as a (subject, attempts, since) values ($1, 1, $2)
    on conflict (subject) do update set attempts = case when a.since <= $3 then 1 else a.attempts + 1 end,
      since = case when a.since <= $3 then excluded.since else a.since end
    returning attempts, since`,
};

/**
 * Counts an attempt before its password is looked at, so that many at once do not each get a free try. Undefined: go on. Otherwise the
 * seconds for which nothing more is heard. An account counts whether it exists or not. An address that is locked out does not count against
 * the account any more. `now` is real time.
 */
export async function countAttempt(on: Queryable, attempt: { emailKey: string; address: string }, now: Date): Promise<number | undefined> {
  const cutoff = new Date(now.getTime() - windowMs);
  const subjects = [
    ["address", addressSubject(attempt.address)],
    ["account", attempt.emailKey],
  ] as const;
  for (const [kind, name] of subjects) {
    const [row] = await on.query<{ attempts: number; since: Date }>(count, [subjectOf(kind, name), now, cutoff]);
    const { attempts, since } = present(row, "count of attempts");
    if (attempts > attemptsMax[kind]) return Math.max(1, Math.ceil((since.getTime() - cutoff.getTime()) / 1000));
  }
  return undefined;
}

const forgive = {
  name: "bank.forgive_attempts",
  text: `with cleared as (delete from bank.sign_in_attempts where subject = $1)
    update bank.sign_in_attempts set attempts = greatest(attempts - 1, 0) where subject = $2`,
};

/** A right password clears its account's count and takes its own attempt back from the address. */
export async function forgiveAttempts(on: Queryable, attempt: { emailKey: string; address: string }): Promise<void> {
  await on.query(forgive, [subjectOf("account", attempt.emailKey), subjectOf("address", addressSubject(attempt.address))]);
}

/** Forgets counts whose window ended. `now` is real time. */
export async function sweepAttempts(on: Queryable, now: Date): Promise<void> {
  const text = "delete from bank.sign_in_attempts where since <= $1";
  await on.query({ name: "bank.sweep_attempts", text }, [new Date(now.getTime() - windowMs)]);
}
