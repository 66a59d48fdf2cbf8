import { describeApi } from "@memento/platform";
import { contactRoutes } from "./contacts/routes.ts";
import type { WalletDeps } from "./deps.ts";
import { refuseNonUuids, type WalletApp } from "./http/app.ts";
import { readBodies } from "./http/body.ts";
import { notFound, sendWalletError } from "./http/errors.ts";
import { findProjects } from "./http/project.ts";
import { requireSessions } from "./http/session.ts";
import { compileWalletValidator } from "./http/validation.ts";
import { sessionRoutes } from "./identity/authentication/session-routes.ts";
import { tokenRoutes } from "./identity/authentication/token-routes.ts";
import { peopleRoutes } from "./identity/people-routes.ts";
import { userRoutes } from "./identity/user-routes.ts";
import { feeRoutes } from "./fees/routes.ts";
import { receiptRoutes } from "./payments/receipt/routes.ts";
import { verificationRoutes } from "./verifications/routes.ts";
import { deviceRoutes } from "./identity/device-routes.ts";
import { imageFileRoutes } from "./images/files.ts";
import { imageRoutes } from "./images/routes.ts";
import { requestRoutes } from "./requests/routes.ts";
import { poolRoutes } from "./pools/routes.ts";
import { momentRoutes } from "./moments/routes.ts";
import { notificationRoutes } from "./notifications/routes.ts";
import { activityRoutes } from "./activity/routes.ts";
import { announcementRoutes } from "./announcements/routes.ts";
import { transactionRoutes } from "./transactions/routes.ts";
import { paymentSourceRoutes } from "./payment-sources/routes.ts";
import { paymentRoutes } from "./payments/routes.ts";

export type WalletApiOptions = {
  readonly deps: WalletDeps;
  readonly publicUrl: string;
  readonly version: string;
};

const tags = [
  { name: "Authentication", description: "Tokens that say who somebody is, and the sessions they open." },
  { name: "Users", description: "Signing up, one's own profile, other people." },
  { name: "Devices", description: "The device that a person is using." },
  { name: "Verifications", description: "Proofs of phone numbers, addresses and identity." },
  { name: "Contacts", description: "A person's address book." },
  { name: "Images", description: "Pictures of people and payments, in three sizes." },
  { name: "Payment sources", description: "What a person pays with: bank accounts, cards, and the money kept here." },
  { name: "Payments", description: "Sending money to people, known here or by phone." },
  { name: "Requests", description: "Asking people for money, each for a share." },
  { name: "Pools", description: "Collecting money from many." },
  { name: "Moments", description: "What one took part in: payments, requests and pools." },
  { name: "Notifications", description: "What others did." },
  { name: "Activity", description: "Whether there is anything new." },
  { name: "Announcements", description: "What the project tells everybody." },
  { name: "Transactions", description: "What moved, and what a gateway said to it." },
  { name: "Fees", description: "What a payment will cost." },
];

const description =
  "The wallet behind an app: people pay each other. Amounts are in units of their currency. Bodies are JSON. Lists take filter, sort, page and limit. " +
  "Every request carries a session token, except those that lead to one.";

/** Mounts the Wallet API below `/v1`, with its OpenAPI document beside it. */
export async function walletApi(app: WalletApp, options: WalletApiOptions): Promise<void> {
  await app.register(
    async (scope: WalletApp) => {
      readBodies(scope);
      scope.setErrorHandler(sendWalletError);
      scope.setNotFoundHandler((request, reply) => sendWalletError(notFound(), request, reply));
      scope.setValidatorCompiler(compileWalletValidator);
      scope.setSerializerCompiler(() => (data) => JSON.stringify(data));
      const securitySchemes = {
        session: { type: "http", scheme: "bearer", description: "A session token, from POST /v1/sessions." },
      } as const;
      await describeApi(scope, {
        title: "Memento Wallet API",
        version: options.version,
        description,
        serverUrl: options.publicUrl,
        securitySchemes,
        tags,
      });
      imageFileRoutes(scope, options.deps);
      await scope.register(async (project: WalletApp) => projectRoutes(project, options.deps));
      scope.get("/openapi.json", { schema: { hide: true } }, () => scope.swagger());
    },
    { prefix: "/v1" },
  );
}

function projectRoutes(app: WalletApp, deps: WalletDeps): void {
  findProjects(app, deps);
  requireSessions(app, deps);
  refuseNonUuids(app);
  tokenRoutes(app, deps);
  sessionRoutes(app, deps);
  userRoutes(app, deps);
  peopleRoutes(app, deps);
  contactRoutes(app, deps);
  paymentSourceRoutes(app, deps);
  paymentRoutes(app, deps);
  receiptRoutes(app, deps);
  transactionRoutes(app, deps);
  requestRoutes(app, deps);
  poolRoutes(app, deps);
  momentRoutes(app, deps);
  notificationRoutes(app, deps);
  activityRoutes(app, deps);
  announcementRoutes(app, deps);
  feeRoutes(app, deps);
  verificationRoutes(app, deps);
  deviceRoutes(app, deps);
  imageRoutes(app, deps);
}
