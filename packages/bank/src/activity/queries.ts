import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { DayTally, Payee } from "./tally.ts";

const findIds = { name: "bank.account_ids", text: `select account_id as "accountId" from bank.account where workspace_id = $1` };

/** Every account of the workspace, closed ones too. */
export async function findAccountIds(on: Queryable, workspaceId: WorkspaceId): Promise<Set<string>> {
  const rows = await on.query<{ accountId: string }>(findIds, [workspaceId]);
  return new Set(rows.map((row) => row.accountId));
}

/** A transfer whose hold has ended, one way or the other. */
export type EndedTransfer = {
  readonly transferId: string;
  readonly accountId: string;
  readonly beneficiaryIban: string;
  readonly beneficiaryName: string;
  /** The day of the workspace's time on which its money was held */
  readonly heldOn: string;
};

// Looked up by primary key and by reference: a few thousand at a time, whatever else there is.
const findEnded = {
  name: "bank.ended_transfers",
  text: `select t.transfer_id as "transferId", t.account_id as "accountId", t.beneficiary_iban as "beneficiaryIban",
      t.beneficiary_name as "beneficiaryName", (x.executed_at at time zone 'Europe/Paris')::date::text as "heldOn"
    from unnest($2::uuid[]) e (transfer_id)
    join bank.transfer t on t.workspace_id = $1 and t.transfer_id = e.transfer_id
    cross join lateral (
      select executed_at from bank.transaction where workspace_id = $1 and reference = t.reference and direction = 'debit' limit 1) x`,
};

/** Those of the ids that are transfers; the rest are other orders' bookings, and absent. */
export async function findEndedTransfers(
  on: Queryable,
  workspaceId: WorkspaceId,
  transferIds: readonly string[],
): Promise<Map<string, EndedTransfer>> {
  if (transferIds.length === 0) return new Map();
  const rows = await on.query<EndedTransfer>(findEnded, [workspaceId, `{${transferIds.join(",")}}`]);
  return new Map(rows.map((row) => [row.transferId, row]));
}

const openPosition = {
  name: "bank.open_activity_position",
  text: "insert into bank.activity_position (workspace_id) values ($1) on conflict do nothing",
};
const lockPosition = {
  name: "bank.lock_activity_position",
  text: `select movement_no as "movementNo" from bank.activity_position where workspace_id = $1 for update`,
};
const readPosition = {
  name: "bank.activity_position",
  text: `select movement_no as "movementNo" from bank.activity_position where workspace_id = $1`,
};
const readPositions = {
  name: "bank.activity_positions",
  text: `select s.workspace_id as "workspaceId", coalesce(p.movement_no, 0) as "movementNo"
    from bank.settings s left join bank.activity_position p using (workspace_id)`,
};
const movePosition = {
  name: "bank.move_activity_position",
  text: "update bank.activity_position set movement_no = $2 where workspace_id = $1",
};

/** How far a workspace's movements were told; locked, so that one process at a time goes on from there. */
export async function lockActivityPosition(tx: Tx, workspaceId: WorkspaceId): Promise<bigint> {
  tx.write(openPosition, [workspaceId]);
  const [row] = await tx.query<{ movementNo: bigint }>(lockPosition, [workspaceId]);
  return row?.movementNo ?? 0n;
}

export async function readActivityPosition(on: Queryable, workspaceId: WorkspaceId): Promise<bigint> {
  const [row] = await on.query<{ movementNo: bigint }>(readPosition, [workspaceId]);
  return row?.movementNo ?? 0n;
}

/** How far every workspace was told. */
export const readActivityPositions = (on: Queryable): Promise<{ workspaceId: WorkspaceId; movementNo: bigint }[]> =>
  on.query<{ workspaceId: WorkspaceId; movementNo: bigint }>(readPositions);

export const moveActivityPosition = (tx: Tx, workspaceId: WorkspaceId, movementNo: bigint): void =>
  tx.write(movePosition, [workspaceId, movementNo]);

const addToDays = bulkInsert(
  "bank.account_day as d",
  {
    workspace_id: "uuid",
    account_id: "uuid",
    day: "date",
    net: "bigint",
    money_in: "bigint",
    money_out: "bigint",
    own_in: "bigint",
    own_out: "bigint",
  },
  {
    shared: ["workspace_id"],
    suffix: `on conflict (workspace_id, account_id, day) do update set net = d.net + excluded.net, money_in = d.money_in + excluded.money_in,
      money_out = d.money_out + excluded.money_out, own_in = d.own_in + excluded.own_in, own_out = d.own_out + excluded.own_out`,
  },
);

export const addDays = (tx: Tx, workspaceId: WorkspaceId, days: readonly DayTally[]): void =>
  addToDays(
    tx,
    days.map((each) => ({
      workspace_id: workspaceId,
      account_id: each.accountId,
      day: each.day,
      net: each.net,
      money_in: each.moneyIn,
      money_out: each.moneyOut,
      own_in: each.ownIn,
      own_out: each.ownOut,
    })),
  );

const addToPayees = bulkInsert(
  "bank.payee as p",
  {
    workspace_id: "uuid",
    iban: "text",
    name: "text",
    transfers: "bigint",
    amount: "bigint",
    last_paid_at: "timestamptz",
    last_transfer_id: "uuid",
  },
  {
    shared: ["workspace_id"],
    suffix: `on conflict (workspace_id, iban, name) do update set transfers = p.transfers + excluded.transfers, amount = p.amount + excluded.amount,
      last_paid_at = excluded.last_paid_at, last_transfer_id = excluded.last_transfer_id`,
  },
);

export const addPayees = (tx: Tx, workspaceId: WorkspaceId, payees: readonly Payee[]): void =>
  addToPayees(
    tx,
    payees.map((payee) => ({
      workspace_id: workspaceId,
      iban: payee.iban,
      name: payee.name,
      transfers: payee.transfers,
      amount: payee.amount,
      last_paid_at: payee.lastPaidAt,
      last_transfer_id: payee.lastTransferId,
    })),
  );
