import { BlockList, isIP } from "node:net";

/**
 * Which addresses a request that a customer caused may reach.
 * - public: the public internet only
 * - local: also this machine and private networks, for sandboxes; never the link-local addresses where clouds keep their credentials
 */
export type Reach = "public" | "local";

type Range = readonly [network: string, prefix: number];

/** This machine and private networks: RFC 1122, RFC 1918, RFC 4291, RFC 4193. */
const local: readonly Range[] = [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["::1", 128],
  ["fc00::", 7],
];

/** Everything else that is not the public internet: the special-purpose registries of IANA (RFC 6890), multicast, and metadata services. */
const never: readonly Range[] = [
  ["0.0.0.0", 8],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 128],
  ["::", 96], // IPv4-compatible, long deprecated
  ["64:ff9b::", 96], // an IPv4 address in it is reached by whoever translates
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fd00:ec2::", 32], // the metadata service of EC2, inside the private range
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

function blockList(ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, isIP(network) === 4 ? "ipv4" : "ipv6");
  return list;
}

const lists = { local: blockList(local), never: blockList(never) };

/** Whether an address (a literal, without brackets) may be reached. IPv4 addresses mapped into IPv6 count as what they are. */
export function addressIsAllowed(address: string, reach: Reach): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  if (family === 4) return isAllowed(address, "ipv4", reach);
  const canonical = canonicalIpv6(address);
  const mapped = mappedIpv4(canonical);
  return mapped === undefined ? isAllowed(canonical, "ipv6", reach) : isAllowed(mapped, "ipv4", reach);
}

function isAllowed(address: string, family: "ipv4" | "ipv6", reach: Reach): boolean {
  if (address === "::1") return reach === "local"; // lies in the range of the IPv4-compatible addresses too
  if (lists.never.check(address, family)) return false;
  return reach === "local" || !lists.local.check(address, family);
}

/** The URL parser writes an IPv6 address in its one canonical form (RFC 5952). A zone is no part of the address. */
const canonicalIpv6 = (address: string): string => new URL(`http://[${address.split("%", 1)[0] ?? ""}]`).hostname.slice(1, -1);

/** The IPv4 address in a canonical `::ffff:a.b.c.d`. */
function mappedIpv4(address: string): string | undefined {
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join(".");
}
