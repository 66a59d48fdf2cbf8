import { randomBytes } from "node:crypto";
import type { Secrets } from "@memento/platform";
import { Secret, TOTP } from "otpauth";
import type { Totp } from "./totp-queries.ts";

/** What every authenticator app understands (RFC 6238). */
const settings = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const secretBytes = 20; // as many as SHA-1 gives (RFC 4226, section 4)
/** A phone's clock may be a step behind ours, or ahead of it. */
const driftSteps = 1;

const recoveryCodesCount = 10;
const recoveryLetters = 10; // of 32: 50 bits, and few are heard
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's: without letters that look like others

/** Where a member's secret belongs, so that a sealed text moved to another row stays shut. */
const secretPlace = (memberId: string): string => `member totp ${memberId}`;
const recoveryPlace = (memberId: string): string => `member recovery code ${memberId}`;

/** A new secret: to be kept sealed, and to be shown once, as text and as the address that a QR code holds. */
export function newTotpSecret(
  secrets: Pick<Secrets, "seal">,
  { memberId, issuer, email }: { memberId: string; issuer: string; email: string },
) {
  const secret = new Secret({ size: secretBytes });
  const uri = new TOTP({ ...settings, secret, issuer, label: email }).toString();
  return { secret: secret.base32, uri, secretSealed: secrets.seal(secret.base32, secretPlace(memberId)) };
}

/** Codes that stand in for a lost phone, with what is kept of them. */
export function newRecoveryCodes(secrets: Pick<Secrets, "mac">, memberId: string): { codes: string[]; macs: string[] } {
  const plain = Array.from({ length: recoveryCodesCount }, () =>
    [...randomBytes(recoveryLetters)].map((byte) => alphabet.charAt(byte % alphabet.length)).join(""),
  );
  return {
    codes: plain.map((code) => `${code.slice(0, recoveryLetters / 2)}-${code.slice(recoveryLetters / 2)}`),
    macs: plain.map((code) => secrets.mac(code, recoveryPlace(memberId))),
  };
}

/** What a member showed: the code of a step of 30 seconds, or one of their recovery codes, named by its MAC. */
export type Proof = { readonly kind: "code"; readonly step: bigint } | { readonly kind: "recovery_code"; readonly mac: string };

/**
 * What a text proves for a member: undefined where it is neither a code of now, nor one of their recovery codes. Whether it was used before is
 * decided where it is spent. Spaces, dashes and case do not matter. `now` is real time.
 */
export function proofOf(
  secrets: Pick<Secrets, "open" | "macMatches">,
  { memberId, secretSealed, recoveryMacs }: Pick<Totp, "memberId" | "secretSealed" | "recoveryMacs">,
  text: string,
  now: Date,
): Proof | undefined {
  const given = text.replaceAll(/[\s-]/g, "").toLowerCase();
  if (/^\d{6}$/.test(given)) {
    const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secrets.open(secretSealed, secretPlace(memberId))) });
    const timestamp = now.getTime();
    const delta = totp.validate({ token: given, timestamp, window: driftSteps });
    return delta === null ? undefined : { kind: "code", step: BigInt(totp.counter({ timestamp }) + delta) };
  }
  const code = given.replaceAll(/[il]/g, "1").replaceAll("o", "0");
  const mac = recoveryMacs.find((one) => secrets.macMatches(code, recoveryPlace(memberId), one));
  return mac === undefined ? undefined : { kind: "recovery_code", mac };
}

/** The factor once a proof was spent on it; undefined where that was spent before. */
export function spend(totp: Totp, proof: Proof): Totp | undefined {
  if (proof.kind === "code") return proof.step > totp.lastStep ? { ...totp, lastStep: proof.step } : undefined;
  const recoveryMacs = totp.recoveryMacs.filter((mac) => mac !== proof.mac);
  return recoveryMacs.length < totp.recoveryMacs.length ? { ...totp, recoveryMacs } : undefined;
}
