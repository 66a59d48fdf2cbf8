import type { DirectDebitOrder } from "../collection-port.ts";
import { instructionIdOf } from "./wire-ids.ts";

/** Messages as banks send them, for tests: as little as the schema and the reader ask for. */

export const ourIban = "FR7617338000010000000000173";
export const theirIban = "DE89370400440532013000";
export const idOf = (number: number): string => `0193a5b0-7c3e-7a10-8d55-${number.toString(16).padStart(12, "0")}`;
export const instruction = (number: number): string => instructionIdOf(idOf(number));

export const directDebit = (number: number, more: Partial<DirectDebitOrder> = {}): DirectDebitOrder => ({
  orderId: idOf(number),
  endToEndId: `E2E-${number}`,
  scheme: "core",
  amount: 1250n,
  creditor: { name: "Boulangerie du Port", iban: ourIban, identifier: "FR72ZZZ123456" },
  debtor: { name: "Zoé Martin & Søn", iban: theirIban },
  mandate: { reference: `UMR-${number}`, signedOn: "2026-01-15" },
  dueOn: "2026-11-25",
  ...more,
});

export const document = (name: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}">${body}</Document>`;

export const reason = (code: string, originator = ""): string => `<StsRsnInf>${originator}<Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
export const theirBank = "<Orgtr><Id><OrgId><AnyBIC>COBADEFFXXX</AnyBIC></OrgId></Id></Orgtr>";
export const sponsor = "<Orgtr><Id><OrgId><AnyBIC>SPONFRPPXXX</AnyBIC></OrgId></Id></Orgtr>";

export const transactionStatus = (number: number, status: string, why = ""): string =>
  `<TxInfAndSts><OrgnlInstrId>${instruction(number)}</OrgnlInstrId><OrgnlEndToEndId>E2E-${number}</OrgnlEndToEndId><TxSts>${status}</TxSts>${why}</TxInfAndSts>`;

export const statusReport = (
  messageId: string,
  { group = "", batches = "", version = "10" }: { group?: string; batches?: string; version?: string },
): string =>
  document(
    `pain.002.001.${version}`,
    `<CstmrPmtStsRpt><GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-20T17:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${group}</OrgnlGrpInfAndSts>${batches}</CstmrPmtStsRpt>`,
  );

export const batchStatus = (id: string, body: string): string =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${id}</OrgnlPmtInfId>${body}</OrgnlPmtInfAndSts>`;

export type EntryParts = { amount: string; side: "CRDT" | "DBIT"; ref: string; status?: string; code?: [string, string]; details: string };
export const entry8 = ({ amount, side, ref, status = "BOOK", code = ["ICDT", "ESCT"], details }: EntryParts): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>${ref}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${code[0]}</Cd><SubFmlyCd>${code[1]}</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>${details}</NtryDtls></Ntry>`;

export const detail8 = (refs: string, more = ""): string => `<TxDtls><Refs>${refs}</Refs>${more}</TxDtls>`;

export const notification = (entries: string): string =>
  document(
    "camt.054.001.08",
    `<BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N-1</MsgId><CreDtTm>2026-11-23T09:00:00</CreDtTm></GrpHdr><Ntfctn><Id>N-1-1</Id><Acct><Id><IBAN>${ourIban}</IBAN></Id></Acct>${entries}</Ntfctn></BkToCstmrDbtCdtNtfctn>`,
  );

export const balance = (code: string, amount: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>`;
export const statement = (opening: string, closing: string, entries: string, version = "08"): string =>
  document(
    `camt.053.001.${version}`,
    `<BkToCstmrStmt><GrpHdr><MsgId>S-1</MsgId><CreDtTm>2026-11-23T22:00:00</CreDtTm></GrpHdr><Stmt><Id>S-1-1</Id><Acct><Id><IBAN>${ourIban}</IBAN></Id></Acct>${balance("OPBD", opening)}${balance("CLBD", closing)}${entries}</Stmt></BkToCstmrStmt>`,
  );
