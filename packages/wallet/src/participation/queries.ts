import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, plannedFor, type Queryable, type Tx } from "@memento/platform";
import type { ParticipantStatus } from "./states.ts";

/** What people take part in beside payments. */
export type ObjectType = "request" | "pool";

/** Somebody's part in a request or pool. Amounts in minor units of the currency beside them. */
export type Participant = {
  readonly participantId: string;
  readonly objectType: ObjectType;
  readonly objectId: string;
  /** Null until somebody has the phone */
  readonly userId: string | null;
  /** E.164, for somebody who was named by phone */
  readonly phone: string | null;
  /** What the owner calls them */
  readonly name: string | null;
  /** Who brought them in */
  readonly parentUserId: string | null;
  readonly status: ParticipantStatus;
  /** Asked of them, or paid by them; null for an invitation */
  readonly amount: bigint | null;
  readonly currency: string;
  /** What pays for it; while the status is pending, it is under way */
  readonly paymentId: string | null;
  readonly transactionId: string | null;
  readonly reminders: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const participantColumns = `a.participant_id as "participantId", a.object_type as "objectType", a.object_id as "objectId", a.user_id as "userId",
  a.phone, a.name, a.parent_user_id as "parentUserId", a.status, a.amount, a.currency, a.payment_id as "paymentId",
  a.transaction_id as "transactionId", a.reminders, a.created_at as "createdAt", a.updated_at as "updatedAt"`;

const insertRows = bulkInsert(
  "wallet.participant",
  {
    workspace_id: "uuid",
    participant_id: "uuid",
    object_type: "text",
    object_id: "uuid",
    user_id: "uuid",
    phone: "text",
    name: "text",
    parent_user_id: "uuid",
    status: "text",
    amount: "bigint",
    currency: "text",
    payment_id: "uuid",
    transaction_id: "uuid",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

/** New participants, with their times. */
export const insertParticipants = (tx: Tx, workspaceId: WorkspaceId, participants: readonly Participant[]): void =>
  insertRows(
    tx,
    participants.map((participant) => ({
      workspace_id: workspaceId,
      participant_id: participant.participantId,
      object_type: participant.objectType,
      object_id: participant.objectId,
      user_id: participant.userId,
      phone: participant.phone,
      name: participant.name,
      parent_user_id: participant.parentUserId,
      status: participant.status,
      amount: participant.amount,
      currency: participant.currency,
      payment_id: participant.paymentId,
      transaction_id: participant.transactionId,
      created_at: participant.createdAt,
      updated_at: participant.updatedAt,
    })),
  );

const update = {
  name: "wallet.update_participants",
  text: `update wallet.participant a set user_id = c.user_id, status = c.status, amount = c.amount, payment_id = c.payment_id,
      transaction_id = c.transaction_id, reminders = c.reminders, updated_at = $2
    from unnest($3::uuid[], $4::uuid[], $5::text[], $6::bigint[], $7::uuid[], $8::uuid[], $9::smallint[])
      c (participant_id, user_id, status, amount, payment_id, transaction_id, reminders)
    where a.workspace_id = $1 and a.participant_id = any ($3::uuid[]) and a.participant_id = c.participant_id`,
};

/** Writes what changes in a participant's life, at `now` of the workspace. */
export function updateParticipants(tx: Tx, workspaceId: WorkspaceId, now: Date, participants: readonly Participant[]): void {
  if (participants.length === 0) return;
  tx.write(plannedFor(update, participants.length), [
    workspaceId,
    now,
    participants.map(({ participantId }) => participantId),
    participants.map(({ userId }) => userId),
    participants.map(({ status }) => status),
    participants.map(({ amount }) => amount),
    participants.map(({ paymentId }) => paymentId),
    participants.map(({ transactionId }) => transactionId),
    participants.map(({ reminders }) => reminders),
  ]);
}

const remove = {
  name: "wallet.delete_participants",
  text: "delete from wallet.participant where workspace_id = $1 and participant_id = any ($2::uuid[])",
};

/** For parts of which nothing came, or whose request is deleted. */
export function deleteParticipants(tx: Tx, workspaceId: WorkspaceId, participantIds: readonly string[]): void {
  if (participantIds.length > 0) tx.write(remove, [workspaceId, participantIds]);
}

const byId = {
  name: "wallet.participants",
  text: `select ${participantColumns} from wallet.participant a where a.workspace_id = $1 and a.participant_id = any ($2::uuid[])`,
};

/** Participants by id, whatever they take part in; unknown ids are absent. */
export async function findParticipants(
  on: Queryable,
  workspaceId: WorkspaceId,
  participantIds: readonly string[],
): Promise<Map<string, Participant>> {
  if (participantIds.length === 0) return new Map();
  const rows = await on.query<Participant>(byId, [workspaceId, [...new Set(participantIds)]]);
  return new Map(rows.map((row) => [row.participantId, row]));
}

const ofObjects = {
  name: "wallet.participants_of_objects",
  text: `select ${participantColumns} from wallet.participant a where a.workspace_id = $1 and a.object_id = any ($2::uuid[])
    order by a.object_id, a.participant_id`,
};

/** All participants of requests, in the order in which they were named. Pools may have too many for that. */
export async function findParticipantsOf(
  on: Queryable,
  workspaceId: WorkspaceId,
  requestIds: readonly string[],
): Promise<Map<string, Participant[]>> {
  if (requestIds.length === 0) return new Map();
  const rows = await on.query<Participant>(ofObjects, [workspaceId, [...new Set(requestIds)]]);
  return Map.groupBy(rows, ({ objectId }) => objectId);
}

const ofUsers = {
  name: "wallet.participants_of_users",
  text: `select ${participantColumns} from unnest($2::uuid[], $3::uuid[]) o (object_id, user_id)
    join wallet.participant a on a.workspace_id = $1 and a.object_id = o.object_id and a.user_id = o.user_id
    order by a.participant_id`,
};

/** The parts that people have in objects, oldest first, by `partKey`. */
export async function findPartsOfUsers(
  on: Queryable,
  workspaceId: WorkspaceId,
  pairs: readonly { readonly objectId: string; readonly userId: string }[],
): Promise<Map<string, Participant[]>> {
  if (pairs.length === 0) return new Map();
  const unique = [...new Map(pairs.map((pair) => [partKey(pair), pair])).values()];
  const rows = await on.query<Participant>(ofUsers, [
    workspaceId,
    unique.map(({ objectId }) => objectId),
    unique.map(({ userId }) => userId),
  ]);
  return Map.groupBy(rows, ({ objectId, userId }) => partKey({ objectId, userId: userId ?? "" }));
}

export const partKey = ({ objectId, userId }: { readonly objectId: string; readonly userId: string }): string => `${objectId} ${userId}`;

const waiting = {
  name: "wallet.participants_waiting_for_phones",
  text: `select ${participantColumns} from wallet.participant a
    where a.workspace_id = $1 and a.phone = any ($2::text[]) and a.user_id is null order by a.participant_id`,
};

/** Participants that nobody is yet: they wait for the owners of these numbers. */
export const findParticipantsForPhones = (on: Queryable, workspaceId: WorkspaceId, phones: readonly string[]): Promise<Participant[]> =>
  on.query<Participant>(waiting, [workspaceId, [...new Set(phones)]]);
