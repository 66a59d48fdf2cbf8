/**
 * The texts that only some pages need, by area: the keys that begin with one of its words. A page's route names the areas of its page (app/page.ts);
 * all other texts are the base, which every visit loads.
 */
export const areas = {
  home: ["home", "chart"],
  accounts: ["accounts", "ibans", "statement"],
  transactions: ["transactions"],
  reasons: ["reason"],
  transfers: ["transfers"],
  bulks: ["bulk", "upload"],
  beneficiaries: ["beneficiaries"],
  collections: ["collections"],
  mandates: ["mandates", "requests"],
  csv: ["csv"],
  applications: ["applications", "addresses", "certificates", "collaborators"],
  webhooks: ["webhooks"],
  deliveries: ["deliveries"],
  apiLog: ["api_log"],
  builder: ["builder"],
  sandbox: ["sandbox"],
  operations: ["operations"],
  unmatched: ["unmatched"],
  walletUsers: ["wallet_users"],
  walletPayments: ["wallet_payments"],
  announcements: ["announcements"],
  fees: ["fees"],
  reconciliation: ["reconciliation"],
  members: ["members", "invitations"],
  profile: ["profile"],
  totp: ["totp"],
  settings: ["settings"],
  audit: ["audit"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Area = keyof typeof areas;

const areaOfWord: ReadonlyMap<string, Area> = new Map(
  Object.entries(areas).flatMap(([area, words]) => words.map((word) => [word, area as Area] as const)),
);

/** The area of a text; undefined: it is of the base. */
export const areaOf = (key: string): Area | undefined => areaOfWord.get(key.split(".", 1)[0] ?? "");
