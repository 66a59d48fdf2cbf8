import type { PostalAddress } from "@memento/rails";
import type { PartyAddress } from "../mandates/queries.ts";

/** An address as the Bank API has it, in the words of the rails. */
export const postalAddressOf = ({ street, building_number, postal_code, city, country }: PartyAddress): PostalAddress => ({
  street,
  ...(building_number === undefined ? {} : { buildingNumber: building_number }),
  postalCode: postal_code,
  city,
  country,
});
