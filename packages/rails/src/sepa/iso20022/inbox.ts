import { readAccountReports } from "./camt.ts";
import { readEntries } from "./entries.ts";
import type { Findings, InboxContext } from "./findings.ts";
import { shortHash } from "./folder.ts";
import { readStatusReport } from "./pain002.ts";
import { readStatuses } from "./statuses.ts";
import { MessageRefused } from "./xml.ts";

/**
 * Reads one message and adds what it says to `findings`. Throws MessageRefused, having added nothing, when the message cannot be taken as a whole.
 * Matching goes from the surest mark to the weakest: our InstrId, our batch, then end-to-end id with amount and account.
 */
export async function readInto(findings: Findings, xml: string, context: InboxContext): Promise<void> {
  const status = readStatusReport(xml, context.sponsorBic);
  if (status !== undefined) return readStatuses(findings, status, context);
  const accounts = readAccountReports(xml);
  if (accounts === undefined) throw new MessageRefused("is of a kind that is not read here");
  for (const account of accounts) await readEntries(findings, account, shortHash(xml), context);
}
