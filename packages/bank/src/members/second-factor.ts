import { clearAttempts, countAttempts, HttpProblem, kitProblem, type Limit, type Queryable, type Secrets } from "@memento/platform";
import { type Proof, proofOf } from "./totp.ts";
import type { Totp } from "./totp-queries.ts";

/** Few: whoever guesses here has the password already, and three codes of a million are right at a time. */
const limitOf = (memberId: string): Limit => ({ name: "totp", subject: memberId, max: 5, windowMs: 15 * 60_000 });

/**
 * What a text proves of a member's second factor; undefined where it is wrong. Throws 429 when too many were wrong. That it was not used before is
 * decided where it is spent; only then `forgiveCodes`. `now` is real time.
 */
export async function judgeCode(
  on: Queryable,
  secrets: Pick<Secrets, "open" | "macMatches">,
  { totp, text }: { readonly totp: Totp; readonly text: string },
  now: Date,
): Promise<Proof | undefined> {
  const retryAfterSeconds = await countAttempts(on, [limitOf(totp.memberId)], now);
  if (retryAfterSeconds !== undefined) {
    const { status, code } = kitProblem("too_many_requests");
    throw new HttpProblem({ status, code, message: "Too many wrong codes. Try again later.", retryAfterSeconds });
  }
  return proofOf(secrets, totp, text, now);
}

/** A right code clears the count of wrong ones. */
export const forgiveCodes = (on: Queryable, memberId: string): Promise<unknown> => clearAttempts(on, [limitOf(memberId)]);
