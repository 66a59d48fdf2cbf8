import type { Stripe } from "stripe";
import type { CardVerification, VerificationReport } from "../port.ts";
import { codeCharge } from "./amounts.ts";
import { chargeOne, readToken, type StripeMeans } from "./charges.ts";
import { noOf } from "./faults.ts";
import { declined } from "./reports.ts";
import { refundAll } from "./refunds.ts";

type Kept = { readonly token: string; readonly card: VerificationReport["card"] };

/**
 * Sends a code to a statement: keeps the payment method behind a customer, without which it could be charged once only, charges it a little with the code
 * in the statement's text, and gives that back. Each step is known by the verification's id, so it goes on where it was cut off. Throws
 * StripeUnavailable where that happened.
 */
export async function verifyOne(means: StripeMeans, verification: CardVerification): Promise<VerificationReport> {
  const { verificationId, token, code } = verification;
  const report = (
    status: VerificationReport["status"],
    reasonCode: string | null,
    { token: kept, card }: Kept = { token, card: null },
  ): VerificationReport => ({ verificationId, status, reasonCode, token: kept, card });

  const method = readToken(token);
  if (method === undefined) return report("declined", "invalid_token");
  const kept = await keepMethod(await means.client(), verificationId, method.method).catch((error: unknown) => refusalOf(error));
  if ("reasonCode" in kept) return report(kept.status, kept.reasonCode);
  const { amount, currency } = codeCharge(verification.currency);
  const charge = await chargeOne(means, {
    chargeId: verificationId,
    token: kept.token,
    stripeAmount: amount,
    currency,
    description: "Card verification, refunded",
    statementDescriptor: code.length > 6 ? `C${code}` : `CODE${code}`, // ten characters are sure to be shown
  });
  if (charge.status !== "approved") return report(charge.status, charge.reasonCode, kept);
  // The code is on its way whatever becomes of the refund; one that is refused for good is for a person to see.
  const refund = await refundAll(means, verificationId, charge.referenceCode ?? "");
  return report("sent", refund.status === "refused" ? "refund_refused" : null, kept);
}

/** Puts a payment method behind a customer of its own, unless it stands behind one already: then its app set it up with its holder. */
async function keepMethod(stripe: Stripe, verificationId: string, method: string): Promise<Kept> {
  const found = await stripe.paymentMethods.retrieve(method);
  const owner = typeof found.customer === "object" ? found.customer?.id : found.customer;
  if (owner !== undefined) return keptOf(owner, found);
  const customer = await stripe.customers.create(
    { metadata: { verification_id: verificationId } },
    { idempotencyKey: `customer:${verificationId}` },
  );
  const attached = await stripe.paymentMethods.attach(method, { customer: customer.id }, { idempotencyKey: `attach:${verificationId}` });
  return keptOf(customer.id, attached);
}

const keptOf = (customer: string, { id, card }: Stripe.PaymentMethod): Kept => ({
  token: `${customer}:${id}`,
  card: card === undefined ? null : { brand: card.brand, lastFour: card.last4 },
});

function refusalOf(error: unknown): { readonly status: "declined" | "failed"; readonly reasonCode: string } {
  const no = noOf(error);
  switch (no.kind) {
    case "missing":
      return { status: "declined", reasonCode: "invalid_token" };
    case "refused":
      return { status: "declined", reasonCode: no.code };
    case "card": {
      const { status, reasonCode } = declined("", no.decline);
      return { status: status === "failed" ? "failed" : "declined", reasonCode: reasonCode ?? "card_declined" };
    }
  }
}
