import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { Image, ImageInput } from "../images/schema.ts";
import { Device } from "./authentication/schema.ts";

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

/** A person as they see themselves (Wallet API, "The current user object"). */
export const CurrentUser = Type.Object(
  {
    ...name,
    status_id: Type.Integer({ description: "1 pending: the phone is not proven. 2 active. 3 locked. 4 rejected." }),
    locale: Type.String({ description: "Language and region, such as en-GB." }),
    email: OrNull(Type.String()),
    date_of_birth: OrNull(Time("Midnight (UTC) of the day.")),
    phone: Type.String({ description: "In E.164." }),
    token: Type.Optional(Type.String({ description: "The authentication token; only in the answer to signing up." })),
    created_at: Time("When the person signed up."),
    updated_at: Time("When it last changed."),
  },
  { title: "CurrentUser" },
);
export type CurrentUserWire = Static<typeof CurrentUser>;

const Name = (description: string) => Type.String({ minLength: 1, maxLength: 100, pattern: "\\S", description });
const Pin = Type.String({ pattern: "^[0-9]{4,6}$", description: "Four to six digits." });
const Password = Type.String({ minLength: 8, maxLength: 128, description: "For authenticator `password`. Beyond the reference." });

/** What people say about themselves. */
const profile = {
  first_name: Name("First name."),
  last_name: Name("Last name."),
  username: Type.String({ pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,29}$", description: "Unique in the project, whatever its case." }),
  email: Type.String({ maxLength: 254, pattern: "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$" }),
  phone: Type.String({ minLength: 1, maxLength: 40, description: "With its country code, or as dialled in the project's country." }),
  country: Type.String({ maxLength: 10, description: "Two letters of ISO 3166-1; UK is read as GB." }),
  timezone: Type.String({ maxLength: 64, description: "An IANA name." }),
  locale: Type.String({ maxLength: 35, description: "BCP 47, such as en-GB." }),
  date_of_birth: Type.String({ maxLength: 40, description: "A day, or a moment of it." }),
};

export const SignupBody = Type.Object({
  first_name: profile.first_name,
  last_name: profile.last_name,
  username: profile.username,
  phone: profile.phone,
  pin: Pin,
  device: Device,
  email: Type.Optional(profile.email),
  country: Type.Optional(profile.country),
  timezone: Type.Optional(profile.timezone),
  locale: Type.Optional(profile.locale),
  date_of_birth: Type.Optional(profile.date_of_birth),
  password: Type.Optional(Password),
  image: Type.Optional(ImageInput),
});
export type SignupBody = Static<typeof SignupBody>;

export const ProfileBody = Type.Partial(
  Type.Object({
    ...profile,
    pin: Pin,
    password: Password,
    current_pin: Type.String({
      minLength: 1,
      maxLength: 20,
      description: "Needed to change PIN, password or phone, but right after signing in.",
    }),
    device: Device,
    image: ImageInput,
  }),
);
export type ProfileBody = Static<typeof ProfileBody>;
