import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { Money } from "../http/money.ts";
import { Image } from "../images/schema.ts";

/** What somebody else did (Wallet API, "The notification object"). */
export const Notification = Type.Object(
  {
    uuid: Uuid("Names the notification."),
    actor_uuid: Uuid("Who did it."),
    actor: Type.String({ description: "Their name." }),
    notification_type: Type.String({ description: "What it is about: payment, request or pool." }),
    notification_key: Type.String({
      description: "What was done: received, requested, paid, rejected, reminder, settled, cancelled, invited or contributed.",
    }),
    object_uuid: Uuid("The payment, request or pool."),
    object_data_number: OrNull(Money("The amount that it is about.")),
    object_data_string: OrNull(Type.String({ description: "What the payment, request or pool is called." })),
    description: Type.String({ description: "A sentence in the reader's language." }),
    image: OrNull(Image),
    created_at: Time("When it happened."),
    updated_at: Time("The same."),
  },
  { title: "Notification" },
);
export type NotificationWire = Static<typeof Notification>;
