import { done, minorToWire, newId, type Outcome, present, refused } from "@memento/kernel";
import { type JournalTransactionId, type LedgerAccountId, post, type Posting } from "@memento/ledger";
import { type Operation, recordEvents } from "@memento/platform";
import { type Account, findAccounts } from "../accounts/queries.ts";
import { audited } from "../console/audit.ts";
import { insertTransactions, type Transaction, withoutOrder } from "../transactions/queries.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { lockUnmatched, resolveUnmatchedRows, type UnmatchedEntry } from "./queries.ts";

/** What an operator found out about an unmatched entry. */
export type Resolution = {
  readonly entryId: string;
  /** Whose money it is: it leaves suspense for this account, or is taken from it. Without one it was dealt with elsewhere. */
  readonly accountId?: string | undefined;
  readonly note?: string | undefined;
};

export type ResolutionRefusal =
  | "not_found"
  | "unmatched_entry_resolved"
  | "unmatched_entry_without_money"
  | "account_not_found"
  | "account_closed"
  | "balance_out_of_range";

type Loaded = {
  readonly settings: Settings;
  readonly entries: Map<string, UnmatchedEntry>;
  readonly accounts: ReadonlyMap<string, Account>;
};
type Draft = { readonly entry: UnmatchedEntry; readonly note: string | null; readonly transaction: Transaction | undefined };

/** Money that somebody sent to an account of ours is an incoming transfer, only late; anything else is a correction. */
const isLateTransfer = ({ problem, direction }: UnmatchedEntry): boolean =>
  direction === "credit" && (problem === "account_takes_nothing" || problem === "unknown_account");

function transactionOf(entry: UnmatchedEntry, { accountId, mainIban }: Account, workspaceName: string, at: Date): Transaction {
  const isTransfer = isLateTransfer(entry);
  return {
    transactionId: newId(),
    reference: newId(),
    accountId,
    amount: present(entry.amount, "amount in suspense"),
    direction: present(entry.direction, "direction of money in suspense"),
    localIban: mainIban,
    counterpartyName: entry.counterpartyName ?? entry.counterpartyIban ?? workspaceName,
    status: "confirmed",
    sourceType: isTransfer ? "transfer_incoming" : "diverse_operation",
    source: isTransfer
      ? {
          transfer_type: "standard",
          counterparty_iban: entry.counterpartyIban ?? undefined,
          message: entry.message ?? undefined,
          end_to_end_id: entry.endToEndId ?? undefined,
        }
      : {},
    ...withoutOrder,
    requestedAt: at,
    executedAt: at,
    accountedAt: at,
  };
}

/** The other bank moved the money long ago, so it is booked whatever the balance is. */
const posting = ({ reference, accountId, amount, direction }: Transaction, { suspenseAccountId }: Settings, bookedAt: Date): Posting => {
  const signed = direction === "credit" ? amount : -amount;
  return {
    transactionId: reference as JournalTransactionId,
    legs: [
      { accountId: suspenseAccountId, amount: -signed },
      { accountId: accountId as LedgerAccountId, amount: signed },
    ],
    forced: true,
    hasFreshId: true,
    bookedAt,
  };
};

function judge(order: Resolution, { settings, entries, accounts }: Loaded, at: Date): Outcome<Draft, ResolutionRefusal> {
  const entry = entries.get(order.entryId);
  if (entry === undefined) return refused("not_found");
  if (entry.resolvedAt !== null) return refused("unmatched_entry_resolved");
  const note = order.note ?? null;
  if (order.accountId === undefined) return done({ entry, note, transaction: undefined });
  if (entry.suspenseReference === null) return refused("unmatched_entry_without_money");
  const account = accounts.get(order.accountId);
  if (account === undefined) return refused("account_not_found");
  if (account.status === "closed") return refused("account_closed");
  return done({ entry, note, transaction: transactionOf(entry, account, settings.workspaceName, at) });
}

/**
 * Resolves unmatched entries: their money goes from suspense to the account it belongs to, or comes from there; or they are only marked as dealt
 * with elsewhere (the sponsor bank took the money back, say). Each once. Refused with
 * - not_found: no unmatched entry of this workspace
 * - unmatched_entry_resolved: somebody was faster
 * - unmatched_entry_without_money: no money stands in suspense for it
 * - account_not_found, account_closed: there is nothing to book on
 */
export const resolveUnmatched: Operation<Resolution, UnmatchedEntry, ResolutionRefusal, Loaded> = {
  name: "resolve_unmatched_entries",
  loadsInTurn: true,
  async load(tx, workspaceId, orders) {
    const [settings, entries, accounts] = await Promise.all([
      readSettings(tx, workspaceId),
      lockUnmatched(
        tx,
        workspaceId,
        orders.map((order) => order.entryId),
      ),
      findAccounts(
        tx,
        workspaceId,
        orders.flatMap(({ accountId = [] }) => accountId),
      ),
    ]);
    return { settings, entries, accounts };
  },
  async run({ tx, workspaceId, now }, orders, loaded) {
    const judged = orders.map((order) => {
      const outcome = judge(order, loaded, now);
      // Another order of this batch about the same entry finds it resolved.
      if (outcome.ok) loaded.entries.set(order.entryId, { ...outcome.value.entry, resolvedAt: now });
      return outcome;
    });
    const moving = judged.flatMap((outcome) => (outcome.ok && outcome.value.transaction !== undefined ? [outcome.value.transaction] : []));
    const posted = await post(
      tx,
      bookOf(workspaceId),
      moving.map((transaction) => posting(transaction, loaded.settings, now)),
    );
    const booked = new Set(moving.filter((_, index) => posted[index]?.ok === true));
    const outcomes = judged.map((outcome): Outcome<UnmatchedEntry, ResolutionRefusal> => {
      if (!outcome.ok) return outcome;
      const { entry, note, transaction } = outcome.value;
      if (transaction !== undefined && !booked.has(transaction)) return refused("balance_out_of_range");
      return done({ ...entry, resolvedAt: now, resolutionTransactionId: transaction?.transactionId ?? null, resolutionNote: note });
    });
    insertTransactions(tx, workspaceId, [...booked]);
    resolveUnmatchedRows(
      tx,
      workspaceId,
      outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
      now,
    );
    recordEvents(
      tx,
      workspaceId,
      now,
      [...booked].map(({ transactionId }) => ({ type: "transaction_confirmed", resourceType: "transaction", resourceId: transactionId })),
    );
    return outcomes;
  },
};

/** `resolveUnmatched`, with who resolved what in the audit log. */
export const resolveActs = audited(resolveUnmatched, (order, entry) => ({
  action: "unmatched_entry_resolved",
  subjectType: "unmatched_entry",
  subjectId: entry.entryId,
  after: {
    ...(order.accountId === undefined ? {} : { account_id: order.accountId, transaction_id: entry.resolutionTransactionId }),
    ...(entry.amount === null ? {} : { amount: minorToWire(entry.amount), direction: entry.direction }),
    ...(order.note === undefined ? {} : { note: order.note }),
  },
}));
