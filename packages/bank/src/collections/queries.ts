import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Queryable, type Tx, plannedFor } from "@memento/platform";
import type { CollectionFailureCode, CollectionScheme, Day } from "@memento/rails";
import type { PartyAddress } from "../mandates/queries.ts";
import type { CollectionStatus } from "./states.ts";

/** `queued` waits for its bulk, `waiting` for its submission. */
export type CollectionRailState = "queued" | "waiting" | "sending" | "sent";

/** A collection as the bank keeps it. Amounts in cents. The debtor's part is null where a pending order leaves it to its mandate. */
export type Collection = {
  readonly collectionId: string;
  readonly reference: string;
  readonly accountId: string | null;
  readonly amount: bigint;
  readonly scheme: CollectionScheme;
  readonly mandateReference: string;
  readonly signedOn: Day | null;
  readonly debtorName: string | null;
  readonly debtorIban: string | null;
  readonly debtorAddress: PartyAddress | null;
  readonly contractReference: string | null;
  readonly localIban: string;
  readonly status: CollectionStatus;
  readonly failureCode: CollectionFailureCode | null;
  readonly scheduledOn: Day;
  readonly dueOn: Day | null;
  readonly message: string | null;
  readonly endToEndId: string;
  readonly internalNote: string | null;
  readonly customId: string | null;
  readonly customMetadata: string | null;
  readonly batchId: string | null;
  readonly railState: CollectionRailState | null;
  readonly initiatedAt: Date;
};

export const collectionColumns = `collection_id as "collectionId", reference, account_id as "accountId", amount, scheme, mandate_reference as "mandateReference",
  signed_on as "signedOn", debtor_name as "debtorName", debtor_iban as "debtorIban", debtor_address as "debtorAddress",
  contract_reference as "contractReference", local_iban as "localIban", status, failure_code as "failureCode", scheduled_on as "scheduledOn",
  due_on as "dueOn", message, end_to_end_id as "endToEndId", internal_note as "internalNote", custom_id as "customId",
  custom_metadata as "customMetadata", batch_id as "batchId", rail_state as "railState", initiated_at as "initiatedAt"`;

