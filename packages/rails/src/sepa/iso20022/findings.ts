import type { CollectionReport, DirectDebitOrder } from "../collection-port.ts";
import type { Day } from "../calendar.ts";
import type { CreditTransferOrder, RailReport, Scheme } from "../port.ts";
import { shortHash } from "./folder.ts";
import type { StatusReason } from "./pain002.ts";
import type { FinalReport, SentOrder, SentOrders } from "./sent-orders.ts";

/** How a transfer ended. */
export type TransferEnd = Exclude<RailReport, { status: "pending" }>;
/** How a collection ended. */
export type CollectionEnd = Exclude<CollectionReport, { status: "pending" }>;

/** An end that a message told of one of our orders. */
export type Told<End> = {
  readonly end: End;
  /** The account of ours that the order is about: it tells whose order it is. */
  readonly localIban: string;
  /** The booking that told it; undefined where a status report did. */
  readonly entryKey: string | undefined;
};

/** Money that another bank sent to an account here. Amount in cents of EUR. */
export type ArrivedTransfer = {
  /** The same however often and in whatever message the booking is told: the key to credit it once. */
  readonly entryKey: string;
  readonly scheme: Scheme;
  /** The account that the bank credited. */
  readonly account: string | undefined;
  /** The IBAN that the debtor paid to; the account's own where nothing else was said. */
  readonly localIban: string;
  readonly amount: bigint;
  readonly debtor: { readonly name: string; readonly iban: string | undefined };
  readonly endToEndId: string | undefined;
  readonly message: string | undefined;
  readonly bookedOn: Day | undefined;
};

/** A direct debit by which a creditor elsewhere took money from an account here. Amount in cents of EUR. */
export type ArrivedCollection = {
  readonly entryKey: string;
  readonly scheme: DirectDebitOrder["scheme"];
  /** The account that the bank debited. */
  readonly account: string | undefined;
  /** The IBAN that the creditor named; the account's own where nothing else was said. */
  readonly localIban: string;
  readonly amount: bigint;
  readonly creditor: { readonly name: string; readonly iban: string | undefined; readonly identifier: string | undefined };
  readonly mandateReference: string | undefined;
  readonly endToEndId: string | undefined;
  readonly message: string | undefined;
  readonly bookedOn: Day | undefined;
};

/** An order of ours that settled and came back. Amounts in cents of EUR. */
export type ReturnedPayment = {
  readonly entryKey: string;
  readonly kind: "transfer" | "collection";
  readonly orderId: string;
  readonly scheme: Scheme | DirectDebitOrder["scheme"];
  /** The account of ours that the order is about. */
  readonly localIban: string;
  /** A transfer's may be less than was sent, where the other bank kept a fee. */
  readonly amount: bigint;
  /** What other banks took on top, for a collection. */
  readonly charges: bigint;
  readonly isoReason: string;
  readonly endToEndId: string | undefined;
  readonly bookedOn: Day | undefined;
};

/** What a person has to look at: nothing that a bank tells is dropped. With a direction and an amount it is money that moved. */
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
  readonly counterparty?: { readonly name: string | undefined; readonly iban: string | undefined };
  readonly message?: string | undefined;
  readonly endToEndId?: string | undefined;
  readonly isoReason?: string | undefined;
  readonly bookedOn?: Day | undefined;
};

export type Findings = {
  readonly reports: Told<TransferEnd>[];
  readonly collectionReports: Told<CollectionEnd>[];
  readonly returns: ReturnedPayment[];
  readonly incoming: ArrivedTransfer[];
  readonly collected: ArrivedCollection[];
  readonly unmatched: UnmatchedItem[];
  /** Bookings told, to be kept once they are dealt with. */
  readonly entryKeys: Set<string>;
};

export const noFindings = (): Findings => ({
  reports: [],
  collectionReports: [],
  returns: [],
  incoming: [],
  collected: [],
  unmatched: [],
  entryKeys: new Set(),
});

/** One kind of our orders, and how what is told of them is understood. */
export type Desk<Order extends SentOrder, End extends FinalReport> = {
  readonly sent: SentOrders<Order, End>;
  /** Statuses by which such an order has settled. */
  readonly settledStatuses: ReadonlySet<string>;
  readonly settled: (orderId: string) => End;
  readonly rejected: (orderId: string, reason: StatusReason | undefined) => End;
  /** The account of ours that an order is about, and the one on the other side. */
  readonly localIban: (order: Order) => string;
  readonly counterparty: (order: Order) => { readonly name: string; readonly iban: string };
  readonly toldIn: (findings: Findings) => Told<End>[];
};

export type TransferDesk = Desk<CreditTransferOrder, TransferEnd>;
export type CollectionDesk = Desk<DirectDebitOrder, CollectionEnd>;

/** What reading needs to know. `entryIsKnown` tells whether a booking was dealt with on an earlier day. */
export type InboxContext = {
  readonly transfers: TransferDesk;
  readonly collections: CollectionDesk;
  readonly sponsorBic: string | undefined;
  entryIsKnown(entryKey: string): Promise<boolean>;
};

/**
 * Adds an end unless it was told before; one that contradicts what was told is for a person to judge, as the money may have moved. `booking` is
 * the money that did move, where the end was told by a booking.
 */
export async function addEnd<Order extends SentOrder, End extends FinalReport>(
  findings: Findings,
  desk: Desk<Order, End>,
  order: Order,
  { end, booking }: { readonly end: End; readonly booking?: Omit<UnmatchedItem, "problem"> },
): Promise<void> {
  const { orderId } = order;
  const told = desk.toldIn(findings);
  const earlier = told.find((report) => report.end.orderId === orderId)?.end ?? (await desk.sent.endOf(orderId));
  if (earlier === undefined) {
    told.push({ end, localIban: desk.localIban(order), entryKey: booking?.entryKey });
    return;
  }
  if (earlier.status === end.status) return;
  findings.unmatched.push({
    entryKey: shortHash(`${orderId} ${end.status}`),
    account: desk.localIban(order),
    counterparty: desk.counterparty(order),
    endToEndId: order.endToEndId,
    isoReason: end.status === "rejected" ? end.isoReason : undefined,
    ...booking,
    problem: "contradicts_earlier_report",
  });
}
