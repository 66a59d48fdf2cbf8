import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { algorithmOf, type CustomAuthenticator } from "../../projects/authenticators.ts";

/** A proof is made for one sign-in, so it lives no longer than this. */
const proofMsMax = 10 * 60_000;
/** How far the clocks of two servers may be apart. */
const skewMs = 60_000;

/** What a proof says: who somebody is. Good for once, until it ends; `id` names it for that. */
export type Proof = { readonly subject: string; readonly id: string; readonly endsAt: Date };

type Expected = { readonly authenticator: CustomAuthenticator; readonly audience: string; readonly now: Date };

function readPart(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const momentOf = (seconds: unknown): number | undefined => (Number.isSafeInteger(seconds) ? (seconds as number) * 1000 : undefined);

/**
 * Reads a JSON Web Token (RFC 7519) that a project's identity provider signed: by the one algorithm of its key, with the issuer that was agreed,
 * for this project (`aud`), made (`iat`) and ending (`exp`) within ten minutes. Undefined for anything else. `now` is real time.
 */
export function readProof(text: string, { authenticator, audience, now }: Expected): Proof | undefined {
  const [, head = "", body = "", signature = ""] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text) ?? [];
  const key = createPublicKey(authenticator.publicKey);
  const header = readPart(head);
  const algorithm = algorithmOf(key);
  if (header === undefined || algorithm === undefined || header["alg"] !== algorithm || "crit" in header) return undefined;
  if (!isSigned(`${head}.${body}`, signature, { key, algorithm })) return undefined;
  const claims = readPart(body);
  if (claims === undefined || claims["iss"] !== authenticator.issuer) return undefined;
  const { aud, sub, exp, iat, nbf } = claims;
  const isForUs = Array.isArray(aud) ? aud.includes(audience) : aud === audience;
  const endsAt = momentOf(exp);
  const madeAt = momentOf(iat);
  const validFrom = nbf === undefined ? 0 : momentOf(nbf);
  if (!isForUs || typeof sub !== "string" || endsAt === undefined || madeAt === undefined || validFrom === undefined) return undefined;
  const at = now.getTime();
  if (endsAt + skewMs <= at || madeAt - skewMs > at || validFrom - skewMs > at || endsAt - madeAt > proofMsMax) return undefined;
  // Named by what was signed: a signature can be written in several ways.
  return { subject: sub, id: `${head}.${body}`, endsAt: new Date(endsAt + skewMs) };
}

function isSigned(text: string, signature: string, { key, algorithm }: { key: KeyObject; algorithm: string }): boolean {
  const bytes = Buffer.from(signature, "base64url");
  if (algorithm === "EdDSA") return verify(null, Buffer.from(text), key, bytes);
  return verify("sha256", Buffer.from(text), algorithm === "ES256" ? { key, dsaEncoding: "ieee-p1363" } : key, bytes);
}
