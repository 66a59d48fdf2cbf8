import "reflect-metadata";
import * as x509 from "@peculiar/x509";

export type MadeKey = {
  /** X.509, self-signed; what is registered. */
  readonly certificate: string;
  /** PKCS#8 PEM. Stays in this browser. */
  readonly privateKey: string;
};

const years = 5;
const algorithm = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
} as const;

/** A common name as RFC 4514 has it: what means something there is escaped, and no longer than 64 characters. */
const commonName = (name: string): string => `CN=${name.slice(0, 64).replaceAll(/[,+"\\<>;=#]/g, (sign) => `\\${sign}`)}`;

/**
 * Makes an RSA key pair with the browser's own cryptography, and a certificate for it that signs itself. Loaded only when somebody asks for a key.
 */
export async function makeKeyPair(name: string): Promise<MadeKey> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const now = new Date();
  const until = new Date(now);
  until.setUTCFullYear(now.getUTCFullYear() + years);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: crypto.randomUUID().replaceAll("-", ""),
    name: commonName(name),
    notBefore: now,
    notAfter: until,
    keys,
    signingAlgorithm: algorithm,
    extensions: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true)],
  });
  const pkcs8 = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
  return { certificate: certificate.toString("pem"), privateKey: x509.PemConverter.encode(pkcs8, "PRIVATE KEY") };
}
