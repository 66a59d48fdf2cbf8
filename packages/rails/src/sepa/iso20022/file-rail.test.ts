import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { CreditTransferOrder } from "../port.ts";
import { createFileRail, type FileRail, type FileRailOptions } from "./file-rail.ts";
import { instructionIdOf } from "./pain001.ts";
import { all, parseMessage, textAt } from "./xml.ts";

let directory = "";
let rail: FileRail;

const openRail = (more: Partial<FileRailOptions> = {}): FileRail =>
  createFileRail({ directory, initiatorName: "Memento", bankBic: "SPONFRPPXXX", instant: true, ...more });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "rails-files-"));
  rail = openRail();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const at = new Date("2026-11-20T15:00:00Z");
const ourIban = "FR7617338000010000000000173";
const theirIban = "DE89370400440532013000";
const idOf = (number: number): string => `0193a5b0-7c3e-7a10-8d55-${number.toString(16).padStart(12, "0")}`;
const instruction = (number: number): string => instructionIdOf(idOf(number));

const order = (number: number, more: Partial<CreditTransferOrder> = {}): CreditTransferOrder => ({
  orderId: idOf(number),
  endToEndId: `E2E-${number}`,
  scheme: "standard",
  amount: 1250n,
  debtor: { name: "Boulangerie du Port", iban: ourIban },
  creditor: { name: "Zoé Martin", iban: theirIban },
  executeOn: "2026-11-20",
  ...more,
});

const filesIn = (folder: string): Promise<string[]> => readdir(join(directory, folder)).catch(() => []);

async function sentMessage() {
  const [name = "", ...others] = await filesIn("out");
  expect(others).toEqual([]);
  const { message } = parseMessage(await readFile(join(directory, "out", name), "utf8"));
  const id = textAt(message, "GrpHdr/MsgId") ?? "";
  expect(name).toBe(`${id}.xml`);
  return { id, batches: all(message, "PmtInf").map((batch) => textAt(batch, "PmtInfId") ?? "") };
}

async function arrive(name: string, xml: string): Promise<void> {
  await mkdir(join(directory, "in"), { recursive: true });
  await writeFile(join(directory, "in", name), xml);
}

async function faultsOf(xml: string, schemaName: string): Promise<string[]> {
  const schema = await readFile(join(import.meta.dirname, "../../../test/xsd", `${schemaName}.xsd`), "utf8");
  const result = await validateXML({ xml: [{ fileName: "message.xml", contents: xml }], schema: [schema] });
  return result.errors.map((error) => error.message);
}

const document = (name: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}">${body}</Document>`;

const reason = (code: string, originator = ""): string => `<StsRsnInf>${originator}<Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
const theirBank = "<Orgtr><Id><OrgId><AnyBIC>COBADEFFXXX</AnyBIC></OrgId></Id></Orgtr>";
const sponsor = "<Orgtr><Id><OrgId><AnyBIC>SPONFRPPXXX</AnyBIC></OrgId></Id></Orgtr>";

const transactionStatus = (number: number, status: string, why = ""): string =>
  `<TxInfAndSts><OrgnlInstrId>${instruction(number)}</OrgnlInstrId><OrgnlEndToEndId>E2E-${number}</OrgnlEndToEndId><TxSts>${status}</TxSts>${why}</TxInfAndSts>`;

const statusReport = (messageId: string, { group = "", batches = "", version = "10" }: { group?: string; batches?: string; version?: string }): string =>
  document(
    `pain.002.001.${version}`,
    `<CstmrPmtStsRpt><GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-20T17:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${group}</OrgnlGrpInfAndSts>${batches}</CstmrPmtStsRpt>`,
  );

const batchStatus = (id: string, body: string): string => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${id}</OrgnlPmtInfId>${body}</OrgnlPmtInfAndSts>`;

type EntryParts = { amount: string; side: "CRDT" | "DBIT"; ref: string; status?: string; code?: [string, string]; details: string };
const entry8 = ({ amount, side, ref, status = "BOOK", code = ["ICDT", "ESCT"], details }: EntryParts): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>${ref}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${code[0]}</Cd><SubFmlyCd>${code[1]}</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>${details}</NtryDtls></Ntry>`;

const detail8 = (refs: string, more = ""): string => `<TxDtls><Refs>${refs}</Refs>${more}</TxDtls>`;

const notification = (entries: string): string =>
  document(
    "camt.054.001.08",
    `<BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N-1</MsgId><CreDtTm>2026-11-23T09:00:00</CreDtTm></GrpHdr><Ntfctn><Id>N-1-1</Id><Acct><Id><IBAN>${ourIban}</IBAN></Id></Acct>${entries}</Ntfctn></BkToCstmrDbtCdtNtfctn>`,
  );

const balance = (code: string, amount: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>`;
const statement = (opening: string, closing: string, entries: string, version = "08"): string =>
  document(
    `camt.053.001.${version}`,
    `<BkToCstmrStmt><GrpHdr><MsgId>S-1</MsgId><CreDtTm>2026-11-23T22:00:00</CreDtTm></GrpHdr><Stmt><Id>S-1-1</Id><Acct><Id><IBAN>${ourIban}</IBAN></Id></Acct>${balance("OPBD", opening)}${balance("CLBD", closing)}${entries}</Stmt></BkToCstmrStmt>`,
  );

