import { done, type Outcome, refused } from "@memento/kernel";
import { type Operation, plannedFor } from "@memento/platform";
import { type Transaction, transactionColumns } from "./queries.ts";

export type NoteRequest = { readonly transactionId: string; readonly internalNote: string | null };
export type ChangedNote = { readonly transaction: Transaction; readonly before: string | null };

const lockByIds = {
  name: "bank.transactions_for_note",
  text: `select ${transactionColumns} from bank.transaction where workspace_id = $1 and transaction_id = any ($2::uuid[])
    order by transaction_id for update`,
};
const update = {
  name: "bank.update_notes",
  text: `update bank.transaction t set internal_note = c.note from unnest($2::uuid[], $3::text[]) c (transaction_id, note)
    where t.workspace_id = $1 and t.transaction_id = any ($2::uuid[]) and t.transaction_id = c.transaction_id`,
};

/** Changes the internal notes of transactions, whatever their status. The order behind one keeps the note that it was given with. */
export const changeNotes: Operation<NoteRequest, ChangedNote, "not_found", Map<string, Transaction>> = {
  name: "change_notes",
  loadsInTurn: true,
  async load(tx, workspaceId, requests) {
    const ids = [...new Set(requests.map((request) => request.transactionId))];
    const rows = await tx.query<Transaction>(lockByIds, [workspaceId, ids]);
    return new Map(rows.map((row) => [row.transactionId, row]));
  },
  run({ tx, workspaceId }, requests, known) {
    const changed = new Map<string, Transaction>();
    const outcomes = requests.map(({ transactionId, internalNote }): Outcome<ChangedNote, "not_found"> => {
      const old = known.get(transactionId);
      if (old === undefined) return refused("not_found");
      const transaction = { ...old, internalNote };
      known.set(transactionId, transaction);
      changed.set(transactionId, transaction);
      return done({ transaction, before: old.internalNote });
    });
    const rows = [...changed.values()];
    if (rows.length > 0)
      tx.write(plannedFor(update, rows.length), [workspaceId, rows.map((row) => row.transactionId), rows.map((row) => row.internalNote)]);
    return Promise.resolve(outcomes);
  },
};
