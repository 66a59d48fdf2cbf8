import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { CurrencyCode, Money } from "../http/money.ts";
import { Image } from "../images/schema.ts";
import { Participation } from "../participation/schema.ts";

/** Something that a person took part in (Wallet API, "The moment object"). */
export const Moment = Type.Object(
  {
    uuid: Uuid("Names the moment, which is one person's own."),
    status_id: Type.Integer({ description: "That of its object. 1 open, 2 closed." }),
    type_id: Type.Integer({ description: "1 payment, 2 request, 3 pool." }),
    object_uuid: Uuid("The payment, request or pool."),
    title: Type.String({ description: "A sentence in the reader's language; of a pool, its description." }),
    note: OrNull(Type.String({ description: "The message of the payment or request; of a pool, its detailed description." })),
    amount: Money("One's own share. For the owner, and of a payment, all of it."),
    total_amount: Money("All of it; of a pool, what has been collected."),
    currency: CurrencyCode,
    image: OrNull(Image),
    participation: Participation,
    is_owner: Type.Boolean({ description: "Whether one made the payment, request or pool." }),
    read_at: OrNull(Time("When one first got it by its uuid; one's own are read from the start.")),
    created_at: Time("When one came to take part."),
    updated_at: Time("When the payment, request or pool last changed."),
  },
  { title: "Moment" },
);
export type MomentWire = Static<typeof Moment>;
