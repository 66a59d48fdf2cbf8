import type { Stripe } from "stripe";
import type { CardCharge, CardInquiry, CardReport } from "../port.ts";
import { timeOfId, withoutMoney } from "../requests.ts";
import { stripeSupports, toStripeAmount } from "./amounts.ts";
import { noOf, StripeUnavailable, unavailable } from "./faults.ts";
import { approved, declined, pending } from "./reports.ts";

export type StripeMeans = {
  readonly client: () => Promise<Stripe>;
  /** Real time. */
  readonly now: () => Date;
};

/** Stripe forgets an idempotency key no sooner than 24 hours after its first use. Beyond this age of an id nobody relies on that. */
const keyLivesMs = 20 * 3_600_000;

/** Whether what is known by this id may have been asked for so long ago that its idempotency key is forgotten. */
export function keyMayBeForgotten(id: string, now: Date): boolean {
  const madeAt = timeOfId(id);
  return madeAt === undefined || now.getTime() - madeAt.getTime() > keyLivesMs;
}

/** A token is a payment method; one that can be charged again and again stands behind its customer: `cus_…:pm_…`. */
export function readToken(token: string): { readonly customer: string | undefined; readonly method: string } | undefined {
  const [, customer, method = ""] = /^(?:(cus_\w+):)?((?:pm|card|src)_\w+)$/.exec(token) ?? [];
  return method === "" ? undefined : { customer, method };
}

/** As Stripe wants it behind the account's own prefix: Latin letters, at least one of them, and none of its special characters. */
function suffixOf(text: string | undefined): { statement_descriptor_suffix?: string } {
  const plain = (text ?? "")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9 .,&/-]/g, "")
    .trim()
    .slice(0, 10);
  return /[A-Za-z]/.test(plain) ? { statement_descriptor_suffix: plain } : {};
}

const expand = ["latest_charge"];

/** What is charged, in Stripe's own units. */
export type StripeCharge = Pick<CardCharge, "chargeId" | "token" | "currency" | "description" | "statementDescriptor"> & {
  readonly stripeAmount: number;
};

/** What Stripe knows of a charge by our id. Its search is behind by seconds, in bad times by an hour, so finding nothing proves nothing until later. */
async function findIntent(stripe: Stripe, chargeId: string): Promise<Stripe.PaymentIntent | undefined> {
  try {
    const query = `metadata["charge_id"]:"${chargeId}"`;
    const { data } = await stripe.paymentIntents.search({ query, limit: 10, expand: ["data.latest_charge"] });
    return data.find(({ status }) => status === "succeeded") ?? data[0];
  } catch (error) {
    const no = noOf(error);
    throw unavailable(no);
  }
}

/**
 * What a payment intent comes to. One that was made and not confirmed took no money, and is confirmed where that is wanted. One that waits for its holder
 * is canceled: nobody is there to act, and it must not take money after it was declined.
 */
async function settle(stripe: Stripe, chargeId: string, intent: Stripe.PaymentIntent, method: string | undefined): Promise<CardReport> {
  switch (intent.status) {
    case "succeeded":
      return approved(chargeId, intent);
    case "requires_confirmation":
      return method === undefined ? pending(chargeId, "not_confirmed", intent) : confirm(stripe, chargeId, intent, method);
    case "requires_payment_method":
      if (intent.last_payment_error !== null) return declined(chargeId, intent.last_payment_error, intent);
      return method === undefined ? pending(chargeId, "not_confirmed", intent) : confirm(stripe, chargeId, intent, method);
    case "requires_action":
      return cancel(stripe, chargeId, intent);
    case "canceled":
      return declined(chargeId, intent.last_payment_error ?? { code: canceledBecause(intent) }, intent);
    default:
      return pending(chargeId, "processing", intent);
  }
}

/** `abandoned` is the reason that `cancel` gives below. */
const canceledBecause = ({ cancellation_reason }: Stripe.PaymentIntent): string =>
  cancellation_reason === "abandoned" ? "authentication_required" : "canceled";

/** A payment intent takes money once at most, so that confirming it needs no key of its own to be safe. */
async function confirm(stripe: Stripe, chargeId: string, intentBefore: Stripe.PaymentIntent, method: string): Promise<CardReport> {
  try {
    const intent = await stripe.paymentIntents.confirm(intentBefore.id, { payment_method: method, off_session: true, expand });
    return await settle(stripe, chargeId, intent, undefined);
  } catch (error) {
    return afterNo(chargeId, error, intentBefore);
  }
}

