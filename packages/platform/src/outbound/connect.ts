import { buildConnector } from "undici";
import { addressIsAllowed } from "./addresses.ts";
import { AddressNotAllowed, guardedLookup, type ResolveName } from "./resolve.ts";
import { literalAddress, type OutboundRules } from "./target.ts";

/**
 * Connects only to addresses within reach, for all requests that a customer caused. Names are judged by what they lead to at the moment
 * of connecting, literals as they stand; both fail with AddressNotAllowed.
 */
export function guardedConnector({
  rules,
  timeoutMs,
  resolve,
}: {
  rules: OutboundRules;
  timeoutMs: number;
  resolve: ResolveName | undefined;
}): buildConnector.connector {
  const connector = buildConnector({ timeout: timeoutMs, lookup: guardedLookup(rules.reach, resolve), allowH2: false });
  return (options, callback) => {
    const literal = literalAddress(options.hostname);
    if (literal !== undefined && !addressIsAllowed(literal, rules.reach))
      return callback(new AddressNotAllowed(`${literal} may not be called`), null);
    connector(options, callback);
  };
}
