import type { WorkspaceId } from "@memento/kernel";
import { balancesOf, type Fault } from "@memento/ledger";
import type { Queryable } from "@memento/platform";
import type { BankAccounts } from "../gateways/bank-accounts.ts";
import { type AccountKind, readProject } from "../projects/queries.ts";
import { verifyParts } from "../participation/verify.ts";
import { readPosition } from "./position.ts";

const sourcesThatDiffer = {
  name: "wallet.verify_sources",
  text: `with moved as (
      select t.in_source_id as source_id, t.amount from wallet.transaction t where t.workspace_id = $1 and t.status = 'approved' and t.in_source_id is not null
      union all
      select t.out_source_id, -(t.debit_amount + t.fee) from wallet.transaction t
        where t.workspace_id = $1 and t.status in ('active', 'approved') and t.out_source_id is not null)
    select s.source_id as "sourceId", a.balance, coalesce(m.amount, 0)::bigint as expected
    from wallet.payment_source s
      join ledger.account a on a.book_id = $2 and a.account_id = s.account_id
      left join (select source_id, sum(amount) as amount from moved group by source_id) m on m.source_id = s.source_id
    where s.workspace_id = $1 and s.type = 'virtual' and a.balance <> coalesce(m.amount, 0) limit 50`,
};

/** What each of the project's accounts must hold, told from what the wallet knows beside the ledger. */
const expectedBalances = {
  name: "wallet.verify_accounts",
  text: `with t as (
      select t.*, s.type as out_type from wallet.transaction t
        left join wallet.payment_source s on s.workspace_id = t.workspace_id and s.source_id = t.out_source_id
      where t.workspace_id = $1)
    select kind, currency, sum(amount)::bigint as expected from (
      select 'in_flight' as kind, debit_currency as currency, debit_amount + fee as amount from t
        where status = 'active' and (out_type = 'virtual' or expires_at is not null)
      union all
      select 'in_flight', currency, amount from wallet.charge where workspace_id = $1 and kind = 'refund' and state in ('sending', 'pending')
      union all
      select 'fees', debit_currency, fee from t where status = 'approved'
      union all
      select 'fx', debit_currency, debit_amount from t where status = 'approved' and rate is not null
      union all
      select 'fx', currency, -amount from t where status = 'approved' and rate is not null
      union all
      select case gateway when 'sepa' then 'bank' else 'gateway_' || gateway end, currency, case kind when 'charge' then -amount else amount end
        from wallet.charge where workspace_id = $1 and state in ('approved', 'returned')
      union all
      select 'bank', currency, case kind when 'charge' then amount else -amount end from wallet.charge where workspace_id = $1 and state = 'returned'
      union all
      select 'bank', currency, -amount from t where payment_id is null and out_source_id is null and status = 'approved') sums
    group by kind, currency`,
};

const paymentsThatDiffer = {
  name: "wallet.verify_payments",
  text: `select t.payment_id as "paymentId", t.payment_status as status, t.status as "transactionStatus" from wallet.transaction t
    where t.workspace_id = $1 and t.payment_kind is not null and (t.payment_status = 'open') <> (t.status = 'active') limit 50`,
};

const ordersOfCharges = {
  name: "wallet.verify_orders",
  text: `select charge_id as "chargeId", order_id as "orderId", state from wallet.charge
    where workspace_id = $1 and order_id is not null and order_id > $2 order by order_id limit 1000`,
};

/**
 * Proves that what the wallet tells its users is what the ledger holds, and that both agree with the bank: every virtual source equals its transactions,
 * every account of the project equals what the wallet has on record for it, payments and transactions agree, requests and pools count what was paid, no order at the bank says otherwise than
 * its charge, and the ring-fenced account covers what is owed. Reads only; for one moment's truth run it in a snapshot.
 */
export async function verifyWallet(on: Queryable, bankAccounts: BankAccounts, workspaceId: WorkspaceId): Promise<Fault[]> {
  const project = await readProject(on, workspaceId);
  const { bookId, currencies } = project;
  const faults: Fault[] = [];
  const sources = await on.query<{ sourceId: string; balance: bigint; expected: bigint }>(sourcesThatDiffer, [workspaceId, bookId]);
  for (const { sourceId, balance, expected } of sources)
    faults.push({ kind: "source_transactions_differ", detail: `source ${sourceId} holds ${balance}, its transactions sum to ${expected}` });
  const payments = await on.query<{ paymentId: string; status: string; transactionStatus: string }>(paymentsThatDiffer, [workspaceId]);
  for (const { paymentId, status, transactionStatus } of payments)
    faults.push({
      kind: "payment_transaction_differ",
      detail: `payment ${paymentId} is ${status}, its transaction ${transactionStatus}`,
    });
  const rows = await on.query<{ kind: string; currency: string; expected: bigint }>(expectedBalances, [workspaceId]);
  const expected = new Map(rows.map((row) => [`${row.kind} ${row.currency}`, row.expected]));
  const kinds: readonly AccountKind[] = ["in_flight", "fees", "fx", "bank", ...project.gatewayKinds];
  const accounts = currencies.flatMap((currency) =>
    kinds.map((kind) => ({ name: `${kind} ${currency}`, id: project.accountOf(kind, currency) })),
  );
  const balances = await balancesOf(
    on,
    bookId,
    accounts.map(({ id }) => id),
  );
  for (const { name, id } of accounts) {
    const [balance, sum] = [balances.get(id) ?? 0n, expected.get(name) ?? 0n];
    if (balance !== sum)
      faults.push({ kind: "wallet_account_differs", detail: `${name} holds ${balance}, the wallet's records sum to ${sum}` });
  }
  faults.push(...(await verifyParts(on, workspaceId)));
  faults.push(...(await oddOrders(on, bankAccounts, workspaceId)));
  for (const { currency, shortfall } of await readPosition(on, bankAccounts, workspaceId))
    if (shortfall !== 0n)
      faults.push({ kind: "safeguarding_shortfall", detail: `${shortfall} ${currency} of the users' money are not there` });
  return faults;
}

/** What the wallet must know of a charge, by what its order has come to; a wallet that has not looked yet is only late. */
const agreeing: Readonly<Record<string, readonly string[]>> = {
  pending: ["pending"],
  confirmed: ["pending", "approved"],
  failed: ["pending", "declined", "failed"],
  returned: ["pending", "approved", "returned"],
};

async function oddOrders(on: Queryable, bankAccounts: BankAccounts, workspaceId: WorkspaceId): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const charges = await on.query<{ chargeId: string; orderId: string; state: string }>(ordersOfCharges, [workspaceId, after]);
    const looked = await bankAccounts.look(
      on,
      workspaceId,
      charges.map(({ orderId }) => orderId),
    );
    const states = new Map(looked.map(({ orderId, state }) => [orderId, state]));
    for (const { chargeId, orderId, state } of charges) {
      const order = states.get(orderId);
      if (order === undefined || agreeing[order]?.includes(state) !== true)
        faults.push({
          kind: "charge_order_differ",
          detail: `charge ${chargeId} is ${state}, its order ${orderId} ${order ?? "is missing"}`,
        });
    }
    const last = charges.at(-1);
    if (last === undefined || charges.length < 1_000) return faults;
    after = last.orderId;
  }
}
