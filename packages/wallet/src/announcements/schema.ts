import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../http/app.ts";
import { momentToWire } from "../http/moments.ts";
import { type Announcement as AnnouncementRow, announcementTypeIds } from "./queries.ts";

/** What a project tells everybody (Wallet API, "The announcement object"). */
export const Announcement = Type.Object(
  {
    uuid: Uuid("Names the announcement."),
    id: Uuid("The same: the reference names it in two ways."),
    type_id: Type.Integer({ description: "1 general." }),
    title: Type.String(),
    message: Type.String(),
    action_label: OrNull(Type.String({ description: "What its button says, where it has one." })),
    action_url: OrNull(Type.String({ description: "What the button opens: an https URL." })),
    dismissible: Type.Boolean({ description: "Whether one can dismiss it." }),
    created_at: Time("When it was published."),
    updated_at: Time("When it was last corrected."),
  },
  { title: "Announcement" },
);
export type AnnouncementWire = Static<typeof Announcement>;

export const announcementToWire = (announcement: AnnouncementRow): AnnouncementWire => ({
  uuid: announcement.announcementId,
  id: announcement.announcementId,
  type_id: announcementTypeIds.general,
  title: announcement.title,
  message: announcement.message,
  action_label: announcement.actionLabel,
  action_url: announcement.actionUrl,
  dismissible: announcement.dismissible,
  created_at: momentToWire(announcement.createdAt),
  updated_at: momentToWire(announcement.updatedAt),
});
