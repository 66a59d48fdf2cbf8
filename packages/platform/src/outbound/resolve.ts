import { type LookupAddress, promises as dns } from "node:dns";
import type { LookupFunction } from "node:net";
import { addressIsAllowed, type Reach } from "./addresses.ts";

/** Gives every address of a name; throws for one that has none. */
export type ResolveName = (hostname: string) => Promise<readonly LookupAddress[]>;

/** A name or a literal leads where requests of customers may not go. */
export class AddressNotAllowed extends Error {
  override readonly name = "AddressNotAllowed";
  readonly code = "ADDRESS_NOT_ALLOWED";
}

/** A resolver that waits at most about six seconds, on sockets. */
const resolver = new dns.Resolver({ timeout: 2_000, tries: 2 });

/**
 * The machine's own look-up runs on the four threads that the whole process shares, so a few names whose servers do not answer would stop
 * everything; hence DNS is asked directly first. The machine is asked for single-label names (`localhost`, those of a local network), and for what DNS
 * does not know but a hosts file may. A name whose servers do not answer is given up.
 */
export const resolveName: ResolveName = async (hostname) => {
  if (!hostname.replace(/\.$/, "").includes(".")) return dns.lookup(hostname, { all: true });
  const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const addresses = answers.flatMap((answer, index) =>
    answer.status === "fulfilled" ? answer.value.map((address) => ({ address, family: index === 0 ? 4 : 6 })) : [],
  );
  if (addresses.length > 0) return addresses;
  const timedOut = answers.find((answer) => answer.status === "rejected" && codeOf(answer.reason) === "ETIMEOUT");
  if (timedOut?.status === "rejected") throw timedOut.reason;
  return dns.lookup(hostname, { all: true });
};

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/**
 * A look-up for sockets that refuses a name as soon as one of its addresses is out of reach. The socket connects to an address that was judged
 * here, so a name that changes its mind in between (DNS rebinding) gains nothing.
 */
export function guardedLookup(reach: Reach, resolve: ResolveName = resolveName): LookupFunction {
  return (hostname, options, callback) => {
    const judged = resolve(hostname).then((addresses) => {
      if (!addresses.every(({ address }) => addressIsAllowed(address, reach)))
        throw new AddressNotAllowed(`${hostname} leads to an address that may not be called`);
      const wanted = options.family === 4 || options.family === 6 ? addresses.filter(({ family }) => family === options.family) : addresses;
      if (wanted.length === 0) throw Object.assign(new Error(`${hostname} has no address`), { code: "ENOTFOUND" });
      return [...wanted];
    });
    judged.then(
      (addresses) => {
        const [first] = addresses;
        if (options.all === true) callback(null, addresses);
        else callback(null, first?.address ?? "", first?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, options.all === true ? [] : ""),
    );
  };
}
