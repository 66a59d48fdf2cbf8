import { createHash, createPrivateKey, sign } from "node:crypto";
import { claimsOf, headerOf, type RequestToSign } from "./token.ts";

/** What an application needs to call the Bank API. */
export type Credentials = {
  /** base64url SHA-256 of the DER certificate */
  readonly thumbprint: string;
  /** The `sec` claim */
  readonly secret: string;
  /** PKCS#8 PEM, RSA */
  readonly privateKey: string;
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * Makes a signer for one application: it turns a request into the value of its Authorization header. A token serves one request, within
 * five seconds of its `iat`. Throws for a private key that is no PEM.
 */
export function createSigner({ thumbprint, secret, privateKey }: Credentials): (request: RequestToSign) => string {
  const key = createPrivateKey(privateKey);
  const header = encode(headerOf(thumbprint));
  return (request) => {
    const { body } = request;
    const digest = body === undefined || body.length === 0 ? undefined : createHash("sha256").update(body).digest("base64url");
    const payload = encode(claimsOf(request, secret, digest));
    const signature = sign("RSA-SHA256", Buffer.from(`${header}.${payload}`), key).toString("base64url");
    return `Bearer ${header}.${payload}.${signature}`;
  };
}
