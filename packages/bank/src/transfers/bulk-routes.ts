import { bulkRoutes } from "../bulks/routes.ts";
import { TransferBulk, transferBulkToWire } from "../bulks/wire.ts";
import type { BankApp, BankDeps } from "../http.ts";
import { countBulkTransfers, listBulkTransfers } from "./bulk-queries.ts";
import { createTransferBulks } from "./bulk.ts";
import { Transfer, TransferBody, TransferStatus } from "./schema.ts";
import { transferFromWire, transferToWire } from "./wire.ts";

export const transferBulkRoutes = (app: BankApp, deps: BankDeps): void =>
  bulkRoutes(app, deps, {
    kind: "transfers",
    tag: "Transfers",
    permissions: { read: "transfers:read", write: "transfers:write" },
    itemBody: TransferBody,
    item: Transfer,
    status: TransferStatus,
    bulk: TransferBulk,
    bulkToWire: transferBulkToWire,
    create: createTransferBulks,
    amountOf: (order) => order.amount,
    fromWire: transferFromWire,
    toWire: transferToWire,
    count: countBulkTransfers,
    list: listBulkTransfers,
  });
