import type { Day } from "./calendar.ts";
import type { RailCollectionFailureCode } from "./failures.ts";
import type { PostalAddress, SepaRail } from "./port.ts";
import type { CollectionScheme } from "./timeline.ts";

/** By which direct debit schemes an IBAN's bank can be reached. */
export type CollectionReach = Readonly<Record<CollectionScheme, boolean>>;

/** A direct debit on its way out. Texts are as the customer wrote them: each rail cuts and transliterates for its own wire. */
export type DirectDebitOrder = {
  /** A UUID of ours, unique for ever: submitting it again sends nothing. */
  readonly orderId: string;
  /** Travels to the debtor. Not unique, so never a key. */
  readonly endToEndId: string;
  readonly scheme: CollectionScheme;
  /** Cents of EUR, above zero. */
  readonly amount: bigint;
  readonly creditor: { readonly name: string; readonly iban: string; readonly identifier: string };
  readonly debtor: { readonly name: string; readonly iban: string; readonly address?: PostalAddress };
  readonly mandate: {
    readonly reference: string;
    readonly signedOn: Day;
    /** Given for this one collection; recurrent where nothing is said. */
    readonly isOneOff?: boolean;
  };
  readonly message?: string;
  /** The TARGET business day on which the debtor's account is to be debited. */
  readonly dueOn: Day;
};

/** What the outside says of a collection before or on its due day: its money came, it was rejected before it moved, or neither yet. */
export type CollectionReport =
  | { readonly orderId: string; readonly status: "settled" }
  | { readonly orderId: string; readonly status: "rejected"; readonly failureCode: RailCollectionFailureCode; readonly isoReason: string }
  | { readonly orderId: string; readonly status: "pending" };

/** The port by which SEPA direct debits cross the border; its laws are those of the transfers' port (SPEC.md, R1 to R3). */
export interface CollectionRail {
  readonly name: string;
  /** Reach of every IBAN asked for, as of now, by the IBAN as it was asked; an IBAN that is wrong is reached by nothing. */
  reachForCollections(ibans: readonly string[]): Promise<ReadonlyMap<string, CollectionReach>>;
  /** Takes orders, once each however often they come, and reports on each in order. Throws when it cannot take them: submit the same ones again. */
  submitCollections(orders: readonly DirectDebitOrder[], at: Date): Promise<readonly CollectionReport[]>;
  /** Asked at the planned moment of settlement for orders without news; reports on each in order. */
  settleCollectionsByRule(orders: readonly DirectDebitOrder[], at: Date): Promise<readonly CollectionReport[]>;
}

/** What a bank needs to reach SEPA: transfers and direct debits. */
export type BankRail = SepaRail & CollectionRail;
