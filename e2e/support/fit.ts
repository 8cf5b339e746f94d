import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

/** Expects that nothing scrolls sideways or is cut off, and that every control that can be reached is big enough. @param within an open dialog, the only part that can be reached. */
export async function expectFit(page: Page, width: number, within: Locator = page.locator('body')) {
  await expectNothingCutOff(page, width, within);
  expect(await within.evaluate(smallTargets)).toEqual([]);
}

/** Expects that nothing scrolls sideways or is cut off. */
export async function expectNothingCutOff(page: Page, width: number, within: Locator = page.locator('body')) {
  const { scrollWidth, cutOff } = await within.evaluate(cutOffAt, width);
  expect(scrollWidth).toBeLessThanOrEqual(width);
  expect(cutOff).toEqual([]);
}

/** How wide the page is, and the buttons that are not between its left end and `right`. */
function cutOffAt(root: Element, right: number) {
  const isCutOff = ({ left, right: end }: DOMRect) => left < 0 || end > right;
  const buttons = [...root.querySelectorAll('button, summary, [role=button]')].filter((button) => button.checkVisibility());
  return {
    scrollWidth: document.documentElement.scrollWidth,
    cutOff: buttons.filter((button) => isCutOff(button.getBoundingClientRect())).map((button) => button.outerHTML),
  };
}

/** The controls that a square of 24 px around their middle does not fit into (WCAG 2.2, 2.5.8). A label belongs to its control. */
function smallTargets(root: Element) {
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
}
