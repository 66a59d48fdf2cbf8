import { expect, test } from "vitest";
import { createTranslate } from "./translate.ts";

test("texts come as they are, and with what is filled in", () => {
  const t = createTranslate({ "action.close": "Fermer", "csv.choose.text": "{count, plural, one {# ligne} other {# lignes}}" }, "fr-FR");
  expect(t("action.close")).toBe("Fermer");
  expect(t("csv.choose.text", { count: 1 })).toBe("1 ligne");
  expect(t("csv.choose.text", { count: 5 })).toBe("5 lignes");
});

test("a text that is not there is a fault, and no empty place on the page", () => {
  const t = createTranslate({ "action.close": "Close" }, "en-GB");
  expect(() => t("transfers.title")).toThrow("transfers.title");
});

test("texts that come later are found by whoever was there before", () => {
  const messages: Record<string, string> = {};
  const t = createTranslate(messages, "en-GB");
  Object.assign(messages, { "transfers.title": "Transfers" });
  expect(t("transfers.title")).toBe("Transfers");
});
