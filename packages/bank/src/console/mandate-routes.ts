import { workspaceNow } from "@memento/platform";
import { parisDate } from "@memento/rails";
import { Type } from "typebox";
import { DebtorAddressBody } from "../collections/schema.ts";
import { type BankApp, found, IdParams } from "../http.ts";
import { mandateIsDormant, mandateUsableUntil } from "../mandates/dormancy.ts";
import { findKnownMandate, type KnownMandate, listMandates } from "../mandates/list.ts";
import { MandateReference, MandateScheme } from "../mandates/reference.ts";
import { DateTime, IbanText, timeToWire, Uuid, withoutNulls } from "../wire.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";
import { Keyed, keyedQuery, keyedToWire, keyedWindow } from "./keyed.ts";

const Day = (description: string) => Type.String({ format: "date", description });

const Mandate = Type.Object(
  {
    id: Uuid("ID of the mandate."),
    reference: MandateReference,
    scheme: MandateScheme,
    debtor_name: Type.String(),
    debtor_iban: IbanText,
    debtor_address: Type.Optional(DebtorAddressBody),
    contract_reference: Type.Optional(Type.String()),
    signed_on: Day("When the debtor signed."),
    last_collected_on: Type.Optional(Day("The due day of the last collection presented under it.")),
    usable_until: Day("The last day on which it can be collected under, unless it is before: 36 months after its last use."),
    is_dormant: Type.Boolean({ description: "Whether it was left unused for 36 months: it has to be signed anew." }),
    created_at: DateTime("When it became known here."),
    signature_request_id: Type.Optional(Uuid("The request by which it was signed on this server.")),
  },
  { title: "Mandate" },
);

const mandateToWire = (mandate: KnownMandate, today: string) =>
  withoutNulls({
    id: mandate.mandateId,
    reference: mandate.reference,
    scheme: mandate.scheme,
    debtor_name: mandate.debtorName,
    debtor_iban: mandate.debtorIban,
    debtor_address: mandate.debtorAddress,
    contract_reference: mandate.contractReference,
    signed_on: mandate.signedOn,
    last_collected_on: mandate.lastCollectedOn,
    usable_until: mandateUsableUntil(mandate),
    is_dormant: mandateIsDormant(mandate, today),
    created_at: timeToWire(mandate.createdAt),
    signature_request_id: mandate.signatureRequestId,
  });

const ListQuery = Type.Object(
  {
    search: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 256,
        description: "Part of the debtor's name in either case, or the beginning of the reference or of the IBAN.",
      }),
    ),
    scheme: Type.Optional(MandateScheme),
    ...keyedQuery,
  },
  { additionalProperties: false },
);

/** The mandates that the workspace can collect under, or could once. */
export function mandateRoutes(app: BankApp, { database }: ConsoleDeps): void {
  const tags = ["Mandates"];
  const config = { permission: "collections:read" } as const;

  app.get(
    "/mandates",
    {
      config,
      schema: { tags, summary: "List mandates, newest first", querystring: ListQuery, response: consoleResponses({ 200: Keyed(Mandate) }) },
    },
    async ({ member: { workspaceId }, query }) => {
      const { search, scheme } = query;
      const [rows, now] = await Promise.all([
        listMandates(database, workspaceId, { search, scheme }, keyedWindow(query)),
        workspaceNow(database, workspaceId),
      ]);
      const today = parisDate(now);
      return keyedToWire(
        query.size,
        rows,
        ({ mandateId }) => mandateId,
        (mandate) => mandateToWire(mandate, today),
      );
    },
  );

  app.get(
    "/mandates/:id",
    { config, schema: { tags, summary: "Get a mandate", params: IdParams, response: consoleResponses({ 200: Mandate }) } },
    async ({ member: { workspaceId }, params }) => {
      const mandate = found(await findKnownMandate(database, workspaceId, params.id));
      return mandateToWire(mandate, parisDate(await workspaceNow(database, workspaceId)));
    },
  );
}
