import { Type } from "typebox";
import { Uuid } from "../wire.ts";
import type { Bulk } from "./queries.ts";

export const bulkItemsMax = 5_000;

/** The most bytes that a bulk's body may have: 5,000 items with every text at its longest, and some air. */
export const bulkBodyBytesMax = 32 * 1024 * 1024;

const count = (description: string) => Type.Integer({ minimum: 0, format: "int32", description });

export const BulkStatus = Type.Enum(["pending", "completed"], {
  description: "`completed` once every item is initiated; what becomes of the items after that shows in the counters.",
});

export type BulkProgress = Bulk & { readonly confirmed: number; readonly canceled: number; readonly failed: number };

export const TransferBulk = Type.Object(
  {
    id: Uuid("ID of the bulk."),
    transfers_total: count("Number of transfers in the bulk."),
    transfers_confirmed: count("Those that are confirmed."),
    transfers_canceled: count("Those that were canceled."),
    transfers_failed: count("Those that failed."),
    status: BulkStatus,
  },
  { title: "TransferBulk" },
);

export const CollectionBulk = Type.Object(
  {
    id: Uuid("ID of the bulk."),
    collections_total: count("Number of collections in the bulk."),
    collections_confirmed: count("Those that are confirmed."),
    collections_canceled: count("Those that were canceled."),
    collections_failed: count("Those that failed."),
    status: BulkStatus,
  },
  { title: "CollectionBulk" },
);

export const transferBulkToWire = (bulk: BulkProgress) => ({
  id: bulk.bulkId,
  transfers_total: bulk.itemsTotal,
  transfers_confirmed: bulk.confirmed,
  transfers_canceled: bulk.canceled,
  transfers_failed: bulk.failed,
  status: bulk.status,
});

export const collectionBulkToWire = (bulk: BulkProgress) => ({
  id: bulk.bulkId,
  collections_total: bulk.itemsTotal,
  collections_confirmed: bulk.confirmed,
  collections_canceled: bulk.canceled,
  collections_failed: bulk.failed,
  status: bulk.status,
});

/** A bulk beside how many of its items have which status. */
export const progressOf = (bulk: Bulk, counts: ReadonlyMap<string, number>): BulkProgress => ({
  ...bulk,
  confirmed: counts.get("confirmed") ?? 0,
  canceled: counts.get("canceled") ?? 0,
  failed: counts.get("failed") ?? 0,
});
