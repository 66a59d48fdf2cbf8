import type { WorkspaceId } from "@memento/kernel";
import type { OperationContext, Queryable } from "@memento/platform";

/** An order to a bank account outside: to collect from it, or to pay to it. Cents of EUR. */
export type BankOrder = {
  /** What the wallet knows it by */
  readonly chargeId: string;
  readonly amount: bigint;
  readonly iban: string;
  /** Who has the account */
  readonly name: string;
  /** Shown on its statement */
  readonly message: string;
};

export type BankCollection = BankOrder & {
  /** `signedOn` is a day; the reference is unique for the project */
  readonly mandate: { readonly reference: string; readonly signedOn: string };
};

/** What became of an order when it was given: the bank took it under this id, or refused it. */
export type OrderTaken = { readonly orderId: string } | { readonly refusedBecause: string };

/** What an order has come to. `returned`: it was confirmed, and taken back afterwards. */
export type OrderState = {
  readonly orderId: string;
  readonly state: "pending" | "confirmed" | "failed" | "returned";
  readonly reason: string | null;
  /** Project's time */
  readonly at: Date;
};

/** An order that was confirmed and has come back since. `returnId` grows with time. */
export type OrderReturn = { readonly returnId: string; readonly orderId: string; readonly reason: string | null; readonly at: Date };

/**
 * The bank side of the same workspace, as the wallet sees it: the ring-fenced account, and orders on it. Whoever puts the server together plugs it
 * in. Orders are given inside the wallet's own database transaction, so that an order and what the wallet knows of it are written
 * together or not at all. Single euro payments only: EUR.
 */
export type BankAccounts = {
  /** Collects by direct debit, under mandates, as soon as the scheme allows. Outcomes are in request order. */
  readonly collect: (context: OperationContext, ringFencedIban: string, orders: readonly BankCollection[]) => Promise<OrderTaken[]>;
  /** Pays by credit transfer. Outcomes are in request order. */
  readonly pay: (context: OperationContext, ringFencedIban: string, orders: readonly BankOrder[]) => Promise<OrderTaken[]>;
  readonly look: (on: Queryable, workspaceId: WorkspaceId, orderIds: readonly string[]) => Promise<OrderState[]>;
  /** What came back after `after` (a return's id), oldest first. */
  readonly returnsAfter: (on: Queryable, workspaceId: WorkspaceId, after: string, limit: number) => Promise<OrderReturn[]>;
  /** Cents on the account with this IBAN; undefined without such an account. */
  readonly balance: (on: Queryable, workspaceId: WorkspaceId, iban: string) => Promise<bigint | undefined>;
};
