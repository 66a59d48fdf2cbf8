import { type Database, describeApi, keepRawBodies, realNow, sendEnvelope } from "@memento/platform";
import type { ApiLog } from "./api-log/log.ts";
import { recordExchanges } from "./api-log/record.ts";
import { createAdmission } from "./authentication/admission.ts";
import { createCredentials } from "./authentication/credentials.ts";
import { authenticate } from "./authentication/plugin.ts";
import { type BankApp, type BankDeps, refuseNonUuids } from "./http.ts";
import { resourceRoutes, resourceTags } from "./resources.ts";

export type BankApiOptions = {
  readonly deps: BankDeps;
  /** Connections that commit asynchronously; see admission. */
  readonly admissionDatabase: Database;
  /** Where requests are kept for their authors to read; undefined: nowhere. */
  readonly apiLog: ApiLog | undefined;
  readonly rateLimit: number;
  readonly rateWindowMs: number;
  readonly publicUrl: string;
  readonly version: string;
};

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
        tags: resourceTags,
      });
      await scope.register(async (signed: BankApp) => signedRoutes(signed, options));
      scope.get("/openapi.json", { schema: { hide: true } }, () => scope.swagger());
    },
    { prefix: "/v2" },
  );
}

function signedRoutes(app: BankApp, { deps, admissionDatabase, apiLog, rateLimit, rateWindowMs }: BankApiOptions): void {
  authenticate(app, {
    credentials: createCredentials(deps.database),
    admission: createAdmission({ database: admissionDatabase, windowMs: rateWindowMs, now: realNow }),
    rateLimit,
    rateWindowMs,
    explain: deps.mode === "sandbox",
  });
  if (apiLog !== undefined) recordExchanges(app, apiLog);
  refuseNonUuids(app);
  resourceRoutes(app, deps);
}
