import type { WorkspaceId } from "@memento/kernel";
import { type MovementOut, type MovementSum, movementsOut, type MovementWindow, sumMovements } from "@memento/ledger";
import type { Queryable } from "@memento/platform";
import { bookOf, readSettings } from "../workspaces/settings.ts";
import { type EndedTransfer, findAccountIds, findEndedTransfers } from "./queries.ts";

/** What happened on an account on one day. Cents; see bank.account_day. */
export type DayTally = {
  readonly accountId: string;
  readonly day: string;
  net: bigint;
  moneyIn: bigint;
  moneyOut: bigint;
  ownIn: bigint;
  ownOut: bigint;
};

/** Somebody who was paid by transfers that settled. */
export type Payee = {
  readonly iban: string;
  readonly name: string;
  transfers: bigint;
  amount: bigint;
  lastPaidAt: Date;
  lastTransferId: string;
};

export type Tally = { readonly days: readonly DayTally[]; readonly payees: readonly Payee[] };

export const timeZone = "Europe/Paris";

/** What a window of the ledger's movements says about the days of accounts and about who was paid. Reads only. */
export async function readTally(on: Queryable, workspaceId: WorkspaceId, window: MovementWindow): Promise<Tally> {
  const bookId = bookOf(workspaceId);
  const [{ inFlightAccountId }, accountIds] = await Promise.all([readSettings(on, workspaceId), findAccountIds(on, workspaceId)]);
  const [sums, ends] = await Promise.all([sumMovements(on, bookId, window, timeZone), movementsOut(on, bookId, window, inFlightAccountId)]);
  const transfers = await findEndedTransfers(
    on,
    workspaceId,
    ends.map((end) => end.transactionId),
  );
  return { days: tallyDays({ sums, ends, transfers, accountIds, inFlightAccountId }), payees: tallyPayees(ends, transfers, accountIds) };
}

type Movements = {
  readonly sums: readonly MovementSum[];
  /** Out of the account where authorised money waits: settled, gone back, or gone to an own account */
  readonly ends: readonly MovementOut[];
  readonly transfers: ReadonlyMap<string, EndedTransfer>;
  readonly accountIds: ReadonlySet<string>;
  readonly inFlightAccountId: string;
};

/**
 * Money goes out when it leaves the available balance. What comes back of a hold is no income: it is taken off the day on which it was held, so that
 * a transfer that failed shows nowhere but in the balances of the days between.
 */
export function tallyDays({ sums, ends, transfers, accountIds, inFlightAccountId }: Movements): DayTally[] {
  const days = new Map<string, DayTally>();
  const dayOf = (accountId: string, day: string): DayTally => {
    const key = `${accountId} ${day}`;
    const known = days.get(key);
    if (known !== undefined) return known;
    const fresh = { accountId, day, net: 0n, moneyIn: 0n, moneyOut: 0n, ownIn: 0n, ownOut: 0n };
    days.set(key, fresh);
    return fresh;
  };
  for (const { debitAccountId: from, creditAccountId: to, day, amount } of sums) {
    const isOwn = accountIds.has(from) && accountIds.has(to);
    if (accountIds.has(from)) {
      const tally = dayOf(from, day);
      tally.net -= amount;
      tally.moneyOut += amount;
      if (isOwn) tally.ownOut += amount;
    }
    if (accountIds.has(to)) {
      const tally = dayOf(to, day);
      tally.net += amount;
      if (from === inFlightAccountId) continue; // told below, one by one: it came back, or it came from an own account
      tally.moneyIn += amount;
      if (isOwn) tally.ownIn += amount;
    }
  }
  for (const { transactionId, creditAccountId, amount, bookedAt } of ends) {
    const transfer = transfers.get(transactionId);
    if (transfer === undefined || !accountIds.has(creditAccountId)) continue;
    const held = dayOf(transfer.accountId, transfer.heldOn);
    if (creditAccountId === transfer.accountId) held.moneyOut -= amount;
    else {
      held.ownOut += amount;
      const credited = dayOf(creditAccountId, dateIn(bookedAt));
      credited.moneyIn += amount;
      credited.ownIn += amount;
    }
  }
  return [...days.values()];
}

const dateFormat = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
const dateIn = (at: Date): string => dateFormat.format(at);

function tallyPayees(
  ends: readonly MovementOut[],
  transfers: ReadonlyMap<string, EndedTransfer>,
  accountIds: ReadonlySet<string>,
): Payee[] {
  const payees = new Map<string, Payee>();
  for (const { transactionId, creditAccountId, amount, bookedAt } of ends) {
    const transfer = transfers.get(transactionId);
    if (transfer === undefined || accountIds.has(creditAccountId)) continue;
    const { beneficiaryIban: iban, beneficiaryName: name } = transfer;
    const key = `${iban} ${name}`;
    const payee = payees.get(key) ?? { iban, name, transfers: 0n, amount: 0n, lastPaidAt: bookedAt, lastTransferId: transactionId };
    payee.transfers += 1n;
    payee.amount += amount;
    payee.lastPaidAt = bookedAt;
    payee.lastTransferId = transactionId;
    payees.set(key, payee);
  }
  return [...payees.values()];
}
