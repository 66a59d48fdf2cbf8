import { X509Certificate } from "node:crypto";
import { BlockList, isIP } from "node:net";
import type { WorkspaceId } from "@memento/kernel";
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

/** Whether an address lies in one of the ranges (`203.0.113.0/24`, `2001:db8::/32`, or a single address). No range: everywhere. */
export function addressFilter(ranges: readonly string[]): (address: string) => boolean {
  if (ranges.length === 0) return () => true;
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/");
    const family = isIP(network) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(network, prefix === undefined ? (family === "ipv6" ? 128 : 32) : Number(prefix), family);
  }
  // An IPv4 client of a dual-stack socket shows as ::ffff:203.0.113.7; BlockList looks through that.
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** How long an unknown thumbprint is remembered as such, so that a flood of wrong tokens does not become a flood of queries. */
const unknownMs = 1_000;
const entriesMax = 10_000;

export type Credentials = ReturnType<typeof createCredentials>;

/**
 * Applications by thumbprint, cached. The cache may be stale; `forget` drops an entry, and admission tells when to (the application's
 * revision has moved on).
 */
export function createCredentials(database: Queryable) {
  const cache = new Map<string, { application: CallingApplication | undefined; at: number }>();
  return {
    /** From the cache; undefined says that `load` must be asked. */
    peek: (thumbprint: string): CallingApplication | undefined => cache.get(thumbprint)?.application,

    /** From the database, unless it was found unknown a moment ago. `nowMs` is real time. */
    async load(thumbprint: string, nowMs: number): Promise<CallingApplication | undefined> {
      const known = cache.get(thumbprint);
      if (known?.application !== undefined || (known !== undefined && nowMs - known.at < unknownMs)) return known.application;
      const [row] = await database.query<Row>(find, [thumbprint]);
      if (cache.size >= entriesMax) cache.clear();
      const application = row === undefined ? undefined : fromRow(row);
      cache.set(thumbprint, { application, at: nowMs });
      return application;
    },

    forget: (thumbprint: string): void => {
      cache.delete(thumbprint);
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
