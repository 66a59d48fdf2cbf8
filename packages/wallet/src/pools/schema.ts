import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { CurrencyCode, Money } from "../http/money.ts";
import { User } from "../identity/schema.ts";
import { Image, ImageInput } from "../images/schema.ts";
import { Participant, Participation } from "../participation/schema.ts";

/** So many people can be invited, and so many participants are in a pool's own object. */
export const peopleMax = 100;

const amountsMax = 50;

const PoolAmount = Type.Object(
  { uuid: Uuid("Names the amount."), title: OrNull(Type.String()), amount: Money("What is to be paid.") },
  { title: "PoolAmount" },
);

const unlessHidden = "Of others than the owner only their own, where only the owner sees participants.";

/** What people pay into for somebody (Wallet API, "The money pool object"). */
export const Pool = Type.Object(
  {
    uuid: Uuid("Names the pool."),
    status_id: Type.Integer({ description: "1 open, 2 closed." }),
    fulfillment_status_id: Type.Integer({ description: "1 nothing collected yet, 2 something, 3 closed." }),
    amount: Type.Number({ description: "Collected so far.", examples: [60] }),
    currency: CurrencyCode,
    description: Type.String({ description: "The title." }),
    detailed_description: OrNull(Type.String()),
    hashtag: OrNull(Type.String({ description: "Without its `#`." })),
    is_public: Type.Boolean({ description: "Everybody sees it; else its owner and participants do." }),
    only_owner_sees_participants: Type.Boolean({ description: "Others see no participant but themselves, and numbers." }),
    only_owner_sees_recipients: Type.Boolean({ description: "The same, by its other name." }),
    has_unique_recipients: Type.Boolean({ description: "A person contributes once only." }),
    allows_optional_amount: Type.Boolean({ description: "Other amounts than those of `amounts` are taken too." }),
    minimum_user_amount: OrNull(Money("The least of a contribution whose amount is free.")),
    maximum_user_amount: OrNull(Money("The most of a contribution whose amount is free.")),
    amounts: Type.Array(PoolAmount, { description: "What can be paid. Where there is nothing to choose from, any amount can." }),
    image: OrNull(Image),
    owner: User,
    participants: Type.Array(Participant, {
      description: `The first ${peopleMax}, oldest first; the list of participants has all of them. ${unlessHidden}`,
    }),
    participation: Participation,
    start_at: OrNull(Time("When contributing begins.")),
    end_at: OrNull(Time("When it ends.")),
    created_at: Time("When the pool was made."),
    updated_at: Time("When it last changed, or something came in."),
  },
  { title: "Pool" },
);
export type PoolWire = Static<typeof Pool>;

const Moment = (description: string) =>
  Type.String({ maxLength: 40, description: `${description} \`YYYY-MM-DD HH:MM:SS\` (UTC) or RFC 3339.` });

const settings = {
  description: Type.String({ minLength: 1, maxLength: 200, description: "The title." }),
  detailed_description: Type.String({ maxLength: 5_000, description: "Any text; it may have many lines." }),
  hashtag: Type.String({ maxLength: 65, description: "Letters, digits and underscores, with a `#` before them or without." }),
  amounts: Type.Array(
    Type.Object({
      title: Type.Optional(Type.String({ maxLength: 200 })),
      amount: Money("What is to be paid. Not bound by minimum and maximum."),
    }),
    { maxItems: amountsMax, description: "What can be paid; an empty list is none." },
  ),
  image: ImageInput,
  is_public: Type.Boolean({ description: "Everybody may see and pay it. Default: false." }),
  only_owner_sees_participants: Type.Boolean({ description: "Nobody else sees who takes part. Default: false." }),
  only_owner_sees_recipients: Type.Boolean({ description: "The same, by its other name." }),
  has_unique_recipients: Type.Boolean({ description: "A person contributes once only. Default: false." }),
  allows_optional_amount: Type.Boolean({
    description:
      "Amounts beside those of `amounts` are taken too. Default: false; where there are no `amounts`, any amount is taken anyway.",
  }),
  minimum_user_amount: Money("The least of a contribution whose amount is free."),
  maximum_user_amount: Money("The most of a contribution whose amount is free."),
  start_at: Moment("When contributing begins."),
  end_at: Moment("When it ends; not in the past."),
};

const { description, ...optional } = settings;

export const PoolBody = Type.Object(
  {
    description,
    currency: CurrencyCode,
    ...Type.Partial(Type.Object(optional)).properties,
    invites: Type.Optional(
      Type.Array(Uuid("Somebody in the project."), {
        maxItems: peopleMax,
        description: "Who is invited; named twice, they are invited once.",
      }),
    ),
  },
  { title: "PoolBody" },
);
export type PoolBody = Static<typeof PoolBody>;

export const PoolChangeBody = Type.Object(
  { ...Type.Partial(Type.Object(settings)).properties, currency: Type.Optional(CurrencyCode) },
  { title: "PoolChangeBody" },
);
export type PoolChangeBody = Static<typeof PoolChangeBody>;

export const CloseBody = Type.Object(
  { uuid: Type.Optional(Uuid("The pool.")), pool_uuid: Type.Optional(Uuid("The same, by its other name.")) },
  { title: "PoolCloseBody" },
);

export const InviteBody = Type.Array(Type.Object({ user_uuid: Uuid("Who is invited.") }), {
  minItems: 1,
  maxItems: peopleMax,
  title: "PoolInviteBody",
});

export const ContributionBody = Type.Object(
  {
    amount: Money("What is paid, in the pool's currency."),
    payment_source_uuid: Uuid("What is paid from."),
    pin: Type.String({ minLength: 1, maxLength: 20, description: "The payer's PIN." }),
  },
  { title: "ContributionBody" },
);

export const ExportBody = Type.Object(
  {
    email: Type.String({ maxLength: 254, pattern: "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", description: "Where the file is sent." }),
    format: Type.Optional(Type.Union([Type.Literal("csv"), Type.Literal("excel")], { default: "csv", description: "Default: csv." })),
  },
  { title: "PoolExportBody" },
);
