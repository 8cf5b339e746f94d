import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';
import type axe from 'axe-core';

/** The smaller of its two files: a page compiles it again after each load. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const allRules: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colourRules: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * Expects that axe finds nothing: every rule in the colours that the page has, light or dark, then the rules about colour in the others. The
 * page keeps those, since each change makes it draw everything again.
 *
 * @param within an open dialog, the only part that can be reached. The page behind it is a state of its own.
 */
export async function expectNoViolations(page: Page, within: Locator = page.locator('html')) {
  const { isDark, hasAxe } = await page.evaluate(() => ({
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    hasAxe: 'axe' in globalThis,
  }));
  if (!hasAxe) await page.evaluate(source);
  const [first, second] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  expect(await violationsIn(within, allRules), `in ${first} colours`).toEqual([]);
  await page.emulateMedia({ colorScheme: second });
  expect(await violationsIn(within, colourRules), `in ${second} colours`).toEqual([]);
}

/** What axe finds: each rule with the elements that break it. */
function violationsIn(part: Locator, runOnly: axe.RunOnly) {
  return part.evaluate(async (root, rules) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    // Everything else that axe found out would take longer to report than the violations take to find.
    const { violations } = await checker.run(root, { runOnly: rules, resultTypes: ['violations'], preload: false, selectors: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, runOnly);
}
