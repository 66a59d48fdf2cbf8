import { done, type Outcome, present, refused, type WorkspaceId } from "@memento/kernel";
import { post } from "@memento/ledger";
import {
  type DueHandler,
  type DueWork,
  dropDue,
  type EventToRecord,
  type Operation,
  planDue,
  recordEvents,
  type Tx,
} from "@memento/platform";
import { type Account, findAccounts } from "../accounts/queries.ts";
import { insertTransactions, type Transaction, updateTransactions } from "../transactions/queries.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { decideOperation, mirrorOf, type OperationDraft, operationPosting, type OperationRefusal } from "./decide.ts";
import { insertScheduledOperations, lockScheduledOperations, type ScheduledOperation } from "./queries.ts";
import type { OperationRequest } from "./request.ts";

type Loaded = { readonly settings: Settings; readonly accounts: ReadonlyMap<string, Account> };

const executeKind = "operation.execute";

const accountIdsOf = (request: OperationRequest): string[] =>
  request.counterpartyAccountId === undefined ? [request.accountId] : [request.accountId, request.counterpartyAccountId];

/**
 * Books what the bank's operator posts: confirmed at once, or scheduled for 00:05 of a later day in Paris. Refused with
 * - account_not_found, account_closed, counterparty_account_not_found: there is nothing to book on
 * - operation_date_in_past: the books of past days are closed
 * - insufficient_funds: a debit that is not forced (see operationKinds) beyond balance and overdraft, where it is booked now
 * Throws AssertionFailed where `operationFault` finds something. Amounts in cents of EUR.
 */
export const postOperations: Operation<OperationRequest, Transaction, OperationRefusal, Loaded> = {
  name: "post_operations",
  loadsInTurn: true,
  load: (tx, workspaceId, requests) => loadAccounts(tx, workspaceId, requests.flatMap(accountIdsOf)),
  async run({ tx, workspaceId, now }, requests, { settings, accounts }) {
    const judged = requests.map((request) => decideOperation(request, accounts, now));
    const drafts = judged.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const atOnce = drafts.filter(({ transaction }) => transaction.status === "confirmed");
    const posted = await post(
      tx,
      bookOf(workspaceId),
      atOnce.map(({ transaction, other }) => operationPosting(transaction, other?.accountId, settings, now)),
    );
    const refusals = new Map<OperationDraft, OperationRefusal>();
    for (const [index, draft] of atOnce.entries()) {
      const outcome = present(posted[index], "outcome of an operation");
      if (!outcome.ok) refusals.set(draft, outcome.refusal === "below_floor" ? "insufficient_funds" : "balance_out_of_range");
    }
    const kept = drafts.filter((draft) => !refusals.has(draft));
    const scheduled = kept.filter(({ transaction }) => transaction.status === "scheduled");
    const shown = kept.flatMap(({ transaction, other }) => withMirror(transaction, other, accounts, now));
    insertTransactions(tx, workspaceId, shown);
    insertScheduledOperations(
      tx,
      workspaceId,
      scheduled.map(({ transaction, other }) => ({
        transactionId: transaction.transactionId,
        counterpartyAccountId: other?.accountId ?? null,
      })),
    );
    planDue(
      tx,
      workspaceId,
      scheduled.map(({ transaction }): DueWork => ({
        dueAt: transaction.executedAt,
        kind: executeKind,
        subjectId: transaction.transactionId,
      })),
    );
    recordEvents(tx, workspaceId, now, shown.map(toldOf));
    return judged.map((outcome): Outcome<Transaction, OperationRefusal> => {
      if (!outcome.ok) return outcome;
      const refusal = refusals.get(outcome.value);
      return refusal === undefined ? done(outcome.value.transaction) : refused(refusal);
    });
  },
};

async function loadAccounts(tx: Tx, workspaceId: WorkspaceId, accountIds: readonly string[]): Promise<Loaded> {
  const [settings, accounts] = await Promise.all([readSettings(tx, workspaceId), findAccounts(tx, workspaceId, accountIds)]);
  return { settings, accounts };
}