async function cancel(stripe: Stripe, chargeId: string, intentBefore: Stripe.PaymentIntent): Promise<CardReport> {
  try {
    const intent = await stripe.paymentIntents.cancel(intentBefore.id, { cancellation_reason: "abandoned", expand });
    return await settle(stripe, chargeId, intent, undefined);
  } catch (error) {
    return afterNo(chargeId, error, intentBefore);
  }
}

/** A no to something done to an intent that exists: the card's, or because the intent went on meanwhile, which the next look tells. */
function afterNo(chargeId: string, error: unknown, intent: Stripe.PaymentIntent): CardReport {
  const no = noOf(error);
  if (no.kind === "card") return declined(chargeId, no.decline, intent);
  if (no.kind === "missing") return declined(chargeId, { code: "invalid_token" }, intent);
  throw new StripeUnavailable(no.code, { isKept: false });
}

/**
 * Charges once. Within a day Stripe answers an idempotency key as it did first; after that, and where its first answer tells nothing, the charge is looked
 * for by the id that it carries. Throws StripeUnavailable where it is not known what became of it.
 */
export async function chargeOne({ client, now }: StripeMeans, charge: StripeCharge): Promise<CardReport> {
  const { chargeId, currency, description, stripeAmount, statementDescriptor } = charge;
  const token = readToken(charge.token);
  if (token === undefined) return withoutMoney(chargeId, "declined", "invalid_token");
  const stripe = await client();
  const before = keyMayBeForgotten(chargeId, now()) ? await findIntent(stripe, chargeId) : undefined;
  if (before !== undefined) return settle(stripe, chargeId, before, token.method);
  try {
    const made = await stripe.paymentIntents.create(
      {
        amount: stripeAmount,
        currency: currency.toLowerCase(),
        description,
        allowed_payment_method_types: ["card"],
        payment_method: token.method,
        ...(token.customer === undefined ? {} : { customer: token.customer }),
        ...suffixOf(statementDescriptor),
        metadata: { charge_id: chargeId },
        confirm: true,
        off_session: true,
        expand,
      },
      { idempotencyKey: chargeId },
    );
    // An answer given before is as old as the first one: what was under way then may have ended.
    const intent = made.status === "succeeded" ? made : await stripe.paymentIntents.retrieve(made.id, { expand });
    return await settle(stripe, chargeId, intent, token.method);
  } catch (error) {
    const found = await afterKeptFault(error, () => findIntent(stripe, chargeId));
    return found === undefined ? judge(chargeId, error) : settle(stripe, chargeId, found, token.method);
  }
}

/** Looks for what a faulty answer hides, where Stripe would go on giving that answer. */
export async function afterKeptFault<Found>(error: unknown, find: () => Promise<Found | undefined>): Promise<Found | undefined> {
  try {
    noOf(error);
  } catch (fault) {
    if (fault instanceof StripeUnavailable && fault.isKept) return find();
  }
  return undefined;
}

/** The report of a charge that Stripe said no to. Throws what is no such no. */
function judge(chargeId: string, error: unknown): CardReport {
  const no = noOf(error);
  switch (no.kind) {
    case "card":
      return declined(chargeId, no.decline, no.intent);
    case "missing":
      return withoutMoney(chargeId, "declined", "invalid_token");
    case "refused":
      return withoutMoney(chargeId, /^(?:amount|payment_method)_/.test(no.code) ? "declined" : "failed", no.code);
  }
}

/** What is to be charged in Stripe's units, or the report of what cannot be. */
export function toStripeCharge(charge: CardCharge): StripeCharge | CardReport {
  const { chargeId, amount, currency } = charge;
  if (!stripeSupports(currency)) return withoutMoney(chargeId, "declined", "currency_not_supported");
  const stripeAmount = toStripeAmount(amount, currency);
  return stripeAmount === undefined ? withoutMoney(chargeId, "declined", "amount_not_supported") : { ...charge, stripeAmount };
}

/** What became of a charge. Never charges: one that was made and not confirmed stays so. */
export async function lookOne({ client }: StripeMeans, { chargeId, referenceCode }: CardInquiry): Promise<CardReport> {
  const stripe = await client();
  const intent = referenceCode === null ? await findIntent(stripe, chargeId) : await intentOf(stripe, referenceCode);
  if (intent?.metadata["charge_id"] !== chargeId) return pending(chargeId, "not_found");
  return settle(stripe, chargeId, intent, undefined);
}

async function intentOf(stripe: Stripe, reference: string): Promise<Stripe.PaymentIntent | undefined> {
  try {
    return await stripe.paymentIntents.retrieve(reference, { expand });
  } catch (error) {
    const no = noOf(error);
    if (no.kind === "missing") return undefined;
    throw unavailable(no);
  }
}
