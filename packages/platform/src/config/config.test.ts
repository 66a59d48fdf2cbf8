import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ConfigError,
  configTable,
  fileStoreOptions,
  productionWarnings,
  apiLogPerSecondOf,
  rateLimitOf,
  readConfig,
  sepaFilesDirOf,
  walletAttemptFactorOf,
} from "./config.ts";
import { options } from "./options.ts";

test("without any setting the server is a sandbox with everything embedded", () => {
  expect(readConfig({})).toEqual({
    host: "127.0.0.1",
    port: 3000,
    dataDir: "./data",
    databaseUrl: undefined,
    databasePoolSize: 10,
    mode: "sandbox",
    logLevel: "info",
    publicUrl: undefined,
    trustProxy: 0,
    bankRateLimit: undefined,
    bankRateWindowSeconds: 10,
    walletAttemptFactor: undefined,
    sepaRail: "sandbox",
    sepaFilesDir: undefined,
    sepaInitiatorName: undefined,
    sepaBankBic: undefined,
    sepaInstant: false,
    sepaSettlement: "rule",
    smtpUrl: undefined,
    mailFrom: undefined,
    apnsSandbox: false,
    filesS3Bucket: undefined,
    filesS3Region: "us-east-1",
    filesS3Endpoint: undefined,
    filesS3AccessKeyId: undefined,
    filesS3SecretAccessKey: undefined,
    fxSpreadBps: 50,
    fxRatesUrl: "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
    fxRatesMaxAgeDays: 5,
    shutdownGraceSeconds: 8,
  });
});

test("an empty text counts as absent, and variables of others are none of ours", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "", PATH: "/bin" })).toEqual(readConfig({}));
});

test.each([
  ["HOST", "::1", "host", "::1"],
  ["HOST", "bank.example.com", "host", "bank.example.com"],
  ["PORT", "0", "port", 0],
  ["DATABASE_URL", "postgresql://u:p@db/m?sslmode=require", "databaseUrl", "postgresql://u:p@db/m?sslmode=require"],
  ["MEMENTO_MODE", "production", "mode", "production"],
  ["PUBLIC_URL", "https://pay.example.com/", "publicUrl", "https://pay.example.com"],
  ["PUBLIC_URL", "https://example.com/bank/", "publicUrl", "https://example.com/bank"],
  ["TRUST_PROXY", "2", "trustProxy", 2],
  ["SEPA_BANK_BIC", "sponfrpp", "sepaBankBic", "SPONFRPP"],
  ["SEPA_INSTANT", "yes", "sepaInstant", true],
  ["SEPA_SETTLEMENT", "report", "sepaSettlement", "report"],
  ["MAIL_FROM", "no-reply@pay.example.com", "mailFrom", "no-reply@pay.example.com"],
  ["MAIL_FROM", "Élan & fils <pay@example.com>", "mailFrom", "Élan & fils <pay@example.com>"],
  ["STRIPE_SECRET_KEY", "rk_test_51Example", "stripeSecretKey", "rk_test_51Example"],
  ["APNS_SANDBOX", "yes", "apnsSandbox", true],
  ["SHUTDOWN_GRACE_SECONDS", "1", "shutdownGraceSeconds", 1],
])("%s=%s is read", (name, text, key, value) => {
  expect(readConfig({ [name]: text })).toMatchObject({ [key]: value });
});

