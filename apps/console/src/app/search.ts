/** The page of a list in the address; the first is not written. Anything that is no page counts as the first. */
export const pageIn = (search: Record<string, unknown>): { page?: number } => {
  const page = Number(search["page"]);
  return Number.isInteger(page) && page > 1 && page < 100_000 ? { page } : {};
};

/** One of some words in the address, or nothing. */
export const oneOf = <Name extends string, Word extends string>(
  search: Record<string, unknown>,
  name: Name,
  words: readonly Word[],
): { [Key in Name]?: Word } => {
  const word = words.find((one) => one === search[name]);
  return (word === undefined ? {} : { [name]: word }) as { [Key in Name]?: Word }; // TypeScript makes a computed key a string
};

/** A text in the address, cut where nobody would write more; or nothing. */
export const textIn = <Name extends string>(search: Record<string, unknown>, name: Name): { [Key in Name]?: string } => {
  const text = search[name]; // what looks like a number or a truth is one by now
  const written = typeof text === "string" ? text : typeof text === "number" ? String(text) : "";
  return (written.trim() === "" ? {} : { [name]: written.trim().slice(0, 255) }) as { [Key in Name]?: string }; // as above
};

/** A moment in the address, ISO 8601, or nothing. */
export const momentIn = <Name extends string>(search: Record<string, unknown>, name: Name): { [Key in Name]?: string } => {
  const moment = search[name];
  const isOne = typeof moment === "string" && /^\d{4}-\d\d-\d\dT/.test(moment) && !Number.isNaN(Date.parse(moment));
  return (isOne ? { [name]: moment } : {}) as { [Key in Name]?: string }; // as above
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => uuid.test(text);

/** An id in the address, or nothing. */
export const idIn = <Name extends string>(search: Record<string, unknown>, name: Name): { [Key in Name]?: string } => {
  const id = search[name];
  return (typeof id === "string" && isUuid(id) ? { [name]: id } : {}) as { [Key in Name]?: string }; // as above
};

/** A day in the address, such as 2026-03-29, or nothing. */
export function dayIn<Name extends string>(search: Record<string, unknown>, name: Name): { [Key in Name]?: string } {
  const day = search[name];
  const isDay = typeof day === "string" && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return (isDay ? { [name]: day } : {}) as { [Key in Name]?: string }; // as above
}

/** An amount of cents in the address, or nothing. */
export function centsIn<Name extends string>(search: Record<string, unknown>, name: Name): { [Key in Name]?: number } {
  const cents = Number(search[name] ?? Number.NaN);
  return (Number.isSafeInteger(cents) && cents >= 0 ? { [name]: cents } : {}) as { [Key in Name]?: number }; // as above
}
