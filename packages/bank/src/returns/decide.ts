import { done, newId, type Outcome, present, refused } from "@memento/kernel";
import type { JournalTransactionId, Leg, LedgerAccountId, Posting } from "@memento/ledger";
import type { ReturnReason } from "@memento/rails";
import type { SourceType } from "../transactions/sources.ts";
import { type Transaction, withoutOrder } from "../transactions/queries.ts";
import type { Settings } from "../workspaces/settings.ts";
import type { Original, PaymentReturn } from "./queries.ts";

/** Another bank sends a settled payment back. Amounts in cents of EUR. */
export type ReturnRequest = {
  readonly transactionId: string;
  readonly reason?: ReturnReason | undefined;
  /** The bank's own ISO 20022 code, kept beside the reason. */
  readonly isoReason?: string | undefined;
  /** Less than the original where a recalled transfer comes back net of the other bank's fee (FOCR); the original's amount by default. */
  readonly amount?: bigint | undefined;
  /** What the other bank charges us for a returned collection; our own tariff comes on top. */
  readonly bankCharges?: bigint | undefined;
};

export type ReturnRefusal =
  | "not_found"
  | "transaction_not_returnable"
  | "transaction_not_confirmed"
  | "transaction_already_returned"
  | "return_amount_too_high";

/** What a payment becomes when it comes back. Everything else never met another bank. */
export const returnTypes = {
  transfer_outgoing: "transfer_outgoing_return",
  transfer_incoming: "transfer_incoming_return",
  collection_outgoing: "collection_outgoing_return",
  collection_incoming: "collection_incoming_return",
} as const satisfies Partial<Record<SourceType, SourceType>>;

type Returnable = keyof typeof returnTypes;
const isReturnable = (sourceType: string): sourceType is Returnable => Object.hasOwn(returnTypes, sourceType);

export type ReturnKnown = { readonly settings: Settings; readonly mainAccountId: string | undefined; readonly at: Date };

export type ReturnDraft = {
  readonly row: PaymentReturn;
  /** The return, and its fees after it where there are any. */
  readonly transactions: readonly Transaction[];
  readonly posting: Posting;
};

/**
 * Judges one return. The kind is judged before the status: a transfer between own accounts can never come back, whatever becomes of it.
 * Only the ledger can still say no.
 */
export function decideReturn(
  request: ReturnRequest,
  original: Original | undefined,
  { settings, mainAccountId, at }: ReturnKnown,
): Outcome<ReturnDraft, ReturnRefusal> {
  if (original === undefined) return refused("not_found");
  const { sourceType, isInternal } = original;
  if (!isReturnable(sourceType) || isInternal) return refused("transaction_not_returnable");
  if (original.status !== "confirmed") return refused("transaction_not_confirmed");
  if (original.isReturned) return refused("transaction_already_returned");
  const { amount = original.amount, reason = null, isoReason = null } = request;
  if (amount <= 0n || amount > original.amount) return refused("return_amount_too_high");
  const isCollection = sourceType === "collection_outgoing";
  const tariff = isCollection ? settings.returnFee : 0n;
  const bankCharges = isCollection ? (request.bankCharges ?? 0n) : 0n;
  const accountId = original.accountStatus === "closed" ? present(mainAccountId, "main account") : original.accountId;
  const source = sourceOf(original, sourceType, reason ?? undefined);
  const draft = { accountId, source, at };
  const direction = original.direction === "debit" ? "credit" : "debit";
  const back = drawUp(original, { ...draft, sourceType: returnTypes[sourceType], direction, amount });
  const fees =
    tariff + bankCharges === 0n
      ? undefined
      : drawUp(original, { ...draft, sourceType: "collection_outgoing_return_fees", direction, amount: tariff + bankCharges });
  return done({
    row: {
      originalTransactionId: original.transactionId,
      returnTransactionId: back.transactionId,
      feesTransactionId: fees?.transactionId ?? null,
      reason,
      isoReason,
      bankCharges,
      tariff,
    },
    transactions: fees === undefined ? [back] : [back, fees],
    posting: {
      transactionId: back.reference as JournalTransactionId,
      legs: legsOf({ accountId, amount: direction === "credit" ? amount : -amount, bankCharges, tariff }, settings),
      // The other bank has decided: the money moves, whatever the balance is.
      forced: true,
      hasFreshId: true,
      bookedAt: at,
    },
  });
}

/** Return and fees are one posting, so that neither stands without the other. `amount` is positive for a credit. */
function legsOf(
  { accountId, amount, bankCharges, tariff }: { accountId: string; amount: bigint; bankCharges: bigint; tariff: bigint },
  { railAccountId, productAccountId }: Settings,
): Leg[] {
  const legs = [
    { accountId: accountId as LedgerAccountId, amount: amount - bankCharges - tariff },
    { accountId: railAccountId, amount: bankCharges - amount },
  ];
  return tariff === 0n ? legs : [...legs, { accountId: productAccountId, amount: tariff }];
}

function sourceOf(original: Original, sourceType: Returnable, reason: ReturnReason | undefined): Transaction["source"] {
  const { transfer_type: transferType, counterparty_iban, counterparty_bank_bic, message, end_to_end_id, collection_id } = original.source;
  const counterparty = { counterparty_iban, counterparty_bank_bic, message, end_to_end_id };
  const { reference } = original;
  switch (sourceType) {
    case "transfer_outgoing":
      return {
        transfer_type: transferType,
        ...counterparty,
        returned_transfer_id: original.transferId ?? undefined,
        returned_transfer_reference: reference,
        reason,
      };
    case "transfer_incoming":
      return { transfer_type: transferType, ...counterparty, returned_transfer_reference: reference, reason };
    case "collection_outgoing":
      return { ...counterparty, returned_collection_id: collection_id, returned_collection_reference: reference, reason };
    case "collection_incoming":
      return { ...counterparty, returned_collection_reference: reference, reason };
  }
}

type Movement = Pick<Transaction, "accountId" | "sourceType" | "source" | "direction" | "amount"> & { readonly at: Date };

/** A confirmed transaction with the counterparty and the IBAN of the original, and a reference of its own. */
const drawUp = (original: Original, { at, ...movement }: Movement): Transaction => ({
  transactionId: newId(),
  reference: newId(),
  ...movement,
  localIban: original.localIban,
  counterpartyName: original.counterpartyName,
  status: "confirmed",
  ...withoutOrder,
  requestedAt: at,
  executedAt: at,
  accountedAt: at,
});
