import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { Image } from "../images/schema.ts";

export const Relationship = Type.Object(
  {
    status_id: Type.Integer({ description: "1 active, 2 blocked." }),
    created_at: Time("When the relationship was made."),
    updated_at: Time("When it last changed."),
  },
  { title: "Relationship" },
);
export type Relationship = Static<typeof Relationship>;

const name = {
  uuid: Uuid("Names the user."),
  first_name: Type.String(),
  last_name: Type.String(),
  full_name: Type.String(),
  username: Type.String(),
  country: OrNull(Type.String({ description: "Two letters of ISO 3166-1." })),
  timezone: Type.String({ description: "An IANA name." }),
  timezone_utc_offset: Type.Integer({ description: "Whole hours ahead of UTC at the moment." }),
  verified: Type.Boolean({ description: "Who this is has been verified." }),
  official: Type.Boolean({ description: "Marked as official." }),
  image: OrNull(Image),
};

/** What everybody in a project may know of a person (Wallet API, "The user object"). */
export const User = Type.Object({ ...name, relationship: OrNull(Relationship) }, { title: "User" });
export type UserWire = Static<typeof User>;
