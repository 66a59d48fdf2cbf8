import { type Queryable, workspaceNow } from "@memento/platform";
import { found } from "../http/errors.ts";
import { readPeople, type Viewer } from "../identity/people.ts";
import { findUsers } from "../identity/queries.ts";
import type { Images } from "../images/images.ts";
import { readParticipation } from "../participation/counts.ts";
import { findParticipantsOf, type Participant } from "../participation/queries.ts";
import type { MoneyRequest } from "./queries.ts";
import type { MoneyRequestWire } from "./schema.ts";
import { loadRequests } from "./view.ts";
import { requestToWire } from "./wire.ts";

/** Whether a person may see a request: its owner, and everybody whose share is in it, whatever became of that. */
export const isVisibleTo = (request: MoneyRequest, participants: readonly Participant[], userId: string): boolean =>
  request.ownerId === userId || participants.some((participant) => participant.userId === userId);

/** A request as one person sees it. Throws 404 for whom it does not concern. */
export async function readRequest(
  on: Queryable,
  deps: { images: Images },
  { workspaceId, userId }: Omit<Viewer, "now">,
  requestId: string,
): Promise<MoneyRequestWire> {
  const [{ requests, participants }, now] = await Promise.all([loadRequests(on, workspaceId, [requestId]), workspaceNow(on, workspaceId)]);
  const request = found(requests.get(requestId));
  if (!isVisibleTo(request, participants.get(requestId) ?? [], userId)) return found<MoneyRequestWire>(undefined);
  const [wire] = await requestsToWire(on, deps, { workspaceId, userId, now }, [request], participants);
  return found(wire);
}

/** Requests as one person sees them, with everybody in them: one query a table. `known`: their participants, where they have been read already. */
export async function requestsToWire(
  on: Queryable,
  deps: { images: Images },
  viewer: Viewer,
  requests: readonly MoneyRequest[],
  known?: ReadonlyMap<string, Participant[]>,
): Promise<MoneyRequestWire[]> {
  if (requests.length === 0) return [];
  const { workspaceId } = viewer;
  const ids = requests.map(({ requestId }) => requestId);
  const participants = known ?? (await findParticipantsOf(on, workspaceId, ids));
  const [owners, users, images, participation] = await Promise.all([
    readPeople(
      on,
      deps,
      viewer,
      requests.map(({ ownerId }) => ownerId),
    ),
    findUsers(
      on,
      workspaceId,
      [...participants.values()].flatMap((all) => all.flatMap(({ userId }) => userId ?? [])),
    ),
    deps.images.imagesById(
      on,
      workspaceId,
      requests.map(({ imageId }) => imageId),
    ),
    readParticipation(on, workspaceId, ids),
  ]);
  return requests.map((request) =>
    requestToWire(request, {
      owner: found(owners.get(request.ownerId)),
      participants: participants.get(request.requestId) ?? [],
      users,
      image: images.get(request.imageId ?? "") ?? null,
      participation: found(participation.get(request.requestId)),
    }),
  );
}
