import { workspaceNow } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { countAttempt } from "../http/attempts.ts";
import { fieldRefused, found } from "../http/errors.ts";
import { compileList, listAnswer, listOf, listQuery, type ListQuery } from "../http/lists/index.ts";
import { answerWrite } from "../http/write.ts";
import { readPeople, relationshipToWire } from "./people.ts";
import { changeRelationships } from "./relationships.ts";
import { User } from "./schema.ts";
import { isIdentifying, searchLengthMin, searchUsers, userList } from "./search.ts";
import { peopleSeenBy } from "./user-routes.ts";

/** What people do about other people: find them, block them. */
export function peopleRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Users"];

  const answer = async (request: FastifyRequest<{ Querystring: ListQuery }>, reply: FastifyReply, text: string | undefined) => {
    const { workspaceId, userId } = request.person;
    await countAttempt(deps, request, "search", { user: userId }, "search");
    const searcher = { workspaceId, userId, country: request.project.country };
    return listAnswer(request, reply, deps, userList, {
      context: searcher,
      async run(on, page) {
        const [{ rows, total }, now] = await Promise.all([searchUsers(on, searcher, page, text), workspaceNow(on, workspaceId)]);
        const people = await readPeople(on, deps, { workspaceId, userId, now }, rows);
        return { rows: rows.map((id) => found(people.get(id))), total };
      },
    });
  };
  const limit = Type.Integer({ minimum: 1, maximum: 50, default: 25, description: "How many people a page has." });
  const Sought = (description: string) =>
    Type.String({ minLength: searchLengthMin, maxLength: 100, pattern: "^[^\\u0000]*$", description });

  app.get(
    "/users/search",
    {
      schema: {
        tags,
        summary: "Search for users",
        description:
          "By username, unless told otherwise. People who blocked the one who searches are not found. Where a text names more than a thousand, the first ones are looked at.",
        querystring: listQuery(userList, {
          limit,
          query: Sought(
            "The beginning of a username, a full name or a last name, without regard to case and accents; or a whole phone number.",
          ),
        }),
        response: responses({ 200: listOf(User) }),
      },
    },
    (request, reply) => answer(request, reply, request.query.query),
  );

  app.get(
    "/users",
    {
      schema: {
        tags,
        summary: "Search for users by a filter",
        description:
          "Wants one of `query`, `search` and `q`, which mean the same, or a filter by who people are: there is no list of everybody.",
        querystring: listQuery(userList, {
          limit,
          query: Type.Optional(Sought("As in the search.")),
          search: Type.Optional(Sought("The same.")),
          q: Type.Optional(Sought("The same.")),
        }),
        response: responses({ 200: listOf(User) }),
      },
    },
    async (request, reply) => {
      const { query, search, q, filter = "" } = request.query;
      const text = query ?? search ?? q;
      if (text === undefined) {
        compileList(userList, request.query, { ...request.person, country: request.project.country }); // what is wrong with a filter is told first
        if (!isIdentifying(filter)) throw fieldRefused("query", "required");
      }
      return answer(request, reply, text);
    },
  );

  for (const [path, status, summary] of [
    ["block", "blocked", "Block a user"],
    ["unblock", "active", "Unblock a user"],
  ] as const) {
    app.post(
      `/users/:uuid/${path}`,
      { schema: { tags, summary, params: UuidParams, response: responses({ 200: User }) } },
      async (request, reply) => {
        const { userId } = request.person;
        const otherUserId = request.params.uuid;
        const person = found((await peopleSeenBy(deps, request, [otherUserId]))[0]);
        return answerWrite(request, reply, deps, {
          operation: changeRelationships,
          request: { userId, otherUserId, status },
          status: 200,
          toWire: (relationship) => ({ ...person, relationship: relationship === null ? null : relationshipToWire(relationship) }),
        });
      },
    );
  }
}
