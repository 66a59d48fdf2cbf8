import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { CurrencyCode, Money } from "../http/money.ts";
import { User } from "../identity/schema.ts";
import { Image, ImageInput } from "../images/schema.ts";
import { Participant, Participation } from "../participation/schema.ts";

/** What somebody asks of others (Wallet API, "The request object"). */
export const MoneyRequest = Type.Object(
  {
    uuid: Uuid("Names the request."),
    status_id: Type.Integer({ description: "1 open: somebody's share is pending. 2 closed." }),
    fulfillment_status_id: Type.Integer({ description: "1 unfulfilled, 2 partial, 3 fulfilled: all that is still asked for was paid." }),
    amount: Money("Of all shares."),
    amount_paid: Money("Of the shares that were paid, or settled otherwise."),
    currency: CurrencyCode,
    description: OrNull(Type.String({ description: "Its title, for the owner and the participants." })),
    image: OrNull(Image),
    owner: User,
    participants: Type.Array(Participant, { description: "In the order in which they were named." }),
    participation: Participation,
    created_at: Time("When it was made."),
    updated_at: Time("When it last changed."),
  },
  { title: "Request" },
);
export type MoneyRequestWire = Static<typeof MoneyRequest>;

const Description = Type.Optional(Type.String({ maxLength: 1_000, description: "A title, for the owner and the participants." }));

/** Who is asked: one of `user_uuid` and `phone`. */
const Share = Type.Object({
  user_uuid: Type.Optional(Uuid("Somebody in the project.")),
  phone: Type.Optional(
    Type.String({ minLength: 1, maxLength: 40, description: "Whoever has this number, now or once they have proven that it is theirs." }),
  ),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: "What the owner calls whoever has the phone." })),
  amount: Money("Their share."),
});
export type ShareBody = Static<typeof Share>;

export const participantsMax = 100;

export const RequestBody = Type.Object(
  {
    amount: Money("Of all shares together."),
    currency: CurrencyCode,
    description: Description,
    participants: Type.Array(Share, { minItems: 1, maxItems: participantsMax, description: "Everybody who is asked, each once." }),
    image: Type.Optional(ImageInput),
  },
  { title: "RequestBody" },
);
export type RequestBody = Static<typeof RequestBody>;

export const RequestChangeBody = Type.Object(
  { description: Description, image: Type.Optional(ImageInput) },
  { title: "RequestChangeBody" },
);

export const PayBody = Type.Object(
  {
    payment_source_uuid: Uuid("What is paid from."),
    pin: Type.String({ minLength: 1, maxLength: 20, description: "The payer's PIN." }),
  },
  { title: "PayBody" },
);

export const ParticipantParams = Type.Object({
  uuid: Type.String({ description: "A UUID: the request's." }),
  participant_uuid: Type.String({ description: "A UUID: the participant's." }),
});
