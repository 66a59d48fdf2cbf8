/** Longest texts that SEPA messages carry, in characters. Source: EPC implementation guidelines. */
export const wireLengths = { name: 70, message: 140, street: 70, buildingNumber: 16, postalCode: 16, town: 35, reference: 35 } as const;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "TH",
  ı: "i",
  "€": "E",
  "&": "+",
  "’": "'",
  "‘": "'",
  "–": "-",
  "—": "-",
};

const allowed = /^[a-zA-Z0-9/\-?:().,'+ ]$/;

/**
 * A text as every SEPA bank can take it: Latin letters without marks, digits, and `/ - ? : ( ) . , ' +` with spaces; what has no equivalent becomes a
 * dot. Then trimmed and cut to `lengthMax`. Only for the wire: we keep and answer what the client wrote.
 * Source: EPC217-08, the common character set.
 */
export function toWireText(text: string, lengthMax: number): string {
  let wire = "";
  for (const character of text.normalize("NFKD")) {
    if (/\p{M}/u.test(character)) continue;
    if (/\s/u.test(character)) wire += " ";
    else wire += spelledOut[character] ?? (allowed.test(character) ? character : ".");
  }
  return wire.trim().slice(0, lengthMax).trim();
}

/**
 * A reference (end-to-end id, mandate) as references may look: the wire's characters, at most 35, no slash at either end and no two in a row.
 * Empty when nothing of it is left.
 */
export const toWireReference = (text: string): string =>
  toWireText(text.replace(/\/{2,}/g, "/").replace(/^[/\s]+/, ""), wireLengths.reference).replace(/[/\s]+$/, "");
