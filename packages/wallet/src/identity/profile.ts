import { fieldRefused } from "../http/errors.ts";
import { languages } from "../http/language.ts";
import { readMoment } from "../http/moments.ts";
import { readCountry } from "./country.ts";
import { countryOfPhone, readPhone } from "./phone.ts";
import type { User } from "./queries.ts";
import type { ProfileBody } from "./schema.ts";
import { readTimezone } from "./timezone.ts";

/** What people may say about themselves, read and in order. */
export type Profile = Pick<
  User,
  "firstName" | "lastName" | "username" | "country" | "timezone" | "locale" | "email" | "dateOfBirth" | "phone"
>;

type Given = Pick<
  ProfileBody,
  "first_name" | "last_name" | "username" | "country" | "timezone" | "locale" | "email" | "date_of_birth" | "phone"
>;

const read = <T>(field: string, given: string | undefined, reader: (text: string) => T | undefined): T | undefined => {
  if (given === undefined) return undefined;
  const value = reader(given);
  if (value === undefined) throw fieldRefused(field, "invalid_format");
  return value;
};

const known = (field: string, given: string | undefined, reader: (text: string) => string | undefined): string | undefined => {
  if (given === undefined) return undefined;
  const value = reader(given);
  if (value === undefined) throw fieldRefused(field, "unknown_value");
  return value;
};

/** BCP 47, with a language of ours first or any other: messages fall back to English. */
function readLocale(text: string): string | undefined {
  try {
    const tag = text.replaceAll("_", "-");
    return Intl.getCanonicalLocales(tag).length === 1 ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** A day of the past; a moment counts by its day in UTC. */
function readBirthday(text: string, now: Date): string | undefined {
  const moment = readMoment(text);
  return moment === undefined || moment > now || moment.getUTCFullYear() < 1850 ? undefined : moment.toISOString().slice(0, 10);
}

/**
 * Reads what of a profile is given; what is not stays out. Throws 422 for a phone number that cannot be one, an unknown country or time zone, a
 * locale that is none, and a day of birth that is no day of the past. `country` is where numbers without a country code are dialled.
 */
export function readProfile(given: Given, { country, now }: { country: string; now: Date }): Partial<Profile> {
  const phone = read("phone", given.phone, (text) => readPhone(text, country));
  const values: { [Key in keyof Profile]: Profile[Key] | undefined } = {
    firstName: given.first_name?.trim(),
    lastName: given.last_name?.trim(),
    username: given.username,
    email: given.email,
    phone,
    country: known("country", given.country, readCountry),
    timezone: known("timezone", given.timezone, readTimezone),
    locale: read("locale", given.locale, readLocale),
    dateOfBirth: read("date_of_birth", given.date_of_birth, (text) => readBirthday(text, now)),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Profile>; // of the same keys
}

/** The time zones of countries that have one, or one that most people live in. */
const zones: Readonly<Record<string, string>> = {
  AT: "Europe/Vienna",
  BE: "Europe/Brussels",
  CH: "Europe/Zurich",
  DE: "Europe/Berlin",
  DK: "Europe/Copenhagen",
  ES: "Europe/Madrid",
  FI: "Europe/Helsinki",
  FR: "Europe/Paris",
  GB: "Europe/London",
  IE: "Europe/Dublin",
  IS: "Atlantic/Reykjavik",
  IT: "Europe/Rome",
  LU: "Europe/Luxembourg",
  NL: "Europe/Amsterdam",
  NO: "Europe/Oslo",
  PL: "Europe/Warsaw",
  PT: "Europe/Lisbon",
  SE: "Europe/Stockholm",
};

/** What a new user did not say, from what they did: the phone tells the country, the country the time zone. */
export function completeProfile(given: Partial<Profile>, project: { country: string }): Pick<Profile, "country" | "timezone" | "locale"> {
  const country = given.country ?? (given.phone === undefined ? null : countryOfPhone(given.phone)) ?? project.country;
  const language = languages.find((one) => one === "fr" && country === "FR") ?? "en";
  return {
    country,
    timezone: given.timezone ?? zones[country] ?? "Etc/UTC",
    locale: given.locale ?? `${language}-${country}`,
  };
}
