import { editableCents, parseCents } from "../../lib/money.ts";
import type { Settings } from "../../api/types.ts";

/** The form mirrors the screen: all text. What it means is decided when it is sent. */
export type BankValues = {
  creditor_name: string;
  sepa_creditor_identifier: string;
  core_collection_limit: string;
  transfer_limit: string;
  return_fee: string;
  creditor_address: { street: string; building_number: string; postal_code: string; city: string; country: string };
};

const noAddress = { street: "", building_number: "", postal_code: "", city: "", country: "" };

export function valuesOf(settings: Settings, locale: string): BankValues {
  const cents = (amount: number | null): string => (amount === null ? "" : editableCents(amount, locale));
  return {
    creditor_name: settings.creditor_name ?? "",
    sepa_creditor_identifier: settings.sepa_creditor_identifier ?? "",
    core_collection_limit: cents(settings.core_collection_limit),
    transfer_limit: cents(settings.transfer_limit),
    return_fee: cents(settings.return_fee),
    creditor_address: { ...noAddress, ...settings.creditor_address },
  };
}

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
const centsOrNull = (text: string): number | null => (text.trim() === "" ? null : (parseCents(text) ?? null));
export const isAmount = (text: string): boolean => text.trim() === "" || parseCents(text) !== undefined;

export const addressIsEmpty = (address: BankValues["creditor_address"]): boolean =>
  Object.values(address).every((text) => text.trim() === "");

/** What is sent: an empty field removes its setting. */
export function changeOf({ creditor_address: address, ...values }: BankValues) {
  const number = textOrNull(address.building_number);
  return {
    creditor_name: textOrNull(values.creditor_name),
    sepa_creditor_identifier: textOrNull(values.sepa_creditor_identifier),
    core_collection_limit: centsOrNull(values.core_collection_limit),
    transfer_limit: centsOrNull(values.transfer_limit),
    return_fee: centsOrNull(values.return_fee),
    creditor_address: addressIsEmpty(address)
      ? null
      : {
          street: address.street.trim(),
          ...(number === null ? {} : { building_number: number }),
          postal_code: address.postal_code.trim(),
          city: address.city.trim(),
          country: address.country.trim().toUpperCase(),
        },
  };
}
