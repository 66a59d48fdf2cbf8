import { X509Certificate } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { present, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { Permission } from "./permissions.ts";
import type { Credential } from "./token.ts";

/** An application that may call, as one of its certificates leads to it. */
export type CallingApplication = Credential & {
  readonly workspaceId: WorkspaceId;
  readonly applicationId: string;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly allowsAddress: (address: string) => boolean;
  readonly revision: bigint;
};

const find = {
  name: "bank.credential",
  text: `select a.workspace_id, a.application_id, a.name, a.permissions, a.ip_ranges, a.secret_sha256, a.revision, c.certificate
    from bank.certificate c join bank.application a using (workspace_id, application_id) where c.thumbprint = $1 and c.revoked_at is null`,
};
type Row = {
  workspace_id: WorkspaceId;
  application_id: string;
  name: string;
  permissions: Permission[];
  ip_ranges: string[];
  secret_sha256: Buffer;
  revision: bigint;
  certificate: string;
};

const maskBits = { 4: 32, 6: 128 } as const;

/** Network and prefix of a range (`203.0.113.0/24`, `2001:db8::/32`) or of a single address; undefined for any other text. */
function parseRange(range: string): { network: string; prefix: number; family: "ipv4" | "ipv6" } | undefined {
  const [, network = "", prefix] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const version = isIP(network);
  if (version !== 4 && version !== 6) return undefined;
  const bits = prefix === undefined ? maskBits[version] : Number(prefix);
  return bits > maskBits[version] ? undefined : { network, prefix: bits, family: version === 6 ? "ipv6" : "ipv4" };
}

/** Whether a text may stand in an IP allow-list. Whoever takes one from a person asks first. */
export const ipRangeIsValid = (range: string): boolean => parseRange(range) !== undefined;

/** Whether an address lies in one of the ranges. No range: everywhere. Throws AssertionFailed for a text that is no range. */
export function addressFilter(ranges: readonly string[]): (address: string) => boolean {
  if (ranges.length === 0) return () => true;
  const list = new BlockList();
  for (const range of ranges) {
    const { network, prefix, family } = present(parseRange(range), `IP range ${range}`);
    list.addSubnet(network, prefix, family);
  }
  // An IPv4 client of a dual-stack socket shows as ::ffff:203.0.113.7; BlockList looks through that.
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** How long an unknown thumbprint is remembered as such, so that one wrong token sent again and again does not become as many queries. */
const unknownMs = 1_000;
const entriesMax = 10_000;

export type Credentials = ReturnType<typeof createCredentials>;

/**
 * Applications by thumbprint, cached. The cache may be stale; `forget` drops an entry, and admission tells when to (the application's
 * revision has moved on).
 */
export function createCredentials(database: Queryable) {
  const cache = new Map<string, CallingApplication>();
  // Apart from the others, because strangers choose what is in it: a flood of made-up thumbprints must not push out a customer's.
  const unknown = new Map<string, number>();
  const loading = new Map<string, Promise<CallingApplication | undefined>>();

  async function read(thumbprint: string, nowMs: number): Promise<CallingApplication | undefined> {
    const [row] = await database.query<Row>(find, [thumbprint]);
    if (row === undefined) {
      if (unknown.size >= entriesMax) unknown.clear();
      unknown.set(thumbprint, nowMs);
      return undefined;
    }
    const application = fromRow(row);
    if (cache.size >= entriesMax) cache.clear();
    cache.set(thumbprint, application);
    return application;
  }

  return {
    /** From the cache; undefined says that `load` must be asked. */
    peek: (thumbprint: string): CallingApplication | undefined => cache.get(thumbprint),

    /** From the database, unless it was found unknown a moment ago. Those who ask at once share one query. `nowMs` is real time. */
    async load(thumbprint: string, nowMs: number): Promise<CallingApplication | undefined> {
      const unknownSince = unknown.get(thumbprint);
      if (unknownSince !== undefined && nowMs - unknownSince < unknownMs) return undefined;
      const known = cache.get(thumbprint) ?? loading.get(thumbprint);
      if (known !== undefined) return known;
      const reading = read(thumbprint, nowMs).finally(() => {
        if (loading.get(thumbprint) === reading) loading.delete(thumbprint);
      });
      loading.set(thumbprint, reading);
      return reading;
    },

    /** Also parts with a query under way: it may have read what was true before the change. */
    forget: (thumbprint: string): void => {
      cache.delete(thumbprint);
      loading.delete(thumbprint);
    },
  };
}

const fromRow = (row: Row): CallingApplication => ({
  workspaceId: row.workspace_id,
  applicationId: row.application_id,
  name: row.name,
  permissions: new Set(row.permissions),
  allowsAddress: addressFilter(row.ip_ranges),
  secretSha256: row.secret_sha256,
  publicKey: new X509Certificate(row.certificate).publicKey,
  revision: row.revision,
});
