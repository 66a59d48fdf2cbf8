import { join } from "node:path";
import { type ApiLog, type Bank, createApiLog, createBank, describeFault, webhookParallelMax } from "@memento/bank";
import {
  apiLogPerSecondOf,
  type Config,
  connectDatabase,
  connectionOfRunning,
  createCommands,
  createFetcher,
  createFileStore,
  createMailer,
  createMessenger,
  createMetrics,
  createSecrets,
  createSender,
  createSmtpTransport,
  type Database,
  type EmbeddedPostgres,
  type FetchBytes,
  type FileStore,
  fileStoreOptions,
  FolderInUse,
  loadSecretKeys,
  type Log,
  type Mailer,
  type Metrics,
  migrate,
  migrateJobs,
  openSession,
  type OutboundRules,
  type OutgoingMessenger,
  realNow,
  type Secrets,
  startEmbeddedPostgres,
} from "@memento/platform";
import {
  type BankRail,
  type CardGateway,
  createSimulatedCardGateway,
  createStripeGateway,
  ecbRates,
  type RatesProvider,
  sandboxRates,
} from "@memento/rails";
import { type BankAccounts, createPushDirectory, createWallet, listProjects, readPosition, type Wallet } from "@memento/wallet";
import type pg from "pg";
import { createBankAccounts } from "./bank-accounts.ts";
import { messageTransportsOf } from "./message-transports.ts";
import { openRail } from "./rail.ts";
import { plainPool, runWorker } from "./worker.ts";

/** Everything impure, opened once and handed down: connections, the rail, what counts. */
export type Runtime = {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly admissionDatabase: Database;
  readonly rail: BankRail;
  readonly files: FileStore;
  /** Gets what lies at URLs that users gave */
  readonly fetchBytes: FetchBytes;
  readonly secrets: Secrets;
  readonly bank: Bank;
  readonly apiLog: ApiLog | undefined;
  readonly wallet: Wallet;
  readonly cards: readonly CardGateway[];
  readonly messenger: OutgoingMessenger;
  readonly bankAccounts: BankAccounts;
  readonly rates: RatesProvider;
  readonly mailer: Mailer;
  readonly metrics: Metrics;
  /** Real time, for what runs in it beside workspaces: sessions of people. */
  readonly now: () => Date;
  /** Settles when the embedded database ends by itself; never with DATABASE_URL. */
  readonly databaseLost: Promise<string>;
  readonly startWorker: () => Promise<{ stop: () => Promise<void> }>;
  readonly close: () => Promise<void>;
};

const packages = join(import.meta.dirname, "../../../packages");
export const migrationSources = ["platform", "ledger", "bank", "wallet"].map((name) => ({
  name,
  directory: join(packages, name, "migrations"),
}));

/**
 * What PostgreSQL is told at the start of each connection. Nothing may wait without end. And every statement here finds its rows by index, a
 * few at a time; a plan made while a table was small (and kept with the prepared statement) must not scan it when it has grown.
 */
const connectionOptions = ["statement_timeout=30s", "lock_timeout=20s", "idle_in_transaction_session_timeout=60s", "enable_seqscan=off"]
  .map((setting) => `-c ${setting}`)
  .join(" ");

/** Opens the database (embedded, unless DATABASE_URL says where), brings its schema up to date and puts the bank together. */
export const openRuntime = async (config: Config, log: Log): Promise<Runtime> =>
  openWith(config, log, config.databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir: config.dataDir }) : undefined);

/**
 * As `openRuntime`, for a tool beside a server: where one is running on the data folder already, its database is used, and left running.
 */
export async function openRuntimeBeside(config: Config, log: Log): Promise<Runtime> {
  if (config.databaseUrl !== undefined) return openWith(config, log, undefined);
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir }).catch((error: unknown) => {
    if (error instanceof FolderInUse) return undefined;
    throw error;
  });
  if (embedded !== undefined) return openWith(config, log, embedded);
  const connection = connectionOfRunning(config.dataDir);
  return openWith(config, log, { connection, admin: connection, exited: new Promise<string>(() => {}), stop: () => Promise.resolve() });
}

