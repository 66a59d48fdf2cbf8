/** The house as data: which room may look into which, what may not be written where rules are decided, and the few exceptions. */

export type Allowance = {
  /** Path from the root of the repository. */
  readonly file: string;
  /** The name of the ban that does not hold there, or the specifier that may be imported. */
  readonly what: string;
  readonly reason: string;
};

export type Ban = { readonly name: string; readonly pattern: RegExp; readonly instead: string };

export type House = {
  /** Folder of each room, and the folders of the rooms that it may import. */
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
  readonly bans: readonly Ban[];
  readonly allowances: readonly Allowance[];
};

const products = ["packages/ledger", "packages/rails", "packages/platform", "packages/kernel"];

const mayImport = {
  "packages/kernel": [],
  "packages/sdk": [],
  "packages/platform": ["packages/kernel"],
  "packages/ledger": ["packages/kernel"],
  "packages/rails": ["packages/platform", "packages/kernel"],
  "packages/bank": products,
  "packages/wallet": products,
  "apps/console": ["packages/sdk", "packages/kernel"],
  "apps/wallet": ["packages/sdk"],
  "apps/server": ["packages/bank", "packages/wallet", ...products, "packages/sdk"],
} as const satisfies House["mayImport"];

/** Matched against code without its comments and texts. */
const bans: readonly Ban[] = [
  { name: "Date.now", pattern: /\bDate\s*\.\s*now\b/g, instead: "time is an argument" },
  { name: "new Date()", pattern: /\bnew\s+Date\b(?!\s*\(\s*[^\s)])/g, instead: "time is an argument" },
  { name: "Temporal.Now", pattern: /\bTemporal\s*\.\s*Now\b/g, instead: "time is an argument" },
  { name: "Math.random", pattern: /\bMath\s*\.\s*random\b/g, instead: "ids come from newId, secrets from node:crypto" },
  { name: "parseFloat", pattern: /\bparseFloat\b/g, instead: "money is read digit by digit (minorFromDecimal)" },
  { name: ".toFixed", pattern: /\.\s*toFixed\b/g, instead: "money is written from its minor units" },
  { name: "process.env", pattern: /\bprocess\s*(?:\?\.|\.)\s*env\b/g, instead: "settings are read once, in apps/server, and handed down" },
];

/** The name under which an allowance lifts the ban on statements put together from pieces. */
export const interpolatedSql = "interpolated SQL";

const allowances: readonly Allowance[] = [
  {
    file: "apps/console/src/i18n/texts.ts",
    what: "virtual:texts",
    reason: "the room's own build makes this module of its catalogues: vite.config.ts",
  },
  {
    file: "apps/console/src/lib/money.ts",
    what: "@memento/kernel/currency",
    reason: "the kernel's front door brings node:crypto along, which browsers do not have",
  },
  {
    file: "packages/kernel/src/ids.ts",
    what: "Date.now",
    reason: "a UUIDv7 carries the machine's time, even where a workspace's clock was moved",
  },
  {
    file: "packages/platform/src/workspaces/clock.ts",
    what: "new Date()",
    reason: "the one place that reads real time; everyone else is told",
  },
  {
    file: "packages/platform/src/postgres/folder-lock.ts",
    what: "process.env",
    reason: "hands the environment on to ps, and reads no setting from it",
  },
  { file: "packages/sdk/src/token.ts", what: "Date.now", reason: "runs in the customer's process, whose time a token carries" },
  { file: "packages/sdk/src/webhook.ts", what: "Date.now", reason: "runs in the customer's process, whose time a signature is judged by" },
  {
    file: "packages/platform/src/db/bulk.ts",
    what: interpolatedSql,
    reason: "table and column names are literals of its callers; values travel as arrays",
  },
  {
    file: "apps/server/src/version.ts",
    what: "../../../package.json",
    reason: "the version of the product is the version of the repository",
  },
];

export const house: House = { mayImport, bans, allowances };
