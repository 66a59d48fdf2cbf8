import { join } from "node:path";
import type { FileStoreOptions } from "../files/store.ts";
import { messageGroups, namesOf } from "./message-options.ts";
import { type Config, options } from "./options.ts";
import type { Option } from "./readers.ts";

/** A setting that cannot be used. The message is one line that names it, what was given and what is allowed. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

type Environment = Readonly<Record<string, string | undefined>>;

function valueOf<T>(option: Option<T>, environment: Environment): T | undefined {
  const given = environment[option.name];
  const text = given === undefined || given === "" ? option.fallback : given;
  if (text === undefined) return undefined;
  const value = option.read(text);
  if (value !== undefined) return value;
  // A URL may hold a password, so it is never repeated; nor is a key.
  const shown = /_(?:URL|ENDPOINT|KEY|KEY_ID|TOKEN|SERVICE_ACCOUNT)$/.test(option.name) ? "the given text" : JSON.stringify(text);
  throw new ConfigError(`${option.name}: ${shown} is not allowed; it takes ${option.allowed}`);
}

/**
 * Reads the settings from the environment; an empty text counts as absent. Throws ConfigError for the first one that is wrong.
 */
export function readConfig(environment: Environment): Config {
  const entries = Object.entries(options).map(([key, option]) => [key, valueOf(option as Option<unknown>, environment)]);
  const config = Object.fromEntries(entries) as Config; // one entry a key of `options`, each read by its own option
  if (config.smtpUrl !== undefined && config.mailFrom === undefined) {
    throw new ConfigError(`${options.mailFrom.name}: is needed with ${options.smtpUrl.name}; it takes ${options.mailFrom.allowed}`);
  }
  if (config.sepaRail === "files" && config.sepaInitiatorName === undefined) {
    const { sepaInitiatorName: name, sepaRail: rail } = options;
    throw new ConfigError(`${name.name}: is needed with ${rail.name}=files; it takes ${name.allowed}`);
  }
  if ((config.filesS3AccessKeyId === undefined) !== (config.filesS3SecretAccessKey === undefined))
    throw new ConfigError("FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY go together: set both or neither");
  for (const keys of Object.values(messageGroups)) {
    const given = keys.filter((key) => config[key] !== undefined).length;
    if (given !== 0 && given !== keys.length) throw new ConfigError(`${namesOf(keys)} go together: set all or none`);
  }
  if (config.mode === "sandbox" && config.stripeSecretKey?.includes("_live_") === true)
    throw new ConfigError(`${options.stripeSecretKey.name}: a sandbox would charge real cards with a live key; it takes a test key`);
  return config;
}

/** Where stored files go: the bucket that is configured, or the data folder. */
export const fileStoreOptions = (config: Config): FileStoreOptions => ({
  folder: join(config.dataDir, "files"),
  s3:
    config.filesS3Bucket === undefined
      ? undefined
      : {
          bucket: config.filesS3Bucket,
          region: config.filesS3Region,
          endpoint: config.filesS3Endpoint,
          accessKeyId: config.filesS3AccessKeyId,
          secretAccessKey: config.filesS3SecretAccessKey,
        },
});

/** Where the files rail keeps its files. */
export const sepaFilesDirOf = (config: Config): string => config.sepaFilesDir ?? join(config.dataDir, "sepa");

/** One line for each default that a production should replace. */
export function productionWarnings(config: Config): string[] {
  if (config.mode !== "production") return [];
  const warnings: string[] = [];
  if (config.databaseUrl === undefined) warnings.push("DATABASE_URL is not set: the embedded database has no replica and no backup");
  if (config.filesS3Bucket === undefined)
    warnings.push("FILES_S3_BUCKET is not set: stored files are on this machine's disk only, in DATA_DIR");
  if (config.secretKey === undefined)
    warnings.push("SECRET_KEY is not set: the key that opens sealed secrets is in DATA_DIR/secret.key, on this machine only");
  if (config.sepaRail === "sandbox") warnings.push("SEPA_RAIL is sandbox: payments reach a simulated bank only, and no money moves");
  if (config.publicUrl?.startsWith("https:") !== true) warnings.push("PUBLIC_URL is no https:// address: put TLS in front and say so");
  if (config.stripeSecretKey?.includes("_test_") === true)
    warnings.push("STRIPE_SECRET_KEY is a test key: cards are charged in Stripe's test mode, and no money moves");
  if (config.smtpUrl === undefined) warnings.push("SMTP_URL is not set: mails are kept and reach nobody");
  // Unlike mails these are not even kept: most of them are codes that work.
  const reachNobody = (names: string, what: string): string => `${names} are not set: ${what} reach nobody and are not kept`;
  if (config.twilioAccountSid === undefined)
    for (const what of ["text messages", "calls"]) warnings.push(reachNobody(namesOf(messageGroups.twilio), what));
  if (config.apnsKey === undefined && config.fcmServiceAccount === undefined)
    warnings.push(reachNobody(`${namesOf(messageGroups.apns)}, or ${options.fcmServiceAccount.name},`, "push messages"));
  return warnings;
}

/** The requests that one application may make in a window. */
export const rateLimitOf = (config: Config): number => config.bankRateLimit ?? (config.mode === "sandbox" ? 5_000 : 1_000);

/** How many requests a second the API log keeps, at most. Their bodies hold customers' data, so a production says so. */
export const apiLogPerSecondOf = (config: Config): number => config.apiLogPerSecond ?? (config.mode === "sandbox" ? 200 : 0);

/** How many times as often as usual people may try things in the wallet. A sandbox is used by programs, all from one address. */
export const walletAttemptFactorOf = (config: Config): number => config.walletAttemptFactor ?? (config.mode === "sandbox" ? 100 : 1);

/** The table of all settings, in Markdown: docs/configuration.md holds exactly this. */
export const configTable = (): string =>
  [
    "| variable | default | takes | what it does |",
    "| --- | --- | --- | --- |",
    ...Object.values(options).map(
      ({ name, fallback, allowed, description }) =>
        `| \`${name}\` | ${fallback === undefined ? "" : `\`${fallback}\``} | ${allowed} | ${description} |`,
    ),
  ].join("\n");
