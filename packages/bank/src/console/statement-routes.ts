import { sendDownload, workspaceNow } from "@memento/platform";
import { Type } from "typebox";
import { type BankApp, IdParams } from "../http.ts";
import { entriesMaxOf, openStatement, statementFormats } from "../statements/open.ts";
import { statementDaysMax } from "../statements/period.ts";
import { everyMember } from "./access.ts";
import { type ConsoleDeps, consoleProblem, consoleResponses } from "./http.ts";

const day = (description: string) => Type.String({ format: "date", description });
const StatementQuery = Type.Object(
  {
    from: day("First day, in Europe/Paris."),
    to: day(`Last day, in Europe/Paris: not after today, and no more than ${statementDaysMax} days in all.`),
    format: Type.Enum([...statementFormats], { description: "camt053: ISO 20022, camt.053.001.08." }),
  },
  { additionalProperties: false },
);

const count = (format: (typeof statementFormats)[number]): string => entriesMaxOf(format).toLocaleString("en");
const binary = { schema: { type: "string", format: "binary" } };

/** Statements of accounts, to be kept or given to a bookkeeping program. */
export function statementRoutes(app: BankApp, { database }: ConsoleDeps): void {
  app.get(
    "/accounts/:id/statement",
    {
      config: { access: everyMember },
      schema: {
        tags: ["Accounts"],
        summary: "Download an account's statement",
        description:
          "What was booked on the days of a period, by accounting date, between the booked balances before and after it: in the workspace's language. " +
          `Up to ${count("pdf")} entries as a PDF, ${count("csv")} as CSV, ${count("camt053")} as camt.053.`,
        params: IdParams,
        querystring: StatementQuery,
        response: consoleResponses({
          200: {
            description: "The statement.",
            content: { "application/pdf": binary, "text/csv": binary, "application/xml": binary },
          },
        }),
      },
    },
    async ({ member: { workspaceId }, params, query }, reply) => {
      const now = await workspaceNow(database, workspaceId);
      const { from, to, format } = query;
      const statement = await openStatement(database, { workspaceId, accountId: params.id, from, to, format }, now);
      if (!statement.ok) throw consoleProblem(statement.refusal);
      return sendDownload(reply, statement.value);
    },
  );
}
