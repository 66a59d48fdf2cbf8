import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { currencyExponent } from "@memento/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ecbRates, parseEcbRates } from "./ecb.ts";
import { convertUp, quote, quoteDebit } from "./quote.ts";
import type { Rates } from "./rates.ts";
import { sandboxRates } from "./sandbox-rates.ts";

const rates: Rates = { on: "2026-11-20", perEuro: new Map(Object.entries({ USD: "1.25", JPY: "160", KWD: "0.35", IDR: "19342" })) };
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
    ["IDR", "EUR", 1n, 0, { debit: 19_342n, rate: "19342" }],
    ["EUR", "IDR", 100n, 0, { debit: 1n, rate: "0.000051700962" }], // eight digits of it, rounded up
  ])("[X6] %s for %s %s with a spread of %s basis points", (from, to, credit, spreadBps, expected) => {
    expect(quote(rates, { from, to, credit, spreadBps })).toEqual({ ...expected, credit });
  });

  test("[X8] there is none without a rate, for nothing, or beyond what a number carries", () => {
    expect(quote(rates, { from: "EUR", to: "SEK", credit: 1n, spreadBps: 0 })).toBeUndefined();
    expect(quote(rates, { from: "EUR", to: "USD", credit: 0n, spreadBps: 0 })).toBeUndefined();
    expect(quoteDebit(rates, { from: "EUR", to: "IDR", debit: BigInt(Number.MAX_SAFE_INTEGER), spreadBps: 0 })).toBeUndefined();
    expect(quoteDebit(rates, { from: "IDR", to: "EUR", debit: 1n, spreadBps: 0 })).toBeUndefined(); // nothing would arrive
    expect(quote(rates, { from: "JPY", to: "EUR", credit: BigInt(Number.MAX_SAFE_INTEGER), spreadBps: 0 })).toBeUndefined();
  });

  test("[X7] there and back never gains anything, and a larger amount never costs less", () => {
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

  test("[X7] what arrives for an amount costs no more than it, and one unit more would", () => {
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

  test("[X6] what is converted without spread is exact but for the last unit, upwards", () => {
    expect(convertUp(rates, { from: "EUR", to: "USD", amount: 25n })).toBe(32n); // 31.25
    expect(convertUp(rates, { from: "EUR", to: "JPY", amount: 25n })).toBe(40n);
  });

  test("[X1] the sandbox has rates for currencies that are known, in plain decimals", () => {
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
  test("[X1] [X2] are read from its file; what is none is refused", () => {
    expect(parseEcbRates(file("2026-11-20", "1.1587"))).toEqual({
      on: "2026-11-20",
      perEuro: new Map([
        ["USD", "1.1587"],
        ["JPY", "160.5"],
      ]),
    });
    for (const text of ["", "<html></html>", file("yesterday", "1.1"), "{}", `<!DOCTYPE x [<!ENTITY e "1">]>${file("2026-11-20", "1.1")}`])
      expect(() => parseEcbRates(text)).toThrow(SyntaxError);
  });

  test("[X3] serve on while the source is down, until they are too old", async () => {
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
    // The source has gone back to an older file, or one of a day that is to come: neither is better than what is known.
    for (const day of ["2026-11-25", "2999-01-01"]) {
      answer = () => Promise.resolve(file(day, "9"));
      now = new Date(now.getTime() + 2 * 3_600_000);
      await provider.refresh();
      expect(provider.current()?.perEuro.get("USD")).toBe("1.2");
    }
  });

  test("[X3] five days reach over Easter: the rates of Thursday until Tuesday's are set, and no day longer", async () => {
    let now = new Date("2027-03-25T17:00:00Z"); // Maundy Thursday
    const provider = ecbRates({
      fetchText: () => Promise.resolve(file("2027-03-25", "1.1")),
      now: () => now,
      ageDaysMax: 5,
      onFault: () => {},
    });
    await provider.refresh();
    now = new Date("2027-03-30T23:59:00Z");
    expect(provider.current()?.on).toBe("2027-03-25");
    now = new Date("2027-03-31T00:00:00Z");
    expect(provider.current()).toBeUndefined();
  });

  test("[X4] the source is asked once an hour, once a minute while it is down, and by one at a time, for whom the others wait", async () => {
    let now = new Date("2026-11-20T17:00:00Z");
    let asked = 0;
    let answer = (): Promise<string> => Promise.reject(new Error("down"));
    const fetchText = (): Promise<string> => {
      asked += 1;
      return answer();
    };
    const provider = ecbRates({ fetchText, now: () => now, ageDaysMax: 5, onFault: () => {} });
    const after = async (ms: number): Promise<number> => {
      now = new Date(now.getTime() + ms);
      await Promise.all([provider.refresh(), provider.refresh()]);
      return asked;
    };
    expect([await after(0), await after(59_000), await after(1_000)]).toEqual([1, 1, 2]);
    answer = () => sleep(20).then(() => file("2026-11-20", "1.1"));
    now = new Date(now.getTime() + 60_000);
    await Promise.all([provider.refresh(), provider.refresh().then(() => expect(provider.current()?.on).toBe("2026-11-20"))]);
    expect([asked, await after(59 * 60_000), await after(60_000)]).toEqual([3, 3, 4]);
  });

  test("[X5] a server that starts while the source is down deals by the last file it had", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rates-"));
    const now = (): Date => new Date("2026-11-23T09:00:00Z");
    const faults: unknown[] = [];
    const open = (fetchText: () => Promise<string>) =>
      ecbRates({ fetchText, now, ageDaysMax: 5, folder, onFault: (error) => void faults.push(error) });
    await open(() => Promise.resolve(file("2026-11-20", "1.15"))).refresh();
    const restarted = open(() => Promise.reject(new Error("down")));
    await restarted.refresh();
    expect(restarted.current()?.perEuro.get("USD")).toBe("1.15");
    await writeFile(join(folder, "ecb.xml"), "torn");
    const damaged = open(() => Promise.resolve(file("2026-11-23", "1.16")));
    await damaged.refresh();
    expect(damaged.current()?.perEuro.get("USD")).toBe("1.16");
    expect(faults.map(String)).toEqual(["Error: down", "SyntaxError: not a file of reference rates"]);
    await rm(folder, { recursive: true });
  });
});
