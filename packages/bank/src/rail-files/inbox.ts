import { present, type WorkspaceId } from "@memento/kernel";
import { type Commands, type Database, realNow } from "@memento/platform";
import type { ArrivedCollection, ArrivedTransfer, FileRail, InboxFile } from "@memento/rails";
import { unmatchedArrival, unmatchedDebit } from "./arrived.ts";
import { bookRailNews, entryOf, type RailNews, type Unmatched } from "./book.ts";
import { findOwners, insertUnmatched, recordRailFile } from "./queries.ts";

/** What became of a file: booked, passed over because these bytes were booked before, or refused as a whole. */
export type FileOutcome = {
  readonly name: string;
  readonly outcome: "booked" | "repeated" | "refused";
  readonly problem: string | undefined;
  readonly unmatchedCount: number;
  /** Another file had the same message in other bytes; its bookings count once all the same. */
  readonly messageIsRepeated: boolean;
};

export type InboxOptions = {
  readonly database: Database;
  readonly commands: Commands;
  readonly rail: FileRail;
  readonly onFile: (file: FileOutcome) => void;
  readonly onFault: (error: unknown, name: string) => void;
};

const restMs = 60_000;

/**
 * Reads what the bank sent. Each file is booked, noted, and only then moved on; killed in between it is read again, and its bookings, known by their
 * keys, change nothing. A fault of ours leaves the file where it is for a minute, and the others go on.
 */
export function createInboxReader(options: InboxOptions): () => Promise<void> {
  const { rail, onFile, onFault } = options;
  const book = bookRailNews(rail);
  const restingUntil = new Map<string, number>();
  return async () => {
    const names = await rail.arrived();
    for (const name of restingUntil.keys()) if (!names.includes(name)) restingUntil.delete(name);
    for (const name of names) {
      if ((restingUntil.get(name) ?? 0) > performance.now()) continue;
      try {
        const file = await rail.read(name);
        if (file === undefined) continue;
        const outcome = await takeFile(options, book, file);
        await file.acknowledge();
        onFile(outcome);
      } catch (error) {
        restingUntil.set(name, performance.now() + restMs);
        onFault(error, name);
      }
    }
  };
}

async function takeFile(
  { database, commands }: InboxOptions,
  book: ReturnType<typeof bookRailNews>,
  file: InboxFile,
): Promise<FileOutcome> {
  const { name, isRepeated, refused } = file;
  if (isRepeated) return { name, outcome: "repeated", problem: undefined, unmatchedCount: 0, messageIsRepeated: true };
  let unmatchedCount = 0;
  if (refused === undefined) {
    const { ofWorkspaces, ofNobody } = await shareOut(database, file);
    for (const [workspaceId, news] of ofWorkspaces) {
      for (const outcome of await commands.run(workspaceId, book, [news])) if (outcome.ok) unmatchedCount += outcome.value.unmatchedCount;
    }
    const entries = ofNobody.map((item) => entryOf(item, file.hash, realNow()));
    if (entries.length > 0) await database.transaction((tx) => Promise.resolve(insertUnmatched(tx, null, entries)));
    unmatchedCount += entries.length;
  }
  const { messageIsRepeated } = await recordRailFile(database, file);
  return { name, outcome: refused === undefined ? "booked" : "refused", problem: refused, unmatchedCount, messageIsRepeated };
}

type Shares = { readonly ofWorkspaces: ReadonlyMap<WorkspaceId, RailNews>; readonly ofNobody: readonly Unmatched[] };

type NewsInMaking = { readonly fileHash: string } & { [List in Exclude<keyof RailNews, "fileHash">]: RailNews[List][number][] };

/** Tells by our IBANs which news is whose. */
async function shareOut(database: Database, file: InboxFile): Promise<Shares> {
  const { hash: fileHash, reports, collectionReports, incoming, collected, returns, unmatched } = file;
  const ibans = [
    ...[...reports, ...collectionReports, ...returns].map(({ localIban }) => localIban),
    ...[...incoming, ...collected].flatMap(({ localIban, account = [] }) => [localIban].concat(account)),
    ...unmatched.flatMap(({ account = [] }) => account),
  ];
  const owners = await findOwners(database, ibans);
  const ofWorkspaces = new Map<WorkspaceId, NewsInMaking>();
  const ofNobody: Unmatched[] = [];
  const newsOf = (workspaceId: WorkspaceId) => {
    const known = ofWorkspaces.get(workspaceId);
    if (known !== undefined) return known;
    const made: NewsInMaking = { fileHash, reports: [], collectionReports: [], incoming: [], collected: [], returns: [], unmatched: [] };
    ofWorkspaces.set(workspaceId, made);
    return made;
  };
  const ownNews = (localIban: string) => newsOf(present(owners.get(localIban), "owner of an order's IBAN"));
  for (const report of reports) ownNews(report.localIban).reports.push(report);
  for (const report of collectionReports) ownNews(report.localIban).collectionReports.push(report);
  for (const item of returns) ownNews(item.localIban).returns.push(item);
  const leave = (item: Unmatched): void => {
    const owner = owners.get(item.account ?? "");
    (owner === undefined ? ofNobody : newsOf(owner).unmatched).push(item);
  };
  for (const arrived of incoming) {
    const owner = ownerOf(arrived, owners);
    if (owner === undefined) leave({ ...unmatchedArrival(arrived, "unknown_account"), account: arrived.account ?? arrived.localIban });
    else newsOf(owner).incoming.push(arrived);
  }
  for (const arrived of collected) {
    const owner = ownerOf(arrived, owners);
    if (owner === undefined) leave({ ...unmatchedDebit(arrived, "unknown_account"), account: arrived.account ?? arrived.localIban });
    else newsOf(owner).collected.push(arrived);
  }
  for (const item of unmatched) leave(item);
  return { ofWorkspaces, ofNobody };
}

/** Whose money it is: the IBAN that was named says so, unless the bank moved the money on another workspace's account. */
function ownerOf(
  { localIban, account }: ArrivedTransfer | ArrivedCollection,
  owners: ReadonlyMap<string, WorkspaceId>,
): WorkspaceId | undefined {
  const paid = owners.get(localIban);
  const credited = owners.get(account ?? "");
  return credited === undefined || credited === paid ? paid : undefined;
}
