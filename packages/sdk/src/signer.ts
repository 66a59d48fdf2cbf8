import { createHash, createPrivateKey, randomUUID, sign } from "node:crypto";

/** What an application needs to call the Bank API. */
export type Credentials = {
  /** base64url SHA-256 of the DER certificate */
  readonly thumbprint: string;
  /** The `sec` claim */
  readonly secret: string;
  /** PKCS#8 PEM, RSA */
  readonly privateKey: string;
};

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

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * Makes a signer for one application: it turns a request into the value of its Authorization header. A token serves one request, within
 * five seconds of its `iat`. Throws for a private key that is no PEM.
 */
export function createSigner({ thumbprint, secret, privateKey }: Credentials): (request: RequestToSign) => string {
  const key = createPrivateKey(privateKey);
  const header = encode({ alg: "RS256", typ: "JWT", "x5t#S256": thumbprint });
  return ({ method, url, body, iat = Math.floor(Date.now() / 1000), jti = randomUUID() }) => {
    const { hostname, pathname, search } = new URL(url);
    const digest = body === undefined || body.length === 0 ? {} : { "dig#S256": createHash("sha256").update(body).digest("base64url") };
    const payload = encode({ sub: `${method.toUpperCase()} ${pathname}${search}`, aud: hostname, iat, jti, sec: secret, ...digest });
    const signature = sign("RSA-SHA256", Buffer.from(`${header}.${payload}`), key).toString("base64url");
    return `Bearer ${header}.${payload}.${signature}`;
  };
}
