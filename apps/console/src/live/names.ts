/** What the stream of events tells of one event: enough to know what to read again. */
export type Told = { readonly type: string; readonly resource_type: string };

/**
 * What each kind of resource shows in, by the first word of the queries' keys. Money that moves shows in more places than its own list: balances and
 * the bulk that it came in, for two.
 */
const shownIn: Readonly<Record<string, readonly string[]>> = {
  account: ["accounts", "ibans"],
  iban: ["ibans", "accounts"],
  attachment: ["attachments", "transactions", "transfers", "collections"],
  transaction: ["transactions", "accounts", "transfers", "collections", "unmatched"],
  transfer: ["transfers", "transfer-bulks", "transactions", "accounts", "beneficiaries"],
  bulk_transfers: ["transfer-bulks", "transfers"],
  collection: ["collections", "collection-bulks", "transactions", "accounts"],
  bulk_collections: ["collection-bulks", "collections"],
};

/** What every event may change: webhooks are told of it, and an application's request may have caused it. */
const always = ["overview", "deliveries", "api-log"];

/** A kind that has no line above is shown in its own list: `mandate_signature_request` in `mandate-signature-requests`. */
const ownList = (resourceType: string): string => `${resourceType.replaceAll("_", "-")}s`;

/** The queries that an event makes stale, by the first word of their keys. */
export const namesOf = ({ resource_type: type }: Told): readonly string[] => [
  ...(Object.hasOwn(shownIn, type) ? (shownIn[type] ?? []) : [ownList(type)]),
  ...always,
];

/** Figures that are costly, and what the server writes down some moments after the event itself, are read again less often, and later. */
const laterMs: Readonly<Record<string, number>> = { overview: 1_000, deliveries: 1_000, "api-log": 1_000, beneficiaries: 1_000 };
const soonMs = 300;

/** How long to gather events before what is called `name` is read again. */
export const delayOf = (name: string): number => laterMs[name] ?? soonMs;

/** What an event's message holds; undefined for one that this version of the console cannot read. */
export function readTold(data: unknown): Told | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const told = JSON.parse(data) as Partial<Told> | null;
    const { type, resource_type: resourceType } = told ?? {};
    return typeof type === "string" && typeof resourceType === "string" ? { type, resource_type: resourceType } : undefined;
  } catch {
    return undefined;
  }
}
