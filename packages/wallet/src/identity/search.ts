import type { WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";

/** So many people at most are found at once. */
export const foundMax = 50;

const search = {
  name: "wallet.search_users",
  text: `select u.user_id as "userId" from wallet.user u
    where u.workspace_id = $1 and u.status in ('active', 'locked') and u.user_id <> $2
      and (u.username_key like $3 or lower(u.first_name || ' ' || u.last_name) like $3 or lower(u.last_name) like $3
        or (u.phone = $4 and u.phone_proven_at is not null))
      and not exists (select from wallet.relationship r
        where r.workspace_id = $1 and r.user_id = u.user_id and r.other_user_id = $2 and r.status = 'blocked')
    order by u.username_key limit ${foundMax}`,
};

/** Text that LIKE takes as it is. */
const escaped = (text: string): string => text.toLowerCase().replaceAll(/[\\%_]/g, "\\$&");

/**
 * People whose username, full name or last name begins with a text, or whose proven phone number it is: by username, whoever blocked the searcher
 * left out. `phone` is the text as a number in E.164, where it is one.
 */
export async function searchUsers(
  on: Queryable,
  workspaceId: WorkspaceId,
  { searcherId, text, phone }: { searcherId: string; text: string; phone: string | undefined },
): Promise<string[]> {
  const rows = await on.query<{ userId: string }>(search, [workspaceId, searcherId, `${escaped(text.trim())}%`, phone ?? null]);
  return rows.map(({ userId }) => userId);
}