/** Reads what has arrived and acknowledges it, as a consumer does once it has booked. */
async function read() {
  const { acknowledge, ...inbox } = await rail.poll();
  await acknowledge();
  return inbox;
}
const nothing = { reports: [], returns: [], incoming: [], unmatched: [], refused: [] };
const settled = (number: number) => ({ orderId: idOf(number), status: "settled" });

test("the same orders make the same file, and leave once", async () => {
  await rail.submit([order(1), order(2)], at);
  const first = await sentMessage();
  await rail.submit([order(2), order(1)], new Date("2026-11-20T15:05:00Z"));
  await openRail().submit([order(1), order(2)], at); // another process, or this one after a restart
  expect((await sentMessage()).id).toBe(first.id);
  expect(await filesIn("out")).toEqual([`${first.id}.xml`]);
});

test("what was begun before a crash is finished as it was begun", async () => {
  await rail.submit([order(1), order(2)], at);
  const before = await sentMessage();
  // A crash between deciding and sending: claims are there, the file and the note that it left are not.
  await rm(join(directory, "out"), { recursive: true });
  await rm(join(directory, "state/sent"), { recursive: true });
  await rm(join(directory, "state/orders", instruction(2)));
  rail = openRail();
  await rail.submit([order(2), order(1), order(3)], new Date("2026-11-20T15:30:00Z"));
  const names = await filesIn("out");
  const ids = await Promise.all(names.map(async (name) => (await readFile(join(directory, "out", name), "utf8")).match(/[0-9a-f]{32}(?=<\/InstrId>)/g)));
  expect(ids.flat().sort()).toEqual([instruction(1), instruction(2), instruction(3)]);
  expect(names).toContain(`${before.id}.xml`);
});

test("two processes that submit overlapping orders share them out", async () => {
  const other = openRail();
  await Promise.all([rail.submit([order(1), order(2), order(3)], at), other.submit([order(2), order(3), order(4)], at)]);
  const texts = await Promise.all((await filesIn("out")).map((name) => readFile(join(directory, "out", name), "utf8")));
  expect((texts.join("").match(/[0-9a-f]{32}(?=<\/InstrId>)/g) ?? []).sort()).toEqual([1, 2, 3, 4].map(instruction));
});

test("a folder that cannot be written is a fault, not an answer", async () => {
  await writeFile(join(directory, "out"), "a file where a folder belongs");
  await expect(rail.submit([order(1)], at)).rejects.toThrow();
  await rm(join(directory, "out"));
  expect(await rail.submit([order(1)], at)).toEqual([{ orderId: idOf(1), status: "pending" }]);
  expect(await filesIn("out")).toHaveLength(1);
});

test.each(["10", "03"])("pain.002.001.%s: each transaction by its own status, and by who gave it", async (version) => {
  await rail.submit([1, 2, 3, 4, 5, 6].map((number) => order(number)), at); // prettier-ignore
  const { id, batches } = await sentMessage();
  const body = [
    transactionStatus(1, "RJCT", reason("AC04", theirBank)),
    transactionStatus(2, "RJCT", reason("TECH", theirBank)),
    transactionStatus(3, "RJCT", reason("TECH", sponsor)),
    transactionStatus(4, "ACSC"),
    transactionStatus(5, "ACSP"),
    transactionStatus(6, "RJCT"),
  ].join("");
  const xml = statusReport(id, { batches: batchStatus(batches[0] ?? "", body), version });
  const report = version === "03" ? xml.replaceAll("AnyBIC", "BICOrBEI") : xml;
  if (version === "10") expect(await faultsOf(report, "pain.002.001.10")).toEqual([]);
  await arrive("report.xml", report);
  expect(await read()).toEqual({
    ...nothing,
    reports: [
      { orderId: idOf(1), status: "rejected", failureCode: "beneficiary_bank_account_closed", isoReason: "AC04" },
      { orderId: idOf(2), status: "rejected", failureCode: "beneficiary_bank_error", isoReason: "TECH" },
      { orderId: idOf(3), status: "rejected", failureCode: "intermediary_system_error", isoReason: "TECH" },
      settled(4),
      { orderId: idOf(6), status: "rejected", failureCode: "execution_failure", isoReason: "NARR" },
    ],
  });
  // What was told stays so, in every answer to come; of 5 nothing is known, so the rule decides.
  const answers = await rail.settleByRule([order(1), order(4), order(5)], at);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "settled", "settled"]);
  expect((await rail.submit([order(1)], at))[0]).toMatchObject({ status: "rejected", isoReason: "AC04" });
});

