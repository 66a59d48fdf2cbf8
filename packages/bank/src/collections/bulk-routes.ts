import { bulkRoutes } from "../bulks/routes.ts";
import { CollectionBulk, collectionBulkToWire } from "../bulks/wire.ts";
import type { BankApp, BankDeps } from "../http.ts";
import { countBulkCollections, listBulkCollections } from "./bulk-queries.ts";
import { createCollectionBulks } from "./bulk.ts";
import { Collection, CollectionBody, CollectionStatus } from "./schema.ts";
import { collectionFromWire, collectionToWire } from "./wire.ts";

export const collectionBulkRoutes = (app: BankApp, deps: BankDeps): void =>
  bulkRoutes(app, deps, {
    kind: "collections",
    tag: "Collections",
    permissions: { read: "collections:read", write: "collections:write" },
    itemBody: CollectionBody,
    item: Collection,
    status: CollectionStatus,
    bulk: CollectionBulk,
    bulkToWire: collectionBulkToWire,
    create: createCollectionBulks,
    amountOf: (order) => order.amount,
    fromWire: collectionFromWire,
    toWire: collectionToWire,
    count: countBulkCollections,
    list: listBulkCollections,
  });
