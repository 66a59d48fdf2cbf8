import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { arrive, at, directory, filesIn, nothing, openRail, order, rail, read, sentMessage, settled, useFileRail } from "./file-bench.ts";
import {
  batchStatus,
  detail8,
  directDebit,
  entry8,
  idOf,
  instruction,
  notification,
  ourIban,
  reason,
  statusReport,
  theirBank,
  theirIban,
  transactionStatus,
} from "./message-fixtures.ts";

/*
 * The read side of collections: as that of transfers with the signs turned. Their port is tested in ../collection-port.contract.test.ts.
 */

useFileRail();

const rejected = (number: number, failureCode: string, isoReason: string) => ({
  orderId: idOf(number),
  status: "rejected",
  failureCode,
  isoReason,
});
const back = (code: string, charges = ""): string => `${charges}<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>`;
const fees = (amount: string): string => `<Chrgs><Rcrd><Amt Ccy="EUR">${amount}</Amt></Rcrd></Chrgs>`;

test("pain.002: rejects by transaction and batch; a status settles nothing", async () => {
  await rail.submitCollections([directDebit(1), directDebit(2), directDebit(3), directDebit(4, { scheme: "b2b" })], at);
  const { id, batches } = await sentMessage();
  expect(id).toMatch(/^D[0-9a-f]{24}$/);
  const core = [transactionStatus(1, "RJCT", reason("MD01", theirBank)), transactionStatus(2, "ACSC"), transactionStatus(3, "ACCP")].join(
    "",
  );
  const b2b = `<PmtInfSts>RJCT</PmtInfSts>${reason("AM04")}`;
  await arrive("a.xml", statusReport(id, { batches: batchStatus(batches[0] ?? "", core) + batchStatus(batches[1] ?? "", b2b) }));
  expect(await read()).toEqual({
    ...nothing,
    collectionReports: [rejected(1, "debtor_bank_refusal", "MD01"), rejected(4, "debtor_bank_insufficient_funds", "AM04")],
  });
  const answers = await rail.settleCollectionsByRule([directDebit(1), directDebit(2)], at);
  expect(answers).toEqual([rejected(1, "debtor_bank_refusal", "MD01"), settled(2)]);
});

test("credits settle, one by one or a whole batch; by InstrId or by marks", async () => {
  await rail.submitCollections([directDebit(1), directDebit(2), directDebit(3, { scheme: "b2b" }), directDebit(4, { scheme: "b2b" })], at);
  const { batches } = await sentMessage();
  const debtor = `<RltdPties><DbtrAcct><Id><IBAN>${theirIban}</IBAN></Id></DbtrAcct></RltdPties>`;
  const credit = { side: "CRDT", code: ["IDDT", "ESDD"] as [string, string] } as const;
  await arrive(
    "n.xml",
    notification(
      [
        entry8({ ...credit, amount: "12.50", ref: "R1", details: detail8(`<InstrId>${instruction(1)}</InstrId>`) }),
        entry8({ ...credit, amount: "12.50", ref: "R2", details: detail8("<EndToEndId>E2E-2</EndToEndId>", debtor) }),
        entry8({ ...credit, amount: "25.00", ref: "R3", details: `<Btch><PmtInfId>${batches[1] ?? ""}</PmtInfId></Btch>` }),
      ].join(""),
    ),
  );
  expect(await read()).toEqual({ ...nothing, collectionReports: [1, 2, 3, 4].map(settled) });
});

test("a debit is a return, whole, with named charges on top; anything else is for a person", async () => {
  await rail.submitCollections(
    [1, 2, 3, 4].map((number) => directDebit(number)),
    at,
  );
  const debit = { side: "DBIT", code: ["IDDT", "UPDD"] as [string, string] } as const;
  const of = (number: number): string => `<InstrId>${instruction(number)}</InstrId>`;
  await arrive(
    "n.xml",
    notification(
      [
        entry8({ ...debit, amount: "12.50", ref: "R1", details: detail8(of(1), back("AC04")) }),
        entry8({ ...debit, amount: "15.50", ref: "R2", details: detail8(of(2), back("MD06", fees("3.00"))) }),
        entry8({ ...debit, amount: "15.50", ref: "R3", details: detail8(of(3), back("MD06")) }),
        entry8({ ...debit, amount: "10.00", ref: "R4", details: detail8(of(4), back("AM04")) }),
      ].join(""),
    ),
  );
  const { returns, unmatched } = await read();
  const both = { kind: "collection", scheme: "core", localIban: ourIban, amount: 1250n, bookedOn: "2026-11-23" };
  expect(returns).toMatchObject([
    { ...both, orderId: idOf(1), charges: 0n, isoReason: "AC04" },
    { ...both, orderId: idOf(2), charges: 300n, isoReason: "MD06" },
  ]);
  expect(unmatched.map(({ problem, amount }) => [problem, amount])).toEqual([
    ["amounts_differ", 1550n],
    ["amounts_differ", 1000n],
  ]);
});

test("a transfer and a collection with one end-to-end id, amount and counterparty are told apart by the direction", async () => {
  await rail.submit([order(1, { endToEndId: "SAME" })], at);
  await rail.submitCollections([directDebit(2, { endToEndId: "SAME" })], at);
  const parties = (role: string): string => `<RltdPties><${role}><Id><IBAN>${theirIban}</IBAN></Id></${role}></RltdPties>`;
  const marks = "<EndToEndId>SAME</EndToEndId>";
  await arrive(
    "n.xml",
    notification(
      entry8({ amount: "12.50", side: "DBIT", ref: "R1", details: detail8(marks, parties("CdtrAcct")) }) +
        entry8({ amount: "12.50", side: "CRDT", ref: "R2", details: detail8(marks, parties("DbtrAcct")) }),
    ),
  );
  expect(await read()).toEqual({ ...nothing, reports: [settled(1)], collectionReports: [settled(2)] });
});

test("an order leaves once, also after a crash, and an end that is contradicted is shown with the money that moved", async () => {
  await rail.submitCollections([directDebit(1), directDebit(2)], at);
  const first = await sentMessage();
  await rm(join(directory, "outbox"), { recursive: true });
  await rm(join(directory, "state/collections/sent"), { recursive: true });
  await openRail().submitCollections([directDebit(2), directDebit(1)], new Date("2026-11-20T15:30:00Z"));
  expect(await filesIn("outbox")).toEqual([`${first.id}.xml`]);
  await arrive("a.xml", statusReport(first.id, { group: `<GrpSts>RJCT</GrpSts>${reason("FF01")}` }));
  expect((await read()).collectionReports).toEqual([rejected(1, "memo_error", "FF01"), rejected(2, "memo_error", "FF01")]);
  await arrive(
    "b.xml",
    notification(entry8({ amount: "12.50", side: "CRDT", ref: "R1", details: detail8(`<InstrId>${instruction(1)}</InstrId>`) })),
  );
  expect(await read()).toMatchObject({
    collectionReports: [],
    unmatched: [{ problem: "contradicts_earlier_report", account: ourIban, direction: "credit", amount: 1250n }],
  });
});
