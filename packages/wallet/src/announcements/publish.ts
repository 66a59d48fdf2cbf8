import { done, newId, type Outcome, refused } from "@memento/kernel";
import type { Operation } from "@memento/platform";
import { findProject } from "../projects/queries.ts";
import { type Action, type Announcement, findAnnouncements, insertAnnouncements, updateAnnouncements, withdrawRows } from "./queries.ts";

/** What a project wants to tell everybody. */
export type NewAnnouncement = {
  readonly title: string;
  readonly message: string;
  readonly action: Action | null;
  readonly dismissible: boolean;
};

/** A correction; what is undefined stays. A null action takes the button away. */
export type AnnouncementChange = { readonly announcementId: string } & {
  readonly [Key in keyof NewAnnouncement]: NewAnnouncement[Key] | undefined;
};

/** Whether an announcement's button may open a URL: https, at a host, and nobody's password in it. */
export function isActionUrl(text: string): boolean {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

type Refusal = "not_found";

/** Tells everybody of a project something, from now on. Refused with `not_found` in a workspace without a wallet. */
export const publishAnnouncements: Operation<NewAnnouncement, Announcement, Refusal, boolean> = {
  name: "publish_announcements",
  load: async (tx, workspaceId) => (await findProject(tx, workspaceId)) !== undefined,
  run({ tx, workspaceId, now }, requests, hasWallet) {
    if (!hasWallet) return Promise.resolve(requests.map(() => refused("not_found")));
    const announcements = requests.map(({ title, message, action, dismissible }): Announcement => ({
      announcementId: newId(),
      title,
      message,
      actionLabel: action?.label ?? null,
      actionUrl: action?.url ?? null,
      dismissible,
      createdAt: now,
      updatedAt: now,
    }));
    insertAnnouncements(tx, workspaceId, announcements);
    return Promise.resolve(announcements.map((announcement) => done(announcement)));
  },
};

export type ChangedAnnouncement = { readonly before: Announcement; readonly after: Announcement };
type Known = Map<string, Announcement>;

function changed(before: Announcement, change: AnnouncementChange, now: Date): Announcement {
  const { title = before.title, message = before.message, dismissible = before.dismissible, action } = change;
  const { actionLabel, actionUrl } = action === undefined ? before : { actionLabel: action?.label ?? null, actionUrl: action?.url ?? null };
  const after = { ...before, title, message, dismissible, actionLabel, actionUrl };
  const names = ["title", "message", "dismissible", "actionLabel", "actionUrl"] as const;
  return names.every((name) => after[name] === before[name]) ? before : { ...after, updatedAt: now };
}

/** Corrects what everybody is told. Refused with `not_found` for what is not there, or was withdrawn. */
export const correctAnnouncements: Operation<AnnouncementChange, ChangedAnnouncement, Refusal, Known> = {
  name: "correct_announcements",
  loadsInTurn: true,
  load: (tx, workspaceId, changes) =>
    findAnnouncements(
      tx,
      workspaceId,
      changes.map(({ announcementId }) => announcementId),
    ),
  run({ tx, workspaceId, now }, changes, known) {
    const touched = new Map<string, Announcement>();
    const outcomes = changes.map((change): Outcome<ChangedAnnouncement, Refusal> => {
      const before = known.get(change.announcementId);
      if (before === undefined) return refused("not_found");
      const after = changed(before, change, now);
      if (after !== before) touched.set(after.announcementId, after);
      known.set(after.announcementId, after);
      return done({ before, after });
    });
    updateAnnouncements(tx, workspaceId, [...touched.values()]);
    return Promise.resolve(outcomes);
  },
};

/** Takes back what was told: it is gone for everybody. Refused with `not_found` for what is not there, or was withdrawn before. */
export const withdrawAnnouncements: Operation<{ readonly announcementId: string }, Announcement, Refusal, Known> = {
  name: "withdraw_announcements",
  loadsInTurn: true,
  load: (tx, workspaceId, orders) =>
    findAnnouncements(
      tx,
      workspaceId,
      orders.map(({ announcementId }) => announcementId),
    ),
  run({ tx, workspaceId, now }, orders, known) {
    const withdrawn: string[] = [];
    const outcomes = orders.map(({ announcementId }): Outcome<Announcement, Refusal> => {
      const announcement = known.get(announcementId);
      if (announcement === undefined) return refused("not_found");
      known.delete(announcementId);
      withdrawn.push(announcementId);
      return done(announcement);
    });
    withdrawRows(tx, workspaceId, now, withdrawn);
    return Promise.resolve(outcomes);
  },
};
