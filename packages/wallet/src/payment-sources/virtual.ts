import { newId } from "@memento/kernel";
import { type LedgerAccountId, openAccounts } from "@memento/ledger";
import type { OperationContext } from "@memento/platform";
import type { Project } from "../projects/queries.ts";
import { insertSources, type Source } from "./queries.ts";

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

/**
 * Opens the sources that hold people's money here: one a user and currency, with a ledger account that does not go below zero (but for what is
 * forced: a collection that a bank took back). The caller makes sure that a user has none in that currency yet.
 */
export function openVirtualSources(
  { tx, workspaceId, now }: OperationContext,
  project: Project,
  wanted: readonly { userId: string; currency: string }[],
): Source[] {
  if (wanted.length === 0) return [];
  const sources = wanted.map(({ userId, currency }): Source => ({
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
  }));
  openAccounts(
    tx,
    project.bookId,
    sources.flatMap(({ accountId, currency }) =>
      accountId === null || currency === null ? [] : [{ accountId, currency, kind: "user", floor: 0n }],
    ),
  );
  insertSources(tx, workspaceId, sources);
  return sources;
}
