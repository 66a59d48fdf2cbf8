import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { momentToWire } from "../http/moments.ts";
import type { ContactView } from "./queries.ts";

/** Somebody in a person's address book (Wallet API, "The contact object"). */
export const Contact = Type.Object(
  {
    uuid: Uuid("Names the contact."),
    user_uuid: OrNull(Uuid("The user it refers to, where it was made from one.")),
    name: Type.String({ description: "The full name: as the owner wrote it, else the user's own." }),
    username: OrNull(Type.String({ description: "The user's." })),
    country: OrNull(Type.String({ description: "Two letters of ISO 3166-1: the user's, else the phone number's." })),
    emails: Type.Array(Type.String(), { description: "As the owner wrote them: a user's own stay the user's." }),
    phones: Type.Array(Type.String(), { description: "As the owner wrote them, in E.164." }),
    created_at: Time("When the contact was made."),
    updated_at: Time("When its owner last changed it."),
  },
  { title: "Contact" },
);
export type ContactWire = Static<typeof Contact>;

const written = {
  name: Type.Optional(Type.String({ maxLength: 200, description: "The full name. Required without `user_uuid`." })),
  email: Type.Optional(Type.String({ maxLength: 254, pattern: "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", description: "An e-mail address." })),
  phone: Type.Optional(
    Type.String({ maxLength: 40, description: "The full international number; spaces do not count. Required without `user_uuid`." }),
  ),
};

export const ContactBody = Type.Object(
  { user_uuid: Type.Optional(Uuid("A user to refer to; then nothing else is needed.")), ...written },
  { title: "ContactBody" },
);
export type ContactBody = Static<typeof ContactBody>;

export const ContactChangeBody = Type.Object(written, { title: "ContactChangeBody" });
export type ContactChangeBody = Static<typeof ContactChangeBody>;

const listOfOne = (value: string | null): string[] => (value === null ? [] : [value]);

export const contactToWire = (contact: ContactView): ContactWire => ({
  uuid: contact.contactId,
  user_uuid: contact.userId,
  name: contact.name ?? contact.fullName ?? "",
  username: contact.username,
  country: contact.userCountry ?? contact.country,
  emails: listOfOne(contact.email),
  phones: listOfOne(contact.phone),
  created_at: momentToWire(contact.createdAt),
  updated_at: momentToWire(contact.updatedAt),
});
