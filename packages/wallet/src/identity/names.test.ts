import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey } from "./names.ts";

test.each([
  ["Élodie  Brün", "elodie brun"],
  ["E\u0301lodie", "elodie"],
  ["  ADA ", "ada"],
  ["Ｊｏｈｎ", "john"],
  ["Лев Толстой", "лев толстои"],
  ["", ""],
])("%j is compared as %j", (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test("a key is its own key", () =>
  fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => nameKey(nameKey(name)) === nameKey(name))));
