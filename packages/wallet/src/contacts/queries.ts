import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, sql, type Tx } from "@memento/platform";
import { type Listed, type ListPage, readPage } from "../http/lists/index.ts";

/** An entry of somebody's address book, as its owner wrote it. */
export type Contact = {
  readonly contactId: string;
  readonly ownerId: string;
  /** Whom it refers to; null where it stands for itself */
  readonly userId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** E.164, with its plus */
  readonly phone: string | null;
  /** ISO 3166-1 alpha-2, of the phone */
  readonly country: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** What a contact shows of the user it refers to, as that user is now; nulls for one that refers to nobody. */
export type Shown = {
  readonly fullName: string | null;
  readonly username: string | null;
  readonly userCountry: string | null;
};
export type ContactView = Contact & Shown;

const contactColumns = `c.contact_id as "contactId", c.owner_id as "ownerId", c.user_id as "userId", c.name, c.email, c.phone, c.country,
  c.created_at as "createdAt", c.updated_at as "updatedAt",
  trim(u.first_name || ' ' || u.last_name) as "fullName", u.username, u.country as "userCountry"`;
const contactsWithUsers = "wallet.contact c left join wallet.user u on u.workspace_id = c.workspace_id and u.user_id = c.user_id";

const byId = {
  name: "wallet.contacts",
  text: `select ${contactColumns} from ${contactsWithUsers} where c.workspace_id = $1 and c.contact_id = any ($2::uuid[])`,
};

/** Contacts by id, whoever owns them; unknown ids are absent. */
export async function findContacts(
  on: Queryable,
  workspaceId: WorkspaceId,
  contactIds: readonly string[],
): Promise<Map<string, ContactView>> {
  const rows = await on.query<ContactView>(byId, [workspaceId, [...new Set(contactIds)]]);
  return new Map(rows.map((row) => [row.contactId, row]));
}

const ofUsers = {
  name: "wallet.contacts_of_users",
  text: `select ${contactColumns} from ${contactsWithUsers}
    where c.workspace_id = $1 and c.owner_id = any ($2::uuid[]) and c.user_id = any ($3::uuid[])`,
};

/** Contacts that some owners have of some users. */
export async function findContactsOfUsers(
  on: Queryable,
  workspaceId: WorkspaceId,
  ownerIds: readonly string[],
  userIds: readonly string[],
): Promise<ContactView[]> {
  if (userIds.length === 0) return [];
  return on.query<ContactView>(ofUsers, [workspaceId, [...new Set(ownerIds)], [...new Set(userIds)]]);
}

const counts = {
  name: "wallet.contact_counts",
  text: `select o.owner_id as "ownerId",
      (select count(*) from (select from wallet.contact c where c.workspace_id = $1 and c.owner_id = o.owner_id limit $3) f) as count
    from unnest($2::uuid[]) o (owner_id)`,
};

/** How many contacts people have; nobody has more than `max`, as far as this counts. */
export async function countContacts(
  on: Queryable,
  workspaceId: WorkspaceId,
  ownerIds: readonly string[],
  max: number,
): Promise<Map<string, number>> {
  const rows = await on.query<{ ownerId: string; count: bigint }>(counts, [workspaceId, [...new Set(ownerIds)], max]);
  return new Map(rows.map(({ ownerId, count }) => [ownerId, Number(count)]));
}

/** A page of somebody's contacts. */
export const listContacts = (
  on: Queryable,
  { workspaceId, userId }: { workspaceId: WorkspaceId; userId: string },
  page: ListPage,
): Promise<Listed<ContactView>> =>
  readPage(on, page, {
    columns: sql.raw(contactColumns),
    from: sql.raw(contactsWithUsers),
    where: sql`c.workspace_id = ${workspaceId} and c.owner_id = ${userId}`,
  });

const insertRows = bulkInsert(
  "wallet.contact",
  {
    workspace_id: "uuid",
    contact_id: "uuid",
    owner_id: "uuid",
    user_id: "uuid",
    name: "text",
    email: "text",
    phone: "text",
    country: "text",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertContacts = (tx: Tx, workspaceId: WorkspaceId, contacts: readonly Contact[]): void =>
  insertRows(
    tx,
    contacts.map((contact) => ({
      workspace_id: workspaceId,
      contact_id: contact.contactId,
      owner_id: contact.ownerId,
      user_id: contact.userId,
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
      country: contact.country,
      created_at: contact.createdAt,
      updated_at: contact.updatedAt,
    })),
  );

const update = {
  name: "wallet.update_contacts",
  text: `update wallet.contact c set name = n.name, email = n.email, phone = n.phone, country = n.country, updated_at = n.updated_at
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[]) n (contact_id, name, email, phone, country, updated_at)
    where c.workspace_id = $1 and c.contact_id = any ($2::uuid[]) and c.contact_id = n.contact_id`,
};

/** Writes what owners may change of their contacts. */
export function updateContacts(tx: Tx, workspaceId: WorkspaceId, contacts: readonly Contact[]): void {
  if (contacts.length === 0) return;
  tx.write(plannedFor(update, contacts.length), [
    workspaceId,
    contacts.map(({ contactId }) => contactId),
    contacts.map(({ name }) => name),
    contacts.map(({ email }) => email),
    contacts.map(({ phone }) => phone),
    contacts.map(({ country }) => country),
    contacts.map(({ updatedAt }) => updatedAt),
  ]);
}

const remove = {
  name: "wallet.delete_contacts",
  text: "delete from wallet.contact where workspace_id = $1 and contact_id = any ($2::uuid[])",
};

export function deleteRows(tx: Tx, workspaceId: WorkspaceId, contactIds: readonly string[]): void {
  if (contactIds.length > 0) tx.write(remove, [workspaceId, contactIds]);
}
