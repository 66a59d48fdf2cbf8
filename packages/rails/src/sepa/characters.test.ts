import fc from "fast-check";
import { expect, test } from "vitest";
import { toWireReference, toWireText } from "./characters.ts";

test.each([
  ["Zoé Müller-Søndergård", "Zoe Muller-Sondergard"],
  ["Straße, Œuvre, Æther, Łódź", "Strasse, OEuvre, AEther, Lodz"],
  ["5 € & more", "5 E + more"],
  ["L’été (n° 3)…", "L'ete (n. 3)..."],
  ["a_b@c", "a.b.c"],
  ["Ελλάδα", "......"],
  ["日本 🎉", ".. ."],
  ["  line\nbreak\ttab  ", "line break tab"],
  ["", ""],
])("%j goes out as %j", (text, wire) => {
  expect(toWireText(text, 140)).toBe(wire);
});

test("cut after it was spelled out, and trimmed again", () => {
  expect(toWireText("ßßß", 5)).toBe("sssss");
  expect(toWireText("abcd efgh", 5)).toBe("abcd");
});

test.each([
  ["/INV/2026//11/", "INV/2026/11"],
  ["//", ""],
  ["A".repeat(40), "A".repeat(35)],
  [`${"A".repeat(34)}/B`, "A".repeat(34)],
  ["ordinary-1", "ordinary-1"],
])("the reference %j goes out as %j", (text, wire) => {
  expect(toWireReference(text)).toBe(wire);
});

test("whatever comes in, only the common character set goes out, and a second pass changes nothing", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 1, max: 140 }), (text, lengthMax) => {
      const wire = toWireText(text, lengthMax);
      expect(wire).toMatch(/^[a-zA-Z0-9/\-?:().,'+ ]*$/);
      expect(wire.length).toBeLessThanOrEqual(lengthMax);
      expect(toWireText(wire, lengthMax)).toBe(wire);
      const reference = toWireReference(text);
      expect(reference).toMatch(/^(?!\/)(?!.*\/\/)[a-zA-Z0-9/\-?:().,'+ ]{0,35}$/);
      expect(reference.endsWith("/")).toBe(false);
    }),
  ));
