import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startTestBank, type TestBank } from "./bank.ts";

/** A server whose payments travel as files, and the sponsor bank on the other side of its folder. */
export type FilesBank = TestBank & {
  readonly folder: string;
  readonly filesIn: (name: string) => string[];
  /** The messages that left, oldest first, once there are `count` of them. */
  readonly left: (count: number) => Promise<{ id: string; xml: string }[]>;
  /** Puts a file into the inbox as carriers do: whole or not at all. */
  readonly arrive: (name: string, xml: string | Uint8Array) => void;
  /** As `arrive`, and waits until the server has dealt with it. */
  readonly deliver: (name: string, xml: string | Uint8Array) => Promise<void>;
};

export async function startFilesBank(environment: Record<string, string> = {}): Promise<FilesBank> {
  const folder = mkdtempSync(join(tmpdir(), "memento-sepa-"));
  const bank = await startTestBank({
    SEPA_RAIL: "files",
    SEPA_FILES_DIR: folder,
    SEPA_INITIATOR_NAME: "Memento",
    SEPA_BANK_BIC: "SPONFRPPXXX",
    SEPA_INSTANT: "yes",
    SEPA_SETTLEMENT: "report",
    ...environment,
  });
  const filesIn = (name: string): string[] =>
    readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  const arrive = (name: string, xml: string | Uint8Array): void => {
    writeFileSync(join(folder, "inbox", `.${name}.part`), xml);
    renameSync(join(folder, "inbox", `.${name}.part`), join(folder, "inbox", name));
  };
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 500) throw new Error(`not within ten seconds: ${what}`);
      await sleep(20);
    }
  };
  return {
    ...bank,
    folder,
    filesIn,
    arrive,
    async left(count) {
      await until(`${count} messages in the outbox`, () => filesIn("outbox").filter((name) => !name.startsWith(".")).length >= count);
      const messages = filesIn("outbox").map((name) => {
        const xml = readFileSync(join(folder, "outbox", name), "utf8");
        return { id: name.replace(".xml", ""), xml, at: /<CreDtTm>(.*?)</.exec(xml)?.[1] ?? "" };
      });
      return messages.sort((one, other) => one.at.localeCompare(other.at));
    },
    async deliver(name, xml) {
      arrive(name, xml);
      await until(`${name} was dealt with`, () => !filesIn("inbox").includes(name));
    },
    async close() {
      await bank.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An order's InstrId. */
export const instructionOf = (id: string): string => id.replaceAll("-", "");

const document = (name: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}">${body}</Document>`;

let messages = 0;
const header = (): string => `<GrpHdr><MsgId>BANK-${++messages}</MsgId><CreDtTm>2026-11-25T09:00:00</CreDtTm></GrpHdr>`;

/** pain.002 on single orders of one message: status, and the ISO code with the BIC of who gave it. */
export function statusReport(messageId: string, orders: readonly { id: string; status: string; code?: string; by?: string }[]): string {
  const statuses = orders.map(({ id, status, code, by = "COBADEFFXXX" }) => {
    const why =
      code === undefined
        ? ""
        : `<StsRsnInf><Orgtr><Id><OrgId><AnyBIC>${by}</AnyBIC></OrgId></Id></Orgtr><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
    return `<TxInfAndSts><OrgnlInstrId>${instructionOf(id)}</OrgnlInstrId><TxSts>${status}</TxSts>${why}</TxInfAndSts>`;
  });
  const original = `<OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>`;
  const batch = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${messageId}-0001</OrgnlPmtInfId>${statuses.join("")}</OrgnlPmtInfAndSts>`;
  return document("pain.002.001.10", `<CstmrPmtStsRpt>${header()}${original}${batch}</CstmrPmtStsRpt>`);
}

export type BookedEntry = {
  readonly reference: string;
  readonly amount: string;
  readonly side: "CRDT" | "DBIT";
  readonly code?: string;
  /** Of one of our orders. */
  readonly orderId?: string;
  readonly endToEndId?: string;
  readonly debtor?: { name: string; iban: string };
  readonly creditorIban?: string;
  /** Of a direct debit by others, with its mandate. */
  readonly creditor?: { name: string; iban: string; identifier: string };
  readonly mandate?: string;
  readonly message?: string;
  readonly returnCode?: string;
  readonly charges?: string;
};

export function bookedEntry(entry: BookedEntry): string {
  const {
    reference,
    amount,
    side,
    code = "RCDT/ESCT",
    orderId,
    endToEndId = "NOTPROVIDED",
    debtor,
    creditorIban = entry.creditor?.iban,
    creditor,
    mandate,
    message,
    returnCode,
    charges,
  } = entry;
  const [family = "", subfamily = ""] = code.split("/");
  const instruction = orderId === undefined ? "" : `<InstrId>${instructionOf(orderId)}</InstrId>`;
  const fees = charges === undefined ? "" : `<Chrgs><Rcrd><Amt Ccy="EUR">${charges}</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>`;
  const payer =
    debtor === undefined ? "" : `<Dbtr><Pty><Nm>${debtor.name}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${debtor.iban}</IBAN></Id></DbtrAcct>`;
  const collector =
    creditor === undefined
      ? ""
      : `<Cdtr><Pty><Nm>${creditor.name}</Nm><Id><PrvtId><Othr><Id>${creditor.identifier}</Id></Othr></PrvtId></Id></Pty></Cdtr>`;
  const paid = creditorIban === undefined ? "" : `<CdtrAcct><Id><IBAN>${creditorIban}</IBAN></Id></CdtrAcct>`;
  const parties = payer + collector + paid === "" ? "" : `<RltdPties>${payer}${collector}${paid}</RltdPties>`;
  const remittance = message === undefined ? "" : `<RmtInf><Ustrd>${message}</Ustrd></RmtInf>`;
  const back = returnCode === undefined ? "" : `<RtrInf><Rsn><Cd>${returnCode}</Cd></Rsn></RtrInf>`;
  const details = `<TxDtls><Refs>${instruction}<EndToEndId>${endToEndId}</EndToEndId>${mandate === undefined ? "" : `<MndtId>${mandate}</MndtId>`}</Refs>${fees}${parties}${remittance}${back}</TxDtls>`;
  const bank = `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${subfamily}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef>${bank}<NtryDtls>${details}</NtryDtls></Ntry>`;
}

const accountOf = (iban: string): string => `<Acct><Id><IBAN>${iban}</IBAN></Id></Acct>`;

/** camt.054 on one account. */
export const notification = (iban: string, ...entries: readonly BookedEntry[]): string =>
  document(
    "camt.054.001.08",
    `<BkToCstmrDbtCdtNtfctn>${header()}<Ntfctn><Id>N</Id>${accountOf(iban)}${entries.map(bookedEntry).join("")}</Ntfctn></BkToCstmrDbtCdtNtfctn>`,
  );

/** camt.053 on one account. */
export function statement(iban: string, balances: { opening: string; closing: string }, ...entries: readonly BookedEntry[]): string {
  const balance = (code: string, amount: string): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-25</Dt></Dt></Bal>`;
  const body = `${balance("OPBD", balances.opening)}${balance("CLBD", balances.closing)}${entries.map(bookedEntry).join("")}`;
  return document("camt.053.001.08", `<BkToCstmrStmt>${header()}<Stmt><Id>S</Id>${accountOf(iban)}${body}</Stmt></BkToCstmrStmt>`);
}
