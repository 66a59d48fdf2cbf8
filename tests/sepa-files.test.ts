import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInboxReader, type FileOutcome, listUnmatched } from "@memento/bank";
import { readConfig } from "@memento/platform";
import { createFileRail, type FileRail } from "@memento/rails";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { openRail } from "../apps/server/src/rail.ts";
import { withKey } from "./support/bank.ts";
import { type FilesBank, instructionOf, notification, startFilesBank, statement, statusReport } from "./support/bank-files.ts";
import { type Browser, memberBrowser, ownersBrowser } from "./support/console.ts";
import { accountsOf, expectRefusal, makeIban, noSuchId, transactionsOf, whenTransfer } from "./support/demo.ts";

let bank: FilesBank;
let owner: Browser;
beforeAll(async () => {
  bank = await startFilesBank();
  owner = await ownersBrowser(bank);
  const address = { street: "rue de la Paix", building_number: "1", postal_code: "75002", city: "Paris", country: "FR" };
  expect((await owner.patch("/settings", { creditor_name: "Demo SA", creditor_address: address })).status).toBe(200);
});
afterAll(async () => {
  expect(await bank.verify()).toEqual([]);
  await bank.close();
});

const german = "DE89370400440532013000";
const payer = { name: "Ana Lima", iban: "PT50000201231234567890154" };

async function faultsOf(xml: string, schemaName: string): Promise<string[]> {
  const schema = readFileSync(join(import.meta.dirname, `../packages/rails/test/xsd/${schemaName}.xsd`), "utf8");
  const { errors } = await validateXML({ xml: [{ fileName: "message.xml", contents: xml }], schema: [schema] });
  return errors.map((error) => error.message);
}

const transfer = async (changes: Record<string, unknown> = {}) => {
  const answer = await bank.post("/v2/transfers", {
    amount: 1_250,
    local_iban: accountsOf(bank).main.iban,
    beneficiary_iban: german,
    beneficiary_name: "Zoé Martin",
    type_strategy: "instant_only",
    ...changes,
  });
  expect(answer.body, answer.text).toMatchObject({ status: "authorized" });
  return answer.body as { id: string; reference: string };
};

/** The message that carried an order. */
async function messageOf(order: { id: string }): Promise<{ id: string; xml: string }> {
  for (let count = 1; count < 100; count += 1) {
    const found = (await bank.left(count)).find(({ xml }) => xml.includes(instructionOf(order.id)));
    if (found !== undefined) return found;
  }
  throw new Error("the order did not leave");
}

const mainBalance = (): Promise<number> => bank.balance(accountsOf(bank).main.id);
const unmatched = () => listUnmatched(bank.runtime.database, bank.workspaceId, { limit: 100, offset: 0 });
const suspense = async (): Promise<bigint> => {
  const [row] = await bank.runtime.database.query<{ balance: bigint }>(
    "select balance from ledger.account a join bank.settings s on s.suspense_account_id = a.account_id where s.workspace_id = $1",
    [bank.workspaceId],
  );
  return row?.balance ?? -1n;
};
const credits = async (amount: number) => {
  const { body } = await bank.get("/v2/transactions?order_by=execution_date&size=100");
  return (body.results as { amount: number; source: { type: string } }[]).filter((row) => row.amount === amount);
};

