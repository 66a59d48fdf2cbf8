import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { createTurns } from "../commands/turns.ts";

/** Argon2id with 19 MiB and two passes, the library's default and the first choice of OWASP's Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing is made to be slow: one core stays free for everything else, however many sign in. */
const inTurn = createTurns({ parallelMax: Math.max(1, availableParallelism() - 1), waitingMax: 200, what: "passwords" });

/** Typed in one program and pasted from another, a password is the same (NIST SP 800-63B, section 5.1.1.2). */
const normalised = (password: string): string => password.normalize("NFKC");

/** The PHC string of a password, with a salt of its own. Throws Overloaded (503) when too many wait for theirs. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalised(password), cost));

/** The hash of a password that nobody has: what an unknown member's attempt is compared with. */
let nobody: Promise<string> | undefined;

/**
 * Whether a password is the one behind `phc`. With no hash, because nobody is known by that name, it takes as long and is false, so that time
 * does not tell who is a member. Throws Overloaded (503) when too many wait.
 */
export async function passwordMatches(phc: string | undefined, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32).toString("base64url"), cost);
  const compared = phc ?? (await nobody);
  const matches = await inTurn(() => verify(compared, normalised(password)));
  return phc !== undefined && matches;
}

/** A password for a first sign-in, 144 random bits. */
export const randomPassword = (): string => randomBytes(18).toString("base64url");

/** Whether a new password is worth nothing because it is its owner's address. Length is judged by the schema. */
export const passwordIsGuessable = (password: string, email: string): boolean => normalised(password).toLowerCase() === email.toLowerCase();
