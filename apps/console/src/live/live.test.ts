import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createCoalescer } from "./coalesce.ts";
import { delayOf, namesOf, readTold } from "./names.ts";

describe("what an event makes stale", () => {
  const names = (resourceType: string): readonly string[] => namesOf({ type: `${resourceType}_updated`, resource_type: resourceType });

  test.each([
    ["transfer", "transfer-bulks"],
    ["transfer", "accounts"],
    ["transaction", "accounts"],
    ["collection", "collection-bulks"],
    ["bulk_transfers", "transfer-bulks"],
    ["bulk_collections", "collection-bulks"],
    ["iban", "ibans"],
    ["account", "accounts"],
    ["attachment", "transactions"],
    ["mandate_signature_request", "mandate-signature-requests"],
    ["something_new", "something-news"],
    ["constructor", "constructors"],
  ])("a %s shows in %s", (resourceType, name) => {
    expect(names(resourceType)).toContain(name);
    expect(names(resourceType)).toEqual(expect.arrayContaining(["overview", "deliveries", "api-log"]));
  });

  test("and nothing else: a mandate is no money", () => {
    expect(names("mandate_signature_request")).not.toContain("accounts");
    expect(names("iban")).not.toContain("transfers");
  });
});

test.each([
  ['{"type":"transfer_confirmed","resource_type":"transfer","id":"1"}', { type: "transfer_confirmed", resource_type: "transfer" }],
  ['{"type":"transfer_confirmed"}', undefined],
  ["null", undefined],
  ["{", undefined],
  [undefined, undefined],
])("the message %s is read", (data, told) => expect(readTold(data)).toEqual(told));

describe("many events", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Runs last so long; each is noted with the moment at which it began. */
  function coalesce(runMs: number) {
    const runs: [string, number][] = [];
    const begin = Date.now();
    const coalescer = createCoalescer({
      run: (name) => {
        runs.push([name, Date.now() - begin]);
        return new Promise((resolve) => void setTimeout(resolve, runMs));
      },
      delayOf,
    });
    return { runs, ...coalescer };
  }

  test("of one kind are one run, those of another have their own", async () => {
    const { runs, want } = coalesce(10);
    for (let count = 0; count < 100; count += 1) want("transfers");
    want("accounts");
    want("overview");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(runs).toEqual([
      ["transfers", 300],
      ["accounts", 300],
      ["overview", 1_000],
    ]);
  });

  test("without a pause are a run every now and then, never two at once, and one after the last", async () => {
    const { runs, want } = coalesce(500);
    for (let ms = 0; ms < 4_000; ms += 50) {
      want("transfers");
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    const starts = runs.map(([, at]) => at);
    expect(starts).toEqual([300, 1_100, 1_900, 2_700, 3_500, 4_300]);
  });

  test("are forgotten once nobody looks", async () => {
    const { runs, want, stop } = coalesce(500);
    want("transfers");
    await vi.advanceTimersByTimeAsync(400);
    want("transfers"); // while the first runs
    want("accounts");
    stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(runs).toEqual([["transfers", 300]]);
  });
});
