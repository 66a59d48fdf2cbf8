import { present, type WorkspaceId } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import { findUsers, type User } from "../identity/queries.ts";
import { userToWire } from "../identity/wire.ts";
import type { Images } from "../images/images.ts";
import type { Image } from "../images/schema.ts";
import { participationOf } from "../participation/counts.ts";
import { findParticipantsOf, type Participant } from "../participation/queries.ts";
import { findRequests, type MoneyRequest } from "./queries.ts";
import type { RequestsOfBatch } from "./refresh.ts";
import type { MoneyRequestWire } from "./schema.ts";
import { requestToWire } from "./wire.ts";

/** Requests of a batch with the people and pictures that their owners' answers show. */
export type RequestsInView = RequestsOfBatch & {
  readonly users: ReadonlyMap<string, User>;
  readonly images: ReadonlyMap<string, Image>;
};

/** A request as a decision left it, for its owner. `now` is workspace time. */
export type RequestView = {
  readonly request: MoneyRequest;
  readonly participants: readonly Participant[];
  readonly users: ReadonlyMap<string, User>;
  readonly images: ReadonlyMap<string, Image>;
  readonly now: Date;
};

/** Requests by id with all their participants; unknown ids are absent. */
export async function loadRequests(on: Queryable, workspaceId: WorkspaceId, requestIds: readonly string[]): Promise<RequestsOfBatch> {
  const [requests, participants] = await Promise.all([
    findRequests(on, workspaceId, requestIds),
    findParticipantsOf(on, workspaceId, requestIds),
  ]);
  return { requests, participants };
}

/** As `loadRequests`, with the people in them and their pictures; `newImageIds` are those that requests are about to get. */
export async function loadRequestsInView(
  on: Queryable,
  workspaceId: WorkspaceId,
  images: Images,
  requestIds: readonly string[],
  newImageIds: readonly (string | null)[] = [],
): Promise<RequestsInView> {
  const batch = await loadRequests(on, workspaceId, requestIds);
  const owners = [...batch.requests.values()].map(({ ownerId }) => ownerId);
  const asked = [...batch.participants.values()].flatMap((participants) => participants.flatMap(({ userId }) => userId ?? []));
  const users = await findUsers(on, workspaceId, [...owners, ...asked]);
  const imageIds = [
    ...newImageIds,
    ...[...batch.requests.values()].map(({ imageId }) => imageId),
    ...owners.map((ownerId) => users.get(ownerId)?.imageId ?? null),
  ];
  return { ...batch, users, images: await loadImages(on, workspaceId, images, imageIds) };
}

/** Most requests have no picture, and nor have their owners: then nothing is asked. */
export const loadImages = async (
  on: Queryable,
  workspaceId: WorkspaceId,
  images: Images,
  imageIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, Image>> =>
  imageIds.every((id) => id === null) ? new Map<string, Image>() : await images.imagesById(on, workspaceId, imageIds);

/** A request as its batch knows it now, for its owner. */
export const viewOf = ({ requests, participants, users, images }: RequestsInView, requestId: string, now: Date): RequestView => ({
  request: present(requests.get(requestId), `request ${requestId}`),
  participants: participants.get(requestId) ?? [],
  users,
  images,
  now,
});

/** What its owner is answered. Nothing is between a person and themselves, so there is no relationship. */
export function viewToWire({ request, participants, users, images, now }: RequestView): MoneyRequestWire {
  const owner = present(users.get(request.ownerId), `owner of request ${request.requestId}`);
  return requestToWire(request, {
    owner: userToWire(owner, { image: images.get(owner.imageId ?? "") ?? null, relationship: null, now }),
    participants,
    users,
    image: images.get(request.imageId ?? "") ?? null,
    participation: participationOf(participants, users),
  });
}
