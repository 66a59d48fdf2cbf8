import { done, newId, type Outcome, present } from "@memento/kernel";
import { type JournalTransactionId, post, type Posting } from "@memento/ledger";
import { type Operation, type OperationContext, runWithin } from "@memento/platform";
import type {
  ArrivedCollection,
  ArrivedTransfer,
  BankRail,
  CollectionEnd,
  ReturnedPayment,
  Told,
  TransferEnd,
  UnmatchedItem,
} from "@memento/rails";
import { applyCollectionReports } from "../collections/settle.ts";
import { receiveTransfers } from "../incoming-transfers/receive.ts";
import { applyReports } from "../transfers/settle.ts";
import { bookOf, readSettings, type Settings } from "../workspaces/settings.ts";
import { bookCollected, bookIncoming } from "./arrived.ts";
import { findKnownEntries, insertRailEntries, insertUnmatched, type RailEntry, type UnmatchedEntry } from "./queries.ts";
import { bookReturned } from "./returned.ts";

/** Why a person has to look: what the rail could not match, and what the bank could not book. */
export type UnmatchedProblem =
  | UnmatchedItem["problem"]
  | "unknown_account"
  | "account_takes_nothing"
  | "account_does_not_pay"
  | "not_bookable";
export type Unmatched = Omit<UnmatchedItem, "problem"> & { readonly problem: UnmatchedProblem };

/** What one file tells about one workspace. */
export type RailNews = {
  readonly fileHash: string;
  readonly reports: readonly Told<TransferEnd>[];
  readonly collectionReports: readonly Told<CollectionEnd>[];
  readonly incoming: readonly ArrivedTransfer[];
  readonly collected: readonly ArrivedCollection[];
  readonly returns: readonly ReturnedPayment[];
  readonly unmatched: readonly Unmatched[];
};

type Loaded = { readonly settings: Settings; readonly known: Set<string> };
/** How much of the news was for a person to look at. */
export type Booked = { readonly unmatchedCount: number };

/** A booking that was dealt with, before it is known in which file. */
export type DealtWith = Omit<RailEntry, "fileHash">;

const keysOf = ({ reports, collectionReports, incoming, collected, returns, unmatched }: RailNews): string[] => [
  ...[...reports, ...collectionReports].flatMap(({ entryKey = [] }) => entryKey),
  ...[...incoming, ...collected, ...returns, ...unmatched].map(({ entryKey }) => entryKey),
];

/**
 * Books what the bank's files tell: ends of our transfers and collections, money that arrived or was collected, payments that came back; and keeps the rest as unmatched, its money in
 * suspense. All of it, and the note that it was done, in one transaction: a booking that is told again, by the same file after a crash or by another
 * message, changes nothing. Nobody is refused.
 */
export const bookRailNews = (rail: BankRail): Operation<RailNews, Booked, never, Loaded> => {
  const receive = receiveTransfers(rail);
  return {
    name: "book_rail_news",
    loadsInTurn: true,
    async load(tx, workspaceId, requests) {
      const [settings, known] = await Promise.all([
        readSettings(tx, workspaceId),
        findKnownEntries(tx, workspaceId, requests.flatMap(keysOf)),
      ]);
      return { settings, known };
    },
    async run(context, requests, { settings, known }) {
      const outcomes: Outcome<Booked, never>[] = [];
      for (const request of requests) outcomes.push(done(await bookOne(context, receive, settings, freshOf(request, known))));
      return outcomes;
    },
  };
};

/** Without the bookings that were dealt with; notes the others as such, for the requests that follow. */
function freshOf(news: RailNews, known: Set<string>): RailNews {
  const isFresh = ({ entryKey }: { entryKey: string }): boolean => {
    if (known.has(entryKey)) return false;
    known.add(entryKey);
    return true;
  };
  const { fileHash, reports, collectionReports, incoming, collected, returns, unmatched } = news;
  const isNews = ({ entryKey }: { entryKey: string | undefined }): boolean => entryKey === undefined || isFresh({ entryKey });
  return {
    fileHash,
    reports: reports.filter(isNews),
    collectionReports: collectionReports.filter(isNews),
    incoming: incoming.filter(isFresh),
    collected: collected.filter(isFresh),
    returns: returns.filter(isFresh),
    unmatched: unmatched.filter(isFresh),
  };
}

