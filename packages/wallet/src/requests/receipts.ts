import { type Outcome, refused } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { type Participant } from "../participation/queries.ts";
import { readReceipt, type Reader } from "../payments/receipt/read.ts";
import type { ReceiptWire } from "../payments/receipt/schema.ts";
import { loadRequests } from "./view.ts";

type Read = Promise<Outcome<ReceiptWire, WalletRefusal>>;

const isPaid = ({ status }: Participant): boolean => status === "paid";

/**
 * The receipt of one's own share of a request. Refused with `not_found` for whoever has none, and with `payment_not_processed` while it is not paid: what
 * was settled otherwise has no receipt.
 */
export async function readOwnReceipt(on: Queryable, reader: Reader, requestId: string): Read {
  const { participants } = await loadRequests(on, reader.workspaceId, [requestId]);
  const own = (participants.get(requestId) ?? []).filter(({ userId }) => userId === reader.userId);
  if (own.length === 0) return refused("not_found");
  return receiptOf(on, reader, own.find(isPaid));
}

/** The receipt of a participant's share, for them and the request's owner. Refused as `readOwnReceipt`, for everybody else with `not_found`. */
export async function readReceiptOf(
  on: Queryable,
  reader: Reader,
  { requestId, participantId }: { requestId: string; participantId: string },
): Read {
  const { requests, participants } = await loadRequests(on, reader.workspaceId, [requestId]);
  const share = participants.get(requestId)?.find((one) => one.participantId === participantId);
  if (share === undefined) return refused("not_found");
  if (requests.get(requestId)?.ownerId !== reader.userId && share.userId !== reader.userId) return refused("not_found");
  return receiptOf(on, reader, isPaid(share) ? share : undefined);
}

const receiptOf = async (on: Queryable, reader: Reader, paid: Participant | undefined): Read =>
  paid === undefined || paid.paymentId === null ? refused("payment_not_processed") : await readReceipt(on, reader, paid.paymentId);
