import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';
import type axe from 'axe-core';

/** The smaller of its two files: a page compiles it again after each load. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const aboutColour = ['color-contrast', 'link-in-text-block'];
const allRules: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};
const colourRules: axe.RunOptions = { runOnly: { type: 'rule', values: aboutColour } };
const otherRules: axe.RunOptions = { ...allRules, rules: Object.fromEntries(aboutColour.map((id) => [id, { enabled: false }])) };

/**
 * Expects that axe finds nothing: every rule in the colours that the page has, light or dark, then the rules about colour in the others. The
 * page keeps those, since each change makes it draw everything again.
 *
 * @param within an open dialog, the only part that can be reached. The page behind it is a state of its own.
 */
export async function expectNoViolations(page: Page, within: Locator = page.locator('html')) {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [first, second] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  expect(await violationsIn(page, within, allRules), `in ${first} colours`).toEqual([]);
  await page.emulateMedia({ colorScheme: second });
  expect(await violationsIn(page, within, colourRules), `in ${second} colours`).toEqual([]);
}

/** The same without the rules about colour, for a page that differs from another one in its texts alone. */
export async function expectNoViolationsInTexts(page: Page) {
  expect(await violationsIn(page, page.locator('html'), otherRules)).toEqual([]);
}

/** What axe finds: each rule with the elements that break it. */
async function violationsIn(page: Page, part: Locator, rules: axe.RunOptions) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return part.evaluate(async (root, options) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    // Everything else that axe found out would take longer to report than the violations take to find.
    const { violations } = await checker.run(root, { ...options, resultTypes: ['violations'], preload: false, selectors: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, rules);
}
