import type { Stripe } from "stripe";

export type StripeClientOptions = {
  readonly secretKey: string;
  /** Another server that speaks Stripe's protocol: tests. */
  readonly apiUrl?: string;
  /** For one HTTP request. */
  readonly timeoutMs?: number;
  /** How often the library itself asks again, under the same idempotency key, before a fault is reported. */
  readonly retriesMax?: number;
};

/** A client of Stripe, whose library is loaded when it is needed first: it is large, and most servers charge no card. */
export function lazyStripe({ secretKey, apiUrl, timeoutMs = 20_000, retriesMax = 2 }: StripeClientOptions): () => Promise<Stripe> {
  let client: Promise<Stripe> | undefined;
  const load = async (): Promise<Stripe> => {
    const { Stripe } = await import("stripe");
    return new Stripe(secretKey, { timeout: timeoutMs, maxNetworkRetries: retriesMax, telemetry: false, ...addressOf(apiUrl) });
  };
  return () => (client ??= load());
}

function addressOf(apiUrl: string | undefined): { host: string; port: string; protocol: "http" | "https" } | undefined {
  if (apiUrl === undefined) return undefined;
  const { hostname, port, protocol } = new URL(apiUrl);
  const isHttp = protocol === "http:";
  return { host: hostname, port: port === "" ? (isHttp ? "80" : "443") : port, protocol: isHttp ? "http" : "https" };
}
