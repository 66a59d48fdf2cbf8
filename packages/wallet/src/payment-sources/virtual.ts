import { newId, present } from "@memento/kernel";
import { type LedgerAccountId, openAccounts } from "@memento/ledger";
import type { OperationContext } from "@memento/platform";
import type { Project } from "../projects/queries.ts";
import { insertSources, type Source, virtualKey } from "./queries.ts";

/** What a source has that is neither a card nor a bank account. */
export const noDetails = {
  gateway: null,
  cardToken: null,
  expirationMonth: null,
  expirationYear: null,
  cardBrand: null,
  cardLastFour: null,
  bankCountry: null,
  swift: null,
  iban: null,
  accountNumber: null,
  nin: null,
  mandateReference: null,
  mandateSignedOn: null,
} as const satisfies Partial<Source>;

type Wanted = { readonly userId: string; readonly currency: string };

const newBalance = ({ userId, currency }: Wanted, now: Date): Source => ({
  ...noDetails,
  sourceId: newId(),
  userId,
  type: "virtual",
  status: "enabled",
  description: `${currency} balance`,
  currency,
  accountId: newId<LedgerAccountId>(),
  createdAt: now,
  updatedAt: now,
});

function write({ tx, workspaceId }: OperationContext, project: Project, sources: readonly Source[]): void {
  if (sources.length === 0) return;
  openAccounts(
    tx,
    project.bookId,
    sources.flatMap(({ accountId, currency }) =>
      accountId === null || currency === null ? [] : [{ accountId, currency, kind: "user", floor: 0n }],
    ),
  );
  insertSources(tx, workspaceId, sources);
}

/**
 * Opens the sources that hold people's money here: one a user and currency, with a ledger account that does not go below zero (but for what is
 * forced: a collection that a bank took back). The caller makes sure that a user has none in that currency yet.
 */
export function openVirtualSources(context: OperationContext, project: Project, wanted: readonly Wanted[]): Source[] {
  const sources = wanted.map((one) => newBalance(one, context.now));
  write(context, project, sources);
  return sources;
}

/** The balances of the people in a batch. */
export type Balances = {
  /** Somebody's balance in a currency: the one there is, or a new one, to be opened. */
  readonly of: (wanted: Wanted) => Source;
  /** Opens all that were missing, a statement a table. Call it before anything is posted to them. */
  readonly open: () => void;
};

/** `known`: the balances that there are, by `virtualKey`. */
export function balancesOfBatch(context: OperationContext, project: Project, known: ReadonlyMap<string, Source>): Balances {
  const missing = new Map<string, Source>();
  return {
    of(wanted) {
      const key = virtualKey(wanted);
      const source = known.get(key) ?? missing.get(key) ?? newBalance(wanted, context.now);
      if (!known.has(key)) missing.set(key, source);
      return source;
    },
    open: () => write(context, project, [...missing.values()]),
  };
}

/** Where a balance is in the ledger. Throws AssertionFailed for a card or a bank account, whose money is elsewhere. */
export const balanceAccountOf = ({ sourceId, accountId }: Source): LedgerAccountId =>
  present(accountId ?? undefined, `ledger account of payment source ${sourceId}`);
