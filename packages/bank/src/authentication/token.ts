import { hash, type KeyObject, timingSafeEqual, verify } from "node:crypto";
import { done, isUuid, type Outcome, refused } from "@memento/kernel";

/** What the platform knows of the certificate that a token names. */
export type Credential = { readonly publicKey: KeyObject; readonly secretSha256: Buffer };

export type SignedRequest = {
  readonly method: string;
  /** Path and query as they stood in the request line */
  readonly url: string;
  /** Host name of the request, lower case, without port */
  readonly host: string;
  /** `unread`: it is still on its way, and `judgeBody` will say whether it is what was signed */
  readonly body: Buffer | undefined | "unread";
};

/** How far a token's `iat` may be from real time, either way (Bank API, "Authentication"). */
export const clockSkewSecondsMax = 5;

type Parts = { readonly header: string; readonly payload: string; readonly signature: string };
type Claims = { readonly [claim: string]: unknown };

/** Decoded headers by their text: an application sends the same one with every request. Bounded, emptied when full. */
const thumbprints = new Map<string, string>();
const thumbprintsMax = 2_000;

export function splitToken(authorization: string | undefined): Outcome<Parts, string> {
  if (authorization === undefined) return refused("the Authorization header is missing");
  if (!/^bearer /i.test(authorization)) return refused("the Authorization header is not a Bearer token");
  const [header, payload, signature, ...rest] = authorization.slice(7).trim().split(".");
  if (!header || !payload || !signature || rest.length > 0) return refused("the token is not header.payload.signature");
  return done({ header, payload, signature });
}

const decodeJson = (text: string): Claims | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
};

/** The thumbprint that a token's header names, once the header is what it must be. */
export function thumbprintOf(header: string): Outcome<string, string> {
  const cached = thumbprints.get(header);
  if (cached !== undefined) return done(cached);
  const claims = decodeJson(header);
  if (claims === undefined) return refused("the token's header is not base64url JSON");
  if (claims["alg"] !== "RS256") return refused("header alg must be RS256");
  if (claims["typ"] !== "JWT") return refused("header typ must be JWT");
  const thumbprint = claims["x5t#S256"];
  if (typeof thumbprint !== "string") return refused("header x5t#S256 is missing");
  if (thumbprints.size >= thumbprintsMax) thumbprints.clear();
  thumbprints.set(header, thumbprint);
  return done(thumbprint);
}

/**
 * Judges a token's signature and claims against the request it came with, in a fixed order. `nowMs` is real time, because a token's age
 * is a fact of the network. Done: the token's `jti`, in lower case. Refused: what was wrong, in words for a developer; never the secret.
 * Source: Bank API, "Authentication"; RFC 7515 (JWS), RFC 7519 (JWT).
 */
export function judgeToken(
  { header, payload, signature }: Parts,
  credential: Credential,
  request: SignedRequest,
  nowMs: number,
): Outcome<string, string> {
  const signed = Buffer.from(`${header}.${payload}`, "latin1");
  if (!verify("RSA-SHA256", signed, credential.publicKey, Buffer.from(signature, "base64url")))
    return refused("the signature does not match the certificate's key");
  const claims = decodeJson(payload);
  if (claims === undefined) return refused("the token's payload is not base64url JSON");
  const { sub, aud, iat, jti, sec } = claims;
  const expectedSub = `${request.method} ${request.url}`;
  if (sub !== expectedSub) return refused(`sub must be ${JSON.stringify(expectedSub)}`);
  if (aud !== request.host) return refused(`aud must be ${JSON.stringify(request.host)}`);
  if (typeof iat !== "number" || !Number.isFinite(iat)) return refused("iat must be a number of seconds");
  const skew = iat - nowMs / 1000;
  // A whole-second iat may be cut down by up to a second by its maker.
  if (skew > clockSkewSecondsMax || skew < -clockSkewSecondsMax - 1 || Math.floor(nowMs / 1000) - Math.floor(iat) > clockSkewSecondsMax) {
    return refused(
      `iat is ${Math.round(Math.abs(skew) * 10) / 10} s ${skew < 0 ? "behind" : "ahead of"} the server's time; at most ${clockSkewSecondsMax} s are allowed`,
    );
  }
  if (typeof jti !== "string" || !isUuid(jti)) return refused("jti must be a UUID");
  if (typeof sec !== "string" || !timingSafeEqual(sha256(sec), credential.secretSha256))
    return refused("sec is not the application's secret");
  const digest = request.body === "unread" ? undefined : judgeDigest(claims["dig#S256"], request.body);
  return digest === undefined ? done(jti.toLowerCase()) : refused(digest);
}

/** Whether the body is the one that a token (judged before, with its body unread) was made for. Refused: what is wrong with its digest. */
export function judgeBody({ payload }: Parts, body: Buffer | undefined): Outcome<null, string> {
  const digest = judgeDigest(decodeJson(payload)?.["dig#S256"], body);
  return digest === undefined ? done(null) : refused(digest);
}

const sha256 = (text: string): Buffer => hash("sha256", text, "buffer");

function judgeDigest(digest: unknown, body: Buffer | undefined): string | undefined {
  if (digest === undefined) return body === undefined ? undefined : "dig#S256 is missing, but the request has a body";
  const expected = hash("sha256", body ?? "", "base64url");
  return digest === expected ? undefined : `dig#S256 must be the base64url SHA-256 of the body as sent, ${JSON.stringify(expected)}`;
}