test.each([
  ["PORT", "65536", "a port from 0 to 65535"],
  ["PORT", "80a", "a port from 0 to 65535"],
  ["PORT", "-1", "a port from 0 to 65535"],
  ["PORT", "1e3", "a port from 0 to 65535"],
  ["HOST", "http://localhost", "an IP address or a host name"],
  ["HOST", "localhost:3000", "an IP address or a host name"],
  ["DATABASE_POOL_SIZE", "1", "a number from 2 to 500"],
  ["MEMENTO_MODE", "prod", "sandbox or production"],
  ["LOG_LEVEL", "verbose", "trace, debug, info, warn, error, fatal, silent"],
  ["BANK_RATE_LIMIT", "0", "a number from 1 to 999999999"],
  ["SEPA_RAIL", "ebics", "sandbox or files"],
  ["SEPA_BANK_BIC", "SPON", "a BIC"],
  ["SEPA_INSTANT", "true", "yes or no"],
  ["SEPA_INITIATOR_NAME", " ", "a name of 1 to 70 characters"],
  ["MAIL_FROM", "nobody", "an address, or a name and an address in angle brackets"],
  ["MAIL_FROM", "A <a@b.example>\r\nBcc: c@d.example", "an address, or a name and an address in angle brackets"],
  ["FILES_S3_BUCKET", "My_Bucket", "the name of a bucket"],
  ["TRUST_PROXY", "yes", "a number of hops from 0 to 10"],
  ["TWILIO_ACCOUNT_SID", "SK00000000000000000000000000000000", "the SID of an account of Twilio's (AC…)"],
  ["TWILIO_FROM", "0612345678", "a phone number in E.164, such as +33612345678"],
  ["APNS_TEAM_ID", "team", "10 letters and digits"],
  ["APNS_TOPIC", "com example", "a bundle id"],
])("%s=%s is refused in one line that names it, the value and what is allowed", (name, text, allowed) => {
  const refusal = `${name}: ${JSON.stringify(text)} is not allowed; it takes ${allowed}`;
  expect(() => readConfig({ [name]: text })).toThrow(new ConfigError(refusal));
});

test.each(["DATABASE_URL", "PUBLIC_URL", "SMTP_URL"])("a wrong %s is never repeated: it may hold a password", (name) => {
  const hidden = fc.string({ minLength: 4 }).map((password) => `ftp://me:${encodeURIComponent(password)}-hunter2@host/`);
  fc.assert(
    fc.property(hidden, (text) => {
      expect(() => readConfig({ [name]: text })).toThrow(ConfigError);
      try {
        readConfig({ [name]: text });
      } catch (error) {
        expect(String(error)).not.toContain("hunter2");
        expect(String(error)).toContain(name);
      }
    }),
  );
  expect(() => readConfig({ PUBLIC_URL: "https://me:hunter2@pay.example.com" })).toThrow(/^PUBLIC_URL: the given text is not allowed/);
});

