import { assert, isUuid } from "@memento/kernel";
import type { CardCharge, CardRefund, CardReport, CardVerification } from "./port.ts";

/** A request that no gateway could take is a bug of the caller's: AssertionFailed, before anything leaves. */
export function assertCharges(charges: readonly CardCharge[]): void {
  for (const { chargeId, amount, token } of charges) {
    assert(isUuid(chargeId), "a charge is known by a UUID");
    assert(amount > 0n, "a charge takes something");
    assert(token !== "", "a charge needs a token");
  }
}

export function assertRefunds(refunds: readonly CardRefund[]): void {
  for (const { refundId, amount, referenceCode } of refunds) {
    assert(isUuid(refundId), "a refund is known by a UUID");
    assert(amount > 0n, "a refund gives something");
    assert(referenceCode !== "", "a refund needs the reference of its charge");
  }
}

export function assertVerifications(verifications: readonly CardVerification[]): void {
  for (const { verificationId, code, token } of verifications) {
    assert(isUuid(verificationId), "a verification is known by a UUID");
    assert(/^[0-9A-Z]{4,8}$/.test(code), "a code is four to eight digits and capitals");
    assert(token !== "", "a verification needs a token");
  }
}

/** A report of a charge that left nothing at the processor but, perhaps, a reference. */
export const withoutMoney = (
  chargeId: string,
  status: "declined" | "failed" | "pending",
  reasonCode: string,
  more: Partial<CardReport> = {},
): CardReport => ({
  chargeId,
  status,
  reasonCode,
  authorizationCode: null,
  referenceCode: null,
  trackingCode: null,
  processedAt: null,
  ...more,
});

/** Machine time in a UUIDv7 (RFC 9562, section 5.7); undefined for a UUID of another version, whose age is unknown. */
export function timeOfId(id: string): Date | undefined {
  const hex = id.replaceAll("-", "");
  return hex.charAt(12) === "7" ? new Date(Number.parseInt(hex.slice(0, 12), 16)) : undefined;
}