const insertRows = bulkInsert(
  "bank.collection",
  {
    workspace_id: "uuid",
    collection_id: "uuid",
    reference: "uuid",
    account_id: "uuid",
    amount: "bigint",
    scheme: "text",
    mandate_reference: "text",
    signed_on: "date",
    debtor_name: "text",
    debtor_iban: "text",
    debtor_address: "jsonb",
    contract_reference: "text",
    local_iban: "text",
    status: "text",
    failure_code: "text",
    scheduled_on: "date",
    due_on: "date",
    message: "text",
    end_to_end_id: "text",
    internal_note: "text",
    custom_id: "text",
    custom_metadata: "text",
    batch_id: "uuid",
    rail_state: "text",
    initiated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

const addressText = (address: PartyAddress | null): string | null => (address === null ? null : JSON.stringify(address));

export const insertCollections = (tx: Tx, workspaceId: WorkspaceId, collections: readonly Collection[]): void =>
  insertRows(
    tx,
    collections.map((collection) => ({
      workspace_id: workspaceId,
      collection_id: collection.collectionId,
      reference: collection.reference,
      account_id: collection.accountId,
      amount: collection.amount,
      scheme: collection.scheme,
      mandate_reference: collection.mandateReference,
      signed_on: collection.signedOn,
      debtor_name: collection.debtorName,
      debtor_iban: collection.debtorIban,
      debtor_address: addressText(collection.debtorAddress),
      contract_reference: collection.contractReference,
      local_iban: collection.localIban,
      status: collection.status,
      failure_code: collection.failureCode,
      scheduled_on: collection.scheduledOn,
      due_on: collection.dueOn,
      message: collection.message,
      end_to_end_id: collection.endToEndId,
      internal_note: collection.internalNote,
      custom_id: collection.customId,
      custom_metadata: collection.customMetadata,
      batch_id: collection.batchId,
      rail_state: collection.railState,
      initiated_at: collection.initiatedAt,
    })),
  );

const findById = {
  name: "bank.collection_by_id",
  text: `select ${collectionColumns} from bank.collection where workspace_id = $1 and collection_id = $2`,
};

export async function findCollection(on: Queryable, workspaceId: WorkspaceId, collectionId: string): Promise<Collection | undefined> {
  const [collection] = await on.query<Collection>(findById, [workspaceId, collectionId]);
  return collection;
}

/** A collection with the transaction that it made. A collection that failed at once made none. */
export type BookedCollection = Collection & { readonly transactionId: string | null };

const lockByIds = {
  name: "bank.collections_for_change",
  text: `select ${collectionColumns}, (select x.transaction_id from bank.transaction x where x.workspace_id = $1 and x.reference = collection.reference
      and x.direction = 'credit' limit 1) as "transactionId"
    from bank.collection where workspace_id = $1 and collection_id = any ($2::uuid[]) order by collection_id for update`,
};

/** Those collections, locked until the transaction ends; unknown ids are absent. */
export const lockCollections = (tx: Tx, workspaceId: WorkspaceId, collectionIds: readonly string[]): Promise<BookedCollection[]> =>
  tx.query<BookedCollection>(lockByIds, [workspaceId, `{${collectionIds.join(",")}}`]);

const findSending = {
  name: "bank.collections_sending",
  text: `select ${collectionColumns} from bank.collection where workspace_id = $1 and rail_state = 'sending' order by collection_id limit $2`,
};

/** Collections that are on their way to the rail, oldest first. */
export const findCollectionsToSend = (on: Queryable, workspaceId: WorkspaceId, limit: number): Promise<Collection[]> =>
  on.query<Collection>(findSending, [workspaceId, limit]);

const findSendingWorkspaces = {
  name: "bank.workspaces_sending_collections",
  text: "select distinct workspace_id from bank.collection where rail_state = 'sending'",
};

export const findWorkspacesWithCollectionsToSend = async (on: Queryable): Promise<WorkspaceId[]> =>
  (await on.query<{ workspace_id: WorkspaceId }>(findSendingWorkspaces)).map((row) => row.workspace_id);

const sumCoreInFlight = {
  name: "bank.core_collections_in_flight",
  text: `select coalesce(sum(amount), 0)::bigint as amount from bank.collection
    where workspace_id = $1 and status = 'scheduled' and scheme = 'core'`,
};

/** What the workspace's CORE collections that are scheduled and not yet settled come to, in cents. */
export const coreCollectionsInFlight = async (on: Queryable, workspaceId: WorkspaceId): Promise<bigint> =>
  (await on.query<{ amount: bigint }>(sumCoreInFlight, [workspaceId]))[0]?.amount ?? 0n;

/** What changed about a collection that was scheduled; the rest of its row stays. */
export type CollectionChange = Pick<BookedCollection, "collectionId" | "transactionId" | "status" | "failureCode" | "railState">;

const updateStates = {
  name: "bank.update_collections",
  text: `update bank.collection t set status = c.status, failure_code = c.failure_code, rail_state = c.rail_state
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) c (collection_id, status, failure_code, rail_state)
    where t.workspace_id = $1 and t.collection_id = any ($2::uuid[]) and t.collection_id = c.collection_id`,
};

export function updateCollections(tx: Tx, workspaceId: WorkspaceId, changes: readonly CollectionChange[]): void {
  if (changes.length === 0) return;
  tx.write(plannedFor(updateStates, changes.length), [
    workspaceId,
    changes.map((change) => change.collectionId),
    changes.map((change) => change.status),
    changes.map((change) => change.failureCode),
    changes.map((change) => change.railState),
  ]);
}

const updateInitiated = {
  name: "bank.update_initiated_collections",
  text: `update bank.collection t set account_id = c.account_id, signed_on = c.signed_on, debtor_name = c.debtor_name, debtor_iban = c.debtor_iban,
      debtor_address = c.debtor_address, contract_reference = c.contract_reference, status = c.status, failure_code = c.failure_code, due_on = c.due_on,
      rail_state = c.rail_state
    from (select unnest($2::uuid[]) as collection_id, unnest($3::uuid[]) as account_id, unnest($4::date[]) as signed_on, unnest($5::text[]) as debtor_name,
        unnest($6::text[]) as debtor_iban, unnest($7::jsonb[]) as debtor_address, unnest($8::text[]) as contract_reference, unnest($9::text[]) as status,
        unnest($10::text[]) as failure_code, unnest($11::date[]) as due_on, unnest($12::text[]) as rail_state) c
    where t.workspace_id = $1 and t.collection_id = any ($2::uuid[]) and t.collection_id = c.collection_id`,
};

/** Writes what became of pending items. */
export function updateInitiatedCollections(tx: Tx, workspaceId: WorkspaceId, collections: readonly Collection[]): void {
  if (collections.length === 0) return;
  tx.write(plannedFor(updateInitiated, collections.length), [
    workspaceId,
    collections.map((collection) => collection.collectionId),
    collections.map((collection) => collection.accountId),
    collections.map((collection) => collection.signedOn),
    collections.map((collection) => collection.debtorName),
    collections.map((collection) => collection.debtorIban),
    collections.map((collection) => addressText(collection.debtorAddress)),
    collections.map((collection) => collection.contractReference),
    collections.map((collection) => collection.status),
    collections.map((collection) => collection.failureCode),
    collections.map((collection) => collection.dueOn),
    collections.map((collection) => collection.railState),
  ]);
}