async function openWith(config: Config, log: Log, embedded: EmbeddedPostgres | undefined): Promise<Runtime> {
  const closers: (() => Promise<void>)[] = embedded === undefined ? [] : [embedded.stop];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    return { ...(await assemble(config, log, embedded, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function assemble(
  config: Config,
  log: Log,
  embedded: EmbeddedPostgres | undefined,
  closers: (() => Promise<void>)[],
): Promise<Omit<Runtime, "close">> {
  const target: pg.PoolConfig = embedded?.connection ?? { connectionString: config.databaseUrl };
  let closing = false;
  const onError = (error: Error): void => {
    if (!closing) log.warn({ err: error }, "a database connection was lost");
  };
  const open = (max: number, options: string): Database => {
    const database = connectDatabase({ ...target, max, options, connectionTimeoutMillis: 10_000, application_name: "memento", onError });
    closers.push(() => database.end());
    return database;
  };
  const database = open(config.databasePoolSize, connectionOptions);
  const admissionDatabase = open(2, `${connectionOptions} -c synchronous_commit=off`);
  const applied = await migrateAll(database, target, log);
  if (applied > 0) log.info({ applied }, "database schema brought up to date");
  const { rail, files: fileRail } = await openRail(config);
  const mailer = createMailer({ database, transport: mailTransportOf(config), log });
  closers.push(() => Promise.resolve(mailer.close()));
  const messenger = createMessenger({
    database,
    transports: messageTransportsOf(config),
    directory: createPushDirectory(database),
    capture: config.mode === "sandbox",
    log,
  });
  closers.push(messenger.close);
  const files = await createFileStore(fileStoreOptions(config));
  const secrets = createSecrets(loadSecretKeys(config.secretKey, join(config.dataDir, "secret.key")));
  const metrics = createMetrics({ queueLength: () => commands.queueLength() });
  const commands = createCommands({
    database,
    onBatch: ({ size, seconds, retried }) => {
      metrics.batchSize.observe(size);
      metrics.batchSeconds.observe(seconds);
      if (retried) metrics.batchesIsolated.inc();
    },
  });
  metrics.watchSafeguarding(async () => {
    const projects = await listProjects(database);
    return Promise.all(
      projects.map(async (projectId) => ({
        projectId,
        positions: await database.snapshot((on) => readPosition(on, bankAccounts, projectId)),
      })),
    );
  });
  const outboundRules = outboundRulesOf(config);
  const cards = cardGatewaysOf(config);
  const rates = ratesOf(config, createFetcher({ rules: { reach: "public", allowHttp: false } }), log);
  const bankAccounts = createBankAccounts(rail);
  const wallet = createWallet({
    database,
    commands,
    secrets,
    messenger,
    cards,
    bankAccounts,
    now: realNow,
    onFault: (error) => log.warn({ err: error }, "a gateway could not be asked; trying again"),
  });
  const bank = createBank({
    database,
    commands,
    neighbour: wallet,
    rail,
    files,
    secrets,
    outboundRules,
    sender: createSender({ rules: outboundRules, connectionsMax: webhookParallelMax }),
    openSession: (events) => openSession({ ...events, connection: { ...target, application_name: "memento webhooks" } }),
    onBulkFault: (error) => log.error({ err: error }, "an item of a bulk could not be initiated and was failed"),
    onWebhookFault: (error, webhookId) => log.warn({ err: error, webhook_id: webhookId }, describeFault(error)),
    onDueFault: (error, { kind, subjectId }) => {
      metrics.dueFaults.inc({ kind });
      log.error({ err: error, kind, subject_id: subjectId }, "due work failed and was set aside");
    },
  });
  closers.push(async () => {
    await commands.idle();
    await bank.deliverer.stop();
    closing = true; // from here on a connection that ends is one that we closed
  });
  const perSecond = apiLogPerSecondOf(config);
  const apiLog =
    perSecond === 0
      ? undefined
      : createApiLog({
          database,
          perSecond,
          clockMs: () => performance.now(),
          onDropped: (count) => metrics.apiLogDropped.inc(count),
          onFault: (error) => log.warn({ err: error }, "requests could not be kept for the API log"),
        });
  if (apiLog !== undefined) closers.push(apiLog.flush);
  const databaseLost = embedded?.exited ?? new Promise<string>(() => {});
  const startWorker = () => runWorker({ config, log, database, bank, wallet, rates, mailer, messenger, files, fileRail, metrics, target });
  return {
    config,
    log,
    database,
    admissionDatabase,
    rail,
    files,
    fetchBytes: createFetcher({ rules: outboundRules }),
    secrets,
    bank,
    apiLog,
    wallet,
    cards,
    messenger,
    bankAccounts,
    rates,
    mailer,
    metrics,
    now: realNow,
    databaseLost,
    startWorker,
  };
}

/** A sandbox charges simulated cards, and with a test key Stripe's test cards too. */
const cardGatewaysOf = ({ mode, stripeSecretKey: secretKey, stripeApiUrl: apiUrl }: Config): readonly CardGateway[] => [
  ...(mode === "sandbox" ? [createSimulatedCardGateway()] : []),
  ...(secretKey === undefined ? [] : [createStripeGateway({ secretKey, ...(apiUrl === undefined ? {} : { apiUrl }), now: realNow })]),
];

const ratesBytesMax = 256 * 1_024;

/** A sandbox deals by a copy of one day's rates; a production asks the European Central Bank. */
function ratesOf({ mode, dataDir, fxRatesUrl, fxRatesMaxAgeDays: ageDaysMax }: Config, fetchBytes: FetchBytes, log: Log): RatesProvider {
  if (mode === "sandbox") return sandboxRates();
  const fetchText = async (): Promise<string> => {
    const fetched = await fetchBytes(fxRatesUrl, { bytesMax: ratesBytesMax, timeoutMs: 10_000, accept: "application/xml, text/xml" });
    if (!fetched.ok) throw new Error(`exchange rates: ${fetched.error}`);
    return fetched.bytes.toString("utf8");
  };
  return ecbRates({
    fetchText,
    now: realNow,
    ageDaysMax,
    folder: join(dataDir, "rates"),
    onFault: (error) => log.warn({ err: error }, "exchange rates could not be read"),
  });
}

/** A sandbox may call what its user runs beside it; a production must not be made to call into its own network. */
const outboundRulesOf = ({ mode }: Config): OutboundRules =>
  mode === "sandbox" ? { reach: "local", allowHttp: true } : { reach: "public", allowHttp: false };

/** A sandbox writes to nobody, whatever is configured: its addresses may be those of real people. */
const mailTransportOf = ({ mode, smtpUrl, mailFrom }: Config) =>
  mode === "sandbox" || smtpUrl === undefined || mailFrom === undefined ? undefined : createSmtpTransport({ url: smtpUrl, from: mailFrom });

async function migrateAll(database: Database, target: pg.PoolConfig, log: Log): Promise<number> {
  return migrate(database, migrationSources, async () => {
    const pool = plainPool(target, 1, log);
    try {
      await migrateJobs(pool, log);
    } finally {
      await pool.end();
    }
  });
}
