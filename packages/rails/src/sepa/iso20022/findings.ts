import type { Day } from "../calendar.ts";
import type { Scheme } from "../port.ts";
import { shortHash } from "./folder.ts";
import type { OrderEnd, SentOrders } from "./sent-orders.ts";

/** Money that another bank sent to an account here. Amount in cents of EUR. */
export type IncomingTransfer = {
  /** The same however often and in whatever message the booking is told: the key to credit it once. */
  readonly entryKey: string;
  readonly scheme: Scheme;
  readonly localIban: string;
  readonly amount: bigint;
  readonly debtor: { readonly name: string; readonly iban: string | undefined };
  readonly endToEndId: string | undefined;
  readonly message: string | undefined;
  readonly bookedOn: Day | undefined;
};

/** A transfer of ours that settled and came back. The amount may be less than was sent, where the other bank kept a fee. */
export type ReturnedTransfer = {
  readonly entryKey: string;
  readonly orderId: string;
  readonly amount: bigint;
  readonly isoReason: string;
  readonly bookedOn: Day | undefined;
};

/** What a person has to look at: nothing that a bank tells is dropped. */
export type UnmatchedItem = {
  readonly entryKey: string;
  readonly problem:
    | "unknown_payment"
    | "unknown_message"
    | "duplicate_message"
    | "amounts_differ"
    | "contradicts_earlier_report"
    | "other_booking";
  readonly account?: string | undefined;
  readonly direction?: "credit" | "debit";
  readonly amount?: bigint | undefined;
  readonly endToEndId?: string | undefined;
  readonly isoReason?: string | undefined;
  readonly bookedOn?: Day | undefined;
};

export type Findings = {
  readonly reports: OrderEnd[];
  readonly returns: ReturnedTransfer[];
  readonly incoming: IncomingTransfer[];
  readonly unmatched: UnmatchedItem[];
  /** Bookings told, to be kept once they are dealt with. */
  readonly entryKeys: Set<string>;
};

export const noFindings = (): Findings => ({ reports: [], returns: [], incoming: [], unmatched: [], entryKeys: new Set() });

/** What reading needs to know. `entryIsKnown` tells whether a booking was dealt with on an earlier day. */
export type InboxContext = {
  readonly sent: SentOrders;
  readonly sponsorBic: string | undefined;
  entryIsKnown(entryKey: string): Promise<boolean>;
};

/** Adds an end unless it was told before; one that contradicts what was told is for a person to judge, as the money may have moved. */
export async function addEnd(findings: Findings, end: OrderEnd, { sent }: InboxContext): Promise<void> {
  const earlier = findings.reports.find((report) => report.orderId === end.orderId) ?? (await sent.endOf(end.orderId));
  if (earlier === undefined) {
    findings.reports.push(end);
    return;
  }
  if (earlier.status === end.status) return;
  const isoReason = end.status === "rejected" ? end.isoReason : undefined;
  findings.unmatched.push({ entryKey: shortHash(`${end.orderId} ${end.status}`), problem: "contradicts_earlier_report", isoReason });
}
