import type { Day } from "./calendar.ts";
import type { TransferFailureCode } from "./failures.ts";

export type Scheme = "standard" | "instant";

/** By which schemes an IBAN's bank can be reached. */
export type Reach = { readonly standard: boolean; readonly instant: boolean };

/** A credit transfer on its way out. Amount in cents of EUR. */
export type CreditTransferOrder = {
  /** Ours, unique: submitting it again sends nothing. */
  readonly orderId: string;
  readonly endToEndId: string;
  readonly scheme: Scheme;
  readonly amount: bigint;
  readonly debtor: { readonly name: string; readonly iban: string };
  readonly creditor: { readonly name: string; readonly iban: string };
  readonly message?: string;
  readonly executeOn: Day;
};

/** What the outside says of an order: its money arrived, it was turned down before it moved (a reject), or neither yet. */
export type RailReport =
  | { readonly orderId: string; readonly status: "settled" }
  | { readonly orderId: string; readonly status: "rejected"; readonly failureCode: TransferFailureCode; readonly isoReason: string }
  | { readonly orderId: string; readonly status: "pending" };

/** The port by which SEPA transfers cross the border. SPEC.md numbers what every adapter keeps. */
export interface SepaRail {
  readonly name: string;
  /** [R1] Reach of every IBAN asked for, as of now; an IBAN that is wrong is reached by nothing. */
  reach(ibans: readonly string[]): Promise<ReadonlyMap<string, Reach>>;
  /** [R2] Takes orders, once each however often they come, and reports on each in order: pending, or what is known at once. */
  submit(orders: readonly CreditTransferOrder[], at: Date): Promise<readonly RailReport[]>;
  /** [R3] Asked at the planned moment of settlement for standard orders without news; reports on each in order. */
  settleByRule(orders: readonly CreditTransferOrder[], at: Date): Promise<readonly RailReport[]>;
}
