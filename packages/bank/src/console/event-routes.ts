import type { IncomingHttpHeaders } from "node:http";
import { PassThrough } from "node:stream";
import { firstIdOf, isUuid } from "@memento/kernel";
import { type Database, eventsKeptMs } from "@memento/platform";
import { Type } from "typebox";
import type { BankApp } from "../http.ts";
import { createLiveHub, eventsAtOnceMax, type Listener } from "../live/hub.ts";
import { findEventsAfter, type LiveEvent } from "../live/queries.ts";
import type { SignedIn } from "../members/sessions.ts";
import { timeToWire } from "../wire.ts";
import { everyMember } from "./access.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

const heartbeatMs = 15_000;
/** A reader that is so far behind is let go: it comes back with the id of the last event it has. */
const unreadBytesMax = 1024 * 1024;

/** So much of the past is told on wish to who begins to listen: what they show was read no longer ago. */
const recentMs = 5_000;

const EventsQuery = Type.Object(
  {
    recent: Type.Optional(
      Type.Boolean({
        default: false,
        description:
          "Whether to begin with the last 5 seconds, so that nothing falls between reading a page and listening to what changes on it.",
      }),
    ),
  },
  { additionalProperties: false },
);

const description = `Server-sent events, as they commit: a message for each event of the workspace, with its id and a JSON object of \`id\`, \`type\`,
\`resource_type\`, \`resource_id\` and \`date\`. An event of the name \`ready\` comes first; one of the name \`gap\` says that more happened than is told one by one, and
that whatever is shown should be read again. An event may come twice. With \`Last-Event-ID\` it goes on after that event. Ends with the session.`;

const messageOf = (event: LiveEvent): string => {
  const { eventId: id, type, resourceType, resourceId, occurredAt } = event;
  const data = { id, type, resource_type: resourceType, resource_id: resourceId, date: timeToWire(occurredAt) };
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
};

/** What happens in a member's workspace, told while it happens. */
export function eventRoutes(app: BankApp, { database, now }: ConsoleDeps): void {
  const onFault = (error: unknown): void => app.log.warn({ err: error }, "live events could not be read; trying again");
  const hub = createLiveHub({ database, now, onFault });
  app.addHook("preClose", (done) => {
    hub.stop();
    done();
  });

  app.get(
    "/events",
    {
      config: { access: everyMember, isEndless: true },
      schema: {
        tags: ["Overview"],
        summary: "Listen to what happens",
        description,
        querystring: EventsQuery,
        response: consoleResponses({
          200: { description: "A stream without end.", content: { "text/event-stream": { schema: { type: "string" } } } },
        }),
      },
    },
    async (request, reply) => {
      const stream = new PassThrough();
      const { listener, start } = listenerOf(request.member, stream);
      stream.once("close", () => hub.leave(listener));
      try {
        await hub.join(listener);
        start(await missedSince(database, request.member, positionOf(request, now()), now()));
      } catch (error) {
        stream.destroy();
        hub.leave(listener);
        throw error;
      }
      // The connection ends with the stream, so that a server that stops need not wait for it.
      reply.type("text/event-stream; charset=utf-8").header("x-accel-buffering", "no").header("connection", "close");
      return reply.send(stream);
    },
  );
}

/** After which event somebody wants to be told: the last that they heard of. */
const positionOf = (request: { headers: IncomingHttpHeaders; query: { recent?: boolean } }, now: Date): unknown =>
  request.headers["last-event-id"] ?? (request.query.recent === true ? firstIdOf(new Date(now.getTime() - recentMs)) : undefined);

/** What a browser missed since it was last connected; a gap where that is too much, or too long ago. */
async function missedSince(
  database: Database,
  { workspaceId }: SignedIn,
  lastId: unknown,
  now: Date,
): Promise<readonly (LiveEvent | "gap")[]> {
  if (typeof lastId !== "string" || !isUuid(lastId)) return [];
  const after = lastId.toLowerCase();
  if (after < firstIdOf(new Date(now.getTime() - eventsKeptMs))) return ["gap"];
  const missed = await findEventsAfter(database, [{ workspaceId, after }], eventsAtOnceMax + 1);
  return missed.length > eventsAtOnceMax ? ["gap"] : missed;
}

function listenerOf(member: SignedIn, stream: PassThrough) {
  const write = (text: string): void => {
    if (stream.destroyed || stream.writableEnded) return;
    if (stream.writableLength > unreadBytesMax) stream.destroy();
    else stream.write(text);
  };
  const told = (event: LiveEvent | "gap"): void => write(event === "gap" ? "event: gap\ndata: {}\n\n" : messageOf(event));
  /** What comes while it is still being read what was missed */
  let early: (LiveEvent | "gap")[] | undefined = [];
  const listener: Listener = {
    workspaceId: member.workspaceId,
    memberId: member.memberId,
    sessionId: member.sessionId,
    tell: (event) => (early === undefined ? told(event) : void early.push(event)),
    close: () => stream.end(),
  };
  const start = (missed: readonly (LiveEvent | "gap")[]): void => {
    const known = new Set(missed.map((event) => (event === "gap" ? event : event.eventId)));
    const waiting = early ?? [];
    early = undefined;
    write("retry: 2000\nevent: ready\ndata: {}\n\n");
    for (const event of missed) told(event);
    for (const event of waiting) if (event === "gap" || !known.has(event.eventId)) told(event);
    const heart = setInterval(() => write(": still here\n\n"), heartbeatMs).unref();
    stream.once("close", () => clearInterval(heart));
  };
  return { listener, start };
}
