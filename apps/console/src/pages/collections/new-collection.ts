import type { CollectionOrder, Mandate, MandateScheme } from "../../api/collections.ts";
import { plainIban } from "../../lib/iban.ts";
import { needsAddress } from "../../lib/iban-check.ts";
import { parseCents } from "../../lib/money.ts";

/** Also the shape of a mandate's reference in the API: something but spaces, no slash at an end, no two in a row. */
export const referencePattern = /^(?! *$)(?!\/)(?!.*\/\/)(?!.*\/$)[A-Za-z0-9+?/\-:().,' ]{1,35}$/;

const address = { street: "", building_number: "", postal_code: "", city: "", country: "" };
const details = { message: "", end_to_end_id: "", internal_note: "", custom_id: "" };

export const blankCollection = {
  account_id: "",
  kind: "known" as "known" | "new",
  mandate_id: "",
  reference: "",
  scheme: "core" as MandateScheme,
  signature_date: "",
  debtor_name: "",
  debtor_iban: "",
  contract_reference: "",
  amount: "",
  scheduled_date: "",
  ...address,
  ...details,
};
export type CollectionValues = typeof blankCollection;

const filled = <Name extends keyof CollectionValues>(values: CollectionValues, names: readonly Name[]) =>
  Object.fromEntries(names.flatMap((name) => (values[name].trim() === "" ? [] : [[name, values[name].trim()]]))) as {
    [Key in Name]?: string;
  };

/** What is sent: of a known mandate only its name, of a new one all that its first collection has to tell. */
export function orderOf(values: CollectionValues, localIban: string, known: Mandate | undefined): CollectionOrder {
  const { street, postal_code, city, country } = values;
  const mandate =
    known !== undefined
      ? { reference: known.reference, scheme: known.scheme }
      : {
          reference: values.reference.trim(),
          scheme: values.scheme,
          signature_date: values.signature_date,
          debtor: {
            name: values.debtor_name.trim(),
            iban: plainIban(values.debtor_iban),
            ...(needsAddress(values.debtor_iban) && {
              address: { street, postal_code, city, country: country.toUpperCase(), ...filled(values, ["building_number"]) },
            }),
          },
          ...filled(values, ["contract_reference"]),
        };
  return {
    amount: parseCents(values.amount) ?? 0,
    local_iban: localIban,
    scheduled_date: values.scheduled_date,
    mandate,
    ...filled(values, ["message", "end_to_end_id", "internal_note", "custom_id"]),
  };
}

/** The form's field for a path of the API's. */
export const fieldOfOrderPath = (path: string): string => {
  const name = path.replace(/^mandate\./, "").replace(/^debtor\.address\./, "");
  return { "debtor.name": "debtor_name", "debtor.iban": "debtor_iban", local_iban: "account_id" }[name] ?? name;
};

/** Where a refusal belongs, by its code. */
export const fieldOfOrderCode = {
  current_account_not_found: "account_id",
  creditor_is_saving_account: "account_id",
  account_cannot_receive_collections: "account_id",
  collection_to_same_account: "debtor_iban",
  outgoing_collection_mandate_iban_mismatch: "debtor_iban",
  mandate_info_missing: "reference",
} as const;
