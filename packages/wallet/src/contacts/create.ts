import { done, newId, type Outcome, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { findUsers, fullNameOf, type User } from "../identity/queries.ts";
import { type Contact, type ContactView, countContacts, findContactsOfUsers, insertContacts, type Shown } from "./queries.ts";
import type { Written } from "./read.ts";

/** As large as an address book may grow. */
export const contactsMax = 10_000;

/** Somebody to keep: a user, or who is described. */
export type NewContact = Written & { readonly ownerId: string; readonly userId: string | undefined };

type Known = {
  readonly users: ReadonlyMap<string, User>;
  /** By `pairKey` */
  readonly contacts: Map<string, ContactView>;
  readonly counts: Map<string, number>;
};

const pairKey = (ownerId: string, userId: string): string => `${ownerId} ${userId}`;

/**
 * Puts people into address books. A user is there once: one who is there already is answered as they are. Refused with `user_uuid:not_found` for a user that
 * is not there, and with `too_many_contacts`.
 */
export const createContacts: Operation<NewContact, ContactView, WalletRefusal, Known> = {
  name: "create_contacts",
  loadsInTurn: true,
  async load(tx, workspaceId, requests) {
    const ownerIds = requests.map(({ ownerId }) => ownerId);
    const userIds = requests.flatMap(({ userId }) => userId ?? []);
    const [users, contacts, counts] = await Promise.all([
      findUsers(tx, workspaceId, userIds),
      findContactsOfUsers(tx, workspaceId, ownerIds, userIds),
      countContacts(tx, workspaceId, ownerIds, contactsMax),
    ]);
    return { users, contacts: new Map(contacts.map((view) => [pairKey(view.ownerId, view.userId ?? ""), view])), counts };
  },
  run({ tx, workspaceId, now }, requests, { users, contacts, counts }) {
    const made: Contact[] = [];
    const outcomes = requests.map((request): Outcome<ContactView, WalletRefusal> => {
      const { ownerId, userId } = request;
      const user = userId === undefined ? undefined : users.get(userId);
      if (userId !== undefined && (user === undefined || user.status === "rejected")) return refused("user_uuid:not_found");
      const key = userId === undefined ? undefined : pairKey(ownerId, userId);
      const before = key === undefined ? undefined : contacts.get(key);
      if (before !== undefined) return done(before);
      const count = counts.get(ownerId) ?? 0;
      if (count >= contactsMax) return refused("too_many_contacts");
      counts.set(ownerId, count + 1);
      const contact = contactOf(request, now);
      made.push(contact);
      const view = { ...contact, ...shown(user) };
      if (key !== undefined) contacts.set(key, view);
      return done(view);
    });
    insertContacts(tx, workspaceId, made);
    return Promise.resolve(outcomes);
  },
};

const contactOf = ({ ownerId, userId, name, email, phone }: NewContact, now: Date): Contact => ({
  contactId: newId(),
  ownerId,
  userId: userId ?? null,
  name: name ?? null,
  email: email ?? null,
  phone: phone?.number ?? null,
  country: phone?.country ?? null,
  createdAt: now,
  updatedAt: now,
});

const shown = (user: User | undefined): Shown => ({
  fullName: user === undefined ? null : fullNameOf(user),
  username: user?.username ?? null,
  userCountry: user?.country ?? null,
});
