import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { responses, UuidParams, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { listAnswer, listOf, listQuery } from "../http/lists/index.ts";
import { answerWrite } from "../http/write.ts";
import { changeContacts, deleteContacts } from "./change.ts";
import { createContacts } from "./create.ts";
import { contactList } from "./list.ts";
import { findContacts, listContacts } from "./queries.ts";
import { readContact } from "./read.ts";
import { Contact, ContactBody, ContactChangeBody, contactToWire } from "./schema.ts";

export function contactRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Contacts"];
  const orderOf = (request: FastifyRequest<{ Params: { uuid: string } }>) => ({
    contactId: request.params.uuid,
    ownerId: request.person.userId,
  });

  app.get(
    "/contacts",
    {
      schema: {
        tags,
        summary: "Get a list of contacts",
        description: "One's own, newest first.",
        querystring: listQuery(contactList, {}),
        response: responses({ 200: listOf(Contact) }),
      },
    },
    (request, reply) =>
      listAnswer(request, reply, deps, contactList, {
        context: undefined,
        async run(on, page) {
          const { rows, total } = await listContacts(on, request.person, page);
          return { rows: rows.map(contactToWire), total };
        },
      }),
  );

  app.get(
    "/contacts/:uuid",
    { schema: { tags, summary: "Get a contact", params: UuidParams, response: responses({ 200: Contact }) } },
    async (request) => {
      const { contactId, ownerId } = orderOf(request);
      const contact = (await findContacts(deps.database, request.person.workspaceId, [contactId])).get(contactId);
      return contactToWire(found(contact?.ownerId === ownerId ? contact : undefined));
    },
  );

  app.post(
    "/contacts",
    {
      schema: {
        tags,
        summary: "Create a contact",
        description:
          "From a user, or with a name and a phone number. A user is among the contacts once: made again, the contact that is there is answered. One with a " +
          "phone number stands for itself, even where a user has that number.",
        body: ContactBody,
        response: responses({ 201: Contact }),
      },
    },
    (request, reply) => {
      const written = readContact(request.body, { country: request.project.country, isNew: true });
      const contact = { ...written, ownerId: request.person.userId, userId: request.body.user_uuid?.toLowerCase() };
      return answerWrite(request, reply, deps, { operation: createContacts, request: contact, status: 201, toWire: contactToWire });
    },
  );

  app.put(
    "/contacts/:uuid",
    {
      schema: {
        tags,
        summary: "Update a contact",
        description:
          "What is left out stays. A name, e-mail address or phone number that is given to a user's contact is for its owner's eyes only.",
        params: UuidParams,
        body: ContactChangeBody,
        response: responses({ 200: Contact }),
      },
    },
    (request, reply) => {
      const change = { ...orderOf(request), ...readContact(request.body, { country: request.project.country, isNew: false }) };
      return answerWrite(request, reply, deps, { operation: changeContacts, request: change, status: 200, toWire: contactToWire });
    },
  );

  app.delete(
    "/contacts/:uuid",
    {
      schema: {
        tags,
        summary: "Delete a contact",
        params: UuidParams,
        response: responses({ 204: Type.Null({ description: "Deleted." }) }),
      },
    },
    (request, reply) => answerWrite(request, reply, deps, { operation: deleteContacts, request: orderOf(request), status: 204 }),
  );
}
