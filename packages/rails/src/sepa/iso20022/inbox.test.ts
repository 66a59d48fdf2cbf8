import { expect, test } from "vitest";
import { arrive, at, faultsOf, filesIn, nothing, order, rail, read, sentMessage, settled, useFileRail } from "./file-bench.ts";
import {
  batchStatus,
  detail8,
  document,
  entry8,
  idOf,
  instruction,
  notification,
  ourIban,
  reason,
  sponsor,
  statement,
  statusReport,
  theirBank,
  theirIban,
  transactionStatus,
} from "./message-fixtures.ts";

useFileRail();

test.each(["10", "03"])("pain.002.001.%s: each transaction by its own status, and by who gave it", async (version) => {
  await rail.submit(
    [1, 2, 3, 4, 5, 6].map((number) => order(number)),
    at,
  );
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
  await arrive(
    "a.xml",
    statusReport(id, {
      batches: batchStatus(batches[0] ?? "", `<PmtInfSts>RJCT</PmtInfSts>${reason("FF01")}${transactionStatus(2, "ACSC")}`),
    }),
  );
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
  await arrive(
    "a.xml",
    statusReport(id, { group: "<GrpSts>ACCP</GrpSts>", batches: batchStatus(batches[0] ?? "", transactionStatus(1, "RVNM")) }),
  );
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
      entry8({
        amount: "80.00",
        side: "CRDT",
        ref: "R4",
        code: ["RRCT", "ESCT"],
        details: detail8("<EndToEndId>RENT</EndToEndId>", `${payer}<RmtInf><Ustrd>Rent</Ustrd><Ustrd>November</Ustrd></RmtInf>`),
      }),
      entry8({ amount: "5.00", side: "DBIT", ref: "R5", code: ["CHRG", "COMI"], details: detail8("<EndToEndId>FEE</EndToEndId>") }),
      entry8({
        amount: "9.00",
        side: "CRDT",
        ref: "R6",
        status: "PDNG",
        code: ["RCDT", "ESCT"],
        details: detail8("<EndToEndId>SOON</EndToEndId>", payer),
      }),
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

test("marks that two orders share lead to neither, be they sent together or days apart", async () => {
  await rail.submit([order(1, { endToEndId: "SAME" })], at);
  await rail.submit([order(2, { endToEndId: "SAME" })], at);
  const parties = `<RltdPties><CdtrAcct><Id><IBAN>${theirIban}</IBAN></Id></CdtrAcct></RltdPties>`;
  await arrive(
    "n.xml",
    notification(entry8({ amount: "12.50", side: "DBIT", ref: "R1", details: detail8("<EndToEndId>SAME</EndToEndId>", parties) })),
  );
  expect(await read()).toMatchObject({ reports: [], unmatched: [{ problem: "unknown_payment", endToEndId: "SAME" }] });
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
  await arrive(
    "n.xml",
    notification(
      entry8({ amount: "25.00", side: "DBIT", ref: "R1", details: batch(batches[0]) }) +
        entry8({ amount: "12.40", side: "DBIT", ref: "R2", details: batch(batches[1]) }),
    ),
  );
  const { reports, unmatched } = await read();
  expect(reports).toEqual([settled(1), settled(2)]);
  expect(unmatched).toMatchObject([{ problem: "amounts_differ", amount: 1240n }]);
});

test("a transfer that comes back is a return, never more than was sent", async () => {
  await rail.submit([order(1), order(2)], at);
  const back = (code: string): string => `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>`;
  const xml = notification(
    [
      entry8({
        amount: "10.00",
        side: "CRDT",
        ref: "R1",
        code: ["RCDT", "RRTN"],
        details: detail8(`<InstrId>${instruction(1)}</InstrId>`, back("FOCR")),
      }),
      entry8({
        amount: "13.00",
        side: "CRDT",
        ref: "R2",
        code: ["RCDT", "RRTN"],
        details: detail8(`<InstrId>${instruction(2)}</InstrId>`, back("AC04")),
      }),
      entry8({
        amount: "9.00",
        side: "CRDT",
        ref: "R3",
        code: ["RCDT", "RRTN"],
        details: detail8("<EndToEndId>OLD</EndToEndId>", back("AC01")),
      }),
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
  [
    "a DOCTYPE",
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Document><CstmrPmtStsRpt>&e;</CstmrPmtStsRpt></Document>',
    "DOCTYPE",
  ],
  ["something that is not XML", "MT940 :20:STARTUMS", "well-formed"],
  ["another root", "<Envelope><Body/></Envelope>", "no ISO 20022 document"],
  ["a message of no use here", document("pacs.008.001.08", "<FIToFICstmrCdtTrf><GrpHdr/></FIToFICstmrCdtTrf>"), "not read here"],
  [
    "a statement that does not add up",
    statement("100.00", "100.00", entry8({ amount: "1.00", side: "CRDT", ref: "R", details: "" })),
    "closing balance",
  ],
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
  expect([await filesIn("inbox"), (await filesIn("inbox/failed")).length, (await filesIn("archive")).length]).toEqual([[], 1, 1]);
});

test("what is not acknowledged is told again; a file seen before is passed over; half-written names are left", async () => {
  await rail.submit([order(1)], at);
  const { id, batches } = await sentMessage();
  const xml = statusReport(id, { batches: batchStatus(batches[0] ?? "", transactionStatus(1, "RJCT", reason("AC04", theirBank))) });
  await arrive("r.xml", xml);
  await arrive(".r2.xml", xml);
  await arrive("r3.xml.part", xml);
  const once = await rail.read("r.xml");
  const twice = await rail.read("r.xml");
  expect(once).toMatchObject({ isRepeated: false, messageId: "BANK-1", kind: "CstmrPmtStsRpt", reports: [{ localIban: ourIban }] });
  expect(twice?.reports).toEqual(once?.reports);
  await twice?.acknowledge();
  await once?.acknowledge(); // late, and harmless
  expect(await rail.read("r.xml")).toBeUndefined();
  await arrive("again.xml", xml);
  expect(await read()).toEqual(nothing);
  expect(await filesIn("inbox")).toEqual([".r2.xml", "r3.xml.part"]);
});
