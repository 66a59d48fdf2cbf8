import { setImmediate as nextTurn } from "node:timers/promises";
import { done, newId, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { enqueue, loadNothing, type Operation, type Tx } from "@memento/platform";
import { type Moment, momentOf } from "../transfers/decide.ts";
import { type Bulk, type BulkKind, insertBulks } from "./queries.ts";
import { workBulksJob } from "./work.ts";

/** The first item that could never be an order, by its place in the bulk, and why: `12:scheduled_date_in_past`. */
export type BulkRefusal<Refusal extends string> = `${number}:${Refusal}`;

/** How the orders of one kind become pending items. */
export type BulkOrders<Request, Row, Refusal extends string> = {
  readonly kind: BulkKind;
  /** What is wrong with an order by itself, beyond its schema */
  readonly judge: (order: Request, moment: Moment) => Refusal | undefined;
  readonly pending: (order: Request, batchId: string, at: Date) => Row;
  readonly insert: (tx: Tx, workspaceId: WorkspaceId, rows: readonly Row[]) => void;
};

/** So many items are written before they are sent: the database works on one slice while the next is put together. */
const sliceSize = 500;

/**
 * Takes bulks: stores every item as it came and leaves the rest to a job. An item that no single request could carry (a date in the past, say)
 * refuses its whole bulk; whatever else is wrong with an item only fails that item, later.
 */
export const createBulks = <Request, Row, Refusal extends string>(
  orders: BulkOrders<Request, Row, Refusal>,
): Operation<readonly Request[], Bulk, BulkRefusal<Refusal>> => ({
  name: `create_bulk_${orders.kind}`,
  load: loadNothing,
  async run({ tx, workspaceId, now }, requests) {
    const moment = momentOf(now);
    const bulks: Bulk[] = [];
    const rows: Row[] = [];
    const outcomes = requests.map((items): Outcome<Bulk, BulkRefusal<Refusal>> => {
      for (const [index, item] of items.entries()) {
        const refusal = orders.judge(item, moment);
        if (refusal !== undefined) return refused(`${index}:${refusal}`);
      }
      const bulk: Bulk = { bulkId: newId(), kind: orders.kind, itemsTotal: items.length, status: "pending", requestedAt: now };
      bulks.push(bulk);
      for (const item of items) rows.push(orders.pending(item, bulk.bulkId, now));
      return done(bulk);
    });
    insertBulks(tx, workspaceId, bulks);
    for (let from = 0; from < rows.length; from += sliceSize) {
      orders.insert(tx, workspaceId, rows.slice(from, from + sliceSize));
      await nextTurn(); // the slice leaves for the database, and others have their turn
    }
    if (bulks.length > 0) enqueue(tx, [workBulksJob(workspaceId)]);
    return outcomes;
  },
});
