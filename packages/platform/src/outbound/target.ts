import { isIP } from "node:net";
import { addressIsAllowed, type Reach } from "./addresses.ts";

/** Whether requests may leave unencrypted, and where to. */
export type OutboundRules = { readonly reach: Reach; readonly allowHttp: boolean };

const lengthMax = 2_048;

/** Names that mean this machine or its network, whatever a resolver says (RFC 6761, RFC 6762). */
const localName = /(?:^|\.)(?:localhost|local|internal|localdomain)\.?$/;

/** The address in a URL's host, without brackets; undefined for a name. The URL parser has made one spelling of every literal. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? undefined : bare;
}

/**
 * Reads a URL that a customer gave for requests to be sent to; undefined where it breaks a rule that can be seen without asking a resolver:
 * https (or http where allowed), no user or password, no fragment, no address or name that is out of reach. What a name leads to is judged
 * when connecting.
 */
export function readTarget(text: string, rules: OutboundRules): URL | undefined {
  if (text.length > lengthMax || /[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isHttps = url.protocol === "https:";
  if (!isHttps && !(url.protocol === "http:" && rules.allowHttp)) return undefined;
  if (url.username + url.password !== "" || text.includes("#")) return undefined;
  const literal = literalAddress(url.hostname);
  if (literal !== undefined) return addressIsAllowed(literal, rules.reach) ? url : undefined;
  return rules.reach === "public" && localName.test(url.hostname) ? undefined : url;
}
