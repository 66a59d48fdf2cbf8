import type { CardCharge, CardGateway, CardReport } from "../port.ts";
import { assertCharges, assertRefunds, assertVerifications } from "../requests.ts";
import { stripeSupports } from "./amounts.ts";
import { askEach } from "./batch.ts";
import { chargeOne, lookOne, type StripeMeans, toStripeCharge } from "./charges.ts";
import { lazyStripe, type StripeClientOptions } from "./client.ts";
import { refundOne } from "./refunds.ts";
import { pending } from "./reports.ts";
import { verifyOne } from "./verifications.ts";

export type StripeGatewayOptions = StripeClientOptions & {
  /** Real time: Stripe's day does not move with a workspace's clock. */
  readonly now: () => Date;
  /** Requests under way at once. Stripe takes 100 a second of a live account, 25 of a test one. */
  readonly parallelMax?: number;
};

const chargeIdOf = ({ chargeId }: CardCharge): string => chargeId;

/**
 * Cards by Stripe (PaymentIntents, off session). A token is a payment method, `pm_…`; `verifyCard` answers `cus_…:pm_…`, which can be charged again.
 * Nothing is remembered here: Stripe knows what was asked for, by idempotency key for a day and by our ids in its metadata for ever.
 */
export function createStripeGateway({ now, parallelMax = 8, ...clientOptions }: StripeGatewayOptions): CardGateway {
  const means: StripeMeans = { client: lazyStripe(clientOptions), now };
  const ask = async (charge: CardCharge): Promise<CardReport> => {
    const stripeCharge = toStripeCharge(charge);
    return "stripeAmount" in stripeCharge ? chargeOne(means, stripeCharge) : stripeCharge;
  };
  const unknownCharge = ({ chargeId }: CardCharge, word: string): CardReport => pending(chargeId, word);
  return {
    name: "stripe",
    settlesInDays: 3,
    fixedCode: null,
    supports: stripeSupports,
    async charge(charges) {
      assertCharges(charges);
      return askEach(charges, { idOf: chargeIdOf, parallelMax, ask, unknown: unknownCharge });
    },
    async look(inquiries) {
      assertCharges(inquiries);
      return askEach(inquiries, { idOf: chargeIdOf, parallelMax, ask: (one) => lookOne(means, one), unknown: unknownCharge });
    },
    async refund(refunds) {
      assertRefunds(refunds);
      return askEach(refunds, {
        idOf: ({ refundId }) => refundId,
        parallelMax,
        ask: (one) => refundOne(means, one),
        unknown: ({ refundId }, word) => ({ refundId, status: "pending", reasonCode: word, referenceCode: null, processedAt: null }),
      });
    },
    async verifyCard(verifications) {
      assertVerifications(verifications);
      return askEach(verifications, {
        idOf: ({ verificationId }) => verificationId,
        parallelMax,
        ask: (one) => verifyOne(means, one),
        unknown: ({ verificationId, token }, word) => ({ verificationId, status: "pending", reasonCode: word, token, card: null }),
      });
    },
  };
}
