import { assert, done, type Outcome, present, refused } from "@memento/kernel";
import { post, type Posting } from "@memento/ledger";
import { dropDue, type Operation, recordEvents } from "@memento/platform";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { voidPosting } from "./money.ts";
import { type BookedTransfer, lockTransfers, type Transfer, type TransferChange, updateTransfers } from "./queries.ts";
import { endEvents, endTransactions } from "./settle.ts";
import { moveTransfer } from "./states.ts";

export type CancelRefusal = "not_found" | "transfer_not_cancelable";

/** Whether a transfer can still be called back: it is scheduled, or authorized and waiting for a cut-off. Instant and internal ones never wait. */
export const canCancel = (transfer: Transfer): boolean =>
  transfer.status === "scheduled" || (transfer.status === "authorized" && transfer.railState === "waiting");

type Loaded = { readonly settings: Settings; readonly transfers: Map<string, BookedTransfer> };

/** Cancels transfers that have not left; held money returns to the available balance. A transfer asked for twice in a batch is canceled once. */
export const cancelTransfers: Operation<{ transferId: string }, Transfer, CancelRefusal, Loaded> = {
  name: "cancel_transfers",
  async load(tx, workspaceId, requests) {
    const transferIds = requests.map((request) => request.transferId);
    const [settings, locked] = await Promise.all([readSettings(tx, workspaceId), lockTransfers(tx, workspaceId, transferIds)]);
    return { settings, transfers: new Map(locked.map((transfer) => [transfer.transferId, transfer])) };
  },
  async run(context, requests, { settings, transfers }) {
    const { tx, workspaceId, now } = context;
    const changes: TransferChange[] = [];
    const postings: Posting[] = [];
    const outcomes = requests.map(({ transferId }): Outcome<Transfer, CancelRefusal> => {
      const transfer = transfers.get(transferId);
      if (transfer === undefined) return refused("not_found");
      if (!canCancel(transfer)) return refused("transfer_not_cancelable");
      const canceled: BookedTransfer = { ...transfer, status: moveTransfer(transfer.status, "canceled"), railState: null };
      if (transfer.status === "authorized")
        postings.push(voidPosting(transfer, present(transfer.accountId, "account that paid"), settings, now));
      changes.push(canceled);
      transfers.set(transferId, canceled);
      return done(canceled);
    });
    const posted = await post(tx, bookOf(workspaceId), postings);
    assert(
      posted.every((outcome) => outcome.ok && !outcome.value.duplicate),
      "money in flight can be released exactly once",
    );
    endTransactions(context, changes);
    updateTransfers(tx, workspaceId, changes);
    const canceledIds = changes.map((change) => change.transferId);
    dropDue(tx, workspaceId, canceledIds);
    recordEvents(tx, workspaceId, now, changes.flatMap(endEvents));
    return outcomes;
  },
};
