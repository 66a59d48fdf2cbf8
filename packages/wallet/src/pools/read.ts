import type { Outcome } from "@memento/kernel";
import { readJson } from "@memento/platform";
import { malformedJson } from "../http/body.ts";
import { type FieldFault, FieldsRefused } from "../http/errors.ts";
import { minorFromWire } from "../http/money.ts";
import { readMoment } from "../http/moments.ts";
import type { FieldProblem } from "../http/problems.ts";
import type { Pool } from "./queries.ts";
import type { PoolBody, PoolChangeBody } from "./schema.ts";

/** What the owner of a pool decides about it, but for its picture. Amounts in minor units. */
export type Settings = Pick<
  Pool,
  | "description"
  | "detailedDescription"
  | "hashtag"
  | "isPublic"
  | "onlyOwnerSeesParticipants"
  | "hasUniqueRecipients"
  | "allowsOptionalAmount"
  | "minimumAmount"
  | "maximumAmount"
  | "startAt"
  | "endAt"
>;

/** An amount to be offered, in minor units. */
export type NewAmount = { readonly title: string | null; readonly amount: bigint };

/** What a body says of a pool; what it leaves out is not there, what it takes away is null. */
export type Written = { readonly settings: Partial<Settings>; readonly amounts: readonly NewAmount[] | undefined };

/** A pool of which nothing is said but its title. */
export const defaultSettings: Omit<Settings, "description"> = {
  detailedDescription: null,
  hashtag: null,
  isPublic: false,
  onlyOwnerSeesParticipants: false,
  hasUniqueRecipients: false,
  allowsOptionalAmount: false,
  minimumAmount: null,
  maximumAmount: null,
  startAt: null,
  endAt: null,
};

const nothingTaken: ReadonlySet<string> = new Set();

type OrUndefined<T> = { readonly [Name in keyof T]: T[Name] | undefined };
const withoutUndefined = (settings: OrUndefined<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Partial<Settings>; // the same names and values

/** The attributes that a JSON object gives as null. Bodies reach routes without them. */
export function nullsOf(rawBody: Buffer | undefined): ReadonlySet<string> {
  const value = rawBody === undefined ? {} : readJson(rawBody, malformedJson);
  if (typeof value !== "object" || value === null) return nothingTaken;
  return new Set(Object.entries(value).flatMap(([name, inner]) => (inner === null ? [name] : [])));
}

/**
 * Reads what a body says of a pool in `currency`. Throws 422 with all that is wrong: a title of spaces, or one that is to be taken away (`required`);
 * amounts that the currency cannot hold; a hashtag of other characters than letters, digits and underscores, and times that are none
 * (`invalid_format`); and two answers to the one question who sees participants (`incorrect`). `nulls`: what is to be taken away.
 */
export function readWritten(
  body: PoolBody | PoolChangeBody,
  { currency, nulls = nothingTaken }: { currency: string; nulls?: ReadonlySet<string> },
): Written {
  const faults: FieldFault[] = [];
  const fault = (field: string, code: FieldProblem): undefined => void faults.push({ field, code });
  const orNull = <T>(field: string, value: T | undefined): T | null | undefined => (nulls.has(field) ? null : value);
  const money = (field: string, value: number | undefined): bigint | undefined => {
    if (value === undefined) return undefined;
    const minor: Outcome<bigint, FieldProblem> = minorFromWire(value, currency);
    return minor.ok ? minor.value : fault(field, minor.refusal);
  };
  const moment = (field: string, text: string | undefined): Date | null | undefined => {
    if (text === undefined) return undefined;
    const at = readMoment(text);
    if (at === undefined) return fault(field, "invalid_format");
    return at.getUTCFullYear() === 1 ? null : at; // the reference writes "no time" as the first moment of year one
  };

  const description = body.description?.trim();
  if (description === "" || nulls.has("description")) fault("description", "required");
  const hashtag = body.hashtag?.replace(/^#/, "");
  if (hashtag !== undefined && !/^[\p{L}\p{M}\p{Nd}_]+$/u.test(hashtag)) fault("hashtag", "invalid_format");
  const { only_owner_sees_participants: hidden, only_owner_sees_recipients: alsoHidden } = body;
  if (hidden !== undefined && alsoHidden !== undefined && hidden !== alsoHidden) fault("only_owner_sees_recipients", "incorrect");
  const written: Written = {
    settings: withoutUndefined({
      description,
      detailedDescription: orNull("detailed_description", body.detailed_description),
      hashtag: orNull("hashtag", hashtag),
      isPublic: body.is_public,
      onlyOwnerSeesParticipants: hidden ?? alsoHidden,
      hasUniqueRecipients: body.has_unique_recipients,
      allowsOptionalAmount: body.allows_optional_amount,
      minimumAmount: orNull("minimum_user_amount", money("minimum_user_amount", body.minimum_user_amount)),
      maximumAmount: orNull("maximum_user_amount", money("maximum_user_amount", body.maximum_user_amount)),
      startAt: orNull("start_at", moment("start_at", body.start_at)),
      endAt: orNull("end_at", moment("end_at", body.end_at)),
    }),
    amounts: body.amounts?.flatMap(({ title, amount: value }, index) => {
      const amount = money(`amounts.${index}.amount`, value);
      return amount === undefined ? [] : [{ title: title ?? null, amount }];
    }),
  };
  if (faults.length > 0) throw new FieldsRefused(faults);
  return written;
}
