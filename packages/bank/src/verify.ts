import type { WorkspaceId } from "@memento/kernel";
import { balancesOf, type Fault } from "@memento/ledger";
import type { Queryable } from "@memento/platform";
import { findWrongCounts } from "./attachments/queries.ts";
import { findOddIncomingCollections, sumIncomingCollectionsHeld } from "./incoming-collections/queries.ts";
import { findOddSignatures } from "./mandate-signature-requests/signature-queries.ts";
import { operationKinds, operationTypes } from "./operations/kinds.ts";
import { findOddOperations, sumOfProducts } from "./operations/queries.ts";
import { sumInSuspense, sumOfCorrections } from "./rail-files/queries.ts";
import { returnTypes } from "./returns/decide.ts";
import { findOddReturns } from "./returns/queries.ts";
import { bookOf, readSettings } from "./workspaces/settings.ts";

const accountSums = {
  name: "bank.verify_accounts",
  text: `select a.account_id, coalesce(sum(case when t.direction = 'credit' and t.status = 'confirmed' then t.amount
        when t.direction = 'debit' and t.status in ('authorized', 'confirmed') then -t.amount else 0 end), 0)::bigint as balance
    from bank.account a left join bank.transaction t on t.workspace_id = a.workspace_id and t.account_id = a.account_id
    where a.workspace_id = $1 group by a.account_id`,
};
const inFlight = {
  name: "bank.verify_in_flight",
  text: "select coalesce(sum(amount), 0)::bigint as amount from bank.transfer where workspace_id = $1 and status = 'authorized'",
};
const transfersWithoutTransaction = {
  name: "bank.verify_transfers",
  text: `select t.transfer_id, t.status, x.status as transaction_status from bank.transfer t
    left join bank.transaction x on x.workspace_id = t.workspace_id and x.reference = t.reference and x.direction = 'debit'
    where t.workspace_id = $1 and case t.status when 'failed' then coalesce(x.status, 'rejected') <> 'rejected'
      when 'pending' then x.status is not null else x.status is distinct from t.status end limit 50`,
};
const collectionsWithoutTransaction = {
  name: "bank.verify_collections",
  text: `select t.collection_id, t.status, x.status as transaction_status from bank.collection t
    left join bank.transaction x on x.workspace_id = t.workspace_id and x.reference = t.reference and x.direction = 'credit'
    where t.workspace_id = $1 and case t.status when 'failed' then coalesce(x.status, 'rejected') <> 'rejected' when 'pending' then x.status is not null
      when 'scheduled' then coalesce(x.status, '') not in ('scheduled', 'authorized') else x.status is distinct from t.status end limit 50`,
};
const findWorkspaces = { name: "bank.verify_workspaces", text: "select workspace_id from bank.settings order by workspace_id" };

export const listBankWorkspaces = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspace_id: WorkspaceId }>(findWorkspaces)).map((row) => row.workspace_id);

/**
 * Proves that what the bank tells its customers is what the ledger holds: every account's balance equals its transactions, the money in
 * flight equals the transfers that are authorized, every transfer and its transaction agree, transactions count their attachments right, and
 * the evidence of signed mandates is what was kept. Reads only; for one moment's truth run it in a snapshot. Amounts in cents.
 */
export async function verifyBank(on: Queryable, workspaceId: WorkspaceId): Promise<Fault[]> {
  const settings = await readSettings(on, workspaceId);
  const sums = await on.query<{ account_id: string; balance: bigint }>(accountSums, [workspaceId]);
  const [flying] = await on.query<{ amount: bigint }>(inFlight, [workspaceId]);
  const odd = await on.query<{ transfer_id: string; status: string; transaction_status: string | null }>(transfersWithoutTransaction, [
    workspaceId,
  ]);
  const miscounted = await findWrongCounts(on, workspaceId);
  const oddCollections = await on.query<{ collection_id: string; status: string; transaction_status: string | null }>(
    collectionsWithoutTransaction,
    [workspaceId],
  );
  const balances = await balancesOf(on, bookOf(workspaceId), [
    settings.inFlightAccountId,
    settings.productAccountId,
    settings.suspenseAccountId,
    ...sums.map((sum) => sum.account_id),
  ]);
  const faults: Fault[] = odd.map((row) => ({
    kind: "transfer_transaction_differ",
    detail: `transfer ${row.transfer_id} is ${row.status}, its transaction ${row.transaction_status ?? "is missing"}`,
  }));
  for (const row of oddCollections)
    faults.push({
      kind: "collection_transaction_differ",
      detail: `collection ${row.collection_id} is ${row.status}, its transaction ${row.transaction_status ?? "is missing"}`,
    });
  for (const { transaction_id: transactionId, counted, documents } of miscounted)
    faults.push({
      kind: "attachment_count_differs",
      detail: `transaction ${transactionId} counts ${counted} attachments and has ${documents}`,
    });
  for (const { account_id: accountId, balance } of sums) {
    const held = balances.get(accountId);
    if (held !== balance)
      faults.push({
        kind: "account_transactions_differ",
        detail: `account ${accountId} holds ${held}, its transactions sum to ${balance}`,
      });
  }
  const held = balances.get(settings.inFlightAccountId);
  const expected = (flying?.amount ?? 0n) + (await sumIncomingCollectionsHeld(on, workspaceId));
  if (held !== expected)
    faults.push({ kind: "in_flight_differs", detail: `${held} are in flight, authorized transfers and collections sum to ${expected}` });
  const returns = [...Object.values(returnTypes), "collection_outgoing_return_fees"];
  const products = balances.get(settings.productAccountId);
  const productTypes = operationTypes.filter((type) => operationKinds[type].against === "product");
  const operated = (await sumOfProducts(on, workspaceId, productTypes)) - (await sumOfCorrections(on, workspaceId, productTypes));
  if (products !== operated)
    faults.push({ kind: "products_differ", detail: `the bank's products hold ${products}, operations and fees sum to ${operated}` });
  const suspended = balances.get(settings.suspenseAccountId);
  const unmatched = await sumInSuspense(on, workspaceId);
  if (suspended !== unmatched)
    faults.push({ kind: "suspense_differs", detail: `${suspended} are in suspense, unmatched entries sum to ${unmatched}` });
  return [
    ...faults,
    ...(await findOddReturns(on, workspaceId, returns)),
    ...(await findOddIncomingCollections(on, workspaceId)),
    ...(await findOddSignatures(on, workspaceId)),
    ...(await findOddOperations(on, workspaceId, operationTypes)),
  ];
}
