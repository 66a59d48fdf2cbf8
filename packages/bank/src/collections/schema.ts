import { collectionFailureCodes } from "@memento/rails";
import { type Static, Type } from "typebox";
import { MandateReference, MandateScheme } from "../mandates/reference.ts";
import { AmountCents, CustomId, CustomMetadata, EndToEndId, IbanText, InternalNote, Message, Uuid, SepaAmountCents } from "../wire.ts";

const line = (description: string) => Type.String({ minLength: 1, maxLength: 256, description });

export const DebtorAddressBody = Type.Object(
  {
    street: line("Name of the street."),
    building_number: Type.Optional(line("Number of the building.")),
    postal_code: line("Postal code."),
    city: line("Name of the city."),
    country: Type.String({ pattern: "^[A-Z]{2}$", description: "ISO 3166-1 alpha-2 code of the country." }),
  },
  { additionalProperties: true, title: "DebtorAddress", description: "Needed where the debtor's bank is in SEPA but outside the EEA." },
);

/** Objects about mandates may carry more than is known here: it is ignored, as the Bank API promises. */
export const MandateBody = Type.Object(
  {
    reference: MandateReference,
    scheme: MandateScheme,
    signature_date: Type.Optional(
      Type.String({
        format: "date",
        description: "When the debtor signed, not in the future. Needed for a new mandate, ignored for one that exists.",
      }),
    ),
    debtor: Type.Optional(
      Type.Object(
        { name: line("Name of the debtor."), iban: IbanText, address: Type.Optional(DebtorAddressBody) },
        {
          additionalProperties: true,
          title: "Debtor",
          description: "Needed for a new mandate. Of one that exists only the IBAN is compared, and has to be the same.",
        },
      ),
    ),
    contract_reference: Type.Optional(line("Your own reference of the contract behind a new mandate.")),
  },
  { additionalProperties: true, title: "MandateOfCollection" },
);

export const CollectionBody = Type.Object(
  {
    amount: SepaAmountCents,
    mandate: MandateBody,
    scheduled_date: Type.String({
      format: "date",
      description:
        "The day on which to submit the collection, Europe/Paris, today or later. On a day on which TARGET is closed it is submitted on the next open one; the debtor is debited on the open day after that.",
    }),
    local_iban: IbanText,
    message: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: "Text that every party can read." })),
    end_to_end_id: Type.Optional(EndToEndId),
    internal_note: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: "A note that only this workspace sees." })),
    custom_id: Type.Optional(CustomId),
    custom_metadata: Type.Optional(CustomMetadata),
  },
  { additionalProperties: false, title: "CollectionOrder" },
);
export type CollectionBody = Static<typeof CollectionBody>;

export const CollectionStatus = Type.Enum(["pending", "scheduled", "confirmed", "canceled", "failed"]);

export const Collection = Type.Object(
  {
    id: Uuid("ID of the collection."),
    reference: Uuid("The same on the transaction that the collection makes."),
    amount: AmountCents("Amount in cents."),
    currency: Type.String({ description: "ISO 4217 code." }),
    mandate: Type.Object(
      { reference: Type.String({ description: "The unique mandate reference (UMR)." }), scheme: MandateScheme },
      { title: "MandateName" },
    ),
    scheduled_date: Type.String({ format: "date", description: "The day that was asked for." }),
    local_iban: IbanText,
    account_id: Type.Optional(Uuid("The account that is credited.")),
    status: CollectionStatus,
    failure_code: Type.Optional(Type.Enum([...collectionFailureCodes], { description: "Why a failed collection failed." })),
    message: Type.Optional(Message),
    end_to_end_id: Type.Optional(Type.String()),
    internal_note: Type.Optional(InternalNote),
    custom_id: Type.Optional(CustomId),
    custom_metadata: Type.Optional(CustomMetadata),
  },
  { title: "Collection" },
);