describe("a transfer", () => {
  test("leaves as a valid pain.001; a rejecting pain.002 fails it and gives the money back, an accepting one confirms it", async () => {
    const before = await mainBalance();
    const [rejected, accepted] = [await transfer({ message: "Facture n° 7" }), await transfer({ amount: 2_000 })];
    const messages = [await messageOf(rejected), await messageOf(accepted)];
    for (const { xml } of messages) expect(await faultsOf(xml, "pain.001.001.09")).toEqual([]);
    expect(messages[0]?.xml).toContain("<Nm>Zoe Martin</Nm>");
    expect(messages[0]?.xml).toContain("<BICFI>SPONFRPPXXX</BICFI>");
    expect(messages[0]?.xml).toContain("<TwnNm>Paris</TwnNm>");
    expect(await mainBalance()).toBe(before - 3_250);
    await bank.deliver("1.xml", statusReport(messages[0]?.id ?? "", [{ id: rejected.id, status: "RJCT", code: "AC04" }]));
    await bank.deliver("2.xml", statusReport(messages[1]?.id ?? "", [{ id: accepted.id, status: "ACSC" }]));
    expect(await whenTransfer(bank, rejected.id, "failed")).toMatchObject({ failure_code: "beneficiary_bank_account_closed" });
    await whenTransfer(bank, accepted.id, "confirmed");
    expect(await mainBalance()).toBe(before - 2_000);
    expect((await transactionsOf(bank, rejected)).map(({ status }) => status)).toEqual(["rejected"]);
    expect(bank.filesIn("archive").filter((name) => /-[12]\.xml$/.test(name))).toHaveLength(2);
  });

  test("is confirmed by the debit in a camt.054, and comes back by a credit with a reason", async () => {
    const before = await mainBalance();
    const order = await transfer();
    await messageOf(order);
    const { iban } = accountsOf(bank).main;
    await bank.deliver(
      "3.xml",
      notification(iban, { reference: "T1", amount: "12.50", side: "DBIT", code: "IRCT/ESCT", orderId: order.id }),
    );
    await whenTransfer(bank, order.id, "confirmed");
    await bank.deliver(
      "4.xml",
      notification(iban, { reference: "T2", amount: "12.50", side: "CRDT", code: "RCDT/RRTN", orderId: order.id, returnCode: "AC06" }),
    );
    const [back] = await credits(1_250).then((rows) => rows.filter(({ source }) => source.type === "transfer_outgoing_return"));
    expect(back).toMatchObject({
      direction: "credit",
      status: "confirmed",
      source: { returned_transfer_id: order.id, returned_transfer_reference: order.reference, reason: "blocked_account" },
    });
    expect(await mainBalance()).toBe(before);
    expect((await bank.get(`/v2/transfers/${order.id}`)).body.status).toBe("confirmed");
  });

  test("that comes back before its debit was told is settled and returned; told again in the statement, nothing moves", async () => {
    const before = await mainBalance();
    const order = await transfer({ amount: 990 });
    await messageOf(order);
    const { iban } = accountsOf(bank).main;
    const back = { reference: "T4", amount: "9.90", side: "CRDT", code: "RCDT/RRTN", orderId: order.id, returnCode: "AC01" } as const;
    const debit = { reference: "T3", amount: "9.90", side: "DBIT", code: "ICDT/ESCT", orderId: order.id } as const;
    await bank.deliver("5.xml", notification(iban, back));
    await whenTransfer(bank, order.id, "confirmed");
    await bank.deliver("6.xml", statement(iban, { opening: "100.00", closing: "100.00" }, debit, back));
    expect(await mainBalance()).toBe(before);
    expect((await credits(990)).map(({ source }) => source.type).sort()).toEqual(["transfer_outgoing", "transfer_outgoing_return"]);
  });

  test("waits for the bank's word where that is the setting, and settles at its planned moment where it is not", async () => {
    const strategy = { type_strategy: "standard_only", amount: 777 };
    const patient = await transfer(strategy);
    await bank.post("/v2/sandbox/clock", { advance: "P5D" });
    await messageOf(patient);
    expect((await bank.get(`/v2/transfers/${patient.id}`)).body).toMatchObject({ status: "authorized", transfer_type: "standard" });
    const { iban } = accountsOf(bank).main;
    await bank.deliver(
      "7.xml",
      notification(iban, { reference: "T5", amount: "7.77", side: "DBIT", orderId: patient.id, code: "ICDT/ESCT" }),
    );
    await whenTransfer(bank, patient.id, "confirmed");
    const ruled = await startFilesBank({ SEPA_SETTLEMENT: "rule" });
    const made = await ruled.post("/v2/transfers", {
      ...strategy,
      local_iban: accountsOf(ruled).main.iban,
      beneficiary_iban: german,
      beneficiary_name: "Zoé",
    });
    await ruled.post("/v2/sandbox/clock", { advance: "P5D" });
    expect((await ruled.get(`/v2/transfers/${made.body.id}`)).body).toMatchObject({ status: "confirmed" });
    expect(await ruled.left(1)).toHaveLength(1);
    expect(await ruled.verify()).toEqual([]);
    await ruled.close();
  });
});

