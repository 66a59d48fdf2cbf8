import { type CollectionRail, ibanIsValid, normaliseIban } from "@memento/rails";
import type { MandateScheme } from "../../mandates/reference.ts";
import type { SignedDebtor } from "../signature-queries.ts";
import type { TextKey } from "../texts/texts.ts";
import { countries } from "./countries.ts";

export const textFields = ["name", "street", "building_number", "postal_code", "city", "country", "iban", "place"] as const;
export type TextField = (typeof textFields)[number];
export type Field = TextField | "consent" | "not_consumer";

/** The longest texts that SEPA messages carry; a name may be longer, and is cut on the wire. */
export const lengthMax = {
  name: 140,
  street: 70,
  building_number: 16,
  postal_code: 16,
  city: 35,
  country: 2,
  iban: 60,
  place: 70,
} as const;

/** What was typed, tidied: shown again when something is wrong. */
export type Typed = Readonly<Record<TextField, string>> & {
  readonly consent: boolean;
  readonly not_consumer: boolean;
  /** The fingerprint of the text that the page showed. */
  readonly shown: string;
};

export type FieldErrors = ReadonlyMap<Field, { readonly key: TextKey; readonly max?: number }>;

/** One line without characters that nobody can see. */
const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replaceAll(/\p{Cf}/gu, "")
    .trim();

export function readTyped(body: URLSearchParams): Typed {
  const value = (name: string): string => tidy(body.get(name) ?? "");
  const texts = Object.fromEntries(textFields.map((field) => [field, value(field)])) as Record<TextField, string>; // one each
  return { ...texts, consent: body.get("consent") === "yes", not_consumer: body.get("not_consumer") === "yes", shown: value("shown") };
}

export const nothingTyped: Typed = readTyped(new URLSearchParams());

const required = {
  name: "error.required.name",
  street: "error.required.street",
  postal_code: "error.required.postalCode",
  city: "error.required.city",
  country: "error.required.country",
  iban: "error.required.iban",
  place: "error.required.place",
} as const satisfies Partial<Record<TextField, TextKey>>;

/** People write IBANs with spaces, dashes and small letters. */
export const ibanOf = (typed: string): string => normaliseIban(typed.replaceAll(/[\s-]/g, ""));

type ReachRail = Pick<CollectionRail, "reachForCollections">;

/** What is wrong with the form, by field, in the order of the page. Empty: nothing. */
export async function checkTyped(typed: Typed, scheme: MandateScheme, rail: ReachRail): Promise<FieldErrors> {
  const errors = new Map<Field, { key: TextKey; max?: number }>();
  for (const field of textFields) {
    const value = typed[field];
    const missing = field === "building_number" ? undefined : required[field];
    if (value === "" && missing !== undefined) errors.set(field, { key: missing });
    else if ([...value].length > lengthMax[field]) errors.set(field, { key: "error.long", max: lengthMax[field] });
    else if (field === "country" && !countries.has(value)) errors.set(field, { key: required.country });
    else if (field === "iban") {
      const key = await ibanError(ibanOf(value), scheme, rail);
      if (key !== undefined) errors.set(field, { key });
    }
  }
  if (scheme === "b2b" && !typed.not_consumer) errors.set("not_consumer", { key: "error.notConsumer" });
  if (!typed.consent) errors.set("consent", { key: "error.consent" });
  return errors;
}

/** Direct debits reach fewer banks than transfers do, and each scheme its own. */
async function ibanError(iban: string, scheme: MandateScheme, rail: ReachRail): Promise<TextKey | undefined> {
  if (!ibanIsValid(iban)) return "error.iban.invalid";
  const reach = (await rail.reachForCollections([iban])).get(iban);
  return reach?.[scheme] === true ? undefined : "error.iban.unreachable";
}

/** The debtor of a form without errors. */
export const debtorOf = (typed: Typed): SignedDebtor => ({
  name: typed.name,
  address: {
    street: typed.street,
    ...(typed.building_number === "" ? {} : { building_number: typed.building_number }),
    postal_code: typed.postal_code,
    city: typed.city,
    country: typed.country,
  },
  iban: ibanOf(typed.iban),
  place: typed.place,
});
