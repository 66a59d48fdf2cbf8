import type { WorkspaceId } from "@memento/kernel";
import type { LedgerAccountId } from "@memento/ledger";
import { bulkInsert, type Queryable, type Tx } from "@memento/platform";
import type { SourceStatus, SourceType } from "./states.ts";

/** What a person pays with. Which attributes are there depends on the type. */
export type Source = {
  readonly sourceId: string;
  readonly userId: string;
  readonly type: SourceType;
  readonly status: SourceStatus;
  readonly description: string;
  /** Null for virtual sources */
  readonly gateway: string | null;
  /** Virtual: ISO 4217 */
  readonly currency: string | null;
  /** Virtual: where its money is in the ledger */
  readonly accountId: LedgerAccountId | null;
  /** Card: sealed for `wallet.card:<source id>` */
  readonly cardToken: string | null;
  readonly expirationMonth: number | null;
  readonly expirationYear: number | null;
  readonly cardBrand: string | null;
  readonly cardLastFour: string | null;
  readonly bankCountry: string | null;
  readonly swift: string | null;
  readonly iban: string | null;
  readonly accountNumber: string | null;
  /** Bank account: sealed for `wallet.nin:<source id>` */
  readonly nin: string | null;
  readonly mandateReference: string | null;
  /** A day of the project's clock */
  readonly mandateSignedOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const sourceColumns = `s.source_id as "sourceId", s.user_id as "userId", s.type, s.status, s.description, s.gateway, s.currency,
  s.account_id as "accountId", s.card_token as "cardToken", s.expiration_month as "expirationMonth", s.expiration_year as "expirationYear",
  s.card_brand as "cardBrand", s.card_last_four as "cardLastFour", s.bank_country as "bankCountry", s.swift, s.iban, s.account_number as "accountNumber", s.nin, s.mandate_reference as "mandateReference",
  s.mandate_signed_on as "mandateSignedOn", s.created_at as "createdAt", s.updated_at as "updatedAt"`;

const byId = {
  name: "wallet.sources",
  text: `select ${sourceColumns} from wallet.payment_source s where s.workspace_id = $1 and s.source_id = any ($2::uuid[]) and s.deleted_at is null`,
};

/** Sources by id; unknown and deleted ones are absent. */
export async function findSources(on: Queryable, workspaceId: WorkspaceId, sourceIds: readonly string[]): Promise<Map<string, Source>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await on.query<Source>(byId, [workspaceId, [...new Set(sourceIds)]]);
  return new Map(rows.map((source) => [source.sourceId, source]));
}

const anyById = {
  name: "wallet.any_sources",
  text: `select ${sourceColumns} from wallet.payment_source s where s.workspace_id = $1 and s.source_id = any ($2::uuid[])`,
};

/** Sources by id, deleted ones too: for what was paid with them. */
export async function findAnySources(on: Queryable, workspaceId: WorkspaceId, sourceIds: readonly string[]): Promise<Map<string, Source>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await on.query<Source>(anyById, [workspaceId, [...new Set(sourceIds)]]);
  return new Map(rows.map((source) => [source.sourceId, source]));
}

const virtualOfUsers = {
  name: "wallet.virtual_sources",
  text: `select ${sourceColumns} from wallet.payment_source s
    where s.workspace_id = $1 and s.user_id = any ($2::uuid[]) and s.type = 'virtual' and s.deleted_at is null`,
};

export const virtualKey = (source: { userId: string; currency: string | null }): string => `${source.userId} ${source.currency}`;

/** The virtual sources of users, by `virtualKey`. */
export async function findVirtualSources(
  on: Queryable,
  workspaceId: WorkspaceId,
  userIds: readonly string[],
): Promise<Map<string, Source>> {
  if (userIds.length === 0) return new Map();
  const rows = await on.query<Source>(virtualOfUsers, [workspaceId, [...new Set(userIds)]]);
  return new Map(rows.map((source) => [virtualKey(source), source]));
}

const insertRows = bulkInsert(
  "wallet.payment_source",
  {
    workspace_id: "uuid",
    source_id: "uuid",
    user_id: "uuid",
    type: "text",
    status: "text",
    description: "text",
    gateway: "text",
    currency: "text",
    account_id: "uuid",
    card_token: "text",
    expiration_month: "smallint",
    expiration_year: "smallint",
    bank_country: "text",
    swift: "text",
    iban: "text",
    account_number: "text",
    nin: "text",
    mandate_reference: "text",
    mandate_signed_on: "date",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  { shared: ["workspace_id"] },
);

export const insertSources = (tx: Tx, workspaceId: WorkspaceId, sources: readonly Source[]): void =>
  insertRows(
    tx,
    sources.map((source) => ({
      workspace_id: workspaceId,
      source_id: source.sourceId,
      user_id: source.userId,
      type: source.type,
      status: source.status,
      description: source.description,
      gateway: source.gateway,
      currency: source.currency,
      account_id: source.accountId,
      card_token: source.cardToken,
      expiration_month: source.expirationMonth,
      expiration_year: source.expirationYear,
      bank_country: source.bankCountry,
      swift: source.swift,
      iban: source.iban,
      account_number: source.accountNumber,
      nin: source.nin,
      mandate_reference: source.mandateReference,
      mandate_signed_on: source.mandateSignedOn,
      created_at: source.createdAt,
      updated_at: source.updatedAt,
    })),
  );
