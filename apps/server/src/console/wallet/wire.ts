import type { Commands, Database } from "@memento/platform";
import { type TProperties, type TSchema, Type } from "typebox";
import type { Reconcile } from "../../positions.ts";

/** What the wallet's routes of the console are given. `now` is real time. */
export type WalletConsoleDeps = {
  readonly database: Database;
  readonly commands: Commands;
  readonly now: () => Date;
  readonly reconcile: Reconcile;
};

export const strict = { additionalProperties: false } as const;
export const Id = (description: string) => Type.String({ format: "uuid", description });
export const Moment = (description: string) => Type.String({ format: "date-time", description });
export const Amount = (description: string) => Type.Integer({ format: "int64", description });
export const Currency = Type.String({ pattern: "^[A-Z]{3}$", description: "ISO 4217." });
export const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** A list by its key: what it is narrowed to, where it goes on, and how long a page is. */
export const KeyedQuery = <Filters extends TProperties>(filters: Filters) =>
  Type.Object(
    {
      ...filters,
      cursor: Type.Optional(Id("The next_cursor of the page before.")),
      size: Type.Integer({ minimum: 1, maximum: 100, default: 25, description: "Elements in a page, at most." }),
    },
    strict,
  );
export const KeyedPage = <Row extends TSchema>(row: Row) =>
  Type.Object({ results: Type.Array(row), next_cursor: OrNull(Id("Null: there are no more.")) });

export const momentToWire = (at: Date): string => at.toISOString();
