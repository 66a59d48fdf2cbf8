import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawProof, type ProofFacts } from "./draw.ts";
import { amountIn, momentIn, printedIban, proofWords } from "./words.ts";

const facts: ProofFacts = {
  language: "en",
  debtorName: "Ada Ltd",
  accountName: "Main account",
  localIban: "FR7610011000200000000001234",
  beneficiaryName: "Łukasz Żółć",
  beneficiaryIban: "FR1420041010050500013M02606",
  amount: 123_456n,
  kind: "instant",
  requestedAt: new Date("2026-11-25T10:00:00Z"),
  executedAt: new Date("2026-11-25T10:00:00Z"),
  settledAt: new Date("2026-11-25T10:00:02Z"),
  reference: "01a21322-9bb0-72a6-a7d1-56a7fef30b49",
  endToEndId: "E2E-1",
  message: "Invoice 7",
  seal: { sealNo: 42n, hash: "ab".repeat(32) },
};

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test("the same facts give the same bytes, other facts others", async () => {
  const [one, two, french, later] = await Promise.all([
    drawProof(facts),
    drawProof(facts),
    drawProof({ ...facts, language: "fr" }),
    drawProof({ ...facts, settledAt: new Date("2026-11-25T10:01:02Z") }),
  ]);
  expect(one.equals(two)).toBe(true);
  expect(one.equals(french)).toBe(false);
  expect(one.equals(later)).toBe(false);
  expect(one.subarray(0, 5).toString()).toBe("%PDF-");
  expect(one.toString("latin1")).toContain("/Lang (en)");
  expect(french.toString("latin1")).toContain("/Lang (fr)");
});

test("the longest names and messages still fit on one page", async () => {
  const long = (length: number) => "W".repeat(length);
  const pdf = await drawProof({
    ...facts,
    debtorName: long(256),
    accountName: long(256),
    beneficiaryName: long(256),
    endToEndId: long(35),
    message: long(256),
    amount: 9_007_199_254_740_991n,
  });
  expect(pagesOf(pdf)).toBe(1);
});

test("a proof without a message has one row less", async () => {
  const drawn = (pdf: Buffer): number => {
    const start = pdf.indexOf("stream\n", pdf.indexOf("/FlateDecode")) + 7;
    return (
      inflateSync(pdf.subarray(start)).toString("latin1").split(" Tj").length +
      inflateSync(pdf.subarray(start)).toString("latin1").split(" TJ").length
    );
  };
  const [with_, without] = [drawn(await drawProof(facts)), drawn(await drawProof({ ...facts, message: null }))];
  expect(with_ - without).toBe(2);
});

describe("words", () => {
  test("amounts are exact and written as the language writes them", () => {
    expect(amountIn(proofWords.en, 123_456_789n)).toBe("€1,234,567.89");
    expect(amountIn(proofWords.fr, 123_456_789n).replace(/\s/g, " ")).toBe("1 234 567,89 €");
    expect(amountIn(proofWords.en, 5n)).toBe("€0.05");
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_007_199_254_740_991n }), (amount) => {
        for (const words of Object.values(proofWords)) expect(BigInt(amountIn(words, amount).replace(/\D/g, ""))).toBe(amount);
      }),
    );
  });

  test("moments are Paris time, in winter and in summer", () => {
    expect(momentIn(proofWords.en, new Date("2026-11-25T23:30:00Z"))).toBe("26 November 2026 at 00:30 (Paris time)");
    expect(momentIn(proofWords.fr, new Date("2026-07-01T10:00:00Z"))).toBe("1 juillet 2026 à 12:00 (heure de Paris)");
  });

  test("IBANs are printed in groups of four", () => {
    expect(printedIban("FR1420041010050500013M02606")).toBe("FR14 2004 1010 0505 0001 3M02 606");
    expect(printedIban("NO9386011117947")).toBe("NO93 8601 1117 947");
  });
});
