import { expect, type Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

const allRules: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colourRules: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Expects that axe finds nothing: the rules about colour in dark colours, then every rule in light colours. The page stays light. */
export async function expectNoViolations(page: Page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  for (const [colorScheme, rules] of [
    ['dark', colourRules],
    ['light', allRules],
  ] as const) {
    // Without motion, no colour is halfway between two others.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOn(page, rules), `in ${colorScheme} colours`).toEqual([]);
  }
}

/** What axe finds on the page: each rule with the elements that break it. */
function violationsOn(page: Page, runOnly: RunOnly) {
  return page.evaluate(async (rules) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    // Everything else that axe found out would take longer to report than the violations take to find.
    const { violations } = await run.run({ runOnly: rules, resultTypes: ['violations'], preload: false, selectors: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, runOnly);
}
