import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@memento/kernel";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createFileRail } from "./iso20022/file-rail.ts";
import { instructionIdOf } from "./iso20022/wire-ids.ts";
import type { CreditTransferOrder, Scheme, SepaRail } from "./port.ts";
import { createSandboxRail } from "./sandbox-rail.ts";

type Bench = {
  readonly rail: SepaRail;
  /** How often an order left, for rails that send anything. */
  readonly sentCount?: (orderId: string) => Promise<number>;
};

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function fileBench(): Promise<Bench> {
  const directory = await mkdtemp(join(tmpdir(), "rails-contract-"));
  folders.push(directory);
  const sentCount = async (orderId: string): Promise<number> => {
    const names = await readdir(join(directory, "outbox")).catch(() => []);
    const files = await Promise.all(names.map((name) => readFile(join(directory, "outbox", name), "utf8")));
    return files.join("").split(`<InstrId>${instructionIdOf(orderId)}</InstrId>`).length - 1;
  };
  return { rail: createFileRail({ directory, initiatorName: "Memento", instant: true }), sentCount };
}

const benches: { name: string; open: () => Promise<Bench> }[] = [
  { name: "sandbox", open: () => Promise.resolve({ rail: createSandboxRail() }) },
  { name: "iso20022-files", open: fileBench },
];

const at = new Date("2026-11-20T15:00:00Z");
const german = "DE89370400440532013000";
const turkish = "TR330006100519786457841326";
const serbian = "RS35260005601001611379";
const wrong = "DE89370400440532013001";

const order = (iban: string, scheme: Scheme = "standard", more: Partial<CreditTransferOrder> = {}): CreditTransferOrder => ({
  orderId: newId(),
  endToEndId: "E2E-2026-11",
  scheme,
  amount: 1250n,
  debtor: { name: "Boulangerie du Port", iban: "FR7617338000010000000000173" },
  creditor: { name: "Zoé Martin", iban },
  executeOn: "2026-11-20",
  ...more,
});

const orders = fc.array(
  fc
    .record({
      iban: fc.constantFrom(german, turkish, serbian, wrong, "FR7617338000010000000009097"),
      scheme: fc.constantFrom<Scheme>("standard", "instant"),
      amount: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
    })
    .map(({ iban, scheme, amount }) => order(iban, scheme, { amount })),
  { maxLength: 12 },
);

describe.each(benches)("$name", ({ open }) => {
  test("[R1] every IBAN asked for is answered, and nothing reaches one that is wrong or outside SEPA", async () => {
    const { rail } = await open();
    const reach = await rail.reach([german, turkish, serbian, wrong, "", german]);
    expect([...reach.keys()]).toEqual([german, turkish, serbian, wrong, ""]);
    expect(reach.get(german)).toEqual({ standard: true, instant: true });
    expect(reach.get(serbian)).toEqual({ standard: true, instant: false });
    for (const iban of [turkish, wrong, ""]) expect(reach.get(iban)).toEqual({ standard: false, instant: false });
  });

  test("[R2] one report an order, in the order of the orders", async () => {
    const { rail } = await open();
    await fc.assert(
      fc.asyncProperty(orders, async (batch) => {
        const ids = batch.map(({ orderId }) => orderId);
        expect((await rail.submit(batch, at)).map(({ orderId }) => orderId)).toEqual(ids);
        const standard = batch.filter(({ scheme }) => scheme === "standard");
        expect((await rail.settleByRule(standard, at)).map(({ orderId }) => orderId)).toEqual(standard.map(({ orderId }) => orderId));
      }),
      { numRuns: 15 },
    );
    expect(await rail.submit([], at)).toEqual([]);
  });

  test("[R3] an order submitted again, alone or in other company, is answered the same and sent once", async () => {
    const { rail, sentCount } = await open();
    await fc.assert(
      fc.asyncProperty(orders, fc.nat(12), async (batch, cut) => {
        const first = await rail.submit(batch, at);
        const again = [...(await rail.submit(batch.slice(cut), at)), ...(await rail.submit([...batch, order(german)], at))];
        expect(again.slice(0, -1)).toEqual([...first.slice(cut), ...first]);
        for (const [index, { orderId }] of batch.entries()) {
          if (sentCount !== undefined) expect(await sentCount(orderId)).toBe(first[index]?.status === "rejected" ? 0 : 1);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("[R4] an order submitted twice at once is sent once", async () => {
    const { rail, sentCount } = await open();
    const [one, two, three] = [order(german), order(german, "instant"), order(german)];
    const [left, right] = await Promise.all([rail.submit([one, two], at), rail.submit([two, three], at)]);
    expect(left[1]).toEqual(right[0]);
    for (const { orderId } of [one, two, three]) if (sentCount !== undefined) expect(await sentCount(orderId)).toBe(1);
  });

  test("[R5] what cannot be reached is rejected, and stays rejected", async () => {
    const { rail, sentCount } = await open();
    const batch = [order(turkish), order(wrong, "instant"), order(serbian, "instant")];
    const reports = await rail.submit(batch, at);
    expect(reports).toEqual(
      batch.map(({ orderId }) => ({ orderId, status: "rejected", failureCode: "unreachable_beneficiary_iban", isoReason: "CNOR" })),
    );
    for (const { orderId } of batch) if (sentCount !== undefined) expect(await sentCount(orderId)).toBe(0);
    expect((await rail.settleByRule(batch.slice(0, 1), at)).map(({ status }) => status)).not.toContain("settled");
  });

  test("[R6] a standard order is pending until its planned moment, then settles by rule, again and again", async () => {
    const { rail } = await open();
    const batch = [order(german), order(serbian)];
    expect((await rail.submit(batch, at)).map(({ status }) => status)).toEqual(["pending", "pending"]);
    const settled = batch.map(({ orderId }) => ({ orderId, status: "settled" }));
    expect(await rail.settleByRule(batch, at)).toEqual(settled);
    expect(await rail.settleByRule(batch, at)).toEqual(settled);
  });

  test("[R7] any text that a customer may write can be sent", async () => {
    const { rail } = await open();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        const odd = order(german, "standard", { message: text, creditor: { name: text, iban: german }, endToEndId: text.slice(0, 35) });
        expect((await rail.submit([odd], at))[0]?.status).toBe("pending");
      }),
      { numRuns: 25 },
    );
  });
});
