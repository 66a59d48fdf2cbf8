import { assert, done, newId, type Outcome, refused } from "@memento/kernel";
import type { JournalTransactionId, LedgerAccountId, Posting } from "@memento/ledger";
import { parisDate, scheduledAuthorizationAt } from "@memento/rails";
import type { Account } from "../accounts/queries.ts";
import { type Transaction, withoutOrder } from "../transactions/queries.ts";
import type { Settings } from "../workspaces/settings.ts";
import { kindOf, type OperationType } from "./kinds.ts";
import { operationFault, type OperationRequest } from "./request.ts";

export type OperationRefusal =
  | "account_not_found"
  | "account_closed"
  | "counterparty_account_not_found"
  | "operation_date_in_past"
  | "insufficient_funds"
  | "balance_out_of_range";

/** Who the counterparty is where an operation names none. */
export const bankName = "Memento";

/** A transaction that is booked now or waits for its day; only the funds are not judged yet. */
export type OperationDraft = { readonly transaction: Transaction; readonly other: Account | undefined };

/** Judges one request. Throws AssertionFailed for one with a fault of its own: callers ask `operationFault` first. */
export function decideOperation(
  request: OperationRequest,
  accounts: ReadonlyMap<string, Account>,
  at: Date,
): Outcome<OperationDraft, OperationRefusal> {
  assert(operationFault(request) === undefined, "an operation has the direction and the attributes of its source");
  const account = accounts.get(request.accountId);
  if (account === undefined) return refused("account_not_found");
  const other = request.counterpartyAccountId === undefined ? undefined : accounts.get(request.counterpartyAccountId);
  if (request.counterpartyAccountId !== undefined && other === undefined) return refused("counterparty_account_not_found");
  if (account.status === "closed" || other?.status === "closed") return refused("account_closed");
  const today = parisDate(at);
  const { date = today } = request;
  if (date < today) return refused("operation_date_in_past");
  const isScheduled = date > today;
  const transaction: Transaction = {
    ...bare(at),
    accountId: account.accountId,
    amount: request.amount,
    direction: request.direction,
    localIban: account.mainIban,
    counterpartyName: request.counterpartyName ?? other?.name ?? bankName,
    status: isScheduled ? "scheduled" : "confirmed",
    sourceType: request.source,
    source:
      other !== undefined && kindOf(request.source).mirror !== request.source
        ? { ...request.attributes, counterparty_iban: other.mainIban }
        : request.attributes,
    internalNote: request.internalNote ?? null,
    executedAt: isScheduled ? scheduledAuthorizationAt(date) : at,
    accountedAt: isScheduled ? null : at,
  };
  return done({ transaction, other });
}

const bare = (at: Date) => ({
  transactionId: newId(),
  reference: newId(),
  ...withoutOrder,
  requestedAt: at,
});

/** What an own account on the other side shows once the operation is booked. */
export function mirrorOf(transaction: Transaction, account: Account, other: Account, at: Date): Transaction {
  const type = transaction.sourceType as OperationType; // an operation's row
  const mirror = kindOf(type).mirror;
  assert(mirror !== undefined, `${type} has another side`);
  return {
    ...bare(at),
    reference: transaction.reference,
    accountId: other.accountId,
    amount: transaction.amount,
    direction: transaction.direction === "debit" ? "credit" : "debit",
    localIban: other.mainIban,
    counterpartyName: account.name,
    status: "confirmed",
    sourceType: mirror,
    source: mirror === type ? transaction.source : { ...transaction.source, counterparty_iban: account.mainIban },
    internalNote: transaction.internalNote,
    requestedAt: transaction.requestedAt,
    executedAt: at,
    accountedAt: at,
  };
}

/** The money of an operation, booked under its reference: once, however often its day is worked on. */
export function operationPosting(
  transaction: Transaction,
  otherAccountId: string | undefined,
  settings: Settings,
  bookedAt: Date,
): Posting {
  const { against, isForced } = kindOf(transaction.sourceType as OperationType); // an operation's row
  const border = against === "product" ? settings.productAccountId : settings.railAccountId;
  const signed = transaction.direction === "credit" ? transaction.amount : -transaction.amount;
  return {
    transactionId: transaction.reference as JournalTransactionId,
    legs: [
      { accountId: transaction.accountId as LedgerAccountId, amount: signed },
      { accountId: (otherAccountId as LedgerAccountId | undefined) ?? border, amount: -signed },
    ],
    forced: isForced,
    bookedAt,
  };
}
