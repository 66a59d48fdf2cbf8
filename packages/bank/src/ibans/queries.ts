import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { AccountType } from "../accounts/queries.ts";

export type Iban = {
  readonly ibanId: string;
  readonly accountId: string;
  readonly iban: string;
  readonly name: string;
  readonly type: "main" | "virtual";
  readonly status: "active" | "inactive";
  readonly allowCollections: boolean;
  readonly isDeleted: boolean;
};

/** An IBAN of ours together with the account behind it: what decides where money goes. */
export type OwnIban = Iban & {
  readonly accountName: string;
  readonly accountType: AccountType;
  readonly accountStatus: "active" | "closed";
  readonly mainIban: string;
};

const columns = `i.iban_id as "ibanId", i.account_id as "accountId", i.iban, i.name, i.type, i.status, i.allow_collections as "allowCollections", i.is_deleted as "isDeleted"`;

const insertRows = bulkInsert(
  "bank.iban",
  {
    workspace_id: "uuid",
    iban_id: "uuid",
    account_id: "uuid",
    iban: "text",
    name: "text",
    type: "text",
    status: "text",
    allow_collections: "boolean",
    is_deleted: "boolean",
    created_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertIbans = (tx: Tx, workspaceId: WorkspaceId, ibans: readonly Iban[], createdAt: Date): void =>
  insertRows(
    tx,
    ibans.map((iban) => ({
      workspace_id: workspaceId,
      iban_id: iban.ibanId,
      account_id: iban.accountId,
      iban: iban.iban,
      name: iban.name,
      type: iban.type,
      status: iban.status,
      allow_collections: iban.allowCollections,
      is_deleted: iban.isDeleted,
      created_at: createdAt,
    })),
  );

const nextNumbers = {
  name: "bank.next_account_numbers",
  text: "select nextval('bank.account_number') as number from generate_series(1, $1)",
};

/** Account numbers nobody has had: they make our IBANs and are never issued twice. */
export const nextAccountNumbers = async (tx: Tx, count: number): Promise<bigint[]> =>
  (await tx.query<{ number: bigint }>(nextNumbers, [count])).map((row) => row.number);

const findById = { name: "bank.iban_by_id", text: `select ${columns} from bank.iban i where i.workspace_id = $1 and i.iban_id = $2` };

export async function findIban(on: Queryable, workspaceId: WorkspaceId, ibanId: string): Promise<Iban | undefined> {
  const [iban] = await on.query<Iban>(findById, [workspaceId, ibanId]);
  return iban;
}

const lockByIds = {
  name: "bank.ibans_for_change",
  text: `select ${columns} from bank.iban i where i.workspace_id = $1 and i.iban_id = any ($2::uuid[]) order by i.iban_id for update`,
};

export const lockIbans = (tx: Tx, workspaceId: WorkspaceId, ibanIds: readonly string[]): Promise<Iban[]> =>
  tx.query<Iban>(lockByIds, [workspaceId, [...new Set(ibanIds)]]);

const findOwn = {
  name: "bank.own_ibans",
  text: `select ${columns}, a.name as "accountName", a.type as "accountType", a.status as "accountStatus", a.main_iban as "mainIban"
    from bank.iban i join bank.account a on a.workspace_id = i.workspace_id and a.account_id = i.account_id
    where i.iban = any ($2::text[]) and i.workspace_id = $1`,
};

/** Those of the given IBANs (normalised) that belong to the workspace, deleted and inactive ones included. */
export async function findOwnIbans(on: Queryable, workspaceId: WorkspaceId, ibans: readonly string[]): Promise<Map<string, OwnIban>> {
  const rows = await on.query<OwnIban>(findOwn, [workspaceId, `{${ibans.join(",")}}`]);
  return new Map(rows.map((row) => [row.iban, row]));
}

const updateRows = {
  name: "bank.update_ibans",
  text: `update bank.iban i set name = c.name, status = c.status, allow_collections = c.allow_collections, is_deleted = c.is_deleted
    from unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::boolean[]) c (iban_id, name, status, allow_collections, is_deleted)
    where i.workspace_id = $1 and i.iban_id = any ($2::uuid[]) and i.iban_id = c.iban_id`,
};

export function updateIbans(tx: Tx, workspaceId: WorkspaceId, ibans: readonly Iban[]): void {
  if (ibans.length === 0) return;
  tx.write(updateRows, [
    workspaceId,
    ibans.map((iban) => iban.ibanId),
    ibans.map((iban) => iban.name),
    ibans.map((iban) => iban.status),
    ibans.map((iban) => iban.allowCollections),
    ibans.map((iban) => iban.isDeleted),
  ]);
}

const findVirtual = {
  name: "bank.virtual_ibans_of_accounts",
  text: `select ${columns} from bank.iban i where i.workspace_id = $1 and i.account_id = any ($2::uuid[]) and i.type = 'virtual' and not i.is_deleted
    order by i.iban_id for update`,
};

/** The virtual IBANs of these accounts, active or not, without the deleted ones. */
export const findVirtualIbans = (tx: Tx, workspaceId: WorkspaceId, accountIds: readonly string[]): Promise<Iban[]> =>
  tx.query<Iban>(findVirtual, [workspaceId, [...new Set(accountIds)]]);

const move = {
  name: "bank.move_ibans",
  text: "update bank.iban set account_id = $3 where workspace_id = $1 and iban_id = any ($2::uuid[])",
};

/** Makes IBANs lead to another account. */
export const moveIbans = (tx: Tx, workspaceId: WorkspaceId, ibans: readonly Iban[], accountId: string): void =>
  tx.write(move, [workspaceId, ibans.map((iban) => iban.ibanId), accountId]);

const listPage = {
  name: "bank.list_ibans",
  text: `select ${columns} from bank.iban i where i.workspace_id = $1 and ($2::uuid is null or i.account_id = $2) and ($3 or not i.is_deleted)
    order by i.iban_id limit $4 offset $5`,
};

/** IBANs in the order in which they were made. */
export const listIbans = (
  on: Queryable,
  workspaceId: WorkspaceId,
  filter: { accountId: string | undefined; includeDeleted: boolean },
  page: { limit: number; offset: number },
): Promise<Iban[]> => on.query<Iban>(listPage, [workspaceId, filter.accountId ?? null, filter.includeDeleted, page.limit, page.offset]);
