import type { Page } from '@playwright/test';

/** Hides the page like a tab in the background, or shows it again. */
export function turn(page: Page, visibility: 'hidden' | 'visible') {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
}
