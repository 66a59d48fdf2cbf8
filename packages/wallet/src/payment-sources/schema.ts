import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { CurrencyCode, Money } from "../http/money.ts";

const Card = Type.Object({
  expiration_month: Type.Integer({ description: "1 to 12." }),
  expiration_year: Type.Integer({ description: "Four digits." }),
  brand: OrNull(Type.String({ description: "Where the gateway tells it." })),
  last_four: OrNull(Type.String({ description: "Where the gateway tells it." })),
});

const BankAccount = Type.Object({
  country: Type.String({ description: "Two letters of ISO 3166-1." }),
  swift: Type.String(),
  iban: OrNull(Type.String()),
  account_number: OrNull(Type.String()),
  nin: OrNull(Type.String({ description: "All but its end is hidden." })),
});

export const PaymentSource = Type.Object(
  {
    uuid: Uuid("Names the payment source."),
    type_id: Type.Integer({ description: "1 bank_account, 2 card, 3 virtual." }),
    type: Type.String({ description: "The same in words." }),
    status_id: Type.Integer({ description: "1 pending: its code was not given yet. 2 enabled. 3 disabled. 4 rejected." }),
    description: Type.String({ description: "Only its owner sees it." }),
    gateway: OrNull(Type.String()),
    currency: OrNull(CurrencyCode),
    balance: OrNull(Money("Virtual sources: what is there.")),
    card: OrNull(Card),
    bank_account: OrNull(BankAccount),
    created_at: Time("When it was added."),
    updated_at: Time("When it last changed."),
  },
  { title: "PaymentSource" },
);
export type PaymentSourceWire = Static<typeof PaymentSource>;

const Description = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" });
const Month = Type.Integer({ minimum: 1, maximum: 12 });
const Year = Type.Integer({ minimum: 2000, maximum: 2199 });

const BankAccountInput = Type.Object({
  country: Type.String({ minLength: 1, maxLength: 10, description: "Two letters of ISO 3166-1; UK is read as GB." }),
  swift: Type.String({ minLength: 1, maxLength: 20, description: "The bank's SWIFT code." }),
  iban: Type.Optional(Type.String({ maxLength: 50, description: "Required where account_number is empty." })),
  account_number: Type.Optional(Type.String({ maxLength: 50, description: "Where the gateway takes account numbers." })),
  nin: Type.Optional(Type.String({ maxLength: 50, description: "Where the gateway asks for it." })),
});

const CardInput = Type.Object({
  expiration_month: Month,
  expiration_year: Year,
  token: Type.String({ minLength: 1, maxLength: 500, description: "What the card's processor gave for it. Never shown again." }),
});

export const SourceBody = Type.Object({
  description: Description,
  type: Type.Union([Type.Literal("bank_account"), Type.Literal("card"), Type.Literal("virtual")]),
  gateway: Type.String({
    minLength: 1,
    maxLength: 50,
    description: "`sepa` for bank accounts; `simulator` (sandbox) or `stripe` for cards.",
  }),
  bank_account: Type.Optional(BankAccountInput),
  card: Type.Optional(CardInput),
});
export type SourceBody = Static<typeof SourceBody>;

export const SourceChangeBody = Type.Object({
  description: Description,
  card: Type.Optional(
    Type.Object({ expiration_month: Month, expiration_year: Year, token: Type.Optional(Type.String({ maxLength: 500 })) }),
  ),
  bank_account: Type.Optional(Type.Partial(BankAccountInput)),
});
export type SourceChangeBody = Static<typeof SourceChangeBody>;

export const CodeBody = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 50, description: "As the source's statement shows it." }),
});