describe("money that arrives", () => {
  const incoming = { reference: "IN-1", amount: "81.01", side: "CRDT", debtor: payer, endToEndId: "RENT", message: "Rent" } as const;

  test("is credited once, however often and in whatever message it is told", async () => {
    const before = await mainBalance();
    const { iban } = accountsOf(bank).main;
    const file = notification(iban, { ...incoming, code: "RRCT/ESCT" });
    expect(await faultsOf(file, "camt.054.001.08")).toEqual([]);
    await bank.deliver("a.xml", file);
    expect(await credits(8_101)).toMatchObject([
      {
        status: "confirmed",
        local_iban: iban,
        counterparty_name: "Ana Lima",
        source: {
          type: "transfer_incoming",
          transfer_type: "instant",
          counterparty_iban: payer.iban,
          end_to_end_id: "RENT",
          message: "Rent",
        },
      },
    ]);
    await bank.deliver("b.xml", file);
    await bank.deliver("c.xml", file.replace("<Id>N</Id>", "<Id>N2</Id>"));
    await bank.deliver("d.xml", statement(iban, { opening: "100.00", closing: "181.01" }, { ...incoming, code: "RRCT/ESCT" }));
    // The rail's own memory lost: the database knows the booking all the same.
    rmSync(join(bank.folder, "state/entries"), { recursive: true });
    rmSync(join(bank.folder, "state/files"), { recursive: true });
    await bank.deliver("e.xml", file);
    expect(await credits(8_101)).toHaveLength(1);
    expect(await mainBalance()).toBe(before + 8_101);
  });

  test("reaches the workspace whose IBAN was paid, also through a pooled account, and never another's", async () => {
    const other = await bank.otherWorkspace();
    const virtual = await makeIban(other, accountsOf(other).payroll.id);
    const before = await other.get(`/v2/accounts/${accountsOf(other).payroll.id}`);
    const pool = "FR7630006000011234567890189";
    const entry = { reference: "IN-2", amount: "5.00", side: "CRDT", debtor: payer } as const;
    await bank.deliver("f.xml", notification(pool, { ...entry, creditorIban: virtual.iban }));
    const after = await other.get(`/v2/accounts/${accountsOf(other).payroll.id}`);
    expect(after.body.balance).toBe((before.body.balance as number) + 500);
    // The bank put it on our account, and names another workspace's IBAN: that is for a person to judge.
    const held = await suspense();
    await bank.deliver("g.xml", notification(accountsOf(bank).main.iban, { ...entry, reference: "IN-3", creditorIban: virtual.iban }));
    expect((await other.get(`/v2/accounts/${accountsOf(other).payroll.id}`)).body.balance).toBe(after.body.balance);
    expect(await suspense()).toBe(held + 500n);
    expect((await unmatched())[0]).toMatchObject({ problem: "unknown_account", amount: 500n, direction: "credit" });
  });
});

