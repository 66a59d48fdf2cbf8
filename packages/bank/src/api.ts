import { type Database, describeApi, keepRawBodies, realNow, sendEnvelope } from "@memento/platform";
import { accountRoutes } from "./accounts/routes.ts";
import { attachmentRoutes } from "./attachments/routes.ts";
import { createAdmission } from "./authentication/admission.ts";
import { createCredentials } from "./authentication/credentials.ts";
import { authenticate } from "./authentication/plugin.ts";
import { type BankApp, type BankDeps, refuseNonUuids } from "./http.ts";
import { collectionBulkRoutes } from "./collections/bulk-routes.ts";
import { collectionRoutes } from "./collections/routes.ts";
import { ibanRoutes } from "./ibans/routes.ts";
import { mandateSignatureRequestRoutes } from "./mandate-signature-requests/routes.ts";
import { sandboxRoutes } from "./sandbox/routes.ts";
import { transactionRoutes } from "./transactions/routes.ts";
import { transferBulkRoutes } from "./transfers/bulk-routes.ts";
import { transferRoutes } from "./transfers/routes.ts";

export type BankApiOptions = {
  readonly deps: BankDeps;
  /** Connections that commit asynchronously; see admission. */
  readonly admissionDatabase: Database;
  readonly rateLimit: number;
  readonly rateWindowMs: number;
  readonly publicUrl: string;
  readonly version: string;
};

const tags = [
  { name: "Accounts", description: "Bank accounts of the workspace: a balance and a list of transactions." },
  { name: "IBANs", description: "Main and virtual IBANs by which accounts are reached." },
  { name: "Transactions", description: "Every debit and credit, whatever made it." },
  { name: "Transfers", description: "SEPA credit transfers, standard and instant, and transfers between own accounts." },
  { name: "Collections", description: "SEPA direct debits, CORE and B2B, under mandates that debtors signed." },
  { name: "Mandate signature requests", description: "Mandates that debtors sign on a page of this server, invited by e-mail." },
  { name: "Attachments", description: "Documents that are attached to transactions." },
  { name: "Sandbox", description: "A movable clock, incoming payments and forced outcomes. Not in production." },
];

const description =
  "Drive bank accounts by program: accounts, virtual IBANs, transactions, SEPA transfers and direct debits, mandates to be signed, attachments. Every request is signed with an RS256 token of its own. Amounts are in cents.";

/** Mounts the Bank API below `/v2`, with its OpenAPI document beside it. */
export async function bankApi(app: BankApp, options: BankApiOptions): Promise<void> {
  await app.register(
    async (scope: BankApp) => {
      keepRawBodies(scope);
      scope.setErrorHandler(sendEnvelope);
      scope.setSerializerCompiler(() => (data) => JSON.stringify(data));
      const securitySchemes = {
        signedRequest: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "An RS256 JWT over this very request, valid for seconds and once.",
        },
      } as const;
      await describeApi(scope, {
        title: "Memento Bank API",
        version: options.version,
        description,
        serverUrl: options.publicUrl,
        securitySchemes,
        tags,
      });
      await scope.register(async (signed: BankApp) => signedRoutes(signed, options));
      scope.get("/openapi.json", { schema: { hide: true } }, () => scope.swagger());
    },
    { prefix: "/v2" },
  );
}

function signedRoutes(app: BankApp, { deps, admissionDatabase, rateLimit, rateWindowMs }: BankApiOptions): void {
  authenticate(app, {
    credentials: createCredentials(deps.database),
    admission: createAdmission({ database: admissionDatabase, windowMs: rateWindowMs, now: realNow }),
    rateLimit,
    rateWindowMs,
    explain: deps.mode === "sandbox",
  });
  refuseNonUuids(app);
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
