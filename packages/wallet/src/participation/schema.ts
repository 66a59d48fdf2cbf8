import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { CurrencyCode, Money } from "../http/money.ts";

/** Somebody's part in a payment, request or pool (Wallet API, "The participant object"). */
export const Participant = Type.Object(
  {
    uuid: Uuid("Names the participant."),
    user_uuid: OrNull(Uuid("The user; null while nobody has the phone.")),
    parent_user_uuid: OrNull(Uuid("Who brought the participant in.")),
    transaction_uuid: OrNull(Uuid("The transaction, where money moved.")),
    status_id: Type.Integer({ description: "1 pending, 2 paid, 3 settled, 4 rejected, 5 cancelled, 6 invited." }),
    amount: OrNull(Money("Paid by, or asked of, the participant; null for an invitation.")),
    currency: CurrencyCode,
    full_name: OrNull(Type.String()),
    username: OrNull(Type.String()),
    created_at: Time("When the participant was added."),
    updated_at: Time("When it last changed."),
  },
  { title: "Participant" },
);
export type ParticipantWire = Static<typeof Participant>;

const count = (description: string) => Type.Integer({ description });

/** Who takes part, in numbers (Wallet API, "The participation object"). */
export const Participation = Type.Object(
  {
    count: Type.Object({
      invited: count("Invited, and nothing since."),
      paid: count("Paid, or settled otherwise."),
      pending: count("Have not responded, or their payment is under way."),
      rejected: count("Said no."),
      total: count("All, whatever their status."),
    }),
    first_names: Type.Array(Type.String(), { description: "Of the first six." }),
  },
  { title: "Participation" },
);
export type ParticipationWire = Static<typeof Participation>;
