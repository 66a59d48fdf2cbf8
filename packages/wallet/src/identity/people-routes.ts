import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { countAttempt } from "../http/attempts.ts";
import { fieldRefused, found } from "../http/errors.ts";
import { answerWrite } from "../http/write.ts";
import { relationshipToWire } from "./people.ts";
import { readPhone } from "./phone.ts";
import { changeRelationships } from "./relationships.ts";
import { User } from "./schema.ts";
import { searchUsers } from "./search.ts";
import { peopleSeenBy, UserList } from "./user-routes.ts";

/** What people do about other people: find them, block them. */
export function peopleRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Users"];

  const search = async (request: FastifyRequest, text: string) => {
    const { workspaceId, userId } = request.person;
    await countAttempt(deps, request, "search", { user: userId });
    const phone = /\d{4}/.test(text) ? readPhone(text, request.project.country) : undefined;
    return peopleSeenBy(deps, request, await searchUsers(deps.database, workspaceId, { searcherId: userId, text, phone }));
  };
  const SearchQuery = Type.Object({
    query: Type.String({ minLength: 2, maxLength: 100, description: "The beginning of a username or name, or a whole phone number." }),
  });
  app.get(
    "/users/search",
    {
      schema: {
        tags,
        summary: "Search for users",
        description: "At most 50 people, by username. People who blocked the one who searches are not found.",
        querystring: SearchQuery,
        response: responses({ 200: UserList }),
      },
    },
    (request) => search(request, request.query.query),
  );

  const ListQuery = Type.Object({
    query: Type.Optional(Type.String({ minLength: 2, maxLength: 100, description: "As in the search." })),
    search: Type.Optional(Type.String({ minLength: 2, maxLength: 100, description: "The same." })),
    q: Type.Optional(Type.String({ minLength: 2, maxLength: 100, description: "The same." })),
    filter: Type.Optional(
      Type.String({ maxLength: 200, description: "One of `username:eq:x`, `username:like:x`, `full_name:like:x`, `phone:eq:x`." }),
    ),
  });
  app.get(
    "/users",
    { schema: { tags, summary: "Search for users by a filter", querystring: ListQuery, response: responses({ 200: UserList }) } },
    async (request) => {
      const { query, search: sought, q, filter } = request.query;
      const text = query ?? sought ?? q ?? (filter === undefined ? undefined : textOf(filter));
      if (text === undefined) throw fieldRefused("query", "required");
      return search(request, text);
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

/** The text of a filter with one term; the operators mean the same here: what begins with it is found. */
function textOf(filter: string): string {
  const [, text] = /^(?:username|full_name|name|first_name|last_name|phone):(?:eq|like):"?([^"]{2,100})"?$/.exec(filter) ?? [];
  if (text === undefined) throw fieldRefused("filter", "malformed");
  return text;
}
