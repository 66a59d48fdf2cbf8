import { accountRoutes } from "./accounts/routes.ts";
import { attachmentRoutes } from "./attachments/routes.ts";
import { collectionBulkRoutes } from "./collections/bulk-routes.ts";
import { collectionRoutes } from "./collections/routes.ts";
import type { BankApp, BankDeps } from "./http.ts";
import { ibanRoutes } from "./ibans/routes.ts";
import { mandateSignatureRequestRoutes } from "./mandate-signature-requests/routes.ts";
import { sandboxRoutes } from "./sandbox/routes.ts";
import { transactionRoutes } from "./transactions/routes.ts";
import { transferBulkRoutes } from "./transfers/bulk-routes.ts";
import { transferRoutes } from "./transfers/routes.ts";

export const resourceTags = [
  { name: "Accounts", description: "Bank accounts of the workspace: a balance and a list of transactions." },
  { name: "IBANs", description: "Main and virtual IBANs by which accounts are reached." },
  { name: "Transactions", description: "Every debit and credit, whatever made it." },
  { name: "Transfers", description: "SEPA credit transfers, standard and instant, and transfers between own accounts." },
  { name: "Collections", description: "SEPA direct debits, CORE and B2B, under mandates that debtors signed." },
  { name: "Mandate signature requests", description: "Mandates that debtors sign on a page of this server, invited by e-mail." },
  { name: "Attachments", description: "Documents that are attached to transactions." },
  { name: "Sandbox", description: "A movable clock, incoming payments and forced outcomes. Not in production." },
] as const;

/**
 * The routes of the Bank API's resources, for whatever scope admits their callers: applications below /v2, members below the console's API. Each
 * names the permission that it needs.
 */
export function resourceRoutes(app: BankApp, deps: BankDeps): void {
  accountRoutes(app, deps);
  ibanRoutes(app, deps);
  transactionRoutes(app, deps);
  transferRoutes(app, deps);
  transferBulkRoutes(app, deps);
  collectionRoutes(app, deps);
  collectionBulkRoutes(app, deps);
  mandateSignatureRequestRoutes(app, deps);
  attachmentRoutes(app, deps);
  if (deps.mode === "sandbox") sandboxRoutes(app, deps);
}
