import {
  administrators,
  answerAct,
  audited,
  consoleAnswerOf,
  type ConsoleExtension,
  consoleResponses,
  everyMember,
  IdParams,
  pageToWire,
  pageWindow,
} from "@memento/bank";
import { type Commands, type Database, HttpProblem, Page, PageQuery } from "@memento/platform";
import {
  type Action,
  type Announcement as AnnouncementRow,
  type ChangedAnnouncement,
  correctAnnouncements,
  isActionUrl,
  listPublished,
  publishAnnouncements,
  withdrawAnnouncements,
} from "@memento/wallet";
import { type Static, Type } from "typebox";

const strict = { additionalProperties: false } as const;
const Title = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S", description: "What it is about." });
const Message = Type.String({ minLength: 1, maxLength: 4_000, pattern: "\\S", description: "What everybody is told." });
const OrNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const ActionLabel = OrNull(Type.String({ minLength: 1, maxLength: 100, pattern: "\\S", description: "What the button says; null: none." }));
const ActionUrl = OrNull(Type.String({ maxLength: 2_048, description: "What the button opens: an https URL without a user; null: none." }));
const Dismissible = Type.Boolean({ description: "Whether people can take it out of their lists." });

const Announcement = Type.Object(
  {
    id: Type.String({ format: "uuid", description: "ID of the announcement." }),
    title: Title,
    message: Message,
    action_label: ActionLabel,
    action_url: ActionUrl,
    dismissible: Dismissible,
    created_at: Type.String({ format: "date-time", description: "When it was published." }),
    updated_at: Type.String({ format: "date-time", description: "When it was last corrected." }),
  },
  { title: "Announcement" },
);

const AnnouncementBody = Type.Object(
  {
    title: Title,
    message: Message,
    action_label: Type.Optional(ActionLabel),
    action_url: Type.Optional(ActionUrl),
    dismissible: Type.Optional({ ...Dismissible, default: true }),
  },
  strict,
);
const CorrectionBody = Type.Object(
  {
    title: Type.Optional(Title),
    message: Type.Optional(Message),
    action_label: Type.Optional(ActionLabel),
    action_url: Type.Optional(ActionUrl),
    dismissible: Type.Optional(Dismissible),
  },
  strict,
);

const announcementToWire = (announcement: AnnouncementRow): Static<typeof Announcement> => ({
  id: announcement.announcementId,
  ...contentOf(announcement),
  created_at: announcement.createdAt.toISOString(),
  updated_at: announcement.updatedAt.toISOString(),
});

/** What is told, as it travels and as the audit log has it. */
const contentOf = ({ title, message, actionLabel, actionUrl, dismissible }: AnnouncementRow) => ({
  title,
  message,
  action_label: actionLabel,
  action_url: actionUrl,
  dismissible,
});

/** The button of a body: undefined where nothing is said of it, null where there is none. Throws 400 for half of one, or a URL that is none. */
function actionFromWire({ action_label: label, action_url: url }: Static<typeof CorrectionBody>): Action | null | undefined {
  if (label === undefined && url === undefined) return undefined;
  if (label === null && url === null) return null;
  if (typeof label !== "string" || typeof url !== "string") throw invalid("action_label and action_url go together: both, or neither.");
  if (!isActionUrl(url)) throw invalid("action_url must be an https:// URL without a user.");
  return { label, url };
}

const invalid = (message: string): HttpProblem => new HttpProblem({ status: 400, code: "invalid_request", message });

const subjectOf = ({ announcementId }: AnnouncementRow) => ({ subjectType: "announcement", subjectId: announcementId });

const publish = audited(publishAnnouncements, (_order, announcement) => ({
  action: "announcement_published",
  ...subjectOf(announcement),
  after: contentOf(announcement),
}));
const correct = audited(correctAnnouncements, (_order, { before, after }) =>
  before === after
    ? undefined
    : { action: "announcement_updated", ...subjectOf(after), before: contentOf(before), after: contentOf(after) },
);
const withdraw = audited(withdrawAnnouncements, (_order, announcement) => ({
  action: "announcement_withdrawn",
  ...subjectOf(announcement),
  before: contentOf(announcement),
}));

/** What the wallet tells everybody, written in the console. */
export const announcementsInConsole = (deps: { readonly database: Database; readonly commands: Commands }): ConsoleExtension => ({
  tags: [{ name: "Announcements", description: "What everybody who uses the wallet is told." }],
  routes(app) {
    const tags = ["Announcements"];

    app.get(
      "/announcements",
      {
        config: { access: everyMember },
        schema: {
          tags,
          summary: "List what everybody is told, newest first",
          querystring: PageQuery,
          response: consoleResponses({ 200: Page(Announcement) }),
        },
      },
      async ({ member, query }) =>
        pageToWire(query, await listPublished(deps.database, member.workspaceId, pageWindow(query)), announcementToWire),
    );

    app.post(
      "/announcements",
      {
        config: { access: administrators },
        schema: {
          tags,
          summary: "Publish an announcement",
          description: "It is in everybody's list from now on. A workspace without a wallet has nobody to tell: 404.",
          body: AnnouncementBody,
          response: consoleResponses({ 201: Announcement }),
        },
      },
      (request, reply) => {
        const { title, message, dismissible = true } = request.body;
        const order = { title, message, dismissible, action: actionFromWire(request.body) ?? null };
        return answerAct(request, reply, deps, { operation: publish, order, answer: consoleAnswerOf(201, announcementToWire) });
      },
    );

    app.patch(
      "/announcements/:id",
      {
        config: { access: administrators },
        schema: {
          tags,
          summary: "Correct an announcement",
          description:
            "What is left out stays; null for action_label and action_url takes the button away. Who dismissed it is not told again.",
          params: IdParams,
          body: CorrectionBody,
          response: consoleResponses({ 200: Announcement }),
        },
      },
      (request, reply) => {
        const { title, message, dismissible } = request.body;
        const order = { announcementId: request.params.id, title, message, dismissible, action: actionFromWire(request.body) };
        const answer = consoleAnswerOf(200, ({ after }: ChangedAnnouncement) => announcementToWire(after));
        return answerAct(request, reply, deps, { operation: correct, order, answer });
      },
    );

    app.delete(
      "/announcements/:id",
      {
        config: { access: administrators },
        schema: {
          tags,
          summary: "Withdraw an announcement",
          params: IdParams,
          response: consoleResponses({ 204: Type.Null({ description: "Gone for everybody." }) }),
        },
      },
      (request, reply) => {
        const order = { announcementId: request.params.id };
        return answerAct(request, reply, deps, { operation: withdraw, order, answer: consoleAnswerOf(204, null) });
      },
    );
  },
});
