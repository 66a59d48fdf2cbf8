import { mkdirSync } from "node:fs";
import {
  ConfigError,
  type Config,
  createLog,
  EmbeddedPostgresFault,
  FolderInUse,
  type Log,
  MigrationFault,
  productionWarnings,
  readConfig,
} from "@memento/platform";
import { ensureConsoleBuilt } from "./console/build.ts";
import { demoPath, ensureDemo } from "./demo.ts";
import { createApp, publicUrlOf } from "./http.ts";
import { openRuntime, openRuntimeBeside, type Runtime } from "./runtime.ts";

/** What a process does: answer requests, work in the background, or both. */
export type Roles = { readonly api: boolean; readonly worker: boolean };

/** Errors that a person can mend: shown as one line, without a stack. */
const isPlain = (error: unknown): error is Error =>
  error instanceof ConfigError ||
  error instanceof FolderInUse ||
  error instanceof EmbeddedPostgresFault ||
  error instanceof MigrationFault ||
  (error instanceof Error && "syscall" in error && error.syscall === "listen");

/** Runs `work` with the settings of the environment; a fault becomes one clear line and exit code 1. */
export async function withConfig(work: (config: Config) => Promise<void>): Promise<void> {
  try {
    await work(readConfig(process.env));
  } catch (error) {
    if (!isPlain(error)) throw error;
    process.stderr.write(`memento: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Runs the server until it is told to stop (SIGTERM, SIGINT): it stops listening, finishes what is in flight, stops the database and exits 0.
 * If the embedded database ends by itself the process exits 1, so that whoever supervises it starts both again.
 */
export async function start(config: Config, roles: Roles): Promise<void> {
  const log = createLog(config.logLevel);
  mkdirSync(config.dataDir, { recursive: true });
  for (const warning of productionWarnings(config)) log.warn(warning);
  const stopping = stopSignal(log);
  // A process of one role joins the embedded database of the other role's process, where that runs already.
  const runtime = roles.api && roles.worker ? await openRuntime(config, log) : await openRuntimeBeside(config, log);
  const running = await serve(runtime, roles).catch(async (error: unknown) => {
    await runtime.close();
    throw error;
  });
  const lost = await Promise.race([stopping, runtime.databaseLost]);
  if (lost !== undefined) log.fatal(lost);
  const code = lost === undefined ? 0 : 1;
  setTimeout(() => process.exit(code), config.shutdownGraceSeconds * 1000 + 1_500).unref();
  await running.stop();
  await runtime.close();
  log.info("stopped");
  await new Promise<void>((resolve) => log.flush(() => resolve()));
  process.exit(code); // whatever a library still holds open: all that matters is closed
}

/** Resolves on the first signal. A terminal's Ctrl-C may bring several; the later ones change nothing. */
function stopSignal(log: Log): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => {
        log.info({ signal }, "stopping");
        resolve(undefined);
      });
    }
  });
}

async function serve(runtime: Runtime, roles: Roles): Promise<{ stop: () => Promise<void> }> {
  const { config, log } = runtime;
  const worker = roles.worker ? await runtime.startWorker() : undefined;
  if (!roles.api) {
    log.info("worker is running");
    return { stop: async () => worker?.stop() };
  }
  await ensureConsoleBuilt(log);
  const readiness = { ready: false };
  const app = await createApp(runtime, readiness);
  await app.listen({ host: config.host, port: config.port });
  const address = app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  const url = publicUrlOf(runtime, port);
  await ensureDemo(runtime, url);
  readiness.ready = true;
  log.info(
    { url, docs: `${url}/docs`, mode: config.mode, ...(config.mode === "sandbox" ? { demo: demoPath(config.dataDir) } : {}) },
    "memento is ready",
  );
  return {
    stop: async () => {
      readiness.ready = false;
      // A connection that was busy when listening stopped stays open for its next request; close each as it becomes idle.
      const closingIdle = setInterval(() => app.server.closeIdleConnections(), 50);
      await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, config.shutdownGraceSeconds * 1000).unref())]);
      clearInterval(closingIdle);
      await worker?.stop();
    },
  };
}
