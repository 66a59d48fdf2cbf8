import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { CurrencyCode, Money } from "../http/money.ts";
import { User } from "../identity/schema.ts";
import { Image, ImageInput } from "../images/schema.ts";
import { Participant } from "../participation/schema.ts";

export const Payment = Type.Object(
  {
    uuid: Uuid("Names the payment."),
    status_id: Type.Integer({ description: "1 open: the money is held or with a gateway. 2 closed: it arrived, or came back." }),
    amount: Money("What the recipient gets."),
    currency: CurrencyCode,
    description: OrNull(Type.String()),
    image: OrNull(Image),
    owner: User,
    recipient: Participant,
    created_at: Time("When it was made."),
    updated_at: Time("When it last changed."),
  },
  { title: "Payment" },
);
export type PaymentWire = Static<typeof Payment>;

/** Who gets the money. One of `user_uuid`, `phone` and `payment_source_uuid`. */
const Recipient = Type.Object({
  amount: Type.Optional(Money("What the recipient gets; here or at the top.")),
  user_uuid: Type.Optional(Uuid("Somebody in the project.")),
  phone: Type.Optional(
    Type.String({ minLength: 1, maxLength: 40, description: "Whoever has this number. Held for 14 days where nobody here has it." }),
  ),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: "What the payer calls the owner of the phone." })),
  payment_source_uuid: Type.Optional(
    Uuid("Another source of one's own: a virtual one to top it up, a bank account to withdraw to it. Beyond the reference."),
  ),
});

export const PaymentBody = Type.Object({
  amount: Type.Optional(Money("What the recipient gets; here or in `recipient`.")),
  currency: CurrencyCode,
  description: Type.Optional(Type.String({ maxLength: 1_000 })),
  recipient: Recipient,
  image: Type.Optional(ImageInput),
  payment_source_uuid: Uuid("What is paid from."),
  pin: Type.String({ minLength: 1, maxLength: 20, description: "The payer's PIN." }),
});
export type PaymentBody = Static<typeof PaymentBody>;
