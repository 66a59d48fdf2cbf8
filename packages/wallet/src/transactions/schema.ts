import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { CurrencyCode, Money } from "../http/money.ts";

const Code = (description: string) => OrNull(Type.String({ description }));

export const GatewayResponse = Type.Object(
  {
    uuid: Uuid("Names the response."),
    amount: Money("What was processed."),
    currency: CurrencyCode,
    authorization_code: Code("The card issuer's approval."),
    reference_code: Code("The gateway's name for it."),
    tracking_code: Code("Under which the money can be followed."),
    processor_datetime: OrNull(Time("When the gateway processed it.")),
    created_at: Time("When the gateway was asked."),
    updated_at: Time("When it answered."),
  },
  { title: "GatewayResponse" },
);

export const Transaction = Type.Object(
  {
    uuid: Uuid("Names the transaction."),
    out_user_uuid: OrNull(Uuid("Who paid.")),
    in_user_uuid: OrNull(Uuid("Who was paid; null while nobody has the phone.")),
    out_payment_source_uuid: OrNull(Uuid("What was paid from.")),
    in_payment_source_uuid: OrNull(Uuid("What was paid to.")),
    payment_uuid: OrNull(Uuid("The payment; null for money that the project's operator booked.")),
    status_id: Type.Integer({ description: "1 active, 2 approved, 3 rejected, 4 cancelled, 5 failed." }),
    amount: Money("What the recipient gets."),
    currency: CurrencyCode,
    tracking_code: OrNull(Type.String({ description: "For other systems." })),
    error: Type.Boolean({ description: "The gateway failed." }),
    gateway_response: OrNull(GatewayResponse),
    expires_at: OrNull(Time("When held money goes back.")),
    created_at: Time("When it was made."),
    updated_at: Time("When it last changed."),
  },
  { title: "Transaction" },
);
export type TransactionWire = Static<typeof Transaction>;