describe("a direct debit by others", () => {
  const creditor = { name: "Energie AG", iban: "AT611904300234573201", identifier: "AT61ZZZ01234567890" };
  const debit = { side: "DBIT", code: "RDDT/ESDD", creditor, mandate: "M-77", endToEndId: "POWER" } as const;
  const of = async (amount: number) => credits(amount).then((rows) => rows.filter(({ source }) => source.type === "collection_incoming"));

  test("is a collection_incoming that leaves the account, once; what the account does not pay stands in suspense to be returned", async () => {
    const { payroll, booster } = accountsOf(bank);
    const before = await bank.balance(payroll.id);
    const held = await suspense();
    const file = notification(payroll.iban, { ...debit, reference: "DD-1", amount: "33.31" });
    expect(await faultsOf(file, "camt.054.001.08")).toEqual([]);
    await bank.deliver("dd1.xml", file);
    await bank.deliver("dd2.xml", file.replace("<Id>N</Id>", "<Id>N9</Id>"));
    await bank.eventually(`/v2/accounts/${payroll.id}`, ({ body }) => body.balance === before - 3_331);
    const [paid, ...others] = await of(3_331);
    expect(others).toEqual([]);
    expect(paid).toMatchObject({
      direction: "debit",
      counterparty_name: "Energie AG",
      source: { type: "collection_incoming", counterparty_iban: creditor.iban, end_to_end_id: "POWER" },
    });
    expect(await suspense()).toBe(held);
    await bank.deliver("dd3.xml", notification(booster.iban, { ...debit, reference: "DD-2", amount: "44.41" }));
    expect(await of(4_441)).toMatchObject([{ status: "rejected" }]);
    expect(await suspense()).toBe(held - 4_441n);
    expect((await unmatched())[0]).toMatchObject({
      problem: "account_does_not_pay",
      amount: 4_441n,
      direction: "debit",
      counterpartyName: "Energie AG",
    });
  });
});

