import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

type Violation = { readonly id: string; readonly help: string; readonly nodes: readonly string[] };

/** Resolves once the page has heard of a change of its window or scheme, drawn it, and no colour is on its way to another any more. */
const drawn = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() =>
  Promise.all(document.getAnimations()
    .filter((animation) => animation.playState === "running" && Number.isFinite(animation.effect.getComputedTiming().endTime))
    .map((animation) => animation.finished.catch(() => {}))))`;

/** In one page: axe would open another for each run, to gather what frames of other origins tell. The browser draws options itself. */
async function violationsOf(page: Page, rules: readonly string[]): Promise<Violation[]> {
  await page.evaluate(drawn);
  // Half a megabyte of source, which a page needs once.
  const isThere = await page.evaluate("typeof axe === 'object'");
  const axe = new AxeBuilder({ page, ...(isThere === true && { axeSource: "/* in the page already */" }) })
    .exclude("option")
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
  }));
}

/**
 * Fails with what axe finds (WCAG 2.2 AA and its best practices; with `rules`, by those alone), and still finds a moment later: a slow machine may
 * have been in the middle of drawing. Also when the page is wider than its window.
 */
export async function expectAccessible(page: Page, where: string, rules: readonly string[] = []): Promise<void> {
  const found = await violationsOf(page, rules);
  if (found.length > 0) await page.waitForTimeout(500);
  expect(found.length === 0 ? found : await violationsOf(page, rules), where).toEqual([]);
  const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  expect(overflow, `${where} scrolls sideways`).toBe(0);
}
