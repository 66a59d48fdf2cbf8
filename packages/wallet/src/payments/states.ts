import { assert } from "@memento/kernel";
import type { ParticipantStatus } from "../participation/states.ts";

/** States of a payment, by their ids on the wire: closed once its money has arrived, or come back. */
export const paymentStatusIds = { open: 1, closed: 2 } as const;
export type PaymentStatus = keyof typeof paymentStatusIds;

/** A payment closes once, with its recipient paid or left out. */
export function closePayment<P extends { readonly paymentId: string; readonly status: PaymentStatus }>(
  payment: P,
  participantStatus: "paid" | "cancelled",
): P & { readonly status: PaymentStatus; readonly participantStatus: ParticipantStatus } {
  assert(payment.status === "open", `payment ${payment.paymentId} is closed already`);
  return { ...payment, status: "closed", participantStatus };
}
