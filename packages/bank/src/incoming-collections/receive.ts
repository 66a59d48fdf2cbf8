import { assert, done, newId, type Outcome, present, refused } from "@memento/kernel";
import { type JournalTransactionId, type LedgerAccountId, post, type Posting } from "@memento/ledger";
import { type DueHandler, type DueWork, type EventToRecord, type Operation, planDue, recordEvents } from "@memento/platform";
import type { ReturnReason } from "@memento/rails";
import { takesDirectDebits } from "../accounts/direct-debits.ts";
import { findOwnIbans, type OwnIban } from "../ibans/queries.ts";
import type { MandateScheme } from "../mandates/reference.ts";
import { insertTransactions, type Transaction, updateTransactions, withoutOrder } from "../transactions/queries.ts";
import { normalise } from "../transfers/decide.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { type IncomingCollection, insertIncomingCollections, lockAuthorized } from "./queries.ts";

/** A creditor elsewhere asks to debit one of our accounts. Amount in cents of EUR. */
export type IncomingCollectionRequest = {
  readonly amount: bigint;
  readonly localIban: string;
  readonly scheme: MandateScheme;
  readonly message?: string | undefined;
  readonly endToEndId?: string | undefined;
  readonly mandateReference: string;
  readonly creditor: {
    readonly name: string;
    /** Absent where the creditor's bank kept it to itself */
    readonly iban?: string | undefined;
    readonly identifier: string;
  };
};

type Loaded = { readonly settings: Settings; readonly own: ReadonlyMap<string, OwnIban> };
type Draft = { transaction: Transaction; readonly collection: IncomingCollection };

const settleKind = "incoming_collection.settle";

/** Why this IBAN is not debited, judged before its funds are; undefined: nothing is in the way. The order is fixed: one collection, one reason. */
export function rejectReasonOf(iban: OwnIban): ReturnReason | undefined {
  if (iban.isDeleted) return "incorrect_account_number";
  if (iban.accountStatus === "closed") return "closed_account";
  if (iban.status !== "active") return "blocked_account";
  if (!iban.allowCollections) return "customer_disabled_direct_debit";
  return takesDirectDebits[iban.accountType] ? undefined : "transaction_forbidden";
}

/**
 * Takes direct debits by others that are due now: the money is held, and leaves as soon as the due work of this moment has run. What may not
 * be paid, or cannot, is a rejected transaction that the account's holder sees. Refused with `current_account_not_found` when the
 * IBAN is none of this workspace's. Amounts in cents of EUR.
 */
export const receiveCollections: Operation<
  IncomingCollectionRequest,
  Transaction,
  "current_account_not_found" | "balance_out_of_range",
  Loaded
> = {
  name: "receive_collections",
  async load(tx, workspaceId, requests) {
    const [settings, own] = await Promise.all([
      readSettings(tx, workspaceId),
      findOwnIbans(tx, workspaceId, [...new Set(requests.map((request) => normalise(request.localIban)))]),
    ]);
    return { settings, own };
  },
  async run({ tx, workspaceId, now }, requests, { settings, own }) {
    const holds: Posting[] = [];
    const judged = requests.map((request) => {
      const iban = own.get(normalise(request.localIban));
      if (iban === undefined) return undefined;
      const draft = draftOf(request, iban, now);
      if (draft.collection.rejectReason !== null) return { draft, hold: undefined };
      return { draft, hold: holds.push(holdPosting(draft.transaction, settings, now)) - 1 };
    });
    const held = await post(tx, bookOf(workspaceId), holds);
    const kept: Draft[] = [];
    const outcomes = judged.map((item): Outcome<Transaction, "current_account_not_found" | "balance_out_of_range"> => {
      if (item === undefined) return refused("current_account_not_found");
      const outcome = item.hold === undefined ? undefined : present(held[item.hold], "outcome of a hold");
      if (outcome?.ok === false && outcome.refusal !== "below_floor") return refused("balance_out_of_range");
      const draft = outcome?.ok === false ? reject(item.draft, "insufficient_funds") : item.draft;
      kept.push(draft);
      return done(draft.transaction);
    });
    insertTransactions(
      tx,
      workspaceId,
      kept.map((draft) => draft.transaction),
    );
    insertIncomingCollections(
      tx,
      workspaceId,
      kept.map((draft) => draft.collection),
    );
    const waiting = kept.filter((draft) => draft.transaction.status === "authorized");
    planDue(
      tx,
      workspaceId,
      waiting.map(({ transaction }): DueWork => ({ dueAt: now, kind: settleKind, subjectId: transaction.transactionId })),
    );
    recordEvents(
      tx,
      workspaceId,
      now,
      kept.map(({ transaction }) => toldOf(transaction)),
    );
    return outcomes;
  },
};

