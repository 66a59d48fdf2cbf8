import { minorToWire, type WorkspaceId } from "@memento/kernel";
import { workspaceNow } from "@memento/platform";
import { Type } from "typebox";
import { accountTypes } from "../accounts/queries.ts";
import { type BankApp, found, IdParams } from "../http.ts";
import { type Attention, attentionMax, readAttention } from "../overview/attention.ts";
import { type History, readAccountHistory, readHistory, type Series as SeriesOf } from "../overview/history.ts";
import type { FailedOrder, LapsingRequest } from "../overview/queries.ts";
import { DateTime, IbanText, timeToWire, Uuid } from "../wire.ts";
import { everyMember } from "./access.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

/** A sum that should come out at zero and does not. Minor units of the currency. */
export type Shortfall = { readonly name: string; readonly currency: string; readonly amount: bigint };

/** What other products of a workspace have to reconcile: what is missing now, nothing where all is well. */
export type FindShortfalls = (workspaceId: WorkspaceId) => Promise<readonly Shortfall[]>;

const cents = (description: string) => Type.Integer({ format: "int64", description });
const Series = Type.Object(
  {
    balance: Type.Array(cents("Cents in the evening of the day; today, now."), { description: "A value a day." }),
    money_in: Type.Array(cents("Cents."), { description: "What came in, a value a day." }),
    money_out: Type.Array(cents("Cents."), { description: "What went out, less what was held and came back." }),
  },
  { title: "DailySeries", description: "As long as `days`; empty while the past is still being told." },
);
const Lapsing = Type.Object({
  id: Uuid("ID of the request."),
  reference: Type.String(),
  debtor_email: Type.String(),
  date: DateTime("When."),
});
const listOf = <Item extends Parameters<typeof Type.Array>[0]>(item: Item, description: string) =>
  Type.Object({ results: Type.Array(item), has_more: Type.Boolean() }, { description });

const days = Type.Array(Type.String({ format: "date" }), { description: "The last 30 days in Europe/Paris, oldest first." });
const isComplete = Type.Boolean({ description: "False while the past of a large workspace is still being told." });
const AccountHistory = Type.Object({ days, history_is_complete: isComplete, history: Series }, { title: "AccountHistory" });

const Overview = Type.Object(
  {
    now: DateTime("The workspace's time."),
    currency: Type.String({ description: "Of all amounts of the bank: EUR." }),
    days,
    history_is_complete: isComplete,
    balance: cents("All accounts together, in cents."),
    history: Series,
    accounts: Type.Array(
      Type.Object({
        id: Uuid("ID of the account."),
        name: Type.String(),
        type: Type.Enum([...accountTypes]),
        status: Type.Enum(["active", "closed"]),
        iban: IbanText,
        is_main: Type.Boolean(),
        balance: cents("Available balance in cents."),
        history: Series,
      }),
      { description: "The first 100 accounts, in the order in which they were opened; the sums are over all." },
    ),
    has_more_accounts: Type.Boolean(),
    attention: Type.Object({
      failed_orders: listOf(
        Type.Object({
          kind: Type.Enum(["transfer", "collection"]),
          id: Uuid("ID of the transfer or collection."),
          amount: cents("Cents."),
          counterparty_name: Type.Union([Type.String(), Type.Null()]),
          failure_code: Type.Union([Type.String(), Type.Null()]),
          date: DateTime("When it failed."),
        }),
        "Transfers and collections that failed in the last 7 days, latest first.",
      ),
      expiring_signature_requests: listOf(Lapsing, "Mandate signature requests that run out within 7 days."),
      expired_signature_requests: listOf(Lapsing, "Those that ran out unsigned in the last 30 days, and were not renewed."),
      failing_webhooks: listOf(
        Type.Object({
          id: Uuid("ID of the webhook."),
          application_id: Uuid("Its application."),
          url: Type.String(),
          status: Type.Enum(["pending", "failed"], { description: "Of its latest attempted delivery: to be retried, or given up." }),
        }),
        "Webhooks whose latest attempted delivery has not succeeded; for members, those of applications that they look after.",
      ),
      unmatched_entries: Type.Union([Type.Integer(), Type.Null()], {
        description: "Unresolved ones, up to 1,000; null for who is no operator.",
      }),
      shortfalls: Type.Array(Type.Object({ name: Type.String(), currency: Type.String(), amount: cents("Minor units.") }), {
        description: "Sums that should come out at zero and do not: safeguarding, for one.",
      }),
    }),
  },
  { title: "Overview" },
);

