import type { WorkspaceId } from "@memento/kernel";
import { balancesOf, movementCount } from "@memento/ledger";
import type { Database, Queryable } from "@memento/platform";
import { parisDate } from "@memento/rails";
import { Temporal } from "temporal-polyfill";
import { type Account, findAccount, listAccounts } from "../accounts/queries.ts";
import { catchUp, stepMax } from "../activity/follow.ts";
import { findAccountIds, readActivityPosition } from "../activity/queries.ts";
import { type DayTally, readTally } from "../activity/tally.ts";
import { bookOf } from "../workspaces/settings.ts";
import { readDaysInAll, readDaysOf } from "./queries.ts";

/** Cents a day, oldest first: the balance in the evening, what came in and what went out. */
export type Series = { readonly balances: readonly bigint[]; readonly moneyIn: readonly bigint[]; readonly moneyOut: readonly bigint[] };

export type AccountHistory = { readonly account: Account; readonly balance: bigint; readonly series: Series };

export type History = {
  /** Dates in Europe/Paris by the workspace's clock; the last one is today */
  readonly days: readonly string[];
  readonly balance: bigint;
  readonly series: Series;
  readonly accounts: readonly AccountHistory[];
  /** Whether there are accounts beyond those */
  readonly hasMore: boolean;
  /** False while the past of a workspace that has much of it is still being told: its series are empty then. */
  readonly isComplete: boolean;
};

export const daysShown = 30;
const accountsShown = 100;

/**
 * Balances and flows of the last thirty days. They come from bank.account_day, a row a day and account, which workers keep up; what the ledger has
 * beyond that is added up here, from movements that are found by their numbers. A balance of the past is today's, less what changed since.
 * `now` is workspace time.
 */
export async function readHistory(database: Database, workspaceId: WorkspaceId, now: Date): Promise<History> {
  await catchUp(database, workspaceId);
  return database.snapshot((on) => historyOf(on, workspaceId, now));
}

/** The last thirty days of one account, and what it is told by; undefined for one that is not there. Otherwise as `readHistory`. */
export async function readAccountHistory(
  database: Database,
  workspaceId: WorkspaceId,
  accountId: string,
  now: Date,
): Promise<Pick<History, "days" | "series" | "isComplete"> | undefined> {
  await catchUp(database, workspaceId);
  return database.snapshot(async (on) => {
    const account = await findAccount(on, workspaceId, accountId);
    if (account === undefined) return undefined;
    const { days, since, isComplete, fresh } = await readFresh(on, workspaceId, now);
    if (!isComplete) return { days, series: noSeries, isComplete };
    const balances = await balancesOf(on, bookOf(workspaceId), [accountId]);
    const kept = await readDaysOf(on, workspaceId, [accountId], since);
    const told = [...kept, ...fresh.filter((tally) => tally.accountId === accountId)];
    return { days, series: toSeries(days, balances.get(accountId) ?? 0n, told), isComplete };
  });
}

const noSeries: Series = { balances: [], moneyIn: [], moneyOut: [] };

/** The days that are shown, and what the ledger has beyond what workers have told of them. */
async function readFresh(on: Queryable, workspaceId: WorkspaceId, now: Date) {
  const days = daysUntil(parisDate(now));
  const after = await readActivityPosition(on, workspaceId);
  const upTo = await movementCount(on, bookOf(workspaceId));
  const isComplete = upTo - after <= stepMax;
  const fresh = isComplete && upTo > after ? (await readTally(on, workspaceId, { after, upTo })).days : [];
  return { days, since: days[0] ?? "", isComplete, fresh };
}

async function historyOf(on: Queryable, workspaceId: WorkspaceId, now: Date): Promise<History> {
  const bookId = bookOf(workspaceId);
  const { days, since, isComplete, fresh } = await readFresh(on, workspaceId, now);
  const ids = await findAccountIds(on, workspaceId);
  const balances = await balancesOf(on, bookId, [...ids]);
  const found = await listAccounts(on, workspaceId, { limit: accountsShown + 1, offset: 0 });
  const shown = found.slice(0, accountsShown);
  const accountIds = shown.map((account) => account.accountId);
  const kept = isComplete ? await readDaysOf(on, workspaceId, accountIds, since) : [];
  const inAll = isComplete ? await readDaysInAll(on, workspaceId, since) : [];
  const sum = [...balances.values()].reduce((total, balance) => total + balance, 0n);
  const seriesOf = (balance: bigint, told: readonly Flow[]): Series => (isComplete ? toSeries(days, balance, told) : noSeries);
  return {
    days,
    balance: sum,
    series: seriesOf(sum, [...inAll, ...fresh.map(withoutOwn)]),
    accounts: shown.map((account) => {
      const balance = balances.get(account.accountId) ?? 0n;
      const told = [...kept, ...fresh].filter(({ accountId }) => accountId === account.accountId);
      return { account, balance, series: seriesOf(balance, told) };
    }),
    hasMore: found.length > accountsShown,
    isComplete,
  };
}

export type Flow = Pick<DayTally, "day" | "net" | "moneyIn" | "moneyOut">;

/** For all accounts together, what one gave another neither came in nor went out. */
const withoutOwn = ({ day, net, moneyIn, moneyOut, ownIn, ownOut }: DayTally): Flow => ({
  day,
  net,
  moneyIn: moneyIn - ownIn,
  moneyOut: moneyOut - ownOut,
});

/** The series over `days` of what now has this balance. Several flows of one day add up; those of other days are left out. */
export function toSeries(days: readonly string[], balance: bigint, flows: readonly Flow[]): Series {
  const byDay = new Map(days.map((day) => [day, { net: 0n, moneyIn: 0n, moneyOut: 0n }]));
  let later = 0n;
  const last = days.at(-1) ?? "";
  for (const { day, net, moneyIn, moneyOut } of flows) {
    if (day > last) later += net; // due work that has run ahead of this moment
    const sum = byDay.get(day);
    if (sum === undefined) continue;
    sum.net += net;
    sum.moneyIn += moneyIn;
    sum.moneyOut += moneyOut;
  }
  const sums = [...byDay.values()];
  const balances: bigint[] = [];
  let evening = balance - later;
  for (const { net } of sums.toReversed()) {
    balances.unshift(evening);
    evening -= net;
  }
  return { balances, moneyIn: sums.map((sum) => sum.moneyIn), moneyOut: sums.map((sum) => sum.moneyOut) };
}

function daysUntil(today: string): string[] {
  const last = Temporal.PlainDate.from(today);
  return Array.from({ length: daysShown }, (_, index) => last.subtract({ days: daysShown - 1 - index }).toString());
}