test("a rejected file or batch takes with it what has no status of its own", async () => {
  await rail.submit([order(1), order(2), order(3, { scheme: "instant" })], at);
  const { id, batches } = await sentMessage();
  await arrive("a.xml", statusReport(id, { batches: batchStatus(batches[0] ?? "", `<PmtInfSts>RJCT</PmtInfSts>${reason("FF01")}${transactionStatus(2, "ACSC")}`) }));
  expect(await read()).toEqual({
    ...nothing,
    reports: [settled(2), { orderId: idOf(1), status: "rejected", failureCode: "memo_error", isoReason: "FF01" }],
  });
  await arrive("b.xml", statusReport(id, { group: `<GrpSts>RJCT</GrpSts>${reason("ED05")}` }));
  const { reports, unmatched } = await read();
  expect(reports).toEqual([{ orderId: idOf(3), status: "rejected", failureCode: "intermediary_system_error", isoReason: "ED05" }]);
  expect(unmatched).toMatchObject([{ problem: "contradicts_earlier_report", isoReason: "ED05" }]); // of 2, which had settled
});

test("a file that the bank has already is no news about its payments", async () => {
  await rail.submit([order(1)], at);
  const { id } = await sentMessage();
  await arrive("a.xml", statusReport(id, { group: `<GrpSts>RJCT</GrpSts>${reason("DU01")}` }));
  expect(await read()).toMatchObject({ reports: [], unmatched: [{ problem: "duplicate_message", isoReason: "DU01" }] });
});

test("acceptance and verification of payee end nothing, and strangers are shown", async () => {
  await rail.submit([order(1)], at);
  const { id, batches } = await sentMessage();
  await arrive("a.xml", statusReport(id, { group: "<GrpSts>ACCP</GrpSts>", batches: batchStatus(batches[0] ?? "", transactionStatus(1, "RVNM")) }));
  expect(await read()).toEqual(nothing);
  await arrive("b.xml", statusReport("M999999999999999999999999", { group: `<GrpSts>RJCT</GrpSts>${reason("FF01")}` }));
  await arrive("c.xml", statusReport(id, { batches: batchStatus(batches[0] ?? "", transactionStatus(77, "RJCT", reason("AC04"))) }));
  expect((await read()).unmatched.map(({ problem, isoReason }) => [problem, isoReason])).toEqual([
    ["unknown_message", "FF01"],
    ["unknown_payment", "AC04"],
  ]);
});

test("bookings: ours by InstrId or by its marks, theirs as incoming, the rest for a person", async () => {
  await rail.submit([order(1), order(2), order(3, { endToEndId: "SAME" }), order(4, { endToEndId: "SAME" })], at);
  const parties = `<RltdPties><CdtrAcct><Id><IBAN>${theirIban}</IBAN></Id></CdtrAcct></RltdPties>`;
  const payer = `<RltdPties><Dbtr><Pty><Nm>Ana Lima</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>PT50000201231234567890154</IBAN></Id></DbtrAcct></RltdPties>`;
  const xml = notification(
    [
      entry8({ amount: "12.50", side: "DBIT", ref: "R1", details: detail8(`<InstrId>${instruction(1)}</InstrId>`) }),
      entry8({ amount: "12.50", side: "DBIT", ref: "R2", details: detail8("<EndToEndId>E2E-2</EndToEndId>", parties) }),
      entry8({ amount: "12.50", side: "DBIT", ref: "R3", details: detail8("<EndToEndId>SAME</EndToEndId>", parties) }), // 3 or 4?
      entry8({ amount: "80.00", side: "CRDT", ref: "R4", code: ["RRCT", "ESCT"], details: detail8("<EndToEndId>RENT</EndToEndId>", `${payer}<RmtInf><Ustrd>Rent</Ustrd><Ustrd>November</Ustrd></RmtInf>`) }),
      entry8({ amount: "5.00", side: "DBIT", ref: "R5", code: ["CHRG", "COMI"], details: detail8("<EndToEndId>FEE</EndToEndId>") }),
      entry8({ amount: "9.00", side: "CRDT", ref: "R6", status: "PDNG", code: ["RCDT", "ESCT"], details: detail8("<EndToEndId>SOON</EndToEndId>", payer) }),
      entry8({ amount: "11.00", side: "DBIT", ref: "R7", details: detail8(`<InstrId>${instruction(3)}</InstrId>`) }), // not what was ordered
    ].join(""),
  );
  expect(await faultsOf(xml, "camt.054.001.08")).toEqual([]);
  await arrive("n.xml", xml);
  const { reports, incoming, unmatched } = await read();
  expect(reports).toEqual([settled(1), settled(2)]);
  expect(incoming).toMatchObject([
    {
      scheme: "instant",
      localIban: ourIban,
      amount: 8000n,
      debtor: { name: "Ana Lima", iban: "PT50000201231234567890154" },
      endToEndId: "RENT",
      message: "Rent November",
      bookedOn: "2026-11-23",
    },
  ]);
  expect(unmatched.map(({ problem, amount, direction }) => [problem, amount, direction])).toEqual([
    ["unknown_payment", 1250n, "debit"],
    ["unknown_payment", 500n, "debit"],
    ["amounts_differ", 1100n, "debit"],
  ]);
});

