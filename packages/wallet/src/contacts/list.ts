import { sql } from "@memento/platform";
import { defineList, flag, moment, text } from "../http/lists/index.ts";

const name = sql`coalesce(c.name, trim(u.first_name || ' ' || u.last_name))`;

/** A number as it is kept, however it was typed; a plus that nobody encoded arrives as a space. */
const asKept = (phone: string): string => `+${phone.replaceAll(/\D/g, "")}`;

/** What a person's contacts are filtered and sorted by, over `c` (contact) and `u` (the user it refers to). */
export const contactList = defineList({
  filter: {
    name: text(name),
    username: text(sql`u.username_key`, { normalise: (username) => username.toLowerCase() }),
    user: flag(sql`c.user_id is not null`),
    email: text(sql`c.email`),
    phone: text(sql`c.phone`, { operators: ["eq", "in"], normalise: asKept }),
    created_at: moment(sql`c.created_at`),
    updated_at: moment(sql`c.updated_at`),
  },
  sort: { created_at: sql`c.created_at`, updated_at: sql`c.updated_at`, name: sql`lower(${name})`, username: sql`u.username_key` },
  defaultSort: "created_at:desc",
  id: sql`c.contact_id`,
});
