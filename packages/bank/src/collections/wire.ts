import { minorToWire } from "@memento/kernel";
import type { PartyAddress } from "../mandates/queries.ts";
import { withoutNulls } from "../wire.ts";
import type { CollectionRequest } from "./decide.ts";
import type { Collection } from "./queries.ts";
import type { CollectionBody } from "./schema.ts";

type DebtorBody = NonNullable<CollectionBody["mandate"]["debtor"]>;

/** Only what an address is known to hold; whatever else came with it is dropped here. */
const addressFromWire = ({ street, building_number, postal_code, city, country }: NonNullable<DebtorBody["address"]>): PartyAddress => ({
  street,
  ...(building_number === undefined ? {} : { building_number }),
  postal_code,
  city,
  country,
});

export const collectionFromWire = (body: CollectionBody): CollectionRequest => {
  const { mandate } = body;
  const { debtor } = mandate;
  return {
    amount: BigInt(body.amount),
    scheme: mandate.scheme,
    mandateReference: mandate.reference,
    signedOn: mandate.signature_date,
    debtor:
      debtor === undefined
        ? undefined
        : { name: debtor.name, iban: debtor.iban, address: debtor.address === undefined ? undefined : addressFromWire(debtor.address) },
    contractReference: mandate.contract_reference,
    scheduledOn: body.scheduled_date,
    localIban: body.local_iban,
    message: body.message,
    endToEndId: body.end_to_end_id,
    internalNote: body.internal_note,
    customId: body.custom_id,
    customMetadata: body.custom_metadata,
  };
};

export const collectionToWire = (collection: Collection) =>
  withoutNulls({
    id: collection.collectionId,
    reference: collection.reference,
    amount: minorToWire(collection.amount),
    currency: "EUR",
    mandate: { reference: collection.mandateReference, scheme: collection.scheme },
    scheduled_date: collection.scheduledOn,
    local_iban: collection.localIban,
    account_id: collection.accountId,
    status: collection.status,
    failure_code: collection.failureCode,
    message: collection.message,
    end_to_end_id: collection.endToEndId,
    internal_note: collection.internalNote,
    custom_id: collection.customId,
    custom_metadata: collection.customMetadata,
  });
