import { bankApi, consoleApi, signingPage } from "@memento/bank";
import {
  type App,
  createHttpServer,
  kitProblem,
  rateLimitOf,
  sendEnvelope,
  serveReference,
  walletAttemptFactorOf,
} from "@memento/platform";
import { createImages, exchangeOf, operatorDocumentProcessor, simulatedDocumentProcessor, walletApi } from "@memento/wallet";
import { announcementsInConsole } from "./console/announcements.ts";
import { consoleApp } from "./console/app.ts";
import { walletInConsole } from "./console/wallet/index.ts";
import { createReconcile } from "./positions.ts";
import type { Runtime } from "./runtime.ts";
import { createShortfalls } from "./shortfalls.ts";
import { version } from "./version.ts";

/** Whether the server may be sent requests: not before it is ready, nor while it stops. */
export type Readiness = { ready: boolean };

export const publicUrlOf = ({ config }: Pick<Runtime, "config">, port: number): string =>
  config.publicUrl ?? `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;

/** All routes of the server: the APIs, the reference, health and metrics. */
export async function createApp(runtime: Runtime, readiness: Readiness): Promise<App> {
  const { config, log, metrics, database, admissionDatabase, bank, rail, files, fetchBytes, mailer, secrets, cards, messenger, rates } =
    runtime;
  const app = createHttpServer({ log, metrics, trustProxy: config.trustProxy });
  app.setErrorHandler(sendEnvelope);
  app.setNotFoundHandler((request, reply) =>
    sendEnvelope(kitProblem("not_found", `No route ${request.method} ${request.url.split("?")[0]}.`), request, reply),
  );

  app.get("/health", async (_request, reply) => {
    if (!readiness.ready) return reply.code(503).header("retry-after", "1").send({ status: "unavailable" });
    const reached = await database.query("select 1").then(
      () => true,
      () => false,
    );
    return reached ? { status: "ok" } : reply.code(503).header("retry-after", "1").send({ status: "unavailable" });
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  app.get("/", async (_request, reply) => reply.redirect("/docs"));

  const publicUrl = (): string => {
    const address = app.server.address();
    return publicUrlOf(runtime, typeof address === "object" && address !== null ? address.port : config.port);
  };
  const deps = {
    database,
    commands: bank.commands,
    due: bank.due,
    webhooks: bank.webhooks,
    rail,
    files,
    mailer,
    mode: config.mode,
    publicUrl,
  };
  const serverUrl = publicUrlOf(runtime, config.port);
  await bankApi(app, {
    deps,
    admissionDatabase,
    apiLog: runtime.apiLog,
    rateLimit: rateLimitOf(config),
    rateWindowMs: config.bankRateWindowSeconds * 1000,
    publicUrl: serverUrl,
    version,
  });
  const { commands } = bank;
  const { now } = runtime;
  const onFault = (error: unknown): void => log.warn({ err: error }, "an image that a request named could not be copied");
  const images = createImages({ database, commands, files, fetchBytes, mode: config.mode, publicUrl, now, onFault });
  await walletApi(app, {
    deps: {
      database,
      commands,
      files,
      fetchBytes,
      images,
      mailer,
      messenger,
      cards,
      documents: config.mode === "sandbox" ? simulatedDocumentProcessor : operatorDocumentProcessor,
      onFault: (error) => log.warn({ err: error }, "a gateway could not be asked; trying again"),
      async exchange() {
        const refreshed = rates.refresh(); // mostly nothing: a process without a worker beside it asks for new rates here
        if (rates.current() === undefined) await refreshed;
        return exchangeOf(rates, config.fxSpreadBps);
      },
      secrets,
      mode: config.mode,
      attemptFactor: walletAttemptFactorOf(config),
      now,
      publicUrl,
    },
    publicUrl: serverUrl,
    version,
  });
  const reconcile = createReconcile(runtime);
  await consoleApi(app, {
    deps: { ...deps, now: runtime.now, secrets, findShortfalls: createShortfalls(reconcile), apiLog: runtime.apiLog },
    publicUrl: serverUrl,
    version,
    extensions: [announcementsInConsole({ database, commands }), walletInConsole({ database, commands, now: runtime.now, reconcile })],
  });
  await consoleApp(app);
  await signingPage(app, deps);
  await serveReference(app, "/docs", [
    { title: "Bank API", url: "/v2/openapi.json" },
    { title: "Wallet API", url: "/v1/openapi.json" },
    { title: "Console API", url: "/console/api/openapi.json" },
  ]);
  return app;
}