describe("what matches nothing", () => {
  test("stands in suspense where the account is ours, and is kept where it is nobody's", async () => {
    const held = await suspense();
    const before = await mainBalance();
    const { main, payroll } = accountsOf(bank);
    const retired = await makeIban(bank, payroll.id);
    expect((await bank.del(`/v2/ibans/${retired.id}`)).status).toBe(204);
    await bank.deliver(
      "h.xml",
      notification(
        main.iban,
        { reference: "X1", amount: "3.20", side: "DBIT", code: "CHRG/COMI" },
        { reference: "X2", amount: "10.00", side: "CRDT", debtor: payer, creditorIban: retired.iban },
        { reference: "X3", amount: "4.00", side: "CRDT", debtor: payer, returnCode: "AC04", code: "RCDT/RRTN" },
      ),
    );
    expect((await unmatched()).slice(0, 3).map(({ problem, amount, direction }) => [problem, amount, direction])).toEqual(
      expect.arrayContaining([
        ["unknown_payment", 320n, "debit"],
        ["account_takes_nothing", 1_000n, "credit"],
        ["unknown_payment", 400n, "credit"],
      ]) as unknown[],
    );
    expect(await suspense()).toBe(held - 320n + 1_000n + 400n);
    expect(await mainBalance()).toBe(before);
    const strange = notification("FR7630006000011234567890189", { reference: "X4", amount: "6.00", side: "CRDT", debtor: payer });
    await bank.deliver("i.xml", strange);
    await bank.deliver("j.xml", strange.replace("<Id>N</Id>", "<Id>N3</Id>"));
    const nobodys = await listUnmatched(bank.runtime.database, null, { limit: 10, offset: 0 });
    expect(nobodys).toMatchObject([{ problem: "unknown_account", amount: 600n, suspenseReference: null, counterpartyName: "Ana Lima" }]);
    expect(await suspense()).toBe(held + 1_080n);
  });

  test("GET and POST /console/api/unmatched_entries: an operator sees it, and books its money where it belongs, once", async () => {
    const { main, payroll } = accountsOf(bank);
    const retired = await makeIban(bank, payroll.id);
    await bank.del(`/v2/ibans/${retired.id}`);
    await bank.deliver(
      "u.xml",
      notification(
        main.iban,
        { reference: "U1", amount: "7.01", side: "CRDT", debtor: payer, creditorIban: retired.iban, endToEndId: "LATE" },
        { reference: "U2", amount: "0.42", side: "DBIT", code: "CHRG/COMI" },
        { reference: "U3", amount: "0.43", side: "DBIT", code: "CHRG/COMI" },
      ),
    );
    const { status, body } = await owner.get("/unmatched_entries?is_resolved=false&size=3");
    expect(status).toBe(200);
    const found = body.results as { id: string; amount: number }[];
    const [late, fee, cost] = [701, 42, 43].map((cents) => found.find(({ amount }) => amount === cents));
    expect(late).toMatchObject({ problem: "account_takes_nothing", direction: "credit", in_suspense: true, counterparty_iban: payer.iban });
    const [held, before] = [await suspense(), await bank.balance(payroll.id)];
    const resolve = (id: string | undefined, order: object, headers = {}) =>
      owner.post(`/unmatched_entries/${id}/resolution`, order, headers);
    expectRefusal(await resolve(late?.id, { account_id: noSuchId }), 400, "invalid_request");
    expectRefusal(await resolve(noSuchId, {}), 404, "not_found");
    const key = withKey();
    const order = { account_id: payroll.id, note: "told us by phone" };
    const resolved = await resolve(late?.id, order, key);
    expect(resolved).toMatchObject({ status: 200, body: { in_suspense: false, resolution: { note: "told us by phone" } } });
    expect((await resolve(late?.id, order, key)).text).toBe(resolved.text);
    expectRefusal(await resolve(late?.id, order), 400, "unmatched_entry_resolved");
    expect(await bank.balance(payroll.id)).toBe(before + 701);
    expect(await suspense()).toBe(held - 701n);
    expect((await bank.get(`/v2/transactions/${resolved.body.resolution.transaction_id}`)).body).toMatchObject({
      amount: 701,
      direction: "credit",
      status: "confirmed",
      counterparty_name: "Ana Lima",
      source: { type: "transfer_incoming", counterparty_iban: payer.iban, end_to_end_id: "LATE" },
    });
    // A debit is taken from the account it belongs to; one that was dealt with elsewhere moves nothing.
    const taken = await resolve(cost?.id, { account_id: payroll.id });
    expect((await bank.get(`/v2/transactions/${taken.body.resolution.transaction_id}`)).body).toMatchObject({
      amount: 43,
      direction: "debit",
      source: { type: "diverse_operation" },
    });
    expect(await bank.balance(payroll.id)).toBe(before + 701 - 43);
    const elsewhere = await resolve(fee?.id, { note: "refunded by the bank" });
    expect(elsewhere.body).toMatchObject({ in_suspense: true, resolution: { note: "refunded by the bank" } });
    expect(await suspense()).toBe(held - 701n + 43n);
    expect((await owner.get("/unmatched_entries?is_resolved=true&size=100")).body.results).toHaveLength(3);
    expect((await owner.get("/audit_log?action=unmatched_entry_resolved")).body.results).toHaveLength(3);
    const member = await memberBrowser(bank, { role: "administrator" });
    expectRefusal(await member.get("/unmatched_entries"), 403, "permission_denied");
    const stranger = await ownersBrowser(bank, (await bank.otherWorkspace()).demo);
    expect((await stranger.get("/unmatched_entries")).body.results).toEqual([]);
    expectRefusal(await stranger.post(`/unmatched_entries/${fee?.id}/resolution`, {}), 404, "not_found");
  });

  test("of a transfer that had failed here and left all the same: the debit stands in suspense", async () => {
    const order = await transfer({ amount: 444 });
    const message = await messageOf(order);
    await bank.deliver("k.xml", statusReport(message.id, [{ id: order.id, status: "RJCT", code: "AC01" }]));
    await whenTransfer(bank, order.id, "failed");
    const held = await suspense();
    await bank.deliver(
      "l.xml",
      notification(accountsOf(bank).main.iban, { reference: "X5", amount: "4.44", side: "DBIT", orderId: order.id }),
    );
    expect((await unmatched())[0]).toMatchObject({ problem: "contradicts_earlier_report", amount: 444n, direction: "debit" });
    expect(await suspense()).toBe(held - 444n);
  });
});