async function bookOne(
  context: OperationContext,
  receive: ReturnType<typeof receiveTransfers>,
  settings: Settings,
  news: RailNews,
): Promise<Booked> {
  const { tx, workspaceId, now } = context;
  const entries: DealtWith[] = [];
  await runWithin(applyReports, context, [...news.reports.map(({ end }) => end), ...settledBefore(news.returns, "transfer")]);
  await runWithin(applyCollectionReports, context, [
    ...news.collectionReports.map(({ end }) => end),
    ...settledBefore(news.returns, "collection"),
  ]);
  for (const { end, entryKey } of [...news.reports, ...news.collectionReports])
    if (entryKey !== undefined) entries.push({ entryKey, outcome: "settled", subjectId: end.orderId, bookedOn: undefined });
  const unmatched = [
    ...news.unmatched,
    ...(await bookIncoming(context, receive, news.incoming, entries)),
    ...(await bookCollected(context, news.collected, entries)),
    ...(await bookReturned(context, news.returns, entries)),
  ];
  const kept = await suspend(context, settings, news.fileHash, unmatched);
  for (const { entryId, entryKey, bookedOn } of kept)
    entries.push({ entryKey, outcome: "unmatched", subjectId: entryId, bookedOn: bookedOn ?? undefined });
  insertUnmatched(tx, workspaceId, kept);
  insertRailEntries(
    tx,
    workspaceId,
    entries.map((entry) => ({ ...entry, fileHash: news.fileHash })),
    now,
  );
  return { unmatchedCount: kept.length };
}

/** What came back had settled first, whether or not that was told. */
const settledBefore = (returns: readonly ReturnedPayment[], kind: ReturnedPayment["kind"]) =>
  returns.flatMap((returned) => (returned.kind === kind ? [{ orderId: returned.orderId, status: "settled" as const }] : []));

/** Moves the money of what could not be matched to or from suspense. What tells of no money, or of more than the ledger can hold, is only kept. */
async function suspend(
  { tx, workspaceId, now }: OperationContext,
  { railAccountId, suspenseAccountId }: Settings,
  fileHash: string,
  unmatched: readonly Unmatched[],
): Promise<UnmatchedEntry[]> {
  const drafts = unmatched.map((item) => entryOf(item, fileHash, now));
  const moved = drafts.flatMap((draft) =>
    draft.amount === null || draft.direction === null ? [] : [{ draft, reference: newId<JournalTransactionId>() }],
  );
  const posted = await post(
    tx,
    bookOf(workspaceId),
    moved.map(({ draft: { amount, direction }, reference }): Posting => {
      const arriving = direction === "credit" ? present(amount, "amount") : -present(amount, "amount");
      return {
        transactionId: reference,
        legs: [
          { accountId: railAccountId, amount: -arriving },
          { accountId: suspenseAccountId, amount: arriving },
        ],
        hasFreshId: true,
        bookedAt: now,
      };
    }),
  );
  const references = new Map(
    moved.flatMap(({ draft, reference }, index) => (posted[index]?.ok === true ? [[draft.entryId, reference] as const] : [])),
  );
  return drafts.map((draft) => ({ ...draft, suspenseReference: references.get(draft.entryId) ?? null }));
}

/** The row that keeps what could not be matched; `at` is when it was kept. */
export const entryOf = (item: Unmatched, fileHash: string, at: Date): UnmatchedEntry => ({
  entryId: newId(),
  entryKey: item.entryKey,
  fileHash,
  problem: item.problem,
  accountIban: item.account ?? null,
  direction: item.direction ?? null,
  amount: item.amount ?? null,
  counterpartyName: item.counterparty?.name ?? null,
  counterpartyIban: item.counterparty?.iban ?? null,
  message: item.message ?? null,
  endToEndId: item.endToEndId ?? null,
  isoReason: item.isoReason ?? null,
  bookedOn: item.bookedOn ?? null,
  suspenseReference: null,
  recordedAt: at,
  resolvedAt: null,
  resolutionTransactionId: null,
  resolutionNote: null,
});
