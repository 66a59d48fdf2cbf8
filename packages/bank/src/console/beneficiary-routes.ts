import { minorToWire } from "@memento/kernel";
import { Page, PageQuery } from "@memento/platform";
import { Type } from "typebox";
import { catchUp } from "../activity/follow.ts";
import { listPayees } from "../activity/payees.ts";
import type { Payee } from "../activity/tally.ts";
import { type BankApp, pageToWire, pageWindow } from "../http.ts";
import { DateTime, IbanText, timeToWire, Uuid } from "../wire.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

const Beneficiary = Type.Object(
  {
    name: Type.String({ description: "The name that transfers to this IBAN carried." }),
    iban: IbanText,
    transfers: Type.Integer({ description: "How many transfers to it have settled." }),
    amount: Type.Integer({ format: "int64", description: "All of them together, in cents. What came back later is not taken off." }),
    currency: Type.String({ description: "EUR." }),
    last_paid_at: DateTime("When the last one settled."),
    last_transfer_id: Uuid("That transfer."),
  },
  { title: "Beneficiary" },
);

const beneficiaryToWire = (payee: Payee) => ({
  name: payee.name,
  iban: payee.iban,
  transfers: minorToWire(payee.transfers),
  amount: minorToWire(payee.amount),
  currency: "EUR",
  last_paid_at: timeToWire(payee.lastPaidAt),
  last_transfer_id: payee.lastTransferId,
});

const ListQuery = Type.Object(
  {
    search: Type.Optional(
      Type.String({ minLength: 1, maxLength: 256, description: "Part of the name in either case, or the beginning of the IBAN." }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

/** Whom the workspace has paid. Own accounts are not among them. */
export function beneficiaryRoutes(app: BankApp, { database }: ConsoleDeps): void {
  app.get(
    "/beneficiaries",
    {
      config: { permission: "transfers:read" },
      schema: {
        tags: ["Transfers"],
        summary: "List whom the workspace has paid, last paid first",
        querystring: ListQuery,
        response: consoleResponses({ 200: Page(Beneficiary) }),
      },
    },
    async ({ member: { workspaceId }, query }) => {
      await catchUp(database, workspaceId);
      return pageToWire(query, await listPayees(database, workspaceId, query.search, pageWindow(query)), beneficiaryToWire);
    },
  );
}
