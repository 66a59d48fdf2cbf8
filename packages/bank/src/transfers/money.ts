import type { Posting, LedgerAccountId, JournalTransactionId } from "@memento/ledger";
import type { Settings } from "../workspaces/settings.ts";
import type { Transfer } from "./queries.ts";

const account = (id: string): LedgerAccountId => id as LedgerAccountId;
const move = (id: string, from: string, to: string, amount: bigint, bookedAt: Date): Posting => ({
  transactionId: id as JournalTransactionId,
  legs: [
    { accountId: account(from), amount: -amount },
    { accountId: account(to), amount },
  ],
  bookedAt,
});

/** Authorisation: the money leaves the available balance and waits in flight. Booked under the transfer's reference, which nothing else uses. */
export const holdPosting = (transfer: Transfer, payerId: string, settings: Settings, at: Date): Posting => ({
  ...move(transfer.reference, payerId, settings.inFlightAccountId, transfer.amount, at),
  hasFreshId: true,
});

/**
 * How a hold ends. Both ends are booked under the transfer's id: the ledger itself makes sure that a transfer that was
 * settled can never be released too.
 */
export const settlePosting = (transfer: Transfer, settings: Settings, at: Date): Posting =>
  move(transfer.transferId, settings.inFlightAccountId, transfer.creditAccountId ?? settings.railAccountId, transfer.amount, at);

export const voidPosting = (transfer: Transfer, payerId: string, settings: Settings, at: Date): Posting =>
  move(transfer.transferId, settings.inFlightAccountId, payerId, transfer.amount, at);
