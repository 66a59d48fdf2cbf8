import { momentText } from "@memento/kernel";
import { schemeAmountMax } from "@memento/rails";
import { Type } from "typebox";

/** The Bank API's IBAN pattern. Lower case is accepted and normalised; whether the IBAN is right is judged later, by the operation. */
export const IbanText = Type.String({
  pattern: "^[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}$",
  description: "An IBAN in electronic form, without spaces.",
});

export const Uuid = (description: string) => Type.String({ format: "uuid", description });

/** A positive amount that a JSON number carries exactly. */
export const AmountCents = (description: string) =>
  Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, format: "int64", description });

/** A positive amount that a SEPA message can carry. */
export const SepaAmountCents = Type.Integer({
  minimum: 1,
  maximum: Number(schemeAmountMax),
  format: "int64",
  description: "Amount in cents. The currency is EUR.",
});

export const DateTime = (description: string) => Type.String({ format: "date-time", description });

export const EndToEndId = Type.String({
  minLength: 1,
  maxLength: 35,
  pattern: "^[a-zA-Z0-9\\-?:().,'+ ]{1,35}$",
  description: "Travels unchanged through the whole payment chain and comes back on a return.",
});

/** SEPA carries the first 140 characters; we keep and answer up to 256. */
export const Message = Type.String({ maxLength: 256, description: "Text that every party to the payment can read." });

export const InternalNote = Type.String({ maxLength: 2048, description: "A note that only this workspace sees." });
export const CustomId = Type.String({
  minLength: 1,
  maxLength: 256,
  description: "Your own identifier: never transmitted, searchable by API.",
});
export const CustomMetadata = Type.String({
  minLength: 1,
  maxLength: 2048,
  description: "Your own data: never transmitted, readable by API.",
});

/** The time as it goes on the wire: UTC, RFC 3339. */
export const timeToWire = (at: Date): string => momentText(at);

type WithoutNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};

/** Drops what is null: the Bank API leaves an absent attribute out rather than answering null. */
export function withoutNulls<T extends object>(wire: T): WithoutNulls<T> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wire)) if (value !== null && value !== undefined) kept[key] = value;
  return kept as WithoutNulls<T>;
}
