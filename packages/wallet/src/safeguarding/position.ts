import type { WorkspaceId } from "@memento/kernel";
import { balancesOf } from "@memento/ledger";
import type { Queryable } from "@memento/platform";
import type { BankAccounts } from "../gateways/bank-accounts.ts";
import { readProject } from "../projects/queries.ts";

/** What a project owes its users in one currency, and what stands behind it. Minor units. */
export type Position = {
  readonly currency: string;
  /** In the users' virtual sources; what a user owes after a returned collection counts against it */
  readonly users: bigint;
  /** Held for phones, withdrawals and refunds */
  readonly inFlight: bigint;
  /** What was exchanged into other currencies, at what it cost: it stands behind what is owed in those */
  readonly exchange: bigint;
  /** The project's own income from fees */
  readonly fees: bigint;
  /** What processors of cards still owe the project */
  readonly receivables: bigint;
  /** On the ring-fenced bank account; null for currencies without one */
  readonly ringFenced: bigint | null;
  /** What is there beyond what is owed: the project's own */
  readonly buffer: bigint;
  /** What is missing. Anything but zero is an alarm. */
  readonly shortfall: bigint;
};

const userSums = {
  name: "wallet.user_balances",
  text: `select a.currency, coalesce(sum(a.balance), 0)::bigint as amount from ledger.account a where a.book_id = $1 and a.kind = 'user' group by a.currency`,
};

/** The currency of the ring-fenced account. */
const bankCurrency = "EUR";

/**
 * The safeguarding reconciliation of a project: users' balances + money in flight + exchange + buffer = ring-fenced account + receivables, per currency.
 * What is owed in a currency without a bank account stands against what was exchanged for it, so only the bank's currency can fall short.
 * Reads only; for one moment's truth run it in a snapshot.
 */
export async function readPosition(on: Queryable, bankAccounts: BankAccounts, workspaceId: WorkspaceId): Promise<Position[]> {
  const project = await readProject(on, workspaceId);
  const { bookId, currencies, ringFencedIban } = project;
  const gateways = project.gatewayKinds;
  const kinds = ["in_flight", "fx", "fees", ...gateways] as const;
  const accountIds = currencies.flatMap((currency) => kinds.map((kind) => project.accountOf(kind, currency)));
  const [sums, balances, ringFenced] = await Promise.all([
    on.query<{ currency: string; amount: bigint }>(userSums, [bookId]),
    balancesOf(on, bookId, accountIds),
    ringFencedIban === null ? undefined : bankAccounts.balance(on, workspaceId, ringFencedIban),
  ]);
  const users = new Map(sums.map(({ currency, amount }) => [currency, amount]));
  return currencies.map((currency): Position => {
    const balance = (kind: (typeof kinds)[number]): bigint => balances.get(project.accountOf(kind, currency)) ?? 0n;
    const receivables = -gateways.reduce((sum, kind) => sum + balance(kind), 0n);
    const owed = { users: users.get(currency) ?? 0n, inFlight: balance("in_flight"), exchange: balance("fx"), fees: balance("fees") };
    const there = currency === bankCurrency ? (ringFenced ?? 0n) : null;
    const buffer = (there ?? 0n) + receivables - owed.users - owed.inFlight - owed.exchange;
    const shortfall = there !== null && buffer < 0n ? -buffer : 0n;
    return { currency, ...owed, receivables, ringFenced: there, buffer, shortfall };
  });
}

const withWallets = { name: "wallet.all_projects", text: `select workspace_id as "workspaceId" from wallet.project order by workspace_id` };

/** Workspaces that have a wallet. */
export const listProjects = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspaceId: WorkspaceId }>(withWallets)).map(({ workspaceId }) => workspaceId);
