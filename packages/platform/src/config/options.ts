import { readSecretKeys } from "../secrets/secrets.ts";
import { logLevels } from "../log/log.ts";
import { messageOptions } from "./message-options.ts";
import {
  bic,
  bucketName,
  databaseUrl,
  endpoint,
  host,
  integer,
  mailbox,
  nonEmpty,
  oneOf,
  option,
  publicUrl,
  smtpUrl,
  yesOrNo,
} from "./readers.ts";

const modes = ["sandbox", "production"] as const;
const rails = ["sandbox", "files"] as const;
const settlements = ["rule", "report"] as const;

/** Every setting there is. The documentation's table and the error messages are made from this list. */
export const options = {
  host: option("HOST", "127.0.0.1", "an IP address or a host name", "Address to listen on.", host),
  port: option("PORT", "3000", "a port from 0 to 65535", "Port to listen on; 0 picks a free one and logs it.", integer(0, 65_535)),
  dataDir: option(
    "DATA_DIR",
    "./data",
    "a folder",
    "Where the embedded database, stored files and demo credentials live. Deleting it resets everything.",
    nonEmpty,
  ),
  databaseUrl: option(
    "DATABASE_URL",
    undefined,
    "a postgres:// URL",
    "A PostgreSQL of yours, version 15 or newer. Without it one is embedded in DATA_DIR.",
    databaseUrl,
  ),
  databasePoolSize: option(
    "DATABASE_POOL_SIZE",
    "10",
    "a number from 2 to 500",
    "Connections that one process keeps to the database.",
    integer(2, 500),
  ),
  mode: option(
    "MEMENTO_MODE",
    "sandbox",
    "sandbox or production",
    "Sandbox has movable clocks, test IBANs and a demo workspace; production has none of them.",
    oneOf(modes),
  ),
  logLevel: option("LOG_LEVEL", "info", logLevels.join(", "), "What is logged; debug logs every request.", oneOf(logLevels)),
  publicUrl: option(
    "PUBLIC_URL",
    undefined,
    "an http:// or https:// URL without query, fragment or user",
    "Where people reach this server; http://HOST:PORT without it.",
    publicUrl,
  ),
  trustProxy: option(
    "TRUST_PROXY",
    "0",
    "a number of hops from 0 to 10",
    "How many reverse proxies stand in front; their X-Forwarded-For tells the client's address.",
    integer(0, 10),
  ),
  bankRateLimit: option(
    "BANK_RATE_LIMIT",
    undefined,
    "a number from 1 to 999999999",
    "Requests that one application may make in a window; 5000 in sandbox mode, 1000 in production.",
    integer(1, 999_999_999),
  ),
  bankRateWindowSeconds: option(
    "BANK_RATE_WINDOW_SECONDS",
    "10",
    "seconds from 1 to 3600",
    "Length of the rate limit's window.",
    integer(1, 3600),
  ),
  apiLogPerSecond: option(
    "API_LOG_PER_SECOND",
    undefined,
    "a number from 0 to 100000",
    "Requests to the Bank API that one process keeps for the console's API log, a second at most; 0 keeps none. 200 in sandbox mode, 0 in production.",
    integer(0, 100_000),
  ),
  walletAttemptFactor: option(
    "WALLET_ATTEMPT_FACTOR",
    undefined,
    "a number from 1 to 10000",
    "How many times as often as usual people may try what can be guessed or overused: passwords, codes, searches; 100 in sandbox mode, 1 in production.",
    integer(1, 10_000),
  ),
  sepaRail: option(
    "SEPA_RAIL",
    "sandbox",
    rails.join(" or "),
    "How payments reach other banks: a simulated bank, or ISO 20022 files that a sponsor bank takes and sends.",
    oneOf(rails),
  ),
  sepaFilesDir: option(
    "SEPA_FILES_DIR",
    undefined,
    "a folder",
    "Where the files rail has its outbox, inbox, archive and memory; DATA_DIR/sepa without it.",
    nonEmpty,
  ),
  sepaInitiatorName: option(
    "SEPA_INITIATOR_NAME",
    undefined,
    "a name of 1 to 70 characters",
    "Who sends the files, as agreed with the sponsor bank; needed with SEPA_RAIL=files.",
    (text) => (text.trim() === "" || text.length > 70 ? undefined : text.trim()),
  ),
  sepaBankBic: option("SEPA_BANK_BIC", undefined, "a BIC", "The sponsor bank. Without it files name accounts by their IBAN alone.", bic),
  sepaInstant: option(
    "SEPA_INSTANT",
    "no",
    "yes or no",
    "Whether the sponsor bank takes instant transfers by file. Without them every transfer is a standard one.",
    yesOrNo,
  ),
  sepaSettlement: option(
    "SEPA_SETTLEMENT",
    "rule",
    settlements.join(" or "),
    "When a payment sent by file counts as settled without news: at its planned moment, as many banks tell rejects only, or not before the bank reports it.",
    oneOf(settlements),
  ),
  smtpUrl: option(
    "SMTP_URL",
    undefined,
    "an smtp:// or smtps:// URL",
    "The mail server, with user and password where it wants them. Without it, and always in sandbox mode, mails are captured instead of sent.",
    smtpUrl,
  ),
  mailFrom: option(
    "MAIL_FROM",
    undefined,
    "an address, or a name and an address in angle brackets",
    "Whom mails come from; needed with SMTP_URL.",
    mailbox,
  ),
  ...messageOptions,
  filesS3Bucket: option(
    "FILES_S3_BUCKET",
    undefined,
    "the name of a bucket",
    "Keeps stored files in this bucket of S3 or a service like it; without it they are in DATA_DIR/files.",
    bucketName,
  ),
  filesS3Region: option("FILES_S3_REGION", "us-east-1", "a region", "Where the bucket is.", (text) =>
    /^[a-z0-9-]{1,64}$/.test(text) ? text : undefined,
  ),
  filesS3Endpoint: option(
    "FILES_S3_ENDPOINT",
    undefined,
    "an http:// or https:// URL without user",
    "Address of a service that speaks S3's protocol; without it Amazon's.",
    endpoint,
  ),
  filesS3AccessKeyId: option(
    "FILES_S3_ACCESS_KEY_ID",
    undefined,
    "an access key",
    "Access key of the bucket, together with its secret; without both the machine's own AWS credentials are used.",
    nonEmpty,
  ),
  filesS3SecretAccessKey: option("FILES_S3_SECRET_ACCESS_KEY", undefined, "a secret", "The access key's secret. Never logged.", nonEmpty),
  secretKey: option(
    "SECRET_KEY",
    undefined,
    "32 bytes in base64 or hexadecimal, or several such keys separated by commas",
    "Seals secrets in the database that must be read again, such as webhook tokens; the first key seals, all of them open. Without it the key is in DATA_DIR/secret.key, made at the first start.",
    (text) => (readSecretKeys(text) === undefined ? undefined : text),
  ),
  stripeSecretKey: option(
    "STRIPE_SECRET_KEY",
    undefined,
    "a secret or restricted key of Stripe's (sk_… or rk_…)",
    "Charges cards of the wallet through Stripe. A sandbox takes a test key only; it charges simulated cards as well. Never logged.",
    (text) => (/^[sr]k_(test|live)_\w+$/.test(text) ? text : undefined),
  ),
  stripeApiUrl: option(
    "STRIPE_API_URL",
    undefined,
    "an http:// or https:// URL without user",
    "Address of another server that speaks Stripe's protocol, for tests; without it Stripe's own.",
    endpoint,
  ),
  fxSpreadBps: option(
    "FX_SPREAD_BPS",
    "50",
    "hundredths of a per cent from 0 to 2000",
    "What the house adds to the reference rate when a payment changes its currency.",
    integer(0, 2_000),
  ),
  fxRatesUrl: option(
    "FX_RATES_URL",
    "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
    "an http:// or https:// URL without user",
    "Where the European Central Bank's daily reference rates are read, in production. A sandbox uses a copy that ships with the server.",
    endpoint,
  ),
  fxRatesMaxAgeDays: option(
    "FX_RATES_MAX_AGE_DAYS",
    "5",
    "days from 1 to 30",
    "Rates older than this are not dealt by: payments that change their currency are refused until newer ones are there.",
    integer(1, 30),
  ),
  shutdownGraceSeconds: option(
    "SHUTDOWN_GRACE_SECONDS",
    "8",
    "seconds from 1 to 300",
    "How long requests in flight may take when the server stops.",
    integer(1, 300),
  ),
} as const;

type Values = { readonly [Key in keyof typeof options]: NonNullable<ReturnType<(typeof options)[Key]["read"]>> };
type Optional =
  | "databaseUrl"
  | "publicUrl"
  | "bankRateLimit"
  | "apiLogPerSecond"
  | "walletAttemptFactor"
  | "sepaFilesDir"
  | "sepaInitiatorName"
  | "sepaBankBic"
  | "filesS3Bucket"
  | "filesS3Endpoint"
  | "filesS3AccessKeyId"
  | "filesS3SecretAccessKey"
  | "secretKey"
  | "stripeSecretKey"
  | "stripeApiUrl"
  | "smtpUrl"
  | "mailFrom"
  | Exclude<keyof typeof messageOptions, "apnsSandbox">;

/** The settings as the server uses them. */
export type Config = Omit<Values, Optional> & { readonly [Key in Optional]: Values[Key] | undefined };
