import { schemeAmountMax } from "../amounts.ts";
import { assert } from "@memento/kernel";
import type { BankRail, CollectionReach, DirectDebitOrder } from "../collection-port.ts";
import { sepaCountryOf } from "../countries.ts";
import { ibanIsValid } from "../iban.ts";
import type { CreditTransferOrder, Reach } from "../port.ts";
import { openCollectionDesk, openTransferDesk } from "./desks.ts";
import { type CollectionEnd, type Desk, type Findings, noFindings, type TransferEnd } from "./findings.ts";
import { openFolder, shortHash } from "./folder.ts";
import { readInto } from "./inbox.ts";
import type { FinalReport, SentOrder } from "./sent-orders.ts";
import { MessageRefused, parseMessage, textAt } from "./xml.ts";

export type FileRailOptions = {
  /** Files leave from `outbox/` and arrive in `inbox/`; whatever carries them to the bank and back is not this rail's concern. */
  readonly directory: string;
  /** Who sends the files, as the bank knows the name. */
  readonly initiatorName: string;
  /** BIC of the bank that takes the files. Without it files are IBAN-only, and a reject does not say whether that bank or another gave it. */
  readonly bankBic?: string;
  /** Whether that bank takes instant transfers by file. Off unless said. */
  readonly instant?: boolean;
  /** Whether standard transfers and collections count as settled at their planned moment when nothing was heard, as many banks tell rejects only. On unless said. */
  readonly settlesByRule?: boolean;
  /** What a bank directory knows of one IBAN, where there is one; undefined leaves it to the country. */
  readonly bankReach?: (iban: string) => Reach | undefined;
};

/** What one file of the bank told. It is told again until acknowledged, so dealing with it twice must do no harm. */
export type InboxFile = Omit<Findings, "entryKeys"> & {
  readonly name: string;
  /** 24 hex digits of the SHA-256 of its bytes. */
  readonly hash: string;
  /** The bank's own id of the message, and its kind, such as BkToCstmrStmt, where they could be read. */
  readonly messageId: string | undefined;
  readonly kind: string | undefined;
  /** These bytes were dealt with before; nothing is told again. */
  readonly isRepeated: boolean;
  /** Why the file could not be taken as a whole, in words that quote nothing of it; then it tells nothing. */
  readonly refused: string | undefined;
  /** Call once everything above is dealt with: only then does the file move on, to `archive/` or, refused, to `inbox/failed/`. */
  acknowledge(): Promise<void>;
};

export interface FileRail extends BankRail {
  /** Makes the folders, so that whatever carries files finds them. Throws when it may not write there. */
  prepare(): Promise<void>;
  /** The files that have arrived whole in `inbox/`, by name, in that order. */
  arrived(): Promise<string[]>;
  /** Reads one of them; undefined when it has moved on meanwhile. Acknowledge it before the next: what this one told, the next need not tell. */
  read(name: string): Promise<InboxFile | undefined>;
}

const nowhere: Reach = { standard: false, instant: false };

type Pending = { readonly orderId: string; readonly status: "pending" };

function collectionReachOf(iban: string): CollectionReach {
  const isReached = sepaCountryOf(iban)?.schemes === "all" && ibanIsValid(iban);
  return { core: isReached, b2b: isReached };
}

/** Sends orders, once each; answers for each how it ended, if that is known or certain here. */
async function submitTo<Order extends SentOrder, End extends FinalReport>(
  { sent }: Desk<Order, End>,
  orders: readonly Order[],
  at: Date,
  certainReject: (order: Order) => End | undefined,
): Promise<(End | Pending)[]> {
  for (const order of orders) assert(order.amount > 0n, "a payment moves more than nothing");
  const reports: (End | Pending)[] = [];
  const leaving: Order[] = [];
  for (const order of orders) {
    const end = (await sent.endOf(order.orderId)) ?? ((await sent.isClaimed(order.orderId)) ? undefined : certainReject(order));
    reports.push(end ?? { orderId: order.orderId, status: "pending" });
    if (end === undefined) leaving.push(order);
  }
  await sent.send(leaving, at);
  return reports;
}

/**
 * The rail by ISO 20022 files through a folder: pain.001 and pain.008 out; pain.002 and camt.052, .053, .054 in. Everything that it remembers lies in
 * the folder's `state/`, so several processes may share it. Submitting answers `pending` or a reject that is certain here; the rest comes by `read`.
 */
