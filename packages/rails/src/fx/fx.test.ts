import { currencyExponent } from "@memento/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ecbRates, parseEcbRates } from "./ecb.ts";
import { convertUp, quote, quoteDebit } from "./quote.ts";
import type { Rates } from "./rates.ts";
import { sandboxRates } from "./sandbox-rates.ts";

const rates: Rates = { on: "2026-11-20", perEuro: new Map(Object.entries({ USD: "1.25", JPY: "160", KWD: "0.35" })) };
const codes = ["EUR", ...rates.perEuro.keys()];

describe("quote", () => {
  test.each([
    ["EUR", "USD", 1250n, 0, { debit: 1000n, rate: "0.8" }],
    ["EUR", "USD", 1n, 0, { debit: 1n, rate: "0.8" }], // 0.8 of a cent: rounded up
    ["USD", "EUR", 1000n, 0, { debit: 1250n, rate: "1.25" }],
    ["EUR", "JPY", 160n, 0, { debit: 100n, rate: "0.00625" }],
    ["JPY", "EUR", 100n, 0, { debit: 160n, rate: "160" }],
    ["EUR", "KWD", 350n, 0, { debit: 100n, rate: "2.85714286" }],
    ["USD", "JPY", 128n, 0, { debit: 100n, rate: "0.0078125" }],
    ["EUR", "USD", 125_000n, 50, { debit: 100_500n, rate: "0.804" }],
  ])("%s for %s %s with a spread of %s basis points", (from, to, credit, spreadBps, expected) => {
    expect(quote(rates, { from, to, credit, spreadBps })).toEqual({ ...expected, credit });
  });

  test("there is none without a rate, for nothing, or beyond what a number carries", () => {
    expect(quote(rates, { from: "EUR", to: "SEK", credit: 1n, spreadBps: 0 })).toBeUndefined();
    expect(quote(rates, { from: "EUR", to: "USD", credit: 0n, spreadBps: 0 })).toBeUndefined();
    expect(quote(rates, { from: "JPY", to: "EUR", credit: BigInt(Number.MAX_SAFE_INTEGER), spreadBps: 0 })).toBeUndefined();
  });

  test("there and back never gains anything, and a larger amount never costs less", () => {
    const code = fc.constantFrom(...codes);
    fc.assert(
      fc.property(code, code, fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 500 }), (from, to, credit, spreadBps) => {
        const there = quote(rates, { from, to, credit, spreadBps });
        const more = quote(rates, { from, to, credit: credit + 1n, spreadBps });
        if (there === undefined || more === undefined) throw new Error("there is a rate");
        expect(more.debit).toBeGreaterThanOrEqual(there.debit);
        // Whoever paid `debit` for `credit` would have to pay at least as much as they got to have it back.
        const back = quote(rates, { from: to, to: from, credit: there.debit, spreadBps });
        expect(back?.debit).toBeGreaterThanOrEqual(credit);
      }),
    );
  });

  test("what arrives for an amount costs no more than it, and one unit more would", () => {
    const code = fc.constantFrom(...codes);
    fc.assert(
      fc.property(code, code, fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 500 }), (from, to, debit, spreadBps) => {
        const found = quoteDebit(rates, { from, to, debit, spreadBps });
        const least = quote(rates, { from, to, credit: (found?.credit ?? 0n) + 1n, spreadBps });
        if (found !== undefined) expect(found.debit).toBeLessThanOrEqual(debit);
        expect(least?.debit).toBeGreaterThan(debit);
      }),
    );
  });

  test("what is converted without spread is exact but for the last unit, upwards", () => {
    expect(convertUp(rates, { from: "EUR", to: "USD", amount: 25n })).toBe(32n); // 31.25
    expect(convertUp(rates, { from: "EUR", to: "JPY", amount: 25n })).toBe(40n);
  });

  test("the sandbox has rates for currencies that are known, in plain decimals", () => {
    for (const [code, rate] of sandboxRates().current()?.perEuro ?? []) {
      expect(currencyExponent(code)).toBeGreaterThanOrEqual(0);
      expect(rate).toMatch(/^\d+(\.\d+)?$/);
    }
  });
});

const file = (day: string, usd: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject><Cube><Cube time='${day}'><Cube currency='USD' rate='${usd}'/><Cube currency='JPY' rate='160.5'/></Cube></Cube>
</gesmes:Envelope>`;

describe("the ECB's rates", () => {
  test("are read from its file; what is none is refused", () => {
    expect(parseEcbRates(file("2026-11-20", "1.1587"))).toEqual({
      on: "2026-11-20",
      perEuro: new Map([
        ["USD", "1.1587"],
        ["JPY", "160.5"],
      ]),
    });
    for (const text of ["", "<html></html>", file("yesterday", "1.1"), "{}"]) expect(() => parseEcbRates(text)).toThrow(SyntaxError);
  });

  test("serve on while the source is down, until they are too old", async () => {
    let now = new Date("2026-11-20T17:00:00Z");
    let answer: () => Promise<string> = () => Promise.resolve(file("2026-11-20", "1.15"));
    const faults: unknown[] = [];
    const provider = ecbRates({ fetchText: () => answer(), now: () => now, ageDaysMax: 5, onFault: (error) => void faults.push(error) });
    expect(provider.current()).toBeUndefined();
    await provider.refresh();
    expect(provider.current()?.perEuro.get("USD")).toBe("1.15");
    answer = () => Promise.reject(new Error("down"));
    now = new Date("2026-11-24T17:00:00Z");
    await provider.refresh();
    expect(faults).toHaveLength(1);
    expect(provider.current()?.on).toBe("2026-11-20");
    now = new Date("2026-11-26T17:00:00Z");
    expect(provider.current()).toBeUndefined();
    answer = () => Promise.resolve(file("2026-11-26", "1.2"));
    await provider.refresh();
    expect(provider.current()?.perEuro.get("USD")).toBe("1.2");
  });
});
