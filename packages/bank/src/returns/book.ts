import { done, type Outcome, present, refused } from "@memento/kernel";
import { post } from "@memento/ledger";
import { type Operation, recordEvents } from "@memento/platform";
import { findMainAccount } from "../accounts/queries.ts";
import { insertTransactions, type Transaction } from "../transactions/queries.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { decideReturn, type ReturnDraft, type ReturnRefusal, type ReturnRequest } from "./decide.ts";
import { insertReturns, loadOriginals, type Original } from "./queries.ts";

type Loaded = {
  readonly settings: Settings;
  readonly mainAccountId: string | undefined;
  readonly originals: Map<string, Original>;
};

/**
 * Books payments that other banks send back: transfers of ours that could not be credited or were recalled, incoming ones that we give back,
 * collections either way. Confirmed at once and whatever the balance is; a closed account's money goes to (or comes from) the main
 * account. The original stays confirmed. A returned collection costs the other bank's charges and our tariff, in a transaction of their own.
 * Refused with
 * - not_found: no transaction has this id
 * - transaction_not_returnable: no other bank is behind it
 * - transaction_not_confirmed: before settlement a payment is rejected or canceled, not returned
 * - transaction_already_returned: one original has one return
 * - return_amount_too_high: more than the original, or nothing
 * Amounts in cents of EUR. Answers the return's transaction.
 */
export const bookReturns: Operation<ReturnRequest, Transaction, ReturnRefusal | "balance_out_of_range", Loaded> = {
  name: "book_returns",
  async load(tx, workspaceId, requests) {
    const transactionIds = requests.map((request) => request.transactionId);
    const [settings, main, originals] = await Promise.all([
      readSettings(tx, workspaceId),
      findMainAccount(tx, workspaceId),
      loadOriginals(tx, workspaceId, transactionIds),
    ]);
    return { settings, mainAccountId: main?.accountId, originals };
  },
  async run({ tx, workspaceId, now }, requests, { settings, mainAccountId, originals }) {
    const drafts: ReturnDraft[] = [];
    const judged = requests.map((request): Outcome<number, ReturnRefusal> => {
      const original = originals.get(request.transactionId);
      const decided = decideReturn(request, original, { settings, mainAccountId, at: now });
      if (!decided.ok) return decided;
      // Another return of it in this batch finds it returned.
      originals.set(request.transactionId, { ...present(original, "original"), isReturned: true });
      return done(drafts.push(decided.value) - 1);
    });
    const posted = await post(
      tx,
      bookOf(workspaceId),
      drafts.map((draft) => draft.posting),
    );
    const booked = drafts.filter((_, index) => posted[index]?.ok === true);
    const transactions = booked.flatMap((draft) => draft.transactions);
    insertTransactions(tx, workspaceId, transactions);
    insertReturns(
      tx,
      workspaceId,
      booked.map((draft) => draft.row),
      now,
    );
    recordEvents(
      tx,
      workspaceId,
      now,
      transactions.map(({ transactionId }) => ({
        type: "transaction_confirmed",
        resourceType: "transaction",
        resourceId: transactionId,
      })),
    );
    return judged.map((outcome): Outcome<Transaction, ReturnRefusal | "balance_out_of_range"> => {
      if (!outcome.ok) return outcome;
      if (posted[outcome.value]?.ok !== true) return refused("balance_out_of_range");
      return done(present(drafts[outcome.value]?.transactions[0], "return"));
    });
  },
};
