import { Type } from "typebox";
import { closeAccounts, type ChangedAccount, renameAccounts } from "../accounts/change.ts";
import { openBankAccounts } from "../accounts/open.ts";
import { type Account as AccountRow, accountTypes } from "../accounts/queries.ts";
import { Account, accountToWire } from "../accounts/schema.ts";
import { type BankApp, IdParams } from "../http.ts";
import { administrators } from "./access.ts";
import { audited } from "./audit.ts";
import { answerAct, consoleAnswerOf, type ConsoleDeps, consoleResponses } from "./http.ts";

const open = audited(openBankAccounts, (_order, { accountId, name, type, mainIban }) => ({
  action: "account_created",
  subjectType: "account",
  subjectId: accountId,
  after: { name, type, iban: mainIban },
}));
const rename = audited(renameAccounts, (_order, { account, before }) =>
  account.name === before.name
    ? undefined
    : {
        action: "account_updated",
        subjectType: "account",
        subjectId: account.accountId,
        before: { name: before.name },
        after: { name: account.name },
      },
);
const close = audited(closeAccounts, (_order, { account: { accountId, name } }) => ({
  action: "account_closed",
  subjectType: "account",
  subjectId: accountId,
  before: { name },
}));

const AccountName = Type.String({ minLength: 1, maxLength: 256, pattern: "\\S", description: "Its name." });
const AccountBody = Type.Object(
  { name: AccountName, type: Type.Enum([...accountTypes], { description: "What kind of account it is." }) },
  { additionalProperties: false },
);
const RenameBody = Type.Object({ name: AccountName }, { additionalProperties: false });

const changedToWire = ({ account, balance }: ChangedAccount) => accountToWire(account, balance);

/** Accounts are the bank's to open and close; their names are the workspace's too. */
export function accountAdminRoutes(app: BankApp, deps: ConsoleDeps): void {
  const tags = ["Accounts"];

  app.post(
    "/accounts",
    {
      config: { access: ["operator"] },
      schema: { tags, summary: "Open an account", body: AccountBody, response: consoleResponses({ 201: Account }) },
    },
    (request, reply) => {
      const answer = consoleAnswerOf(201, (account: AccountRow) => accountToWire(account, 0n));
      return answerAct(request, reply, deps, { operation: open, order: request.body, answer });
    },
  );

  app.patch(
    "/accounts/:id",
    {
      config: { access: [...administrators, "operator"] },
      schema: { tags, summary: "Rename an account", params: IdParams, body: RenameBody, response: consoleResponses({ 200: Account }) },
    },
    (request, reply) => {
      const order = { accountId: request.params.id, name: request.body.name };
      return answerAct(request, reply, deps, { operation: rename, order, answer: consoleAnswerOf(200, changedToWire) });
    },
  );

  app.post(
    "/accounts/:id/closure",
    {
      config: { access: ["operator"] },
      schema: {
        tags,
        summary: "Close an account",
        description:
          "For good. It has to be empty, with nothing scheduled or on its way. Its virtual IBANs move to the main account, which also gets what still comes in by its main IBAN.",
        params: IdParams,
        response: consoleResponses({ 200: Account }),
      },
    },
    (request, reply) => {
      const order = { accountId: request.params.id };
      return answerAct(request, reply, deps, { operation: close, order, answer: consoleAnswerOf(200, changedToWire) });
    },
  );
}
