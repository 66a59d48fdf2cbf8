const masked = "***";

/** Names of fields and parameters whose value is nobody's to read later. */
const secretName =
  /token|secret|passw|passphrase|private|credential|authorization|cookie|jwt|otp|(^|[_-])(pin|cvc|cvv|iat|jti|sec)($|[_-])/i;
/** Values that are secret wherever they stand: private keys, and signed tokens. */
const secretValue = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\beyJ[\w-]{8,}\.[\w-]{8,}\.|\bBearer\s+\S{8,}/;

const mask = (key: string, value: unknown): unknown => {
  if (key !== "" && secretName.test(key) && value !== null && typeof value !== "boolean") return masked;
  return typeof value === "string" && secretValue.test(value) ? masked : value;
};

/** A JSON text with its secrets masked. Undefined for a text that is no JSON: nobody knows what is in it. */
export function maskJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), mask);
  } catch {
    return undefined;
  }
}

/** A path whose query has its secrets masked; cut where it is longer than any route takes. */
export function maskPath(url: string): string {
  const at = url.indexOf("?");
  if (at === -1) return cut(url);
  const query = new URLSearchParams(url.slice(at + 1));
  for (const [name, value] of [...query]) if (mask(name, value) === masked) query.set(name, masked);
  return cut(`${url.slice(0, at)}?${query.toString()}`);
}

const cut = (text: string): string => text.slice(0, 2_048);
