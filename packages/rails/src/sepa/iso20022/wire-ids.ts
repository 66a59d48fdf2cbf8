import { assert, isUuid } from "@memento/kernel";

/** An order's InstrId: its UUID as 32 digits, as the hyphens would not fit. */
export function instructionIdOf(orderId: string): string {
  assert(isUuid(orderId), "an order is known by a UUID");
  return orderId.replaceAll("-", "").toLowerCase();
}

/** Id of the nth batch of a message, from 1. */
export const batchIdOf = (messageId: string, number: number): string => `${messageId}-${number.toString().padStart(4, "0")}`;

/** The message that a batch belongs to. */
export const messageOfBatch = (paymentInformationId: string): string => paymentInformationId.replace(/-\d{4,}$/, "");
