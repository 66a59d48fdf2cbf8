import { errors } from "undici";

/** A word for why no answer came from an address that a customer gave. */
export type NetworkFault =
  | "timeout"
  | "connection_refused"
  | "connection_closed"
  | "unreachable"
  | "name_not_resolved"
  | "address_not_allowed"
  | "tls_failed"
  | "invalid_answer"
  | "network_error";

const byCode: Readonly<Record<string, NetworkFault>> = {
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  ECONNREFUSED: "connection_refused",
  ECONNRESET: "connection_closed",
  EPIPE: "connection_closed",
  UND_ERR_SOCKET: "connection_closed",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOTFOUND: "name_not_resolved",
  ENODATA: "name_not_resolved",
  EAI_AGAIN: "name_not_resolved",
  ETIMEOUT: "name_not_resolved",
  ESERVFAIL: "name_not_resolved",
  ADDRESS_NOT_ALLOWED: "address_not_allowed",
};

export function networkFaultOf(error: unknown): NetworkFault {
  const { code: given } = error as { code?: unknown };
  const code = typeof given === "string" ? given : "";
  const known = byCode[code];
  if (known !== undefined) return known;
  if (code.startsWith("HPE_") || error instanceof errors.HTTPParserError) return "invalid_answer";
  if (/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/.test(code)) return "tls_failed";
  return "network_error";
}