const pem = (key: ReturnType<typeof generateKeyPairSync>["privateKey"]) => key.export({ type: "pkcs8", format: "pem" }).toString();
const apnsKey = pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);
const rsaKey = pem(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey);
const twilio = { TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`, TWILIO_AUTH_TOKEN: "hunter2", TWILIO_FROM: "+15005550006" };
const apns = { APNS_KEY: apnsKey, APNS_KEY_ID: "KEY1234567", APNS_TEAM_ID: "TEAM123456", APNS_TOPIC: "com.example.pay" };
const accountFile = {
  type: "service_account",
  project_id: "pay",
  client_email: "push@pay.example",
  private_key: rsaKey,
  token_uri: "https://oauth2.googleapis.com/token",
};

test.each([
  [twilio, "TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM go together: set all or none"],
  [apns, "APNS_KEY, APNS_KEY_ID, APNS_TEAM_ID and APNS_TOPIC go together: set all or none"],
])("the settings of a sender are taken together or not at all (%#)", (group, refusal) => {
  expect(() => readConfig(group)).not.toThrow();
  for (const name of Object.keys(group)) expect(() => readConfig({ ...group, [name]: undefined })).toThrow(new ConfigError(refusal));
});

test("a key of Apple's is one of the right curve, with its line breaks or in one line, and never repeated", () => {
  for (const text of [apnsKey, apnsKey.replaceAll("\n", "\\n")]) expect(readConfig({ ...apns, APNS_KEY: text }).apnsKey).toBe(apnsKey);
  const refusal = /^APNS_KEY: the given text is not allowed; it takes the text of a \.p8 key in PEM/;
  for (const text of [rsaKey, "AuthKey_hunter2.p8", "hunter2"]) expect(() => readConfig({ ...apns, APNS_KEY: text })).toThrow(refusal);
});

test("a service account is its JSON key file, and never repeated", () => {
  expect(readConfig({ FCM_SERVICE_ACCOUNT: JSON.stringify(accountFile) }).fcmServiceAccount).toEqual({
    projectId: "pay",
    clientEmail: "push@pay.example",
    privateKey: rsaKey,
    tokenUri: "https://oauth2.googleapis.com/token",
  });
  const wrong = [
    "hunter2",
    "null",
    "[]",
    ...Object.keys(accountFile).flatMap((key) => (key === "type" ? [] : [JSON.stringify({ ...accountFile, [key]: undefined })])),
    JSON.stringify({ ...accountFile, private_key: apnsKey }),
    JSON.stringify({ ...accountFile, token_uri: "ftp://oauth2.googleapis.com" }),
  ];
  for (const text of wrong) expect(() => readConfig({ FCM_SERVICE_ACCOUNT: text })).toThrow(/^FCM_SERVICE_ACCOUNT: the given text is not/);
  expect(() => readConfig({ ...twilio, TWILIO_AUTH_TOKEN: " " })).toThrow(/^TWILIO_AUTH_TOKEN: the given text is not allowed/);
});

test("an SMTP server is taken with a sender only", () => {
  const url = "smtps://mailer:hunter2@mail.example.com";
  expect(readConfig({ SMTP_URL: url, MAIL_FROM: "pay@example.com" })).toMatchObject({ smtpUrl: url, mailFrom: "pay@example.com" });
  expect(() => readConfig({ SMTP_URL: url })).toThrow(/^MAIL_FROM: is needed with SMTP_URL/);
});

test("the files rail is taken with the name of who sends the files only", () => {
  expect(readConfig({ SEPA_RAIL: "files", SEPA_INITIATOR_NAME: "Memento" })).toMatchObject({
    sepaRail: "files",
    sepaInitiatorName: "Memento",
  });
  expect(() => readConfig({ SEPA_RAIL: "files" })).toThrow(/^SEPA_INITIATOR_NAME: is needed with SEPA_RAIL=files/);
  expect(sepaFilesDirOf(readConfig({ DATA_DIR: "/srv/memento" }))).toBe("/srv/memento/sepa");
  expect(sepaFilesDirOf(readConfig({ SEPA_FILES_DIR: "/mnt/bank" }))).toBe("/mnt/bank");
});

test("a key of the bucket is never repeated, and comes with its other half or not at all", () => {
  expect(() => readConfig({ FILES_S3_SECRET_ACCESS_KEY: "hunter2" })).toThrow(
    new ConfigError("FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY go together: set both or neither"),
  );
  expect(() => readConfig({ FILES_S3_SECRET_ACCESS_KEY: " " })).toThrow(/^FILES_S3_SECRET_ACCESS_KEY: the given text is not allowed/);
  expect(() => readConfig({ FILES_S3_ENDPOINT: "https://me:hunter2@s3.example.com" })).toThrow(/^FILES_S3_ENDPOINT: the given text/);
});

test("files go to the data folder, or to the bucket that is named", () => {
  expect(fileStoreOptions(readConfig({ DATA_DIR: "/srv/memento" }))).toEqual({ folder: "/srv/memento/files", s3: undefined });
  const named = { FILES_S3_BUCKET: "docs", FILES_S3_REGION: "eu-west-3", FILES_S3_ACCESS_KEY_ID: "a", FILES_S3_SECRET_ACCESS_KEY: "b" };
  expect(fileStoreOptions(readConfig(named)).s3).toEqual({
    bucket: "docs",
    region: "eu-west-3",
    endpoint: undefined,
    accessKeyId: "a",
    secretAccessKey: "b",
  });
});

test("whatever stands in the environment, it is read or refused in one line", () => {
  const names = Object.values(options).map(({ name }) => name);
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.constantFrom("0", "5", "sandbox", "production", "info"))),
      (environment) => {
        try {
          expect(Object.keys(readConfig(environment))).toEqual(Object.keys(options));
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          expect(String(error)).not.toContain("\n");
        }
      },
    ),
  );
});

test("the rate limit depends on the mode unless it is set", () => {
  expect(rateLimitOf(readConfig({}))).toBe(5_000);
  expect(rateLimitOf(readConfig({ MEMENTO_MODE: "production" }))).toBe(1_000);
  expect(rateLimitOf(readConfig({ MEMENTO_MODE: "production", BANK_RATE_LIMIT: "7" }))).toBe(7);
  expect(apiLogPerSecondOf(readConfig({}))).toBe(200);
  expect(apiLogPerSecondOf(readConfig({ MEMENTO_MODE: "production" }))).toBe(0);
  expect(apiLogPerSecondOf(readConfig({ MEMENTO_MODE: "production", API_LOG_PER_SECOND: "50" }))).toBe(50);
});

test("people may try things a hundred times as often in a sandbox, unless it is configured", () => {
  expect(walletAttemptFactorOf(readConfig({}))).toBe(100);
  expect(walletAttemptFactorOf(readConfig({ MEMENTO_MODE: "production" }))).toBe(1);
  expect(walletAttemptFactorOf(readConfig({ WALLET_ATTEMPT_FACTOR: "3" }))).toBe(3);
});

test("a key of Stripe's is never repeated, and a live one charges nothing from a sandbox", () => {
  expect(() => readConfig({ STRIPE_SECRET_KEY: "pk_live_51Hunter2" })).toThrow(/^STRIPE_SECRET_KEY: the given text is not allowed/);
  expect(() => readConfig({ STRIPE_SECRET_KEY: "sk_live_51Hunter2" })).toThrow(
    new ConfigError("STRIPE_SECRET_KEY: a sandbox would charge real cards with a live key; it takes a test key"),
  );
  const production = readConfig({ MEMENTO_MODE: "production", STRIPE_SECRET_KEY: "sk_live_51Hunter2" });
  expect(production.stripeSecretKey).toBe("sk_live_51Hunter2");
});

test("a production is warned about each default that it should replace, and about nothing else", () => {
  const replaced = {
    DATABASE_URL: "postgres://me:hunter2@db/memento",
    PUBLIC_URL: "https://pay.example.com",
    SMTP_URL: "smtps://mail.example.com",
    MAIL_FROM: "pay@example.com",
    FILES_S3_BUCKET: "memento-files",
    SECRET_KEY: "0123456789abcdef".repeat(4),
    SEPA_RAIL: "files",
    SEPA_INITIATOR_NAME: "Memento",
    ...twilio,
    ...apns,
  };
  const warn = (environment: Record<string, string>) => productionWarnings(readConfig({ MEMENTO_MODE: "production", ...environment }));
  expect(productionWarnings(readConfig({}))).toEqual([]);
  expect(warn(replaced)).toEqual([]);
  expect(warn({}).map((line) => line.split(" ")[0])).toEqual([
    "DATABASE_URL",
    "FILES_S3_BUCKET",
    "SECRET_KEY",
    "SEPA_RAIL",
    "PUBLIC_URL",
    "SMTP_URL",
    "TWILIO_ACCOUNT_SID,",
    "TWILIO_ACCOUNT_SID,",
    "APNS_KEY,",
  ]);
  const { APNS_KEY: _key, APNS_KEY_ID: _id, APNS_TEAM_ID: _team, APNS_TOPIC: _topic, ...withoutApns } = replaced;
  expect(warn({ ...withoutApns, FCM_SERVICE_ACCOUNT: JSON.stringify(accountFile) })).toEqual([]);
  expect(warn(withoutApns)).toEqual([
    "APNS_KEY, APNS_KEY_ID, APNS_TEAM_ID and APNS_TOPIC, or FCM_SERVICE_ACCOUNT, are not set: push messages reach nobody and are not kept",
  ]);
  expect(warn({ ...replaced, STRIPE_SECRET_KEY: "sk_live_51Example" })).toEqual([]);
  expect(warn({ ...replaced, STRIPE_SECRET_KEY: "sk_test_51Example" })).toEqual([expect.stringMatching(/^STRIPE_SECRET_KEY /)]);
  expect(warn({ ...replaced, PUBLIC_URL: "http://pay.example.com" })).toEqual([expect.stringMatching(/^PUBLIC_URL /)]);
});

test("docs/configuration.md holds the table of all settings (`npm run --silent memento -- config` prints it)", () => {
  const documented = readFileSync(join(import.meta.dirname, "../../../../docs/configuration.md"), "utf8");
  expect(documented).toContain(`\n${configTable()}\n`);
  expect(documented.match(/^\| `/gm)).toHaveLength(Object.keys(options).length);
});
