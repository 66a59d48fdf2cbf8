import type { WorkspaceId } from "@memento/kernel";
import { balancesOf } from "@memento/ledger";
import { allOf, compose, type Queryable, sql } from "@memento/platform";
import { nameKey } from "../identity/names.ts";
import { readPhone } from "../identity/phone.ts";
import { findUsers, type User, userColumns, usernameKey } from "../identity/queries.ts";
import { begins } from "../identity/search.ts";
import type { UserStatus } from "../identity/states.ts";
import { type Source, sourceColumns } from "../payment-sources/queries.ts";
import { findProject } from "../projects/queries.ts";
import type { Verification } from "../verifications/queries.ts";
import type { KeyPage, Keyed } from "./page.ts";

export type UserFilter = {
  /** The beginning of a username, name, e-mail address or phone number */
  readonly search: string | undefined;
  readonly status: UserStatus | undefined;
};

/** So many people at most are looked at for each way of being named; more than where users search for each other, as one of them has to be found here. */
const namedMax = 1_000;

/** Of the longest number, with its plus. */
const digitsMax = 17;

/** A beginning of a number in E.164: as it was typed, or as somebody in the project's country dials it. */
function phoneStart(text: string, country: string): string | undefined {
  const digits = text.replaceAll(/[\s()./-]/g, "");
  if (!/^\+?\d{3,15}$/.test(digits)) return undefined;
  return digits.startsWith("+") ? digits : (readPhone(digits, country) ?? `+${digits}`);
}

function named(workspaceId: WorkspaceId, text: string, country: string) {
  const [username, name, email] = [usernameKey(text.trim().replace(/^@/, "")), nameKey(text), text.trim().toLowerCase()];
  const phone = phoneStart(text.trim(), country);
  const arm = (key: Parameters<typeof begins>[0], start: string) => sql`(select user_id from wallet.user
    where workspace_id = ${workspaceId}::uuid and ${begins(key, start)} order by ${key} using ~<~ limit ${namedMax})`;
  const arms = [
    arm(sql`username_key`, username),
    arm(sql`name_key`, name),
    arm(sql`last_name_key`, name),
    arm(sql`lower(email)`, email),
    ...(phone === undefined
      ? []
      : [
          sql`(select user_id from wallet.user where workspace_id = ${workspaceId}::uuid and phone >= ${phone} and phone <= ${phone.padEnd(digitsMax, "9")}
          order by phone limit ${namedMax})`,
        ]),
  ];
  return sql`u.user_id in (${sql.join(arms, sql` union all `)})`;
}

/** People of a project, newest first; nobody in a workspace without a wallet. */
export async function listUsers(
  on: Queryable,
  workspaceId: WorkspaceId,
  { search, status }: UserFilter,
  { cursor, size }: KeyPage,
): Promise<Keyed<User>> {
  const project = await findProject(on, workspaceId);
  if (project === undefined) return { rows: [], nextCursor: null };
  const conditions = [sql`u.workspace_id = ${workspaceId}::uuid`];
  if (status !== undefined) conditions.push(sql`u.status = ${status}`);
  if (search !== undefined && search.trim() !== "") conditions.push(named(workspaceId, search, project.country));
  if (cursor !== undefined) conditions.push(sql`u.user_id < ${cursor}::uuid`);
  const { text, values } = compose(
    sql`select ${sql.raw(userColumns)} from wallet.user u where ${allOf(conditions)} order by u.user_id desc limit ${size + 1}`,
  );
  const rows = await on.query<User>(text, values);
  const shown = rows.slice(0, size);
  return { rows: shown, nextCursor: rows.length > size ? (shown.at(-1)?.userId ?? null) : null };
}

/** A source as those who look after it see it; `balance` is in minor units of its currency, and of virtual ones. */
export type SourceState = Pick<
  Source,
  "sourceId" | "type" | "status" | "description" | "gateway" | "currency" | "cardBrand" | "cardLastFour" | "iban" | "createdAt"
> & { readonly balance: bigint | null };
export type VerificationState = Pick<
  Verification,
  "verificationId" | "type" | "status" | "event" | "recipient" | "attempts" | "errorCode"
> & {
  readonly createdAt: Date;
};
export type UserFile = {
  readonly user: User;
  readonly sources: readonly SourceState[];
  readonly verifications: readonly VerificationState[];
  readonly devices: number;
  readonly sessions: number;
};

const sourcesOf = {
  name: "wallet.sources_of_user",
  text: `select ${sourceColumns} from wallet.payment_source s where s.workspace_id = $1 and s.user_id = $2 and s.deleted_at is null
    order by s.source_id limit 100`,
};
const verificationsOf = {
  name: "wallet.verifications_of_user",
  text: `select v.verification_id as "verificationId", v.type, v.status, v.event, v.recipient, v.attempts, v.error_code as "errorCode",
      v.created_at as "createdAt"
    from wallet.verification v where v.workspace_id = $1 and v.user_id = $2 order by v.verification_id desc limit 10`,
};
const countsOf = {
  name: "wallet.devices_and_sessions_of_user",
  text: `select (select count(*)::int from wallet.device d where d.workspace_id = $1 and d.user_id = $2) as devices,
    (select count(*)::int from wallet.session s where s.workspace_id = $1 and s.user_id = $2 and s.expires_at > $3) as sessions`,
};

/** One person with what they have; undefined where there is no such user. `now` is real time: sessions end in it. */
export async function readUserFile(on: Queryable, workspaceId: WorkspaceId, userId: string, now: Date): Promise<UserFile | undefined> {
  const [project, users] = await Promise.all([findProject(on, workspaceId), findUsers(on, workspaceId, [userId])]);
  const user = users.get(userId);
  if (project === undefined || user === undefined) return undefined;
  const [sources, verifications, [counts]] = await Promise.all([
    on.query<Source>(sourcesOf, [workspaceId, userId]),
    on.query<VerificationState>(verificationsOf, [workspaceId, userId]),
    on.query<{ devices: number; sessions: number }>(countsOf, [workspaceId, userId, now]),
  ]);
  const balances = await balancesOf(
    on,
    project.bookId,
    sources.flatMap(({ accountId }) => accountId ?? []),
  );
  return {
    user,
    sources: sources.map((source) => ({
      ...source,
      balance: source.accountId === null ? null : (balances.get(source.accountId) ?? 0n),
    })),
    verifications,
    devices: counts?.devices ?? 0,
    sessions: counts?.sessions ?? 0,
  };
}