test("a booking told as a notification and again in the statement counts once", async () => {
  await rail.submit([order(1)], at);
  const payer = `<RltdPties><Dbtr><Pty><Nm>Ana Lima</Nm></Pty></Dbtr></RltdPties>`;
  const entries = [
    entry8({ amount: "80.00", side: "CRDT", ref: "R1", code: ["RCDT", "ESCT"], details: detail8("<EndToEndId>RENT</EndToEndId>", payer) }),
    entry8({ amount: "12.50", side: "DBIT", ref: "R2", details: detail8(`<InstrId>${instruction(1)}</InstrId>`) }),
  ].join("");
  await arrive("1.xml", notification(entries));
  const first = await read();
  expect([first.reports, first.incoming.length]).toEqual([[settled(1)], 1]);
  await arrive("2.xml", statement("100.00", "167.50", entries));
  expect(await read()).toEqual(nothing);
});

test("version 02 says the same in other places", async () => {
  await rail.submit([order(1)], at);
  const entries = [
    `<Ntry><Amt Ccy="EUR">12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>A</AcctSvcrRef><NtryDtls><TxDtls><Refs><InstrId>${instruction(1)}</InstrId></Refs></TxDtls></NtryDtls></Ntry>`,
    `<Ntry><Amt Ccy="EUR">80</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>B</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Ana Lima</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>`,
  ].join("");
  await arrive("s.xml", statement("100.00", "167.50", entries, "02"));
  const { reports, incoming } = await read();
  expect(reports).toEqual([settled(1)]);
  expect(incoming).toMatchObject([{ amount: 8000n, debtor: { name: "Ana Lima" }, scheme: "standard" }]);
});

test("one entry may settle a whole batch, if the sum agrees", async () => {
  await rail.submit([order(1), order(2), order(3, { scheme: "instant" })], at);
  const { batches } = await sentMessage();
  const batch = (id: string | undefined): string => `<Btch><PmtInfId>${id ?? ""}</PmtInfId></Btch>`;
  await arrive("n.xml", notification(entry8({ amount: "25.00", side: "DBIT", ref: "R1", details: batch(batches[0]) }) + entry8({ amount: "12.40", side: "DBIT", ref: "R2", details: batch(batches[1]) })));
  const { reports, unmatched } = await read();
  expect(reports).toEqual([settled(1), settled(2)]);
  expect(unmatched).toMatchObject([{ problem: "amounts_differ", amount: 1240n }]);
});

test("a transfer that comes back is a return, never more than was sent", async () => {
  await rail.submit([order(1), order(2)], at);
  const back = (code: string): string => `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>`;
  const xml = notification(
    [
      entry8({ amount: "10.00", side: "CRDT", ref: "R1", code: ["RCDT", "RRTN"], details: detail8(`<InstrId>${instruction(1)}</InstrId>`, back("FOCR")) }),
      entry8({ amount: "13.00", side: "CRDT", ref: "R2", code: ["RCDT", "RRTN"], details: detail8(`<InstrId>${instruction(2)}</InstrId>`, back("AC04")) }),
      entry8({ amount: "9.00", side: "CRDT", ref: "R3", code: ["RCDT", "RRTN"], details: detail8("<EndToEndId>OLD</EndToEndId>", back("AC01")) }),
    ].join(""),
  );
  expect(await faultsOf(xml, "camt.054.001.08")).toEqual([]);
  await arrive("n.xml", xml);
  const { returns, incoming, unmatched } = await read();
  expect(returns).toMatchObject([{ orderId: idOf(1), amount: 1000n, isoReason: "FOCR", bookedOn: "2026-11-23" }]);
  expect(incoming).toEqual([]);
  expect(unmatched.map(({ problem, isoReason }) => [problem, isoReason])).toEqual([
    ["amounts_differ", "AC04"],
    ["unknown_payment", "AC01"],
  ]);
});

