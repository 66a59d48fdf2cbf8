import { transferFailureCodes } from "@memento/rails";
import { type Static, Type } from "typebox";
import { AmountCents, CustomId, CustomMetadata, EndToEndId, IbanText, InternalNote, Message, Uuid } from "../wire.ts";

export const TypeStrategy = Type.Enum(["standard_only", "instant_only", "instant_if_available"], {
  description:
    "Which kind of SEPA transfer to use. `instant_if_available` falls back to a standard transfer only when the beneficiary's bank takes no instant ones.",
});

export const TransferBody = Type.Object(
  {
    amount: AmountCents("Amount in cents. The currency is EUR."),
    beneficiary_name: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 256,
        description: "Needed the first time an IBAN is paid; ignored once its beneficiary exists.",
      }),
    ),
    beneficiary_iban: IbanText,
    local_iban: IbanText,
    type_strategy: Type.Optional(Type.Enum(TypeStrategy.enum, { default: "instant_if_available" })),
    scheduled_date: Type.Optional(
      Type.String({ format: "date", description: "The day on which to execute, Europe/Paris. Today or later; not with `instant_only`." }),
    ),
    message: Type.Optional(Message),
    end_to_end_id: Type.Optional(EndToEndId),
    internal_note: Type.Optional(InternalNote),
    custom_id: Type.Optional(CustomId),
    custom_metadata: Type.Optional(CustomMetadata),
  },
  { additionalProperties: false, title: "TransferOrder" },
);
export type TransferBody = Static<typeof TransferBody>;

export const TransferStatus = Type.Enum(["pending", "scheduled", "authorized", "confirmed", "canceled", "failed"]);

export const Transfer = Type.Object(
  {
    id: Uuid("ID of the transfer."),
    reference: Uuid("The same on the transaction that the transfer makes."),
    amount: AmountCents("Amount in cents."),
    currency: Type.String({ description: "ISO 4217 code." }),
    local_iban: IbanText,
    account_id: Type.Optional(Uuid("The account that pays.")),
    beneficiary_iban: IbanText,
    transfer_type: Type.Optional(Type.Enum(["standard", "instant"])),
    type_strategy: TypeStrategy,
    status: TransferStatus,
    failure_code: Type.Optional(Type.Enum([...transferFailureCodes], { description: "Why a failed transfer failed." })),
    scheduled_date: Type.Optional(Type.String({ format: "date" })),
    message: Type.Optional(Message),
    end_to_end_id: Type.Optional(Type.String()),
    internal_note: Type.Optional(InternalNote),
    custom_id: Type.Optional(CustomId),
    custom_metadata: Type.Optional(CustomMetadata),
  },
  { title: "Transfer" },
);
