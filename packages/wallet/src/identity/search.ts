import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { type Queryable, sql } from "@memento/platform";
import type { FieldProblem } from "../http/problems.ts";
import { parseFilter } from "../http/lists/grammar.ts";
import { defineList, type Field, flag, type Listed, type ListPage, readPage, type Sql } from "../http/lists/index.ts";
import { nameKey } from "./names.ts";
import { readPhone } from "./phone.ts";
import { usernameKey } from "./queries.ts";

/** Who searches; `country` is where numbers without a country code are dialled. */
export type Searcher = { readonly workspaceId: WorkspaceId; readonly userId: string; readonly country: string };

/** Shorter beginnings name too many people. */
export const searchLengthMin = 2;

/** What sorts behind everything that begins with a text. */
const last = "\u{10FFFF}";

/** What begins with a text. LIKE would only use an index where the text is known when the statement is planned. */
export const begins = (column: Sql, text: string): Sql => sql`${column} ~>=~ ${text}::text and ${column} ~<~ ${text + last}::text`;

/** A column of keys: whole ones, and beginnings of them. */
const keys = (column: Sql, key: (text: string) => string): Field<Searcher> => ({
  operators: ["eq", "in", "like"],
  takes: "text, in any case; `like` takes a beginning of two characters or more",
  condition({ operator, values }): Outcome<Sql, FieldProblem> {
    const texts = values.map(key);
    const [first = ""] = texts;
    if (operator !== "like") return done(sql`${column} in (${sql.join(texts.map((text) => sql`${text}::text`))})`);
    return [...first].length < searchLengthMin ? refused("too_short") : done(begins(column, first));
  },
});

/** A number as it is kept, however it was typed; a plus that nobody encoded arrives as a space. */
const readNumber = (text: string, country: string): string | undefined => readPhone(text.replace(/^ (?=\d)/, "+"), country);

/** Nobody is found by a number that they did not prove. */
const phones: Field<Searcher> = {
  operators: ["eq", "in"],
  takes: "a whole number",
  condition({ values }, { country }) {
    const numbers = values.map((text) => readNumber(text, country)).filter((number) => number !== undefined);
    if (numbers.length < values.length) return refused("invalid_format");
    return done(sql`u.phone in (${sql.join(numbers.map((number) => sql`${number}::text`))}) and u.phone_proven_at is not null`);
  },
};

const fullNames = keys(sql`u.name_key`, nameKey);

/** People by who they are. There is no list of everybody: one of `identifying` has to be given. */
export const userList = defineList<Searcher>({
  filter: {
    username: keys(sql`u.username_key`, usernameKey),
    full_name: fullNames,
    name: fullNames,
    first_name: { ...fullNames, operators: ["like"] },
    last_name: keys(sql`u.last_name_key`, nameKey),
    phone: phones,
    verified: flag(sql`u.verified`),
    official: flag(sql`u.official`),
  },
  sort: { username: sql`u.username_key`, full_name: sql`u.name_key` },
  defaultSort: "username:asc",
  id: sql`u.user_id`,
});

const identifying: ReadonlySet<string> = new Set(["username", "full_name", "name", "first_name", "last_name", "phone"]);

/** Whether a filter says whom it is about, and does not go through everybody. */
export function isIdentifying(filter: string): boolean {
  const terms = parseFilter(filter);
  return terms.ok && terms.value.some(({ field }) => identifying.has(field));
}

/**
 * So many people at most are looked at for each way of being named: a beginning that names more is too short to find anybody by, and
 * with it a search costs the same among ten thousand people and among millions.
 */
const namedMax = 100;

/** Whoever's username, full name or last name begins with a text, or whose proven number it is. Each arm has its index. */
function named(text: string, { workspaceId, country }: Searcher): Sql {
  const name = nameKey(text);
  const number = /\d{4}/.test(text) ? readNumber(text, country) : undefined;
  const first = (key: Sql, start: string): Sql => sql`${begins(key, start)} order by ${key} using ~<~ limit ${namedMax}`;
  const arms = [
    first(sql`username_key`, usernameKey(text.trim())),
    ...([...name].length < searchLengthMin ? [] : [first(sql`name_key`, name), first(sql`last_name_key`, name)]),
    ...(number === undefined ? [] : [sql`phone = ${number}::text and phone_proven_at is not null`]),
  ];
  const selects = arms.map((arm) => sql`(select user_id from wallet.user where workspace_id = ${workspaceId}::uuid and ${arm})`);
  return sql`u.user_id in (${sql.join(selects, sql` union all `)})`;
}

/**
 * A page of the people that somebody looks for, by a filter and, where it is given, by a text. The one who searches is not among them, nor
 * is anybody who blocked them, is pending or was rejected.
 */
export async function searchUsers(on: Queryable, searcher: Searcher, page: ListPage, text: string | undefined): Promise<Listed<string>> {
  const { workspaceId, userId } = searcher;
  const { rows, total } = await readPage<{ userId: string }>(on, page, {
    columns: sql`u.user_id as "userId"`,
    from: sql`wallet.user u`,
    where: sql`u.workspace_id = ${workspaceId}::uuid and u.status in ('active', 'locked') and u.user_id <> ${userId}::uuid
      and not exists (select from wallet.relationship r where r.workspace_id = ${workspaceId}::uuid and r.user_id = u.user_id
        and r.other_user_id = ${userId}::uuid and r.status = 'blocked')
      and ${text === undefined ? sql`true` : named(text, searcher)}`,
  });
  return { rows: rows.map((row) => row.userId), total };
}
