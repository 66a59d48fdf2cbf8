import { present, unreachable } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { Language } from "../http/language.ts";
import { minorToUnits } from "../http/money.ts";
import { momentOrNull, momentToWire } from "../http/moments.ts";
import { findUsers, fullNameOf, type User } from "../identity/queries.ts";
import type { Images } from "../images/images.ts";
import type { Image } from "../images/schema.ts";
import { readParticipation } from "../participation/counts.ts";
import { findPartsOfUsers, type Participant, partKey } from "../participation/queries.ts";
import type { ParticipationWire } from "../participation/schema.ts";
import { findPayments, type Payment } from "../payments/queries.ts";
import { findPools, type Pool } from "../pools/queries.ts";
import { findRequests, type MoneyRequest } from "../requests/queries.ts";
import { type MomentRow, momentTypeIds, type Whose } from "./list.ts";
import { findReads } from "./queries.ts";
import type { MomentWire } from "./schema.ts";
import { titleOf } from "./titles.ts";

/** Who reads their moments, and in which language. */
export type Reader = Whose & { readonly language: Language };

/** All that moments are made of. */
type Known = {
  readonly payments: ReadonlyMap<string, Payment>;
  readonly requests: ReadonlyMap<string, MoneyRequest>;
  readonly pools: ReadonlyMap<string, Pool>;
  readonly participation: ReadonlyMap<string, ParticipationWire>;
  /** The reader's own, by `partKey` */
  readonly parts: ReadonlyMap<string, readonly Participant[]>;
  readonly users: ReadonlyMap<string, User>;
};

/** What is particular to one type of object. Amounts in minor units. */
type Told = Pick<MomentWire, "title" | "note" | "participation"> & {
  readonly status: "open" | "closed";
  readonly amount: bigint;
  readonly total: bigint;
  readonly currency: string;
  readonly imageId: string | null;
};

const statusIds = { open: 1, closed: 2 } as const;

/** Moments as their person sees them: one query a table. */
export async function momentsToWire(
  on: Queryable,
  { images }: { images: Images },
  reader: Reader,
  rows: readonly MomentRow[],
): Promise<MomentWire[]> {
  const [known, reads] = await Promise.all([
    loadKnown(on, reader, rows),
    findReads(
      on,
      reader,
      rows.map(({ momentId }) => momentId),
    ),
  ]);
  const told = rows.map((row) => ({ row, about: aboutOf(row, known, reader) }));
  const imageIds = told.map(({ about }) => about.imageId);
  const pictures = imageIds.every((id) => id === null)
    ? new Map<string, Image>()
    : await images.imagesById(on, reader.workspaceId, imageIds);
  return told.map(({ row, about }): MomentWire => {
    const { title, note, participation, status, amount, total, currency, imageId } = about;
    return {
      uuid: row.momentId,
      status_id: statusIds[status],
      type_id: momentTypeIds[row.type],
      object_uuid: row.objectId,
      title,
      note,
      amount: minorToUnits(amount, currency),
      total_amount: minorToUnits(total, currency),
      currency,
      image: pictures.get(imageId ?? "") ?? null,
      participation,
      is_owner: row.isOwner,
      read_at: momentOrNull(row.isOwner ? row.createdAt : (reads.get(row.momentId) ?? null)),
      created_at: momentToWire(row.createdAt),
      updated_at: momentToWire(row.updatedAt),
    };
  });
}

async function loadKnown(on: Queryable, { workspaceId, userId }: Whose, rows: readonly MomentRow[]): Promise<Known> {
  const idsOf = (type: MomentRow["type"]): string[] => rows.flatMap((row) => (row.type === type ? [row.objectId] : []));
  const shared = rows.filter(({ type }) => type !== "payment");
  const others = shared.filter(({ isOwner }) => !isOwner);
  const [payments, requests, pools, participation, parts] = await Promise.all([
    findPayments(on, workspaceId, idsOf("payment")),
    findRequests(on, workspaceId, idsOf("request")),
    findPools(on, workspaceId, idsOf("pool")),
    readParticipation(
      on,
      workspaceId,
      shared.map(({ objectId }) => objectId),
    ),
    findPartsOfUsers(
      on,
      workspaceId,
      others.map(({ objectId }) => ({ objectId, userId })),
    ),
  ]);
  const people = [...payments.values()].flatMap(({ ownerId, recipientUserId }) => [ownerId, recipientUserId ?? ownerId]);
  const askers = [...requests.values()].map(({ ownerId }) => ownerId);
  const users = await findUsers(on, workspaceId, [...people, ...askers, ...(shared.length > 0 ? [userId] : [])]);
  return { payments, requests, pools, participation, parts, users };
}

