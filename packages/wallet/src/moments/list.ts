import type { WorkspaceId } from "@memento/kernel";
import { compose, type Queryable, sql } from "@memento/platform";
import { defineList, flag, type Listed, type ListPage, moment, named, readMerged, type Sql } from "../http/lists/index.ts";

/** Whose moments, in which project. */
export type Whose = { readonly workspaceId: WorkspaceId; readonly userId: string };

/** What moments are about, by their ids on the wire. */
export const momentTypeIds = { payment: 1, request: 2, pool: 3 } as const;
export type MomentType = keyof typeof momentTypeIds;

/** One person's moment: what it is about, and since when. */
export type MomentRow = {
  readonly momentId: string;
  readonly type: MomentType;
  readonly objectId: string;
  readonly isOwner: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/*
 * Payments are their people's moments, so that paying writes nothing more: the payer's is named by the payment's id, the recipient's by the
 * transaction's. Money into one's own balance, or out of it, has one side only; a payment for a share or a contribution is told by its request or pool.
 * `ordinal` is an id made with the moment, which stands for its time and has an index in each arm.
 */
const made = sql`p.kind in ('payment', 'top_up', 'withdrawal')`;
const received = sql`p.kind = 'payment' and p.participant_status <> 'cancelled'`;
const columns = sql`p.payment_id as object_id, p.created_at, p.updated_at, p.status`;

/** The payments that a person made. */
const payerArm = ({ workspaceId, userId }: Whose): Sql => sql`
  select p.transaction_id as ordinal, p.payment_id as moment_id, 'payment'::text as type, true as is_owner, ${columns}
  from wallet.payment p where p.workspace_id = ${workspaceId}::uuid and p.owner_id = ${userId}::uuid and ${made}`;

/** The payments that came, or are on their way, to a person. */
const recipientArm = ({ workspaceId, userId }: Whose): Sql => sql`
  select p.transaction_id as ordinal, p.transaction_id as moment_id, 'payment'::text as type, false as is_owner, ${columns}
  from wallet.payment p where p.workspace_id = ${workspaceId}::uuid and p.recipient_user_id = ${userId}::uuid
    and p.owner_id <> ${userId}::uuid and ${received}`;

/** What a request or pool says of itself: looked up for the rows that are needed, which are few where the order comes from the index. */
const ofObject = (ofRequest: Sql, ofPool: Sql): Sql => sql`case m.object_type
    when 'request' then (select ${ofRequest} from wallet.request r where r.workspace_id = m.workspace_id and r.request_id = m.object_id)
    else (select ${ofPool} from wallet.pool o where o.workspace_id = m.workspace_id and o.pool_id = m.object_id) end`;
const changedAt = ofObject(sql`r.updated_at`, sql`o.updated_at`);
const status = ofObject(sql`r.status`, sql`o.status`);

/** The requests and pools that a person is in. */
const objectArm = ({ workspaceId, userId }: Whose): Sql => sql`
  select m.moment_id as ordinal, m.moment_id, m.object_type as type, m.is_owner, m.object_id, m.created_at,
    greatest(${changedAt}, m.created_at) as updated_at, ${status} as status
  from wallet.moment m where m.workspace_id = ${workspaceId}::uuid and m.user_id = ${userId}::uuid`;

const rowColumns = sql`m.moment_id as "momentId", m.type, m.object_id as "objectId", m.is_owner as "isOwner", m.created_at as "createdAt",
  m.updated_at as "updatedAt"`;

/** A moment vanishes with its object. */
const hasObject = sql`m.status is not null`;

/** A person's moments, over `m`. */
export const momentList = defineList({
  filter: {
    open: flag(sql`m.status = 'open'`),
    type: named(sql`m.type`, momentTypeIds),
    created_at: moment(sql`m.created_at`),
    updated_at: moment(sql`m.updated_at`),
  },
  // Ids are made in the order of time, and come from an index.
  sort: { created_at: sql`m.ordinal`, updated_at: sql`m.updated_at` },
  defaultSort: "created_at:desc",
  id: sql`m.ordinal`,
});

/** A page of somebody's moments. The first pages by time come straight from the indexes, however many moments there are. */
export const listMoments = (on: Queryable, whose: Whose, page: ListPage): Promise<Listed<MomentRow>> =>
  readMerged<MomentRow>(on, page, {
    columns: rowColumns,
    arms: [payerArm(whose), recipientArm(whose), objectArm(whose)],
    alias: sql`m`,
    where: hasObject,
  });

/** A person's moment by its id; undefined where it is not there, or another's. */
export async function findMoment(on: Queryable, whose: Whose, momentId: string): Promise<MomentRow | undefined> {
  const query = compose(sql`select ${rowColumns} from (${payerArm(whose)} and p.payment_id = ${momentId}::uuid
    union all ${recipientArm(whose)} and p.transaction_id = ${momentId}::uuid union all ${objectArm(whose)} and m.moment_id = ${momentId}::uuid) m where ${hasObject}`);
  const [row] = await on.query<MomentRow>(query.text, query.values);
  return row;
}
