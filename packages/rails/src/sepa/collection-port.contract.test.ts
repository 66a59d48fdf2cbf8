import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@memento/kernel";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { CollectionRail, DirectDebitOrder } from "./collection-port.ts";
import { createFileRail } from "./iso20022/file-rail.ts";
import { instructionIdOf } from "./iso20022/wire-ids.ts";
import { createSandboxRail } from "./sandbox-rail.ts";

/* The rules of SPEC.md for the collections' half of the port. */

type Bench = { readonly rail: CollectionRail; readonly sentCount?: (orderId: string) => Promise<number> };

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
  return { rail: createFileRail({ directory, initiatorName: "Memento" }), sentCount };
}

const benches: { name: string; open: () => Promise<Bench> }[] = [
  { name: "sandbox", open: () => Promise.resolve({ rail: createSandboxRail() }) },
  { name: "iso20022-files", open: fileBench },
];

const at = new Date("2026-11-20T15:00:00Z");
const german = "DE89370400440532013000";
const turkish = "TR330006100519786457841326";
const serbian = "RS35260005601001611379"; // transfers only
const wrong = "DE89370400440532013001";

const order = (iban: string, more: Partial<DirectDebitOrder> = {}): DirectDebitOrder => ({
  orderId: newId(),
  endToEndId: "E2E-2026-11",
  scheme: "core",
  amount: 1250n,
  creditor: { name: "Boulangerie du Port", iban: "FR7617338000010000000000173", identifier: "FR72ZZZ123456" },
  debtor: { name: "Zoé Martin", iban },
  mandate: { reference: "UMR-1", signedOn: "2026-01-15" },
  dueOn: "2026-11-25",
  ...more,
});

const orders = fc.array(
  fc
    .record({
      iban: fc.constantFrom(german, turkish, serbian, wrong, "FR7617338000010000000009097"),
      scheme: fc.constantFrom<DirectDebitOrder["scheme"]>("core", "b2b"),
      amount: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
    })
    .map(({ iban, scheme, amount }) => order(iban, { scheme, amount })),
  { maxLength: 12 },
);

describe.each(benches)("$name", ({ open }) => {
  test("[R1] every IBAN asked for is answered; nothing reaches one that is wrong, outside SEPA, or in a country without direct debits", async () => {
    const { rail } = await open();
    const reach = await rail.reachForCollections([german, turkish, serbian, wrong, "", german]);
    expect([...reach.keys()]).toEqual([german, turkish, serbian, wrong, ""]);
    expect(reach.get(german)).toEqual({ core: true, b2b: true });
    for (const iban of [turkish, serbian, wrong, ""]) expect(reach.get(iban)).toEqual({ core: false, b2b: false });
  });

  test("[R2][R3] one report an order, in the order of the orders; submitted again it is answered the same and sent once", async () => {
    const { rail, sentCount } = await open();
    await fc.assert(
      fc.asyncProperty(orders, fc.nat(12), async (batch, cut) => {
        const first = await rail.submitCollections(batch, at);
        expect(first.map(({ orderId }) => orderId)).toEqual(batch.map(({ orderId }) => orderId));
        const again = [
          ...(await rail.submitCollections(batch.slice(cut), at)),
          ...(await rail.submitCollections([...batch, order(german)], at)),
        ];
        expect(again.slice(0, -1)).toEqual([...first.slice(cut), ...first]);
        for (const [index, { orderId }] of batch.entries()) {
          if (sentCount !== undefined) expect(await sentCount(orderId)).toBe(first[index]?.status === "rejected" ? 0 : 1);
        }
      }),
      { numRuns: 10 },
    );
    expect(await rail.submitCollections([], at)).toEqual([]);
  });

  test("[R4] an order submitted twice at once is sent once", async () => {
    const { rail, sentCount } = await open();
    const [one, two, three] = [order(german), order(german, { scheme: "b2b" }), order(german)];
    const [left, right] = await Promise.all([rail.submitCollections([one, two], at), rail.submitCollections([two, three], at)]);
    expect(left[1]).toEqual(right[0]);
    for (const { orderId } of [one, two, three]) if (sentCount !== undefined) expect(await sentCount(orderId)).toBe(1);
  });

  test("[R5] what cannot be reached is rejected, and stays rejected", async () => {
    const { rail, sentCount } = await open();
    const batch = [order(turkish), order(wrong, { scheme: "b2b" }), order(serbian)];
    expect(await rail.submitCollections(batch, at)).toEqual(
      batch.map(({ orderId }) => ({ orderId, status: "rejected", failureCode: "unreachable_mandate_iban", isoReason: "CNOR" })),
    );
    for (const { orderId } of batch) if (sentCount !== undefined) expect(await sentCount(orderId)).toBe(0);
    expect((await rail.settleCollectionsByRule(batch, at)).map(({ status }) => status)).not.toContain("settled");
  });

  test("[R6] an order is pending until its day, then settles by rule, again and again", async () => {
    const { rail } = await open();
    const batch = [order(german), order("FR7617338000010000000009097", { scheme: "b2b" })];
    expect((await rail.submitCollections(batch, at)).map(({ status }) => status)).toEqual(["pending", "pending"]);
    const settled = batch.map(({ orderId }) => ({ orderId, status: "settled" }));
    expect(await rail.settleCollectionsByRule(batch, at)).toEqual(settled);
    expect(await rail.settleCollectionsByRule(batch, at)).toEqual(settled);
  });

  test("[R7] any text that a customer may write can be sent", async () => {
    const { rail } = await open();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        const odd = order(german, { message: text, debtor: { name: text, iban: german }, endToEndId: text.slice(0, 35) });
        expect((await rail.submitCollections([odd], at))[0]?.status).toBe("pending");
      }),
      { numRuns: 25 },
    );
  });
});
