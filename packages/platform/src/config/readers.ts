import { isIP } from "node:net";

/** A setting of the environment. `read` gives its value, or undefined for a text that is none. */
export type Option<T> = {
  readonly name: string;
  readonly fallback: string | undefined;
  /** What may stand there, as the error message says it */
  readonly allowed: string;
  readonly description: string;
  readonly read: (text: string) => T | undefined;
};

export const option = <T>(
  name: string,
  fallback: string | undefined,
  allowed: string,
  description: string,
  read: (text: string) => T | undefined,
): Option<T> => ({ name, fallback, allowed, description, read });

export const integer =
  (min: number, max: number) =>
  (text: string): number | undefined => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };

export const oneOf =
  <const Values extends readonly string[]>(values: Values) =>
  (text: string): Values[number] | undefined =>
    values.find((value) => value === text);

export const nonEmpty = (text: string): string | undefined => (text.trim() === "" ? undefined : text);

/** An address or a name, as one listens on it: no scheme, no port. */
export const host = (text: string): string | undefined =>
  isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined;

export const databaseUrl = (text: string): string | undefined =>
  URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol) ? text : undefined;

/** Without a slash at the end, as paths are put behind it. */
export function publicUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash } = new URL(text);
  if (!["http:", "https:"].includes(protocol) || username + password + search + hash !== "") return undefined;
  return text.replace(/\/+$/, "");
}

export const smtpUrl = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  return ["smtp:", "smtps:"].includes(protocol) && hostname !== "" && ["", "/"].includes(pathname) && search + hash === ""
    ? text
    : undefined;
};

/** An address, or a name and an address in angle brackets. Header fields end at a line break, so none may be in it. */
export const mailbox = (text: string): string | undefined => {
  const address = '[^\\s<>@,;"]+@[^\\s<>@,;"]+';
  return new RegExp(`^(?:${address}|"?[^"<>\\r\\n]*"?\\s*<${address}>)$`).test(text) ? text : undefined;
};
/** A service beside us: http or https, with no user in it. */
export function endpoint(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password } = new URL(text);
  return ["http:", "https:"].includes(protocol) && username + password === "" ? text : undefined;
}

export const bucketName = (text: string): string | undefined => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? text : undefined);

/** ISO 9362, with or without its branch. Files say it in capitals. */
export const bic = (text: string): string | undefined => {
  const upper = text.toUpperCase();
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(upper) ? upper : undefined;
};

export const yesOrNo = (text: string): boolean | undefined => (text === "yes" ? true : text === "no" ? false : undefined);
