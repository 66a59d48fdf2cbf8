import { createRoute } from "@tanstack/react-router";
import type { TransactionStatus, TransferStatus } from "../../api/types.ts";
import { centsIn, dayIn, idIn, oneOf, pageIn, textIn } from "../search.ts";
import { directions, transactionStatuses, transferStatuses } from "../payments.ts";
import { page } from "../page.ts";
import { only, signedIn } from "./root.tsx";

export type TransactionSearch = {
  q?: string;
  account?: string;
  direction?: (typeof directions)[number];
  status?: TransactionStatus;
  type?: string;
  from?: string;
  to?: string;
  min?: number;
  max?: number;
  transaction?: string;
};

const transactions = createRoute({
  getParentRoute: () => signedIn,
  path: "/transactions",
  validateSearch: (search): TransactionSearch => ({
    ...textIn(search, "q"),
    ...idIn(search, "account"),
    ...oneOf(search, "direction", directions),
    ...oneOf(search, "status", transactionStatuses),
    ...textIn(search, "type"),
    ...dayIn(search, "from"),
    ...dayIn(search, "to"),
    ...centsIn(search, "min"),
    ...centsIn(search, "max"),
    ...idIn(search, "transaction"),
  }),
  component: page(() => import("../../pages/transactions/TransactionsPage.tsx"), "TransactionsPage", [
    "operations",
    "reasons",
    "transactions",
    "transfers",
  ]),
});

const transfers = createRoute({
  getParentRoute: () => signedIn,
  path: "/transfers",
  validateSearch: (search): { q?: string; account?: string; status?: TransferStatus; transfer?: string; page?: number } => ({
    ...textIn(search, "q"),
    ...idIn(search, "account"),
    ...oneOf(search, "status", transferStatuses),
    ...idIn(search, "transfer"),
    ...pageIn(search),
  }),
  component: page(() => import("../../pages/transfers/TransfersPage.tsx"), "TransfersPage", [
    "accounts",
    "reasons",
    "transactions",
    "transfers",
  ]),
});

const newTransfer = createRoute({
  getParentRoute: () => signedIn,
  path: "/transfers/new",
  validateSearch: (search): { account?: string; iban?: string; name?: string } => ({
    ...idIn(search, "account"),
    ...textIn(search, "iban"),
    ...textIn(search, "name"),
  }),
  component: only(
    "moveMoney",
    page(() => import("../../pages/transfers/NewTransferPage.tsx"), "NewTransferPage", ["accounts", "transfers"]),
  ),
});

const newBulk = createRoute({
  getParentRoute: () => signedIn,
  path: "/transfers/upload",
  component: only(
    "moveMoney",
    page(() => import("../../pages/transfers/UploadPage.tsx"), "UploadPage", ["accounts", "bulks", "transfers"]),
  ),
});

const bulk = createRoute({
  getParentRoute: () => signedIn,
  path: "/transfers/bulks/$bulkId",
  validateSearch: (search): { page?: number; status?: TransferStatus } => ({
    ...pageIn(search),
    ...oneOf(search, "status", transferStatuses),
  }),
  component: page(() => import("../../pages/transfers/BulkPage.tsx"), "BulkPage", ["bulks", "reasons", "transactions", "transfers"]),
});

const beneficiaries = createRoute({
  getParentRoute: () => signedIn,
  path: "/beneficiaries",
  validateSearch: (search): { q?: string; page?: number } => ({ ...textIn(search, "q"), ...pageIn(search) }),
  component: page(() => import("../../pages/beneficiaries/BeneficiariesPage.tsx"), "BeneficiariesPage", ["accounts", "beneficiaries"]),
});

export const paymentRoutes = [transactions, transfers, newTransfer, newBulk, bulk, beneficiaries] as const;
