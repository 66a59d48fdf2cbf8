import type { Stripe } from "stripe";
import type { CardRefund, RefundReport } from "../port.ts";
import { stripeSupports, toStripeAmount } from "./amounts.ts";
import { afterKeptFault, keyMayBeForgotten, type StripeMeans } from "./charges.ts";
import { noOf } from "./faults.ts";
import { refundRefused, refundReport } from "./reports.ts";

/** A refund in Stripe's own units; without an amount all of the charge. */
type StripeRefund = Pick<CardRefund, "refundId" | "referenceCode"> & { readonly stripeAmount: number | undefined };

/** Gives money back once. Throws StripeUnavailable where it is not known what became of it. */
export function refundOne(means: StripeMeans, refund: CardRefund): Promise<RefundReport> {
  const { refundId, amount, currency, referenceCode } = refund;
  const stripeAmount = stripeSupports(currency) ? toStripeAmount(amount, currency) : undefined;
  if (stripeAmount === undefined) return Promise.resolve(refundRefused(refundId, "amount_not_supported"));
  return giveBack(means, { refundId, referenceCode, stripeAmount });
}

/** The same for all that a charge took. */
export const refundAll = (means: StripeMeans, refundId: string, referenceCode: string): Promise<RefundReport> =>
  giveBack(means, { refundId, referenceCode, stripeAmount: undefined });

async function giveBack({ client, now }: StripeMeans, { refundId, referenceCode, stripeAmount }: StripeRefund): Promise<RefundReport> {
  const stripe = await client();
  const find = (): Promise<Stripe.Refund | undefined> => findRefund(stripe, refundId, referenceCode);
  try {
    const before = keyMayBeForgotten(refundId, now()) ? await find() : undefined;
    if (before !== undefined) return refundReport(refundId, before);
    const made = await stripe.refunds.create(
      {
        payment_intent: referenceCode,
        ...(stripeAmount === undefined ? {} : { amount: stripeAmount }),
        metadata: { refund_id: refundId },
      },
      { idempotencyKey: `refund:${refundId}` },
    );
    // As for charges: an answer given before may be behind.
    return refundReport(refundId, made.status === "succeeded" ? made : await stripe.refunds.retrieve(made.id));
  } catch (error) {
    const found = await afterKeptFault(error, find);
    return found === undefined ? judge(refundId, error) : refundReport(refundId, found);
  }
}

/** Refunds of one payment are listed without delay, unlike what a search finds. A payment with more than a hundred parts given back is none of ours. */
async function findRefund(stripe: Stripe, refundId: string, referenceCode: string): Promise<Stripe.Refund | undefined> {
  const { data } = await stripe.refunds.list({ payment_intent: referenceCode, limit: 100 });
  return data.find(({ metadata }) => metadata?.["refund_id"] === refundId);
}

function judge(refundId: string, error: unknown): RefundReport {
  const no = noOf(error);
  switch (no.kind) {
    case "missing":
      return refundRefused(refundId, "unknown_charge");
    case "card":
      return refundRefused(refundId, no.decline.code ?? "refused");
    case "refused":
      return refundRefused(refundId, no.code);
  }
}