/** The transaction, and what an own account on the other side shows of it once it is booked. */
function withMirror(transaction: Transaction, other: Account | undefined, accounts: Loaded["accounts"], at: Date): Transaction[] {
  if (other === undefined || transaction.status !== "confirmed") return [transaction];
  return [transaction, mirrorOf(transaction, present(accounts.get(transaction.accountId), "account"), other, at)];
}

const toldOf = ({ transactionId, status }: Transaction): EventToRecord => ({
  type: `transaction_${status}`,
  resourceType: "transaction",
  resourceId: transactionId,
});

/** Operations whose day has come are booked; one that lacks the money is rejected, and its transaction tells. */
export const operationDueHandlers: Readonly<Record<string, DueHandler>> = {
  async [executeKind]({ tx, workspaceId, now }, transactionIds) {
    const locked = await lockScheduledOperations(tx, workspaceId, transactionIds);
    const waiting = locked.filter((operation) => operation.status === "scheduled");
    const ids = waiting.flatMap(({ accountId, counterpartyAccountId }) => [accountId, counterpartyAccountId ?? accountId]);
    const { settings, accounts } = await loadAccounts(tx, workspaceId, ids);
    const posted = await post(
      tx,
      bookOf(workspaceId),
      waiting.map((operation) => operationPosting(operation, operation.counterpartyAccountId ?? undefined, settings, now)),
    );
    const ended = waiting.map((operation, index): ScheduledOperation => {
      const isBooked = posted[index]?.ok === true;
      return { ...operation, status: isBooked ? "confirmed" : "rejected", executedAt: now, accountedAt: isBooked ? now : null };
    });
    const mirrors = ended.flatMap((operation) => {
      const other = operation.counterpartyAccountId === null ? undefined : accounts.get(operation.counterpartyAccountId);
      return withMirror(operation, other, accounts, now).slice(1);
    });
    endOperations(tx, workspaceId, ended);
    insertTransactions(tx, workspaceId, mirrors);
    recordEvents(tx, workspaceId, now, [...ended, ...mirrors].map(toldOf));
  },
};

const endOperations = (tx: Tx, workspaceId: WorkspaceId, ended: readonly Transaction[]): void =>
  updateTransactions(
    tx,
    workspaceId,
    ended.map(({ transactionId, status, executedAt, accountedAt }) => ({
      transactionId,
      status,
      executedAt,
      accountedAt,
    })),
  );

/** Takes back operations whose day has not come. Refused: `not_found` for what is no such operation, `operation_not_cancelable` once it has ended. */
export const cancelOperations: Operation<
  { transactionId: string },
  Transaction,
  "not_found" | "operation_not_cancelable",
  Map<string, ScheduledOperation>
> = {
  name: "cancel_operations",
  loadsInTurn: true,
  async load(tx, workspaceId, requests) {
    const locked = await lockScheduledOperations(
      tx,
      workspaceId,
      requests.map((request) => request.transactionId),
    );
    return new Map(locked.map((operation) => [operation.transactionId, operation]));
  },
  run({ tx, workspaceId, now }, requests, operations) {
    const canceled: ScheduledOperation[] = [];
    const outcomes = requests.map(({ transactionId }): Outcome<Transaction, "not_found" | "operation_not_cancelable"> => {
      const operation = operations.get(transactionId);
      if (operation === undefined) return refused("not_found");
      if (operation.status !== "scheduled") return refused("operation_not_cancelable");
      const gone: ScheduledOperation = { ...operation, status: "canceled" };
      operations.set(transactionId, gone);
      canceled.push(gone);
      return done(gone);
    });
    endOperations(tx, workspaceId, canceled);
    dropDue(
      tx,
      workspaceId,
      canceled.map((operation) => operation.transactionId),
    );
    recordEvents(tx, workspaceId, now, canceled.map(toldOf));
    return Promise.resolve(outcomes);
  },
};