const seriesToWire = ({ balances, moneyIn, moneyOut }: SeriesOf) => ({
  balance: balances.map(minorToWire),
  money_in: moneyIn.map(minorToWire),
  money_out: moneyOut.map(minorToWire),
});

const lapsingToWire = ({ id, reference, debtorEmail, at }: LapsingRequest) => ({
  id,
  reference,
  debtor_email: debtorEmail,
  date: timeToWire(at),
});

const failedToWire = ({ kind, id, amount, counterpartyName, failureCode, failedAt }: FailedOrder) => ({
  kind,
  id,
  amount: minorToWire(amount),
  counterparty_name: counterpartyName,
  failure_code: failureCode,
  date: timeToWire(failedAt),
});

const firstOf = <Row, Wire>(rows: readonly Row[], toWire: (row: Row) => Wire) => ({
  results: rows.slice(0, attentionMax).map(toWire),
  has_more: rows.length > attentionMax,
});

const historyToWire = ({ days, balance, series, accounts, hasMore, isComplete }: History) => ({
  currency: "EUR",
  days,
  history_is_complete: isComplete,
  balance: minorToWire(balance),
  history: seriesToWire(series),
  accounts: accounts.map(({ account, balance: own, series: ownSeries }) => ({
    id: account.accountId,
    name: account.name,
    type: account.type,
    status: account.status,
    iban: account.mainIban,
    is_main: account.isMain,
    balance: minorToWire(own),
    history: seriesToWire(ownSeries),
  })),
  has_more_accounts: hasMore,
});

const attentionToWire = (attention: Attention, shortfalls: readonly Shortfall[]) => ({
  failed_orders: firstOf(attention.failedOrders, failedToWire),
  expiring_signature_requests: firstOf(attention.expiringRequests, lapsingToWire),
  expired_signature_requests: firstOf(attention.expiredRequests, lapsingToWire),
  failing_webhooks: firstOf(attention.failingWebhooks, ({ id, applicationId, url, status }) => ({
    id,
    application_id: applicationId,
    url,
    status,
  })),
  unmatched_entries: attention.unmatchedEntries,
  shortfalls: shortfalls.map(({ name, currency, amount }) => ({ name, currency, amount: minorToWire(amount) })),
});

/** What the console's home page shows, in one answer. */
export function overviewRoutes(app: BankApp, { database, now: realNow, findShortfalls }: ConsoleDeps): void {
  app.get(
    "/overview",
    {
      config: { access: everyMember },
      schema: {
        tags: ["Overview"],
        summary: "Get balances, the last 30 days, and what needs attention",
        response: consoleResponses({ 200: Overview }),
      },
    },
    async ({ member }) => {
      const { workspaceId } = member;
      const now = await workspaceNow(database, workspaceId);
      const [history, attention, shortfalls] = await Promise.all([
        readHistory(database, workspaceId, now),
        readAttention(database, member, now, realNow()),
        findShortfalls(workspaceId),
      ]);
      return { now: timeToWire(now), ...historyToWire(history), attention: attentionToWire(attention, shortfalls) };
    },
  );

  app.get(
    "/accounts/:id/history",
    {
      config: { access: everyMember },
      schema: {
        tags: ["Accounts"],
        summary: "Get an account's last 30 days",
        params: IdParams,
        response: consoleResponses({ 200: AccountHistory }),
      },
    },
    async ({ member: { workspaceId }, params }) => {
      const now = await workspaceNow(database, workspaceId);
      const history = found(await readAccountHistory(database, workspaceId, params.id, now));
      return { days: history.days, history_is_complete: history.isComplete, history: seriesToWire(history.series) };
    },
  );
}
