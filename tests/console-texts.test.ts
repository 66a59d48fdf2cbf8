import { expect, test } from "vitest";
import { areas } from "../apps/console/src/i18n/areas.ts";
import { en } from "../apps/console/src/i18n/en/index.ts";
import { areasOf, pageFiles, pageRoutes, textsOf } from "./support/console-texts.ts";

const routes = pageRoutes();

test("every page has its route", () => {
  expect(routes.map(({ page }) => page).toSorted()).toEqual(pageFiles().toSorted());
  expect(routes.length).toBeGreaterThan(30);
});

// Too few, and a page would fail where it shows the text; too many, and its first visit would load what it never shows.
test.each(routes)("$page: its route names the areas of what it shows, and no others", ({ page, areas: named }) => {
  const needed = areasOf(textsOf(page));
  expect([...named].sort()).toEqual(needed);
});

test("what is around the pages shows the base's texts only", () => {
  const texts = textsOf("main.tsx");
  expect(areasOf(texts)).toEqual([]);
  expect(texts.length).toBeGreaterThan(50);
});

test("texts are found where they are used: at once, later, and as families", () => {
  const texts = textsOf("pages/transfers/TransfersPage.tsx");
  // The page itself; its drawer, which is loaded later; a family; a part from elsewhere.
  for (const key of ["transfers.empty", "transfers.one", "transfers.status.failed", "action.close"]) expect(texts).toContain(key);
  expect(texts).not.toContain("wallet_users.title");
});

test("every area has texts, and no word is of two", () => {
  const words = Object.values(areas).flat();
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => !Object.keys(en).some((key) => key.startsWith(`${word}.`)))).toEqual([]);
});
