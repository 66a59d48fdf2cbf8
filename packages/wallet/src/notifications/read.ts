import { present } from "@memento/kernel";
import type { Queryable } from "@memento/platform";
import type { Language } from "../http/language.ts";
import { minorToUnits } from "../http/money.ts";
import { momentToWire } from "../http/moments.ts";
import { findUsers, fullNameOf } from "../identity/queries.ts";
import type { Images } from "../images/images.ts";
import { findPayments } from "../payments/queries.ts";
import { findPools } from "../pools/queries.ts";
import { findRequests } from "../requests/queries.ts";
import { describeNews } from "./describe.ts";
import type { NotificationRow, Whose } from "./list.ts";
import type { NotificationWire } from "./schema.ts";

/** Notifications as whoever is told sees them: one query a table. Each shows its object's image, else its actor's. */
export async function notificationsToWire(
  on: Queryable,
  { images }: { images: Images },
  { workspaceId, language }: Whose & { readonly language: Language },
  rows: readonly NotificationRow[],
): Promise<NotificationWire[]> {
  const idsOf = (type: NotificationRow["type"]): string[] => rows.flatMap((row) => (row.type === type ? [row.objectId] : []));
  const [actors, payments, requests, pools] = await Promise.all([
    findUsers(
      on,
      workspaceId,
      rows.map(({ actorId }) => actorId),
    ),
    findPayments(on, workspaceId, idsOf("payment")),
    findRequests(on, workspaceId, idsOf("request")),
    findPools(on, workspaceId, idsOf("pool")),
  ]);
  const objects = { payment: payments, request: requests, pool: pools };
  const told = rows.map((row) => {
    const actor = present(actors.get(row.actorId), "actor of a notification");
    return { row, actor, imageId: objects[row.type].get(row.objectId)?.imageId ?? actor.imageId };
  });
  const imageIds = told.map(({ imageId }) => imageId);
  const pictures = imageIds.every((id) => id === null) ? undefined : await images.imagesById(on, workspaceId, imageIds);
  return told.map(({ row, actor, imageId }): NotificationWire => {
    const { notificationId, actorId, type, key, objectId, amount, currency, title, createdAt } = row;
    const name = fullNameOf(actor);
    return {
      uuid: notificationId,
      actor_uuid: actorId,
      actor: name,
      notification_type: type,
      notification_key: key,
      object_uuid: objectId,
      object_data_number: amount === null || currency === null ? null : minorToUnits(amount, currency),
      object_data_string: title,
      description: describeNews({ key, actor: name, amount, currency, title }, language),
      image: pictures?.get(imageId ?? "") ?? null,
      created_at: momentToWire(createdAt),
      updated_at: momentToWire(createdAt),
    };
  });
}
