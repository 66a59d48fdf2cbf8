import { type Bank, createInboxReader } from "@memento/bank";
import { type Config, ConfigError, type Database, type Log, type Metrics, sepaFilesDirOf } from "@memento/platform";
import { createFileRail, createSandboxRail, type FileRail, type BankRail } from "@memento/rails";

/** The rail by which payments leave; `files` is the same rail where it has an inbox to be read. */
export type ChosenRail = { readonly rail: BankRail; readonly files: FileRail | undefined };

/** Opens the rail that is configured. Throws ConfigError when its folder cannot be written to. */
export async function openRail(config: Config): Promise<ChosenRail> {
  const { sepaRail, sepaInitiatorName: initiatorName, sepaBankBic: bankBic } = config;
  if (sepaRail === "sandbox" || initiatorName === undefined) return { rail: createSandboxRail(), files: undefined };
  const directory = sepaFilesDirOf(config);
  const files = createFileRail({
    directory,
    initiatorName,
    ...(bankBic === undefined ? {} : { bankBic }),
    instant: config.sepaInstant,
    settlesByRule: config.sepaSettlement === "rule",
  });
  await files.prepare().catch((error: unknown) => {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    throw new ConfigError(`SEPA_FILES_DIR: ${JSON.stringify(directory)} cannot be written to (${reason})`, { cause: error });
  });
  return { rail: files, files };
}

/** One round of reading the inbox; what happens to each file is logged and counted. Logs name files, never what stands in them. */
export function inboxRound(deps: { database: Database; bank: Bank; rail: FileRail; log: Log; metrics: Metrics }): () => Promise<void> {
  const { database, bank, rail, log, metrics } = deps;
  return createInboxReader({
    database,
    commands: bank.commands,
    rail,
    onFile: ({ name: file, outcome, problem, unmatchedCount, messageIsRepeated }) => {
      metrics.railFiles.inc({ outcome });
      metrics.railUnmatched.inc(unmatchedCount);
      if (outcome === "refused") log.error({ file, problem }, "a file of the bank was refused and moved to inbox/failed");
      else if (unmatchedCount > 0) log.warn({ file, unmatched: unmatchedCount }, "a file of the bank has entries that match nothing");
      else log.info({ file, outcome }, "a file of the bank was read");
      if (outcome === "booked" && messageIsRepeated)
        log.warn({ file }, "a file repeats a message of another file; what it repeats was not booked again");
    },
    onFault: (error, file) => {
      metrics.railFiles.inc({ outcome: "fault" });
      log.error({ err: error, file }, "a file of the bank could not be booked; it is tried again in a minute");
    },
  });
}
