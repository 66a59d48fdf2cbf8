import { Type } from "typebox";
import { Page, PageQuery } from "@memento/platform";
import { answerOf, answerWrite, type BankApp, type BankDeps, found, IdParams, pageToWire, pageWindow, responses } from "../http.ts";
import { Uuid } from "../wire.ts";
import { offered } from "../writes.ts";
import { createVirtualIbans, deleteVirtualIbans, updateVirtualIbans } from "./change.ts";
import { findIban, type Iban as IbanRow, listIbans } from "./queries.ts";
import { Iban, IbanChangeBody, ibanToWire, VirtualIbanBody } from "./schema.ts";

const ListQuery = Type.Object(
  {
    account_id: Type.Optional(Uuid("Only the IBANs of this account.")),
    include_deleted: Type.Optional(Type.Boolean({ default: false, description: "Whether to list deleted IBANs too." })),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const note = (action: string, { ibanId, accountId, iban, name, status, allowCollections }: IbanRow) => ({
  action,
  subjectType: "iban",
  subjectId: ibanId,
  after: { account_id: accountId, iban, name, status, allow_collections: allowCollections },
});
const create = offered(createVirtualIbans, (_order, iban) => note("iban_created", iban));
const update = offered(updateVirtualIbans, (_order, iban) => note("iban_updated", iban));
const remove = offered(deleteVirtualIbans, (_order, { ibanId, iban, name }) => ({
  action: "iban_deleted",
  subjectType: "iban",
  subjectId: ibanId,
  before: { iban, name },
}));

export function ibanRoutes(app: BankApp, { database, commands }: BankDeps): void {
  const tags = ["IBANs"];
  const created = answerOf(201, ibanToWire);
  const updated = answerOf(200, ibanToWire);
  const deleted = answerOf(204, null);

  app.get(
    "/ibans",
    {
      config: { permission: "ibans:read" },
      schema: { tags, summary: "List all IBANs", querystring: ListQuery, response: responses({ 200: Page(Iban) }) },
    },
    async ({ caller, query }) => {
      const filter = { accountId: query.account_id, includeDeleted: query.include_deleted ?? false };
      return pageToWire(query, await listIbans(database, caller.workspaceId, filter, pageWindow(query)), ibanToWire);
    },
  );

  app.post(
    "/ibans",
    {
      config: { permission: "ibans:write" },
      schema: { tags, summary: "Create a virtual IBAN", body: VirtualIbanBody, response: responses({ 201: Iban }) },
    },
    (request, reply) => {
      const { account_id: accountId, name, allow_collections: allowCollections = true } = request.body;
      const order = { accountId: accountId.toLowerCase(), name, allowCollections };
      return answerWrite(request, reply, commands, { operation: create, request: order, answer: created });
    },
  );

  app.get(
    "/ibans/:id",
    {
      config: { permission: "ibans:read" },
      schema: { tags, summary: "Get an IBAN", params: IdParams, response: responses({ 200: Iban }) },
    },
    async ({ caller, params }) => ibanToWire(found(await findIban(database, caller.workspaceId, params.id))),
  );

  app.patch(
    "/ibans/:id",
    {
      config: { permission: "ibans:write" },
      schema: { tags, summary: "Update an IBAN", params: IdParams, body: IbanChangeBody, response: responses({ 200: Iban }) },
    },
    (request, reply) => {
      const { name, status, allow_collections: allowCollections } = request.body;
      const change = { ibanId: request.params.id, name, status, allowCollections };
      return answerWrite(request, reply, commands, { operation: update, request: change, answer: updated });
    },
  );

  app.delete(
    "/ibans/:id",
    {
      config: { permission: "ibans:write" },
      schema: { tags, summary: "Delete an IBAN", params: IdParams, response: responses({ 204: Type.Null({ description: "Deleted." }) }) },
    },
    (request, reply) =>
      answerWrite(request, reply, commands, { operation: remove, request: { ibanId: request.params.id }, answer: deleted }),
  );
}
