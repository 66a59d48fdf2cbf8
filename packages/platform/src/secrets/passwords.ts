import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB and two passes, the library's default and the first choice of OWASP's Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Typed in one program and pasted from another, a password is the same (NIST SP 800-63B, section 5.1.1.2). */
const normalised = (password: string): string => password.normalize("NFKC");

/** The PHC string of a password, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password), cost);

/** The hash of a password that nobody has: what an unknown member's attempt is compared with. */
let nobody: Promise<string> | undefined;

/**
 * Whether a password is the one behind `phc`. With no hash, because nobody is known by that name, it takes as long and is false, so that time
 * does not tell who is a member.
 */
export async function passwordMatches(phc: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(32).toString("base64url"));
  const matches = await verify(phc ?? (await nobody), normalised(password));
  return phc !== undefined && matches;
}

/** A password for a first sign-in, 144 random bits. */
export const randomPassword = (): string => randomBytes(18).toString("base64url");

/** Whether a new password is worth nothing because it is its owner's address. Length is judged by the schema. */
export const passwordIsGuessable = (password: string, email: string): boolean => normalised(password).toLowerCase() === email.toLowerCase();
