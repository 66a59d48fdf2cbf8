import type { Project } from "../projects/queries.ts";
import { fieldRefused } from "../http/errors.ts";
import { minorFromWire, minorToUnits } from "../http/money.ts";
import { momentToWire } from "../http/moments.ts";
import { fullNameOf, type User } from "../identity/queries.ts";
import type { UserWire } from "../identity/schema.ts";
import type { Image } from "../images/schema.ts";
import { participantStatusIds } from "../participation/states.ts";
import type { PaymentRequest, Recipient } from "./decide.ts";
import type { Payment } from "./queries.ts";
import type { ParticipantWire } from "../participation/schema.ts";
import type { PaymentBody, PaymentWire } from "./schema.ts";
import { paymentStatusIds } from "./states.ts";

/** Who else is in a payment, as its reader sees them. */
export type Surroundings = { readonly owner: UserWire; readonly recipient: User | undefined; readonly image: Image | null };

export const paymentToWire = (payment: Payment, { owner, recipient, image }: Surroundings): PaymentWire => ({
  uuid: payment.paymentId,
  status_id: paymentStatusIds[payment.status],
  amount: minorToUnits(payment.amount, payment.currency),
  currency: payment.currency,
  description: payment.description,
  image,
  owner,
  recipient: recipientToWire(payment, recipient),
  created_at: momentToWire(payment.createdAt),
  updated_at: momentToWire(payment.updatedAt),
});

const recipientToWire = (payment: Payment, user: User | undefined): ParticipantWire => ({
  uuid: payment.participantId,
  user_uuid: payment.recipientUserId,
  parent_user_uuid: payment.ownerId,
  transaction_uuid: payment.transactionId,
  status_id: participantStatusIds[payment.participantStatus],
  amount: minorToUnits(payment.amount, payment.currency),
  currency: payment.currency,
  full_name: user === undefined ? payment.recipientName : fullNameOf(user),
  username: user?.username ?? null,
  created_at: momentToWire(payment.createdAt),
  updated_at: momentToWire(payment.updatedAt),
});

/**
 * What a body asks for. Throws 422: an amount that is missing, given twice with two values, or that its currency cannot hold; a currency
 * that the project does not pay in; no recipient, or more than one; a phone number that cannot be one.
 */
export function paymentFromWire(
  body: PaymentBody,
  { ownerId, project, readPhone }: { ownerId: string; project: Project; readPhone: (text: string, country: string) => string | undefined },
): Omit<PaymentRequest, "imageId"> {
  const { currency, recipient } = body;
  if (!project.currencies.includes(currency)) throw fieldRefused("currency", "unknown_value");
  const field = recipient.amount === undefined ? "amount" : "recipient.amount";
  const given = recipient.amount ?? body.amount;
  if (given === undefined) throw fieldRefused("amount", "required");
  if (body.amount !== undefined && body.amount !== given) throw fieldRefused("recipient.amount", "incorrect");
  const amount = minorFromWire(given, currency);
  if (!amount.ok) throw fieldRefused(field, amount.refusal);
  return {
    project,
    ownerId,
    sourceId: body.payment_source_uuid.toLowerCase(),
    pin: body.pin,
    amount: amount.value,
    currency,
    recipient: recipientFromWire(recipient, project, readPhone),
    description: body.description ?? null,
  };
}

function recipientFromWire(
  { user_uuid: userId, phone, name, payment_source_uuid: sourceId }: PaymentBody["recipient"],
  project: Project,
  readPhone: (text: string, country: string) => string | undefined,
): Recipient {
  const named = [userId, phone, sourceId].filter((value) => value !== undefined);
  if (named.length === 0) throw fieldRefused("recipient.user_uuid", "required");
  if (userId !== undefined) {
    if (named.length > 1) throw fieldRefused(phone === undefined ? "recipient.payment_source_uuid" : "recipient.phone", "not_allowed");
    return { userId: userId.toLowerCase() };
  }
  if (phone === undefined) return { sourceId: String(sourceId).toLowerCase() };
  if (sourceId !== undefined) throw fieldRefused("recipient.payment_source_uuid", "not_allowed");
  const number = readPhone(phone, project.country);
  if (number === undefined) throw fieldRefused("recipient.phone", "invalid_format");
  return { phone: number, name: name ?? null };
}
