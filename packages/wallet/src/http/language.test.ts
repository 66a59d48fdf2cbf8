import { expect, test } from "vitest";
import { preferredLanguage } from "./language.ts";

test.each([
  ["fr", "en", "fr"],
  ["en-GB, fr;q=0.5", "fr", "en"],
  ["de, fr;q=0.5", "en", "fr"],
  ["*, fr;q=0.5", "fr", "fr"],
  ["*, en;q=0.5", "fr", "fr"],
  ["de", "fr", "fr"],
  ["fr;q=0", "en", "en"],
  ["", "fr", "fr"],
  [undefined, "fr", "fr"],
] as const)("Accept-Language %j of somebody who speaks %s: %s", (header, own, expected) => {
  expect(preferredLanguage(header, own)).toBe(expected);
});

test("whose language is not known is answered in English where nothing of ours is asked for", () => {
  expect([preferredLanguage(undefined), preferredLanguage("de, *;q=0.1")]).toEqual(["en", "en"]);
});