export function createFileRail(options: FileRailOptions): FileRail {
  const folder = openFolder(options.directory);
  const sender = { initiatorName: options.initiatorName, bankBic: options.bankBic };
  const transfers = openTransferDesk(folder, sender);
  const collections = openCollectionDesk(folder, sender);

  /** Euro area banks have had to take instant transfers since January 2025; elsewhere only a directory can know. */
  function reachOf(iban: string): Reach {
    const country = sepaCountryOf(iban);
    if (country === undefined || !ibanIsValid(iban)) return nowhere;
    const reach = options.bankReach?.(iban) ?? { standard: true, instant: country.euro && country.eea };
    return { standard: reach.standard, instant: reach.instant && options.instant === true };
  }

  function certainReject({ orderId, creditor, scheme, amount }: CreditTransferOrder): TransferEnd | undefined {
    if (!reachOf(creditor.iban)[scheme])
      return { orderId, status: "rejected", failureCode: "unreachable_beneficiary_iban", isoReason: "CNOR" };
    if (amount > schemeAmountMax) return { orderId, status: "rejected", failureCode: "maximum_amount_exceeded", isoReason: "AM02" };
    return undefined;
  }

  function certainCollectionReject({ orderId, debtor, creditor, scheme, amount }: DirectDebitOrder): CollectionEnd | undefined {
    if (!collectionReachOf(debtor.iban)[scheme])
      return { orderId, status: "rejected", failureCode: "unreachable_mandate_iban", isoReason: "CNOR" };
    if (creditor.identifier === "") return { orderId, status: "rejected", failureCode: "memo_error", isoReason: "BE16" };
    return amount > schemeAmountMax ? collections.rejected(orderId, { isoReason: "AM02", by: "unknown" }) : undefined;
  }

  let last: Promise<unknown> = Promise.resolve();
  /** One at a time within this process: two that write the same message at once would only waste each other's work. */
  function queue<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {}); // the caller of `result` hears of it; the next in line starts anew
    return result;
  }

  async function settleByRule<Order extends SentOrder, End extends FinalReport>(
    { sent, settled }: Desk<Order, End>,
    orders: readonly Order[],
  ): Promise<(End | Pending)[]> {
    const ends: End[] = [];
    const reports: (End | Pending)[] = [];
    for (const { orderId } of orders) {
      const mayHaveSettled = options.settlesByRule !== false && (await sent.hasLeft(orderId));
      const end = (await sent.endOf(orderId)) ?? (mayHaveSettled ? settled(orderId) : undefined);
      reports.push(end ?? { orderId, status: "pending" });
      if (end !== undefined) ends.push(end);
    }
    await sent.keepEnds(ends);
    return reports;
  }

  const entryIsKnown = async (entryKey: string): Promise<boolean> => (await folder.read(`state/entries/${entryKey}`)) !== undefined;

  async function read(name: string): Promise<InboxFile | undefined> {
    const bytes = await folder.read(`inbox/${name}`);
    if (bytes === undefined) return undefined; // another process was faster
    const hash = shortHash(bytes);
    const isRepeated = (await folder.read(`state/files/${hash}`)) !== undefined;
    const { entryKeys, ...told } = noFindings();
    const about: { messageId?: string | undefined; kind?: string; refused?: string } = {};
    try {
      if (!isRepeated) {
        const message = parseMessage(decode(bytes));
        about.messageId = textAt(message.message, "GrpHdr/MsgId");
        about.kind = message.name;
        const context = { transfers, collections, sponsorBic: options.bankBic, entryIsKnown };
        await readInto({ ...told, entryKeys }, message, about.messageId ?? hash, context);
      }
    } catch (error) {
      if (!(error instanceof MessageRefused)) throw error;
      about.refused = error.message;
    }
    const { messageId, kind, refused } = about;
    const archive = async (): Promise<void> => {
      await transfers.sent.keepEnds(told.reports.map((report) => report.end));
      await collections.sent.keepEnds(told.collectionReports.map((report) => report.end));
      await folder.createAll(
        [...entryKeys].map((key) => `state/entries/${key}`),
        "",
      );
      await folder.createAll([`state/files/${hash}`], name);
      await folder.move(`inbox/${name}`, `archive/${hash}-${name}`);
    };
    const setAside = async (): Promise<void> => void (await folder.move(`inbox/${name}`, `inbox/failed/${hash}-${name}`));
    return { ...told, name, hash, messageId, kind, isRepeated, refused, acknowledge: refused === undefined ? archive : setAside };
  }

  return {
    name: "iso20022-files",
    reach: (ibans) => Promise.resolve(new Map(ibans.map((iban) => [iban, reachOf(iban)]))),
    submit: (orders, at) => queue(() => submitTo(transfers, orders, at, certainReject)),
    settleByRule: (orders) => queue(() => settleByRule(transfers, orders)),
    reachForCollections: (ibans) => Promise.resolve(new Map(ibans.map((iban) => [iban, collectionReachOf(iban)]))),
    submitCollections: (orders, at) => queue(() => submitTo(collections, orders, at, certainCollectionReject)),
    settleCollectionsByRule: (orders) => queue(() => settleByRule(collections, orders)),
    prepare: () => folder.makeFolders(["outbox", "inbox/failed", "archive", "state"]),
    arrived: async () => (await folder.list("inbox")).filter((name) => /^[^.].*\.xml$/i.test(name)),
    read: (name) => queue(() => read(name)),
  };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new MessageRefused("is not UTF-8", { cause: error });
  }
}
