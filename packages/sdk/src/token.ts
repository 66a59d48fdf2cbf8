export type RequestToSign = {
  readonly method: string;
  /** Absolute: its host name becomes `aud`, its path and query `sub` */
  readonly url: string;
  /** The body exactly as it will be sent; absent or empty without one */
  readonly body?: string | Uint8Array;
  /** Seconds since the epoch; now without it */
  readonly iat?: number;
  /** A UUID that was never used; a new one without it */
  readonly jti?: string;
};

/** The header of an application's tokens: how they are signed, and with which certificate's key. */
export const headerOf = (thumbprint: string) => ({ alg: "RS256", typ: "JWT", "x5t#S256": thumbprint });

/** What a token says of its request. `digest` is the base64url SHA-256 of the body; undefined without one. */
export function claimsOf({ method, url, iat, jti }: RequestToSign, secret: string, digest: string | undefined): object {
  const { hostname, pathname, search } = new URL(url);
  return {
    sub: `${method.toUpperCase()} ${pathname}${search}`,
    aud: hostname,
    iat: iat ?? Math.floor(Date.now() / 1000),
    jti: jti ?? crypto.randomUUID(),
    sec: secret,
    ...(digest === undefined ? {} : { "dig#S256": digest }),
  };
}
