import { readAccountReports } from "./camt.ts";
import { readEntries } from "./entries.ts";
import type { Findings, InboxContext } from "./findings.ts";
import { readStatusReport } from "./pain002.ts";
import { readStatuses } from "./statuses.ts";
import { type Message, MessageRefused } from "./xml.ts";

/**
 * Adds what a message says to `findings`. `messageKey` is the same whenever this message is sent. Throws MessageRefused, having added nothing,
 * when the message cannot be taken as a whole. Matching goes from the surest mark to the weakest: our InstrId, our batch, then end-to-end id with
 * amount and account.
 */
export async function readInto(findings: Findings, message: Message, messageKey: string, context: InboxContext): Promise<void> {
  const status = readStatusReport(message, context.sponsorBic);
  if (status !== undefined) return readStatuses(findings, status, context);
  const accounts = readAccountReports(message);
  if (accounts === undefined) throw new MessageRefused("is of a kind that is not read here");
  for (const account of accounts) await readEntries(findings, account, `${messageKey}:${account.id ?? ""}`, context);
}
