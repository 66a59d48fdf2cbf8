import { done, type Outcome, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { type Announcement, findAnnouncements, insertDismissals } from "./queries.ts";

/** That somebody has seen enough of an announcement. */
export type Dismissal = { readonly announcementId: string; readonly userId: string };

/**
 * Takes announcements out of people's lists; done twice it stays as it is. Refused with `not_found` for what is not there, or was withdrawn, and with
 * `not_dismissible` for what is to stay.
 */
export const dismissAnnouncements: Operation<Dismissal, Announcement, WalletRefusal, ReadonlyMap<string, Announcement>> = {
  name: "dismiss_announcements",
  loadsInTurn: true,
  load: (tx, workspaceId, dismissals) =>
    findAnnouncements(
      tx,
      workspaceId,
      dismissals.map(({ announcementId }) => announcementId),
    ),
  run({ tx, workspaceId, now }, dismissals, known) {
    const kept: Dismissal[] = [];
    const outcomes = dismissals.map((dismissal): Outcome<Announcement, WalletRefusal> => {
      const announcement = known.get(dismissal.announcementId);
      if (announcement === undefined) return refused("not_found");
      if (!announcement.dismissible) return refused("not_dismissible");
      kept.push(dismissal);
      return done(announcement);
    });
    insertDismissals(tx, workspaceId, now, kept);
    return Promise.resolve(outcomes);
  },
};
