import { type Brand, uuidArray } from "@memento/kernel";

export type BookId = Brand<string, "BookId">;
export type LedgerAccountId = Brand<string, "LedgerAccountId">;
export type JournalTransactionId = Brand<string, "JournalTransactionId">;

type LedgerStatement = { readonly name: string; readonly text: string };

/**
 * What the ledger needs of a database: something that runs one parameterised statement. Statements that are not awaited between
 * each other may travel together; they still run in order.
 */
export interface LedgerStore {
  query<Row>(statement: LedgerStatement, values: readonly (string | Buffer | boolean | null)[]): Promise<Row[]>;
  /** Sends a statement without waiting; its failure fails the transaction. */
  write(statement: LedgerStatement, values: readonly (string | Buffer | boolean | null)[]): void;
}

/** Reading needs no transaction. */
export type LedgerReader = Pick<LedgerStore, "query">;

/**
 * A PostgreSQL array literal of values that need no quoting: ids, integers, booleans. Faster than the driver's own encoding,
 * which quotes each element.
 */
export const arrayLiteral = (values: readonly (string | number | bigint | boolean)[]): string => `{${values.join(",")}}`;

/** An array of ids for a `uuid[]` parameter, as cheap as it gets for the database. */
export const idArray = (ids: readonly string[]): string | Buffer => uuidArray(ids) ?? arrayLiteral(ids);
