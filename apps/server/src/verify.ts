import { listBankWorkspaces, verifyBank, verifyFiles } from "@memento/bank";
import { type Fault, verifyBooks } from "@memento/ledger";
import type { Database, FileStore } from "@memento/platform";
import { type BankAccounts, listProjects, verifyImages, verifyWallet } from "@memento/wallet";

export type Verification = {
  readonly books: number;
  readonly movements: bigint;
  readonly workspaces: number;
  readonly faults: readonly Fault[];
};

/**
 * The whole audit, of one moment: every book from its first movement to its last, every workspace's bank and wallet against their books, and the
 * wallet against the bank. Then
 * every attachment's and image's files, as the store has it now.
 */
export async function verifyEverything(
  { database, files, bankAccounts }: { database: Database; files: FileStore; bankAccounts: BankAccounts },
  onProgress?: (done: bigint, all: bigint) => void,
): Promise<Verification> {
  const audited = await database.snapshot(async (on) => {
    const reports = await verifyBooks(on, (_bookId, done, all) => onProgress?.(done, all));
    const faults = reports.flatMap((report) => report.faults.map((fault) => ({ ...fault, detail: `${report.name}: ${fault.detail}` })));
    const workspaces = await listBankWorkspaces(on);
    for (const workspaceId of workspaces) faults.push(...(await verifyBank(on, workspaceId)));
    for (const workspaceId of await listProjects(on)) faults.push(...(await verifyWallet(on, bankAccounts, workspaceId)));
    return {
      books: reports.length,
      movements: reports.reduce((sum, report) => sum + report.movements, 0n),
      workspaces: workspaces.length,
      faults,
    };
  });
  return { ...audited, faults: [...audited.faults, ...(await verifyFiles(database, files)), ...(await verifyImages(database, files))] };
}
