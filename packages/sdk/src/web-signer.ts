import { claimsOf, headerOf, type RequestToSign } from "./token.ts";

/** A private key of the Web Cryptography API, as browsers and Node have it. */
export type WebKey = Parameters<typeof crypto.subtle.sign>[1];

export type WebCredentials = {
  /** base64url SHA-256 of the DER certificate */
  readonly thumbprint: string;
  /** The `sec` claim */
  readonly secret: string;
  /** Of `importSigningKey` */
  readonly key: WebKey;
};

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;
const utf8 = new TextEncoder();

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const encode = (value: object): string => base64url(utf8.encode(JSON.stringify(value)));

/** Bytes as a DER value of this tag, with their length before them. */
function der(tag: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  const size =
    length < 128 ? [length] : length < 65_536 ? [130, length >> 8, length & 255] : [131, length >> 16, (length >> 8) & 255, length & 255];
  return Uint8Array.from([tag, ...size, ...bytes]);
}

/** Version 0 and the algorithm rsaEncryption, as PKCS#8 has them before the key (RFC 5208, section 5). */
const rsaPrefix = [0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
const inPkcs8 = (pkcs1: Uint8Array): Uint8Array<ArrayBuffer> => der(0x30, Uint8Array.from([...rsaPrefix, ...der(0x04, pkcs1)]));

/**
 * Reads an RSA private key from its PEM (PKCS#8 or PKCS#1, not encrypted). It can sign and nothing else: nobody gets it out again. Rejects for a text
 * that holds no such key, without repeating it.
 */
export async function importSigningKey(pem: string): Promise<WebKey> {
  const [, kind, base64 = ""] = /-----BEGIN ((?:RSA )?PRIVATE KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----/.exec(pem) ?? [];
  if (kind === undefined) throw new Error("this is no PEM of an RSA private key that is not encrypted");
  const bytes = Uint8Array.from(atob(base64.replaceAll(/\s/g, "")), (character) => character.codePointAt(0) ?? 0);
  return crypto.subtle.importKey("pkcs8", kind === "PRIVATE KEY" ? bytes : inPkcs8(bytes), algorithm, false, ["sign"]);
}

/** As `createSigner`, with the cryptography of the browser: its tokens are the same. */
export function createWebSigner({ thumbprint, secret, key }: WebCredentials): (request: RequestToSign) => Promise<string> {
  const header = encode(headerOf(thumbprint));
  return async (request) => {
    const body = typeof request.body === "string" ? utf8.encode(request.body) : request.body;
    const digest =
      body === undefined || body.length === 0
        ? undefined
        : base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(body))));
    const payload = encode(claimsOf(request, secret, digest));
    const signature = await crypto.subtle.sign(algorithm.name, key, utf8.encode(`${header}.${payload}`));
    return `Bearer ${header}.${payload}.${base64url(new Uint8Array(signature))}`;
  };
}
