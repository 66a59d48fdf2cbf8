import { done, type Outcome, present, refused } from "@memento/kernel";
import { post, type Posting } from "@memento/ledger";
import { dropDue, type Operation, recordEvents } from "@memento/platform";
import { bookOf, readSettings } from "../workspaces/settings.ts";
import { voidPosting } from "./money.ts";
import { lockTransfers, type Transfer, type TransferChange, updateTransfers } from "./queries.ts";
import { endEvents, endTransactions } from "./settle.ts";
import { moveTransfer } from "./states.ts";

export type CancelRefusal = "not_found" | "transfer_not_cancelable";

/** Whether a transfer can still be called back: it is scheduled, or authorized and waiting for a cut-off. Instant and internal ones never wait. */
export const canCancel = (transfer: Transfer): boolean =>
  transfer.status === "scheduled" || (transfer.status === "authorized" && transfer.railState === "waiting");

/** Cancels transfers that have not left; held money returns to the available balance. A transfer asked for twice in a batch is canceled once. */
export const cancelTransfers: Operation<{ transferId: string }, Transfer, CancelRefusal> = {
  name: "cancel_transfers",
  async run(context, requests) {
    const { tx, workspaceId, now } = context;
    const [settings, locked] = await Promise.all([
      readSettings(tx, workspaceId),
      lockTransfers(tx, workspaceId, requests.map((request) => request.transferId)), // prettier-ignore
    ]);
    const transfers = new Map(locked.map((transfer) => [transfer.transferId, transfer]));
    const changes: TransferChange[] = [];
    const postings: Posting[] = [];
    const outcomes = requests.map(({ transferId }): Outcome<Transfer, CancelRefusal> => {
      const transfer = transfers.get(transferId);
      if (transfer === undefined) return refused("not_found");
      if (!canCancel(transfer)) return refused("transfer_not_cancelable");
      const canceled: Transfer = { ...transfer, status: moveTransfer(transfer.status, "canceled"), railState: null };
      if (transfer.status === "authorized") postings.push(voidPosting(transfer, present(transfer.accountId, "account that paid"), settings, now));
      changes.push(canceled);
      transfers.set(transferId, canceled);
      return done(canceled);
    });
    await post(tx, bookOf(workspaceId), postings);
    const [transactionIds] = await Promise.all([
      endTransactions(context, changes),
      updateTransfers(tx, workspaceId, changes),
      dropDue(tx, workspaceId, changes.map((change) => change.transferId)), // prettier-ignore
    ]);
    const events = changes.flatMap((change) => endEvents(change, present(transactionIds.get(change.transferId), "transaction of a transfer")));
    await recordEvents(tx, workspaceId, now, events);
    return outcomes;
  },
};