test.each([
  ["a DOCTYPE", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Document><CstmrPmtStsRpt>&e;</CstmrPmtStsRpt></Document>', "DOCTYPE"],
  ["something that is not XML", "MT940 :20:STARTUMS", "well-formed"],
  ["another root", "<Envelope><Body/></Envelope>", "no ISO 20022 document"],
  ["a message of no use here", document("pacs.008.001.08", "<FIToFICstmrCdtTrf><GrpHdr/></FIToFICstmrCdtTrf>"), "not read here"],
  ["a statement that does not add up", statement("100.00", "100.00", entry8({ amount: "1.00", side: "CRDT", ref: "R", details: "" })), "closing balance"],
  ["another currency", notification(entry8({ amount: "1.00", side: "CRDT", ref: "R", details: "" }).replace("EUR", "USD")), "not in euros"],
])("%s is refused as a whole and holds nothing up", async (_, xml, problem) => {
  await rail.submit([order(1)], at);
  const { id, batches } = await sentMessage();
  await arrive("1-odd.xml", xml);
  await arrive("2-good.xml", statusReport(id, { batches: batchStatus(batches[0] ?? "", transactionStatus(1, "ACSC")) }));
  const { reports, refused } = await read();
  expect(reports).toEqual([settled(1)]);
  expect(refused).toMatchObject([{ file: "1-odd.xml", problem: expect.stringContaining(problem) as string }]);
  expect(refused[0]?.problem).not.toContain("passwd");
  expect([await filesIn("in"), (await filesIn("refused")).length, (await filesIn("done")).length]).toEqual([[], 1, 1]);
});

test("what is not acknowledged is told again; a file seen before is passed over; half-written names are left", async () => {
  await rail.submit([order(1)], at);
  const { id, batches } = await sentMessage();
  const xml = statusReport(id, { batches: batchStatus(batches[0] ?? "", transactionStatus(1, "RJCT", reason("AC04", theirBank))) });
  await arrive("r.xml", xml);
  await arrive(".r2.xml", xml);
  await arrive("r3.xml.part", xml);
  const once = await rail.poll();
  const twice = await rail.poll();
  expect([once.reports.length, twice.reports]).toEqual([1, once.reports]);
  await twice.acknowledge();
  await once.acknowledge(); // late, and harmless
  await arrive("again.xml", xml);
  expect(await read()).toEqual(nothing);
  expect(await filesIn("in")).toEqual([".r2.xml", "r3.xml.part"]);
});

test("the rule is a setting, and never settles what did not leave", async () => {
  const strict = openRail({ settlesByRule: false });
  await strict.submit([order(1)], at);
  expect(await strict.settleByRule([order(1)], at)).toEqual([{ orderId: idOf(1), status: "pending" }]);
  expect(await rail.settleByRule([order(1), order(2)], at)).toEqual([settled(1), { orderId: idOf(2), status: "pending" }]);
});

test("reach: instant in the euro area if the bank takes it by file, and as a directory says", async () => {
  const of = async (more: Partial<FileRailOptions>, iban: string) => (await openRail(more).reach([iban])).get(iban);
  expect(await of({}, theirIban)).toEqual({ standard: true, instant: true });
  expect(await of({ instant: false }, theirIban)).toEqual({ standard: true, instant: false });
  expect(await of({}, "SE4550000000058398257466")).toEqual({ standard: true, instant: false });
  expect(await of({ bankReach: () => ({ standard: true, instant: true }) }, "SE4550000000058398257466")).toEqual({ standard: true, instant: true });
  expect(await of({ bankReach: () => ({ standard: true, instant: true }) }, "TR330006100519786457841326")).toEqual({ standard: false, instant: false });
});

test("an amount that the messages cannot carry does not leave", async () => {
  expect(await rail.submit([order(1, { amount: 100_000_000_000n })], at)).toMatchObject([{ status: "rejected", failureCode: "maximum_amount_exceeded" }]);
  expect(await filesIn("out")).toEqual([]);
  await expect(rail.submit([order(2, { amount: 0n })], at)).rejects.toThrow("more than nothing");
});
