import { HttpProblem, kitProblem, type Queryable, passwordMatches } from "@memento/platform";
import { countAttempt, forgiveAttempts } from "./attempts.ts";
import { emailKeyOf, findMembersByEmail, type Member } from "./queries.ts";

export type Credentials = { readonly email: string; readonly password: string; readonly address: string };

/** Throws 429 when too many attempts failed, by account or by address, with the time to wait. `now` is real time. */
export async function refuseTooManyAttempts(
  on: Queryable,
  { email, address }: Pick<Credentials, "email" | "address">,
  now: Date,
): Promise<void> {
  const retryAfterSeconds = await countAttempt(on, { emailKey: emailKeyOf(email), address }, now);
  if (retryAfterSeconds === undefined) return;
  const { status, code } = kitProblem("too_many_requests");
  throw new HttpProblem({ status, code, message: "Too many attempts to sign in. Try again later.", retryAfterSeconds });
}

/**
 * The member whose address and password these are; undefined for any other, in the same time and words whether the address or the
 * password is wrong. Throws 429 when too many attempts failed. `now` is real time.
 */
export async function judgeCredentials(on: Queryable, credentials: Credentials, now: Date): Promise<Member | undefined> {
  const { email, password, address } = credentials;
  await refuseTooManyAttempts(on, credentials, now);
  const [member] = await findMembersByEmail(on, [email]);
  if (!(await passwordMatches(member?.passwordPhc, password))) return undefined;
  await forgiveAttempts(on, { emailKey: emailKeyOf(email), address });
  return member;
}
