import type { WorkspaceId } from "@memento/kernel";
import { entriesOf, type Entry, type JournalTransactionId } from "@memento/ledger";
import type { Queryable } from "@memento/platform";
import { findAccounts } from "../accounts/queries.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import type { Transaction } from "./queries.ts";
import { findTold, type Told } from "./trail-queries.ts";

export const steps = [
  "requested",
  "planned",
  "held",
  "released",
  "settled",
  "booked",
  "confirmed",
  "rejected",
  "canceled",
  "returned",
  "attached",
  "detached",
  "note_changed",
] as const;

/** Something that happened to a transaction, or will. Workspace time. */
export type Step = {
  readonly type: (typeof steps)[number];
  readonly at: Date;
  /** The member who did it, where one did */
  readonly actor: string | null;
  /** Another transaction that it is about */
  readonly transactionId: string | null;
  /** Name of a file, or why something ended */
  readonly detail: string | null;
};

/** Whose ledger account an entry is on: a customer's account, or one of the bank's own behind the scenes. */
export type Side = "account" | "in_flight" | "rail" | "suspense" | "product" | "other";
export type NamedEntry = Entry & { readonly side: Side; readonly accountName: string | null };

export type Trail = { readonly steps: readonly Step[]; readonly entries: readonly NamedEntry[] };

/**
 * The ids under which a transaction's money may have been booked: its reference (what is held or booked at once), the order's or its own id (what settles
 * or releases a hold).
 */
const journalIdsOf = ({ reference, transactionId, transferId, source }: Transaction): JournalTransactionId[] =>
  [reference, transactionId, transferId, source["collection_id"]].filter((id) => typeof id === "string") as JournalTransactionId[];

function sideOf(accountId: string, settings: Settings): Side {
  if (accountId === settings.inFlightAccountId) return "in_flight";
  if (accountId === settings.railAccountId) return "rail";
  if (accountId === settings.suspenseAccountId) return "suspense";
  return accountId === settings.productAccountId ? "product" : "other";
}

/**
 * What happened to a transaction and when, and how the ledger has it. Told from what is kept for good wherever it can be: events are forgotten after a
 * while, so only how an unpaid order ended is asked of them.
 */
export async function findTrail(on: Queryable, workspaceId: WorkspaceId, transaction: Transaction): Promise<Trail> {
  const [settings, booked, told] = await Promise.all([
    readSettings(on, workspaceId),
    entriesOf(on, bookOf(workspaceId), journalIdsOf(transaction)),
    findTold(on, workspaceId, transaction),
  ]);
  const accounts = await findAccounts(
    on,
    workspaceId,
    booked.map(({ accountId }) => accountId),
  );
  const entries = booked.map((entry): NamedEntry => {
    const name = accounts.get(entry.accountId)?.name;
    return { ...entry, side: name === undefined ? sideOf(entry.accountId, settings) : "account", accountName: name ?? null };
  });
  return { steps: stepsOf(transaction, entries, told), entries };
}

const step = (type: Step["type"], at: Date, rest: Partial<Step> = {}): Step => ({
  type,
  at,
  actor: null,
  transactionId: null,
  detail: null,
  ...rest,
});

/** What the entry on the transaction's own account, or else on money in flight, says of it. */
function bookedStep({ accountId, direction }: Transaction, entries: readonly NamedEntry[]): Step[] {
  const [first] = entries;
  if (first === undefined) return [];
  const own = entries.find((entry) => entry.accountId === accountId);
  const inFlight = entries.find((entry) => entry.side === "in_flight");
  if (inFlight === undefined) return [step("booked", first.bookedAt)];
  if (own === undefined) return [step("settled", first.bookedAt)];
  if (direction === "credit") return [step("booked", first.bookedAt)];
  return [step(own.amount < 0n ? "held" : "released", first.bookedAt)];
}

function stepsOf(transaction: Transaction, entries: readonly NamedEntry[], told: Told): Step[] {
  const { status, requestedAt, executedAt, accountedAt } = transaction;
  const journal = Map.groupBy(entries, (entry) => entry.transactionId);
  const end = told.end === undefined ? [] : [step(told.end.status, told.end.at, { actor: told.end.actor, detail: told.end.reason })];
  return [
    step("requested", requestedAt, { actor: told.requestedBy }),
    ...[...journal.values()].flatMap((lines) => bookedStep(transaction, lines)),
    ...(accountedAt === null ? [] : [step("confirmed", accountedAt)]),
    ...end,
    ...told.steps,
    ...(status === "scheduled" ? [step("planned", executedAt)] : []),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime()); // those of one moment stay in the order above
}
