import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

/** Expects that nothing scrolls sideways or is cut off, and that every control that can be reached is big enough. @param within an open dialog, the only part that can be reached. */
export async function expectFit(page: Page, width: number, within: Locator = page.locator('body')) {
  await expectNothingCutOff(page, width, within);
  expect(await smallTargets(within)).toEqual([]);
}

/** Expects that nothing scrolls sideways or is cut off. */
export async function expectNothingCutOff(page: Page, width: number, within: Locator = page.locator('body')) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await cutOff(within, width)).toEqual([]);
}

/** The buttons that are not between the left and the right end of the page. */
function cutOff(within: Locator, width: number) {
  return within.getByRole('button').evaluateAll((buttons, right) => {
    const isCutOff = (box: DOMRect) => box.left < 0 || box.right > right;
    return buttons.filter((button) => isCutOff(button.getBoundingClientRect())).map((button) => button.outerHTML);
  }, width);
}

/** The controls that a square of 24 px around their middle does not fit into (WCAG 2.2, 2.5.8). A label belongs to its control. */
function smallTargets(within: Locator) {
  return within.evaluate((root) => {
    const controls = [...root.querySelectorAll<HTMLInputElement>('button, a[href], input, select, textarea, summary')];
    const misses = (control: HTMLInputElement) => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = control.getBoundingClientRect();
      const parts = [control, ...(control.labels ?? [])];
      const corners = [-11.5, 11.5].flatMap((dx) => [-11.5, 11.5].map((dy) => [x + width / 2 + dx, y + height / 2 + dy] as const));
      return corners.some(([cx, cy]) => !parts.some((part) => part.contains(document.elementFromPoint(cx, cy))));
    };
    return controls
      .filter((control) => control.checkVisibility() && !control.closest('[inert]') && misses(control))
      .map((control) => control.outerHTML);
  });
}
