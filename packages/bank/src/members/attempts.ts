import { addressSubject, clearAttempts, countAttempts, type Limit, type Queryable, takeBackAttempts } from "@memento/platform";

const windowMs = 15 * 60_000;

type Attempt = { readonly emailKey: string; readonly address: string };

const addressLimit = ({ address }: Attempt): Limit => ({ name: "address", subject: addressSubject(address), max: 100, windowMs });
const accountLimit = ({ emailKey }: Attempt): Limit => ({ name: "account", subject: emailKey, max: 10, windowMs });

/**
 * Counts an attempt to sign in. Undefined: go on. Otherwise the seconds for which nothing more is heard. An account counts whether it exists or
 * not. An address that is locked out does not count against the account any more. `now` is real time.
 */
export const countAttempt = (on: Queryable, attempt: Attempt, now: Date): Promise<number | undefined> =>
  countAttempts(on, [addressLimit(attempt), accountLimit(attempt)], now);

/** A right password clears its account's count and takes its own attempt back from the address. */
export async function forgiveAttempts(on: Queryable, attempt: Attempt): Promise<void> {
  await clearAttempts(on, [accountLimit(attempt)]);
  await takeBackAttempts(on, [addressLimit(attempt)]);
}
