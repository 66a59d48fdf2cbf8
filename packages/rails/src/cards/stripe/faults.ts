import type { Stripe } from "stripe";
import { GatewayUnavailable } from "../port.ts";

/** A fault of the way to Stripe, or of Stripe's own. What was asked for may have happened. Carries nothing of the request or its answer. */
export class StripeUnavailable extends GatewayUnavailable {
  readonly word: string;
  /** Whether Stripe will go on giving this answer to the same idempotency key, so that the truth has to be looked for. */
  readonly isKept: boolean;
  constructor(word: string, { isKept, requestId }: { isKept: boolean; requestId?: string | undefined }) {
    super(requestId === undefined ? `stripe: ${word}` : `stripe: ${word} (${requestId})`);
    this.word = word;
    this.isKept = isKept;
  }
}

/** What Stripe said no with. */
export type StripeNo =
  /** The card was asked, or could have been: the issuer's or Stripe's decline. */
  | { readonly kind: "card"; readonly decline: Decline; readonly intent: Stripe.PaymentIntent | undefined }
  /** Stripe knows no object of that name. */
  | { readonly kind: "missing" }
  /** Stripe does not take the request as it is. Nothing happened. */
  | { readonly kind: "refused"; readonly code: string };

/** As errors and payment intents tell of one. */
export type Decline = { readonly code?: string | undefined; readonly decline_code?: string | undefined };

/** The fields of the library's errors that are read here; the classes themselves are loaded late. */
type StripeErrorFields = Decline & {
  readonly type: string;
  readonly statusCode?: number;
  readonly requestId?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
  readonly message: string;
};

const isStripeError = (error: unknown): error is StripeErrorFields =>
  error instanceof Error && "type" in error && typeof error.type === "string" && error.type.startsWith("Stripe");

/** Turns what the library throws into a no, or throws StripeUnavailable. Anything else is a bug and thrown as it is. */
export function noOf(error: unknown): StripeNo {
  if (!isStripeError(error)) throw error;
  const { type, code, statusCode, requestId } = error;
  switch (type) {
    case "StripeCardError":
      // The library says "" where the issuer gave no reason.
      return {
        kind: "card",
        decline: { code, decline_code: error.decline_code === "" ? undefined : error.decline_code },
        intent: error.payment_intent,
      };
    case "StripeInvalidRequestError":
      return code === "resource_missing" ? { kind: "missing" } : { kind: "refused", code: code ?? "invalid_request" };
    case "StripeIdempotencyError": // asked before with other parameters, for example by another release of this adapter
      throw new StripeUnavailable("idempotency_error", { isKept: true, requestId });
    case "StripeConnectionError":
      throw new StripeUnavailable(error.message.includes("timeout") ? "timeout" : "connection_failed", { isKept: false });
    case "StripeAuthenticationError":
    case "StripePermissionError":
      throw new StripeUnavailable("key_refused", { isKept: false, requestId });
    case "StripeRateLimitError":
      throw new StripeUnavailable("rate_limited", { isKept: false, requestId });
    default:
      throw new StripeUnavailable(`status_${statusCode ?? "unknown"}`, { isKept: (statusCode ?? 0) >= 500, requestId });
  }
}

/** A no to a question that has none: nothing was learned. */
export const unavailable = (no: StripeNo): StripeUnavailable =>
  new StripeUnavailable(no.kind === "refused" ? no.code : no.kind, { isKept: false });
