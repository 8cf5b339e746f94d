import type { Page } from '@playwright/test';

/** Out of sight, as in a tab in the background, and back again. */
export function turn(page: Page, visibility: 'hidden' | 'visible') {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
}
