import { assert } from "@memento/kernel";
import { sepaCountryOf } from "../countries.ts";
import { ibanIsValid } from "../iban.ts";
import type { CreditTransferOrder, RailReport, Reach, SepaRail } from "../port.ts";
import { type Findings, noFindings } from "./findings.ts";
import { openFolder, shortHash } from "./folder.ts";
import { readInto } from "./inbox.ts";
import type { PostalAddress } from "./pain001.ts";
import { openSentOrders, type OrderEnd } from "./sent-orders.ts";
import { MessageRefused } from "./xml.ts";

export type FileRailOptions = {
  /** Files leave from `out/` and arrive in `in/`; whatever carries them to the bank and back is not this rail's concern. */
  readonly directory: string;
  /** Who sends the files, as the bank knows the name. */
  readonly initiatorName: string;
  /** BIC of the bank that takes the files. Without it files are IBAN-only, and a reject does not say whether that bank or another gave it. */
  readonly bankBic?: string;
  readonly debtorAddress?: PostalAddress;
  /** Whether that bank takes instant transfers by file. Off unless said. */
  readonly instant?: boolean;
  /** Whether standard transfers count as settled at their planned moment when nothing was heard, as many banks tell rejects only. On unless said. */
  readonly settlesByRule?: boolean;
  /** What a bank directory knows of one IBAN, where there is one; undefined leaves it to the country. */
  readonly bankReach?: (iban: string) => Reach | undefined;
};

/** What the bank's files told. It is told again until acknowledged, so dealing with it twice must do no harm. */
export type Inbox = Omit<Findings, "entryKeys"> & {
  /** Files that could not be taken as a whole, and why; they go to `refused/`. */
  readonly refused: readonly { readonly file: string; readonly problem: string }[];
  /** Call once everything above is dealt with: only then do the files move on to `done/`. */
  acknowledge(): Promise<void>;
};

export interface FileRail extends SepaRail {
  /** Reads what has arrived in `in/`: up to 100 files, in the order of their names. A file with bytes that were read before is passed over. */
  poll(): Promise<Inbox>;
}

const filesMax = 100;
const nowhere: Reach = { standard: false, instant: false };
const amountMax = 99_999_999_999n; // cents: what the messages can carry

/**
 * The rail by ISO 20022 files through a folder: pain.001 out; pain.002 and camt.052, .053, .054 in. Everything that it remembers lies in the folder's
 * `state/`, so several processes may share it. Submitting answers `pending` or a reject that is certain here; the rest comes by `poll`.
 */
export function createFileRail(options: FileRailOptions): FileRail {
  const folder = openFolder(options.directory);
  const { initiatorName, bankBic: debtorBankBic, debtorAddress } = options;
  const sent = openSentOrders(folder, { initiatorName, debtorBankBic, debtorAddress });

  /** Euro area banks have had to take instant transfers since January 2025; elsewhere only a directory can know. */
  function reachOf(iban: string): Reach {
    const country = sepaCountryOf(iban);
    if (country === undefined || !ibanIsValid(iban)) return nowhere;
    const reach = options.bankReach?.(iban) ?? { standard: true, instant: country.euro && country.eea };
    return { standard: reach.standard, instant: reach.instant && options.instant === true };
  }

  function certainReject({ orderId, creditor, scheme, amount }: CreditTransferOrder): OrderEnd | undefined {
    if (!reachOf(creditor.iban)[scheme])
      return { orderId, status: "rejected", failureCode: "unreachable_beneficiary_iban", isoReason: "CNOR" };
    if (amount > amountMax) return { orderId, status: "rejected", failureCode: "maximum_amount_exceeded", isoReason: "AM02" };
    return undefined;
  }

  let last: Promise<unknown> = Promise.resolve();
  /** One at a time within this process: two that write the same message at once would only waste each other's work. */
  function queue<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {}); // the caller of `result` hears of it; the next in line starts anew
    return result;
  }

  async function submit(orders: readonly CreditTransferOrder[], at: Date): Promise<readonly RailReport[]> {
    for (const order of orders) assert(order.amount > 0n, "a transfer moves more than nothing");
    const reports: RailReport[] = [];
    const leaving: CreditTransferOrder[] = [];
    for (const order of orders) {
      const end = (await sent.endOf(order.orderId)) ?? ((await sent.isClaimed(order.orderId)) ? undefined : certainReject(order));
      reports.push(end ?? { orderId: order.orderId, status: "pending" });
      if (end === undefined) leaving.push(order);
    }
    await sent.send(leaving, at);
    return reports;
  }

  async function settleByRule(orders: readonly CreditTransferOrder[]): Promise<readonly RailReport[]> {
    const reports: RailReport[] = [];
    for (const { orderId } of orders) {
      const mayHaveSettled = options.settlesByRule !== false && (await sent.hasLeft(orderId));
      reports.push((await sent.endOf(orderId)) ?? { orderId, status: mayHaveSettled ? "settled" : "pending" });
    }
    await sent.keepEnds(reports);
    return reports;
  }

  async function poll(): Promise<Inbox> {
    const names = (await folder.list("in")).filter((name) => /^[^.].*\.xml$/i.test(name)).slice(0, filesMax);
    const findings = noFindings();
    const done: { name: string; hash: string }[] = [];
    const refused: { file: string; hash: string; problem: string }[] = [];
    const entryIsKnown = async (entryKey: string): Promise<boolean> => (await folder.read(`state/entries/${entryKey}`)) !== undefined;
    for (const name of names) {
      const bytes = await folder.read(`in/${name}`);
      if (bytes === undefined) continue; // another process was faster
      const hash = shortHash(bytes);
      const seen = done.some((file) => file.hash === hash) || (await folder.read(`state/files/${hash}`)) !== undefined;
      done.push({ name, hash });
      if (seen) continue;
      try {
        await readInto(findings, decode(bytes), { sent, sponsorBic: options.bankBic, entryIsKnown });
      } catch (error) {
        if (!(error instanceof MessageRefused)) throw error;
        done.pop();
        refused.push({ file: name, hash, problem: error.message });
      }
    }
    const { reports, returns, incoming, unmatched, entryKeys } = findings;
    const acknowledge = async (): Promise<void> => {
      await sent.keepEnds(reports);
      await folder.createAll(
        [...entryKeys].map((key) => `state/entries/${key}`),
        "",
      );
      for (const { name, hash } of done) {
        await folder.createAll([`state/files/${hash}`], name);
        await folder.move(`in/${name}`, `done/${hash}-${name}`);
      }
      for (const { file, hash } of refused) await folder.move(`in/${file}`, `refused/${hash}-${file}`);
    };
    return { reports, returns, incoming, unmatched, refused: refused.map(({ file, problem }) => ({ file, problem })), acknowledge };
  }

  return {
    name: "iso20022-files",
    reach: (ibans) => Promise.resolve(new Map(ibans.map((iban) => [iban, reachOf(iban)]))),
    submit: (orders, at) => queue(() => submit(orders, at)),
    settleByRule: (orders) => queue(() => settleByRule(orders)),
    poll: () => queue(poll),
  };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new MessageRefused("is not UTF-8", { cause: error });
  }
}
