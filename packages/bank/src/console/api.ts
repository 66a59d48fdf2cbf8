import cookie from "@fastify/cookie";
import { describeApi, keepRawBodies, kitProblem, sendEnvelope } from "@memento/platform";
import { type BankApp, refuseNonUuids } from "../http.ts";
import { admitMembers } from "./access.ts";
import { accountAdminRoutes } from "./account-routes.ts";
import type { ConsoleDeps } from "./http.ts";
import { apiLogRoutes } from "./api-log-routes.ts";
import { applicationRoutes } from "./application-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { beneficiaryRoutes } from "./beneficiary-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { followedCollectionRoutes } from "./collection-routes.ts";
import { capturedPageRoutes } from "./message-routes.ts";
import { mandateRoutes } from "./mandate-routes.ts";
import { followedSignatureRequestRoutes } from "./signature-request-routes.ts";
import { certificateRoutes } from "./certificate-routes.ts";
import { deliveryRoutes } from "./delivery-routes.ts";
import { collaboratorRoutes } from "./collaborator-routes.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";
import { unmatchedRoutes } from "./unmatched-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { operationRoutes } from "./operation-routes.ts";
import { resourceRoutes, resourceTags } from "../resources.ts";
import { eventRoutes } from "./event-routes.ts";
import { overviewRoutes } from "./overview-routes.ts";
import { statementRoutes } from "./statement-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { transactionBrowseRoutes } from "./transaction-routes.ts";
import { orderedTransferRoutes } from "./transfer-routes.ts";
import { totpRoutes } from "./totp-routes.ts";

/** What another product adds to the console: routes that only signed-in members reach, each naming in `config.access` who may call it. */
export type ConsoleExtension = {
  /** What the document says of the routes' tags */
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly routes: (app: BankApp) => void;
};

export type ConsoleApiOptions = {
  readonly deps: ConsoleDeps;
  readonly publicUrl: string;
  readonly version: string;
  readonly extensions?: readonly ConsoleExtension[];
};

const tags = [
  { name: "Session", description: "Signing in and out, and one's own sessions, password and second factor." },
  { name: "Overview", description: "What the home page shows: balances, the last 30 days, what needs attention." },
  { name: "Members", description: "The people of the workspace and what they may do." },
  { name: "Applications", description: "Programs that call the Bank API: permissions, secrets, certificates, addresses, collaborators." },
  { name: "Webhooks", description: "Where applications are told of events, and what came of it." },
  { name: "API log", description: "What applications asked of the Bank API, and what they were answered." },
  { name: "Settings", description: "The workspace's name and language, its creditor identifier, limits and fees." },
  ...resourceTags,
  { name: "Mandates", description: "What debtors signed, so that their accounts can be debited." },
  { name: "Unmatched entries", description: "What the sponsor bank told and nobody could be found for." },
  { name: "Operations", description: "What the bank's operator books by hand: fees, interest, loans, cards, wires." },
  { name: "Audit log", description: "Who did what. Nobody can change it." },
];

const description =
  "What the console's pages are made of: members, applications, settings. Sign in with POST /console/api/session; the cookie does the rest. Every other write needs the header X-Requested-With: memento-console.";

/** Mounts the console's API below `/console/api`, with its OpenAPI document beside it. */
export async function consoleApi(app: BankApp, { deps, publicUrl, version, extensions = [] }: ConsoleApiOptions): Promise<void> {
  await app.register(
    async (scope: BankApp) => {
      keepRawBodies(scope);
      scope.setErrorHandler(sendEnvelope);
      scope.setSerializerCompiler(() => (data) => JSON.stringify(data));
      await scope.register(cookie);
      const session = { type: "apiKey", in: "cookie", name: "memento_session", description: "Set by POST /console/api/session." } as const;
      await describeApi(scope, {
        title: "Memento Console API",
        version,
        description,
        serverUrl: publicUrl,
        securitySchemes: { session },
        tags: [...tags, ...extensions.flatMap((extension) => extension.tags)],
      });
      await scope.register((members: BankApp) => memberScope(members, deps, extensions));
      scope.get("/openapi.json", { schema: { hide: true } }, () => scope.swagger());
    },
    { prefix: "/console/api" },
  );
}

/**
 * Each area's routes in a file of their own; a route names in `config.access` who may call it. The Bank API's resources are the very routes that
 * applications have.
 */
async function memberScope(app: BankApp, deps: ConsoleDeps, extensions: readonly ConsoleExtension[]): Promise<void> {
  admitMembers(app, deps);
  refuseNonUuids(app);
  app.setNotFoundHandler((request) => {
    throw kitProblem("not_found", `No route ${request.method} ${request.url.split("?", 1)[0] ?? ""}.`);
  });
  sessionRoutes(app, deps);
  totpRoutes(app, deps);
  memberRoutes(app, deps);
  invitationRoutes(app, deps);
  applicationRoutes(app, deps);
  certificateRoutes(app, deps);
  collaboratorRoutes(app, deps);
  webhookRoutes(app, deps);
  deliveryRoutes(app, deps);
  settingsRoutes(app, deps);
  auditRoutes(app, deps);
  accountAdminRoutes(app, deps);
  statementRoutes(app, deps);
  operationRoutes(app, deps);
  unmatchedRoutes(app, deps);
  overviewRoutes(app, deps);
  apiLogRoutes(app, deps);
  eventRoutes(app, deps);
  beneficiaryRoutes(app, deps);
  transactionBrowseRoutes(app, deps);
  orderedTransferRoutes(app, deps);
  calendarRoutes(app, deps);
  followedCollectionRoutes(app, deps);
  mandateRoutes(app, deps);
  followedSignatureRequestRoutes(app, deps);
  if (deps.mode === "sandbox") capturedPageRoutes(app, deps);
  for (const { routes } of extensions) routes(app);
  await app.register(async (bank: BankApp) => resourceRoutes(bank, deps), { prefix: "/bank" });
}
