import type { Page } from '@playwright/test';

/** Makes every text of the page 40 % longer, as translations may be. What the page draws afterwards has its usual length. */
export function lengthen(page: Page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      // Names of keys, user IDs and links are the same in every language.
      const isForeign = node.parentElement?.closest('script, style, kbd, [translate=no]');
      if (isForeign || !/\p{L}{2}/u.test(text) || text.includes('ẽ')) continue;
      node.nodeValue = `${text.trimEnd()} ${'ẽñ '.repeat(Math.ceil((text.length * 0.4) / 3)).trim()}`;
    }
  });
}
