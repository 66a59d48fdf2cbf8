import "reflect-metadata"; // @peculiar/x509 needs it and does not import it
import { hash, type KeyObject, randomBytes, webcrypto, X509Certificate } from "node:crypto";
import { assert, done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import { Name, X509CertificateGenerator } from "@peculiar/x509";
import { ipRangeIsValid } from "./credentials.ts";
import type { Permission } from "./permissions.ts";

export type NewApplication = { readonly applicationId: string; readonly secret: string };
export type NewCertificate = {
  readonly certificateId: string;
  readonly thumbprint: string;
  readonly certificate: string;
  readonly privateKey?: string;
};

const insertApplication = {
  name: "bank.create_application",
  text: `insert into bank.application (workspace_id, application_id, name, secret_sha256, permissions, created_at) values ($1, $2, $3, $4, $5, $6)`,
};

/** Makes an application. Its secret (the `sec` claim) is answered here and kept nowhere: the database has its digest. */
export async function createApplication(
  on: Queryable,
  workspaceId: WorkspaceId,
  application: { name: string; permissions: readonly Permission[] },
  createdAt: Date,
): Promise<NewApplication> {
  const applicationId = newId();
  const secret = randomBytes(32).toString("hex");
  const digest = hash("sha256", secret, "buffer");
  await on.query(insertApplication, [workspaceId, applicationId, application.name, digest, [...application.permissions], createdAt]);
  return { applicationId, secret };
}

/** base64url SHA-256 over the DER certificate: the `x5t#S256` of tokens (RFC 7515, section 4.1.8). Throws for a PEM that is none. */
export const thumbprintOfPem = (pem: string): string => hash("sha256", new X509Certificate(pem).raw, "base64url");

export type CertificateRefusal = "certificate_unreadable" | "certificate_key_not_rsa" | "certificate_key_too_short";

/** RS256 wants keys of 2048 bits or more (RFC 7518, section 3.3). */
const modulusBitsMin = 2048;

/**
 * Whether a PEM from a customer can be registered: one X.509 certificate with an RSA key of at least 2048 bits. Its dates and issuer do not
 * matter, because it is trusted for having been registered. Done: the certificate alone, without what else the text held, such as a key.
 */
export function readCertificate(pem: string): Outcome<string, CertificateRefusal> {
  let certificate: X509Certificate;
  let key: KeyObject;
  try {
    certificate = new X509Certificate(pem);
    key = certificate.publicKey;
  } catch {
    return refused("certificate_unreadable");
  }
  if (key.asymmetricKeyType !== "rsa") return refused("certificate_key_not_rsa");
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < modulusBitsMin) return refused("certificate_key_too_short");
  return done(certificate.toString());
}

const insertCertificate = {
  name: "bank.add_certificate",
  text: `with added as (insert into bank.certificate (workspace_id, application_id, certificate_id, name, thumbprint, certificate, created_at)
      values ($1, $2, $3, $4, $5, $6, $7) returning application_id)
    update bank.application set revision = revision + 1 where workspace_id = $1 and application_id = (select application_id from added)`,
};

/**
 * Adds a certificate: the given one, as `readCertificate` gave it, or with none a new RSA-2048 pair whose private key (PKCS#8 PEM) is
 * answered once and not kept. Throws AssertionFailed for a PEM that `readCertificate` refuses; a certificate that is registered already
 * fails with the database's constraint certificate_thumbprint_unique.
 */
export async function addCertificate(
  on: Queryable,
  workspaceId: WorkspaceId,
  certificate: { applicationId: string; name: string; pem?: string },
  createdAt: Date,
): Promise<NewCertificate> {
  const { applicationId, name, pem } = certificate;
  const material = await certificateMaterial(name, pem, createdAt);
  assert(material.ok, "the certificate is no X.509 certificate with an RSA key of 2048 bits");
  const certificateId = newId();
  const { thumbprint, certificate: kept } = material.value;
  await on.query(insertCertificate, [workspaceId, applicationId, certificateId, name, thumbprint, kept, createdAt]);
  return { certificateId, ...material.value };
}

export type CertificateMaterial = Omit<NewCertificate, "certificateId">;

/**
 * What makes up a certificate to be registered: the customer's own, refused as `readCertificate` says, or with no PEM a new RSA-2048 pair
 * whose private key (PKCS#8 PEM) is answered once and not kept. Making a key takes a tenth of a second: do it before any transaction.
 */
export async function certificateMaterial(
  name: string,
  pem: string | undefined,
  from: Date,
): Promise<Outcome<CertificateMaterial, CertificateRefusal>> {
  if (pem === undefined) {
    const made = await makeCertificate(name, from);
    return done({ ...made, thumbprint: thumbprintOfPem(made.certificate) });
  }
  const readable = readCertificate(pem);
  return readable.ok ? done({ certificate: readable.value, thumbprint: thumbprintOfPem(readable.value) }) : readable;
}

/** A self-signed certificate for ten years: it only carries the key, and is trusted because it was registered. */
async function makeCertificate(name: string, from: Date): Promise<{ certificate: string; privateKey: string }> {
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(16).toString("hex"),
    // As text, whatever it begins with (a plain string with a leading # is read as hex), and no longer than RFC 5280 lets it be.
    name: new Name([{ CN: [{ utf8String: [...name].slice(0, 64).join("") }] }]),
    notBefore: from,
    notAfter: new Date(from.getTime() + 10 * 365 * 86_400_000),
    signingAlgorithm: algorithm,
    keys,
  });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  const privateKey = `-----BEGIN PRIVATE KEY-----\n${pkcs8.replace(/.{64}/g, "$&\n").trimEnd()}\n-----END PRIVATE KEY-----\n`;
  return { certificate: `${certificate.toString("pem")}\n`, privateKey };
}

/** Revokes a certificate; every process refuses its tokens from the next request on. False when there is no such active certificate. */
export async function revokeCertificate(
  on: Queryable,
  workspaceId: WorkspaceId,
  applicationId: string,
  certificateId: string,
  at: Date,
): Promise<boolean> {
  const text = `with revoked as (update bank.certificate set revoked_at = $4
      where workspace_id = $1 and application_id = $2 and certificate_id = $3 and revoked_at is null returning application_id)
    update bank.application set revision = revision + 1 where workspace_id = $1 and application_id = (select application_id from revoked) returning 1`;
  const rows = await on.query({ name: "bank.revoke_certificate", text }, [workspaceId, applicationId, certificateId, at]);
  return rows.length > 0;
}

/**
 * Sets what an application may do, and from where (CIDR ranges and addresses; none: from everywhere). Effective in every process from the
 * next request on. False when there is no such application. Throws AssertionFailed for a range that `ipRangeIsValid` refuses.
 */
export async function changeApplication(
  on: Queryable,
  workspaceId: WorkspaceId,
  applicationId: string,
  change: { permissions?: readonly Permission[]; ipRanges?: readonly string[] },
): Promise<boolean> {
  assert(change.ipRanges?.every(ipRangeIsValid) ?? true, "an IP allow-list holds addresses and CIDR ranges only");
  const text = `update bank.application set permissions = coalesce($3, permissions), ip_ranges = coalesce($4, ip_ranges), revision = revision + 1
    where workspace_id = $1 and application_id = $2 returning 1`;
  const rows = await on.query({ name: "bank.change_application", text }, [
    workspaceId,
    applicationId,
    change.permissions ?? null,
    change.ipRanges ?? null,
  ]);
  return rows.length > 0;
}
