import type { Stripe } from "stripe";
import type { CardReport, RefundReport } from "../port.ts";
import { withoutMoney } from "../requests.ts";
import type { Decline } from "./faults.ts";

const dateOf = (seconds: number): Date => new Date(seconds * 1_000);

const idOf = (object: string | { readonly id: string } | null): string | null =>
  object === null || typeof object === "string" ? object : object.id;

/** The reason of a decline is the issuer's where it gave one. An error while the card was processed is nobody's decline. */
export function declined(chargeId: string, { code, decline_code }: Decline, intent?: Stripe.PaymentIntent): CardReport {
  const reason = decline_code ?? code ?? "card_declined";
  const known =
    intent === undefined ? {} : { referenceCode: intent.id, trackingCode: idOf(intent.latest_charge), processedAt: dateOf(intent.created) };
  return withoutMoney(chargeId, reason === "processing_error" ? "failed" : "declined", reason, known);
}

/** A payment intent that took the money. Its latest charge was asked for with it. */
export function approved(chargeId: string, intent: Stripe.PaymentIntent): CardReport {
  const charge = typeof intent.latest_charge === "string" ? null : intent.latest_charge;
  return {
    chargeId,
    status: "approved",
    reasonCode: null,
    authorizationCode: charge?.payment_method_details?.card?.authorization_code ?? null,
    referenceCode: intent.id,
    trackingCode: idOf(intent.latest_charge),
    processedAt: dateOf(charge?.created ?? intent.created),
  };
}

export const pending = (chargeId: string, reasonCode: string, intent?: Stripe.PaymentIntent): CardReport =>
  withoutMoney(chargeId, "pending", reasonCode, { referenceCode: intent?.id ?? null });

/** A refund as Stripe keeps it. One that failed after all, or was canceled, gave nothing back. */
export function refundReport(refundId: string, { id, status, failure_reason, created }: Stripe.Refund): RefundReport {
  const known = { refundId, referenceCode: id };
  switch (status) {
    case "succeeded":
      return { ...known, status: "refunded", reasonCode: null, processedAt: dateOf(created) };
    case "failed":
    case "canceled":
      return { ...known, status: "refused", reasonCode: failure_reason ?? status, processedAt: dateOf(created) };
    default:
      return { ...known, status: "pending", reasonCode: status ?? "processing", processedAt: null };
  }
}

export const refundRefused = (refundId: string, reasonCode: string): RefundReport => ({
  refundId,
  status: "refused",
  reasonCode,
  referenceCode: null,
  processedAt: null,
});
