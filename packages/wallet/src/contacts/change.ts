import { done, type Outcome, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { type ContactView, deleteRows, findContacts, updateContacts } from "./queries.ts";
import type { Written } from "./read.ts";

/** What the owner of a contact wants of it. */
export type ContactOrder = { readonly contactId: string; readonly ownerId: string };

type Known = Map<string, ContactView>;

const own = (contacts: Known, { contactId, ownerId }: ContactOrder): ContactView | undefined => {
  const contact = contacts.get(contactId);
  return contact?.ownerId === ownerId ? contact : undefined;
};

const idsOf = (orders: readonly ContactOrder[]): string[] => orders.map(({ contactId }) => contactId);

function changed(contact: ContactView, { name, email, phone }: Written, now: Date): ContactView {
  const after: ContactView = {
    ...contact,
    name: name ?? contact.name,
    email: email ?? contact.email,
    phone: phone?.number ?? contact.phone,
    country: phone === undefined ? contact.country : phone.country,
  };
  const isSame = after.name === contact.name && after.email === contact.email && after.phone === contact.phone;
  return isSame ? contact : { ...after, updatedAt: now };
}

/** Changes what owners wrote about their contacts; what is not given stays. Refused with `not_found` for what is not there, or another's. */
export const changeContacts: Operation<ContactOrder & Written, ContactView, WalletRefusal, Known> = {
  name: "change_contacts",
  loadsInTurn: true,
  load: (tx, workspaceId, orders) => findContacts(tx, workspaceId, idsOf(orders)),
  run({ tx, workspaceId, now }, orders, contacts) {
    const touched = new Map<string, ContactView>();
    const outcomes = orders.map((order): Outcome<ContactView, WalletRefusal> => {
      const contact = own(contacts, order);
      if (contact === undefined) return refused("not_found");
      const after = changed(contact, order, now);
      if (after !== contact) touched.set(after.contactId, after);
      contacts.set(after.contactId, after);
      return done(after);
    });
    updateContacts(tx, workspaceId, [...touched.values()]);
    return Promise.resolve(outcomes);
  },
};

/** Takes people out of address books. Refused with `not_found` for what is not there, or another's. */
export const deleteContacts: Operation<ContactOrder, undefined, WalletRefusal, Known> = {
  name: "delete_contacts",
  loadsInTurn: true,
  load: (tx, workspaceId, orders) => findContacts(tx, workspaceId, idsOf(orders)),
  run({ tx, workspaceId }, orders, contacts) {
    const deleted: string[] = [];
    const outcomes = orders.map((order): Outcome<undefined, WalletRefusal> => {
      if (own(contacts, order) === undefined) return refused("not_found");
      contacts.delete(order.contactId);
      deleted.push(order.contactId);
      return done(undefined);
    });
    deleteRows(tx, workspaceId, deleted);
    return Promise.resolve(outcomes);
  },
};