function aboutOf(row: MomentRow, known: Known, reader: Reader): Told {
  switch (row.type) {
    case "payment":
      return aboutPayment(present(known.payments.get(row.objectId), "payment of a moment"), row, known, reader);
    case "request":
      return aboutRequest(present(known.requests.get(row.objectId), "request of a moment"), row, known, reader);
    case "pool":
      return aboutPool(present(known.pools.get(row.objectId), "pool of a moment"), row, known, reader);
    default:
      return unreachable(row.type);
  }
}

const nameOf = (user: User | undefined): string => (user === undefined ? "" : fullNameOf(user));

function aboutPayment(payment: Payment, { isOwner }: MomentRow, { users }: Known, { language }: Reader): Told {
  const { kind, status, amount, currency, description: note, imageId, ownerId, recipientUserId, recipientName, recipientPhone } = payment;
  const recipient = users.get(recipientUserId ?? "");
  const title = (): string => {
    if (kind === "top_up" || kind === "withdrawal") return titleOf(kind, language);
    if (!isOwner) return titleOf("received", language, nameOf(users.get(ownerId)));
    return titleOf("paid", language, recipient === undefined ? (recipientName ?? recipientPhone ?? "") : fullNameOf(recipient));
  };
  return {
    title: title(),
    note,
    participation: participationOfPayment(payment, recipient),
    status,
    amount,
    total: amount,
    currency,
    imageId,
  };
}

/** A payment has one participant: its recipient. */
function participationOfPayment({ participantStatus, recipientName }: Payment, recipient: User | undefined): ParticipationWire {
  const counted = (status: Payment["participantStatus"]): number => (participantStatus === status ? 1 : 0);
  const [firstName = ""] = (recipient?.firstName ?? recipientName ?? "").split(" ");
  const count = { invited: 0, paid: counted("paid"), pending: counted("pending"), rejected: counted("rejected"), total: 1 };
  return { count, first_names: recipient === undefined ? (firstName === "" ? [] : [firstName]) : [recipient.firstName] };
}

const nobody: ParticipationWire = { count: { invited: 0, paid: 0, pending: 0, rejected: 0, total: 0 }, first_names: [] };

const sumOf = (parts: readonly Participant[]): bigint => parts.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);

function aboutRequest(request: MoneyRequest, { isOwner, objectId }: MomentRow, known: Known, { language, userId }: Reader): Told {
  const { status, amount: total, currency, description: note, imageId, ownerId } = request;
  const own = known.parts.get(partKey({ objectId, userId })) ?? [];
  return {
    title: isOwner ? titleOf("asked", language) : titleOf("requested", language, nameOf(known.users.get(ownerId))),
    note,
    participation: known.participation.get(objectId) ?? nobody,
    status,
    amount: isOwner ? total : sumOf(own),
    total,
    currency,
    imageId,
  };
}

function aboutPool(pool: Pool, { isOwner, objectId }: MomentRow, known: Known, { userId }: Reader): Told {
  const { status, amount: total, currency, description: title, detailedDescription: note, imageId } = pool;
  const own = known.parts.get(partKey({ objectId, userId })) ?? [];
  const all = known.participation.get(objectId) ?? nobody;
  // Where only the owner sees who takes part, others see their own name at most.
  const ownNames = own.length > 0 ? [known.users.get(userId)?.firstName ?? ""] : [];
  return {
    title,
    note,
    participation: pool.onlyOwnerSeesParticipants && !isOwner ? { ...all, first_names: ownNames } : all,
    status,
    amount: isOwner ? total : sumOf(own.filter((part) => part.status === "paid")),
    total,
    currency,
    imageId,
  };
}
