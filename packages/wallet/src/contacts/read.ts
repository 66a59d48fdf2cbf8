import { type FieldFault, FieldsRefused } from "../http/errors.ts";
import { countryOfPhone, readPhone } from "../identity/phone.ts";
import type { ContactBody, ContactChangeBody } from "./schema.ts";

/** What an owner writes about somebody, read; what is not given is undefined. */
export type Written = {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly phone: { readonly number: string; readonly country: string | null } | undefined;
};

/**
 * Reads what is given. Throws 422 with all that is wrong: a name of spaces (`required`), a phone number that cannot be one (`invalid_format`), and, unless
 * it refers to a user or is there already, a name or phone that is missing. `country` is where numbers without a country code are dialled.
 */
export function readContact(body: ContactBody | ContactChangeBody, { country, isNew }: { country: string; isNew: boolean }): Written {
  const faults: FieldFault[] = [];
  const isAlone = isNew && !("user_uuid" in body && body.user_uuid !== undefined);
  const name = body.name?.trim();
  if (name === "" || (isAlone && name === undefined)) faults.push({ field: "name", code: "required" });
  const number = body.phone === undefined ? undefined : readPhone(body.phone, country);
  if (body.phone === undefined ? isAlone : body.phone.trim() === "") faults.push({ field: "phone", code: "required" });
  else if (body.phone !== undefined && number === undefined) faults.push({ field: "phone", code: "invalid_format" });
  if (faults.length > 0) throw new FieldsRefused(faults);
  return { name, email: body.email, phone: number === undefined ? undefined : { number, country: countryOfPhone(number) } };
}
