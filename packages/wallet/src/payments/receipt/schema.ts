import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../../http/app.ts";
import { CurrencyCode } from "../../http/money.ts";

const Party = (description: string) =>
  Type.Object(
    {
      uuid: OrNull(Uuid("Names it.")),
      title: Type.String(),
      details: OrNull(Type.Array(Type.String())),
    },
    { description },
  );

export const Receipt = Type.Object(
  {
    description: OrNull(Type.String({ description: "As the payer worded it." })),
    reference_code: Type.String({ description: "Short, for people to read to each other." }),
    time: Time("When the payment was processed."),
    payer: Party("Who paid."),
    recipient: Party("Who was paid."),
    payment_method: OrNull(Party("What was paid with. Only the payer sees it.")),
    amounts: Type.Object({
      total: Type.String({ description: "Paid and cost together, in the reader's locale." }),
      paid: Type.String(),
      cost: Type.String({ description: "The fee." }),
      currency: CurrencyCode,
    }),
  },
  { title: "Receipt" },
);
export type ReceiptWire = Static<typeof Receipt>;