describe("a file", () => {
  test("that cannot be read goes to inbox/failed and is counted; those behind it are read", async () => {
    const before = await mainBalance();
    const { iban } = accountsOf(bank).main;
    bank.arrive("0-broken.xml", "<Document><Cut");
    bank.arrive(
      "0-doctype.xml",
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Document><CstmrPmtStsRpt>&e;</CstmrPmtStsRpt></Document>',
    );
    bank.arrive("0-latin.xml", Buffer.from([0x3c, 0xe9, 0x3e]));
    bank.arrive(
      "1-sum.xml",
      statement(iban, { opening: "0.00", closing: "0.00" }, { reference: "F0", amount: "1.00", side: "CRDT", debtor: payer }),
    );
    await bank.deliver("2-good.xml", notification(iban, { reference: "F1", amount: "1.11", side: "CRDT", debtor: payer }));
    expect(
      bank
        .filesIn("inbox/failed")
        .map((name) => name.slice(25))
        .sort(),
    ).toEqual(["0-broken.xml", "0-doctype.xml", "0-latin.xml", "1-sum.xml"]);
    expect(await mainBalance()).toBe(before + 111);
    const metrics = await bank.runtime.metrics.registry.metrics();
    expect(metrics).toMatch(/memento_rail_files_total\{outcome="refused"\} 4\n/);
    const rows = await bank.runtime.database.query("select name, problem from bank.rail_file where problem is not null order by name");
    expect(rows).toHaveLength(4);
  });

  test("whose server died between booking and archiving is booked once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "memento-sepa-"));
    const rail = createFileRail({ directory: folder, initiatorName: "Memento" });
    await rail.prepare();
    const {
      database,
      bank: { commands },
    } = bank.runtime;
    const faults: unknown[] = [];
    const outcomes: FileOutcome[] = [];
    const readerOn = (files: FileRail) =>
      createInboxReader({ database, commands, rail: files, onFile: (file) => outcomes.push(file), onFault: (error) => faults.push(error) });
    const dying: FileRail = {
      ...rail,
      read: async (name) => {
        const file = await rail.read(name);
        return file && { ...file, acknowledge: () => Promise.reject(new Error("killed")) };
      },
    };
    const before = await mainBalance();
    const entries = [
      { reference: "K1", amount: "2.22", side: "CRDT", debtor: payer },
      { reference: "K2", amount: "0.50", side: "DBIT", code: "CHRG/COMI" },
    ] as const;
    writeFileSync(join(folder, "inbox/k.xml"), notification(accountsOf(bank).main.iban, ...entries));
    const held = await suspense();
    await readerOn(dying)();
    expect(faults).toHaveLength(1);
    expect(await mainBalance()).toBe(before + 222);
    await Promise.all([readerOn(rail)(), readerOn(createFileRail({ directory: folder, initiatorName: "Memento" }))()]);
    expect(await mainBalance()).toBe(before + 222);
    expect(await suspense()).toBe(held - 50n);
    expect(outcomes.map(({ outcome }) => outcome)).toContain("booked");
    expect(await rail.arrived()).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test("that meets a fault of ours stays where it is, and those behind it are read", async () => {
    const {
      database,
      bank: { commands },
    } = bank.runtime;
    const folder = mkdtempSync(join(tmpdir(), "memento-sepa-"));
    const rail = createFileRail({ directory: folder, initiatorName: "Memento" });
    await rail.prepare();
    const before = await mainBalance();
    writeFileSync(
      join(folder, "inbox/1.xml"),
      notification(accountsOf(bank).main.iban, { reference: "Q1", amount: "1.00", side: "CRDT", debtor: payer }),
    );
    writeFileSync(
      join(folder, "inbox/2.xml"),
      notification(accountsOf(bank).main.iban, { reference: "Q2", amount: "2.00", side: "CRDT", debtor: payer }),
    );
    const broken: FileRail = { ...rail, read: (name) => (name === "1.xml" ? Promise.reject(new Error("disk")) : rail.read(name)) };
    const faults: string[] = [];
    const round = createInboxReader({ database, commands, rail: broken, onFile: () => {}, onFault: (_error, name) => faults.push(name) });
    await round();
    await round(); // at rest for a minute
    expect(faults).toEqual(["1.xml"]);
    expect(await mainBalance()).toBe(before + 200);
    expect(await rail.arrived()).toEqual(["1.xml"]);
    rmSync(folder, { recursive: true });
  });
});

describe("a collection", () => {
  const collect = async (reference: string) => {
    const { now } = (await bank.get("/v2/sandbox/clock")).body as { now: string };
    const answer = await bank.post("/v2/collections", {
      amount: 4_200,
      mandate: { reference, scheme: "core", signature_date: "2026-01-15", debtor: { name: "Zoé Martin", iban: german } },
      scheduled_date: new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(now)),
      local_iban: accountsOf(bank).main.iban,
    });
    expect(answer.body, answer.text).toMatchObject({ status: "scheduled" });
    return answer.body as { id: string; reference: string };
  };
  const statusOf = async ({ id }: { id: string }) => (await bank.get(`/v2/collections/${id}`)).body as Record<string, unknown>;

  test("leaves as a valid pain.008; is failed by a pain.002, or confirmed by its credit and returned by a debit, with charges apart", async () => {
    const before = await mainBalance();
    const [refused, paid] = [await collect("UMR/1 a"), await collect("UMR-2")];
    await bank.post("/v2/sandbox/clock", { advance: "P5D" });
    const message = await messageOf(paid);
    expect(message.xml).toContain(instructionOf(refused.id));
    expect(await faultsOf(message.xml, "pain.008.001.08")).toEqual([]);
    for (const part of ["<SeqTp>RCUR</SeqTp>", "<Nm>Demo SA</Nm>", "<Cd>CORE</Cd>", "<MndtId>UMR/1 a</MndtId>", "<Prtry>SEPA</Prtry>"])
      expect(message.xml).toContain(part);
    await bank.deliver(
      "p.xml",
      statusReport(message.id, [
        { id: refused.id, status: "RJCT", code: "MD01" },
        { id: paid.id, status: "ACSC" },
      ]),
    );
    expect(await statusOf(refused)).toMatchObject({ status: "failed", failure_code: "debtor_bank_refusal" });
    expect(await statusOf(paid)).toMatchObject({ status: "scheduled" }); // a status moves no money
    const { iban } = accountsOf(bank).main;
    const settled = { reference: "C1", amount: "42.00", side: "CRDT", code: "IDDT/ESDD", orderId: paid.id } as const;
    await bank.deliver("q.xml", notification(iban, settled));
    expect(await statusOf(paid)).toMatchObject({ status: "confirmed" });
    expect(await mainBalance()).toBe(before + 4_200);
    const back = {
      reference: "C2",
      amount: "45.50",
      side: "DBIT",
      code: "IDDT/UPDD",
      orderId: paid.id,
      returnCode: "MD06",
      charges: "3.50",
    } as const;
    expect(await faultsOf(notification(iban, settled, back), "camt.054.001.08")).toEqual([]);
    await bank.deliver("r.xml", notification(iban, back));
    await bank.deliver("s.xml", statement(iban, { opening: "100.00", closing: "96.50" }, settled, back));
    const { body } = await bank.get("/v2/transactions?order_by=execution_date&size=100");
    const own = (body.results as { source: { returned_collection_id?: string } }[]).filter(
      ({ source }) => source.returned_collection_id === paid.id,
    );
    expect(own).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          amount: 4_200,
          direction: "debit",
          source: expect.objectContaining({ type: "collection_outgoing_return", reason: "refund_request_by_end_customer" }) as unknown,
        }),
        // 3.50 of the other bank, 5.00 of the demo workspace's tariff
        expect.objectContaining({
          amount: 850,
          direction: "debit",
          source: expect.objectContaining({ type: "collection_outgoing_return_fees" }) as unknown,
        }),
      ]) as unknown[],
    );
    expect(own).toHaveLength(2);
    expect(await mainBalance()).toBe(before - 850);
  });
});

test("a folder that cannot be written to stops the start with a clear word", async () => {
  const blocked = join(mkdtempSync(join(tmpdir(), "memento-sepa-")), "file");
  writeFileSync(blocked, "");
  const config = readConfig({ SEPA_RAIL: "files", SEPA_INITIATOR_NAME: "Memento", SEPA_FILES_DIR: blocked });
  await expect(openRail(config)).rejects.toThrow(/^SEPA_FILES_DIR: ".*file" cannot be written to \((ENOTDIR|EEXIST)\)$/);
});