/** Collections whose money is held leave for the creditor's bank. Due work: a row that outlives every process. */
export const incomingCollectionDueHandlers: Readonly<Record<string, DueHandler>> = {
  async [settleKind]({ tx, workspaceId, now }, transactionIds) {
    const [settings, waiting] = await Promise.all([readSettings(tx, workspaceId), lockAuthorized(tx, workspaceId, transactionIds)]);
    const posted = await post(
      tx,
      bookOf(workspaceId),
      waiting.map((transaction) => settlePosting(transaction, settings, now)),
    );
    assert(
      posted.every((outcome) => outcome.ok && !outcome.value.duplicate),
      "money in flight leaves exactly once",
    );
    updateTransactions(
      tx,
      workspaceId,
      waiting.map(({ transactionId }) => ({ transactionId, status: "confirmed", executedAt: null, accountedAt: now })),
    );
    recordEvents(
      tx,
      workspaceId,
      now,
      waiting.map((transaction) => toldOf({ ...transaction, status: "confirmed" })),
    );
  },
};

const toldOf = ({ transactionId, status }: Transaction): EventToRecord => ({
  type: `transaction_${status}`,
  resourceType: "transaction",
  resourceId: transactionId,
});

const reject = ({ transaction, collection }: Draft, rejectReason: ReturnReason): Draft => ({
  transaction: { ...transaction, status: "rejected" },
  collection: { ...collection, rejectReason },
});

function draftOf(request: IncomingCollectionRequest, iban: OwnIban, at: Date): Draft {
  const transactionId = newId();
  const reference = newId();
  const rejectReason = rejectReasonOf(iban) ?? null;
  const { scheme, mandateReference, creditor } = request;
  return {
    collection: { transactionId, scheme, mandateReference, creditorIdentifier: creditor.identifier, rejectReason },
    transaction: {
      transactionId,
      reference,
      accountId: iban.accountId,
      amount: request.amount,
      direction: "debit",
      localIban: iban.iban,
      counterpartyName: creditor.name,
      status: rejectReason === null ? "authorized" : "rejected",
      sourceType: "collection_incoming",
      source: {
        counterparty_iban: creditor.iban === undefined ? undefined : normalise(creditor.iban),
        message: request.message,
        end_to_end_id: request.endToEndId ?? reference.replaceAll("-", ""),
      },
      ...withoutOrder,
      requestedAt: at,
      executedAt: at,
      accountedAt: null,
    },
  };
}

/** The hold has the transaction's reference for its id, the settlement the transaction's own: each is booked once, whatever is tried. */
const holdPosting = ({ reference, accountId, amount }: Transaction, { inFlightAccountId }: Settings, bookedAt: Date): Posting => ({
  transactionId: reference as JournalTransactionId,
  legs: [
    { accountId: accountId as LedgerAccountId, amount: -amount },
    { accountId: inFlightAccountId, amount },
  ],
  hasFreshId: true,
  bookedAt,
});

const settlePosting = ({ transactionId, amount }: Transaction, settings: Settings, bookedAt: Date): Posting => ({
  transactionId: transactionId as JournalTransactionId,
  legs: [
    { accountId: settings.inFlightAccountId, amount: -amount },
    { accountId: settings.railAccountId, amount },
  ],
  bookedAt,
});
