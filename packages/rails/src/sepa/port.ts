import type { Day } from "./calendar.ts";
import type { RailTransferFailureCode } from "./failures.ts";

/** SEPA credit transfer, or SEPA instant credit transfer. */
export type Scheme = "standard" | "instant";

/** By which schemes an IBAN's bank can be reached. */
export type Reach = { readonly standard: boolean; readonly instant: boolean };

/** A postal address in its structured form, the only one that SEPA messages take without loss since November 2026. */
export type PostalAddress = {
  readonly street: string;
  readonly buildingNumber?: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
};

/** A credit transfer on its way out. Texts are as the customer wrote them: each rail cuts and transliterates for its own wire. */
export type CreditTransferOrder = {
  /** A UUID of ours, unique for ever: submitting it again sends nothing. */
  readonly orderId: string;
  /** Travels to the beneficiary. Not unique, so never a key. */
  readonly endToEndId: string;
  readonly scheme: Scheme;
  /** Cents of EUR, above zero. */
  readonly amount: bigint;
  /** The address has to travel as soon as the beneficiary's bank is outside the EEA. */
  readonly debtor: { readonly name: string; readonly iban: string; readonly address?: PostalAddress };
  readonly creditor: { readonly name: string; readonly iban: string };
  readonly message?: string;
  /** The day in Paris on which the debtor's bank is to execute. */
  readonly executeOn: Day;
};

/**
 * What the outside says of an order: its money arrived, it was turned down before it moved (a reject, with the ISO 20022 code as it was
 * given), or neither yet. The first two are final.
 */
export type RailReport =
  | { readonly orderId: string; readonly status: "settled" }
  | { readonly orderId: string; readonly status: "rejected"; readonly failureCode: RailTransferFailureCode; readonly isoReason: string }
  | { readonly orderId: string; readonly status: "pending" };

/** The port by which SEPA transfers cross the border. SPEC.md numbers what every adapter keeps. */
export interface SepaRail {
  readonly name: string;
  /** [R1] Reach of every IBAN asked for, as of now, by the IBAN as it was asked; an IBAN that is wrong is reached by nothing. */
  reach(ibans: readonly string[]): Promise<ReadonlyMap<string, Reach>>;
  /**
   * [R2] Takes orders, once each however often they come, and reports on each in order: pending, or what is known at once. Throws when it cannot
   * take them; then nobody may conclude that nothing left, and the same orders are to be submitted again.
   */
  submit(orders: readonly CreditTransferOrder[], at: Date): Promise<readonly RailReport[]>;
  /** [R3] Asked at the planned moment of settlement for standard orders without news; reports on each in order. */
  settleByRule(orders: readonly CreditTransferOrder[], at: Date): Promise<readonly RailReport[]>;
}
