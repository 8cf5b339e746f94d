import type { BrowserType, Locator, Page } from '@playwright/test';
import { type Browser, note, type Target, type Thing } from '../person';

/** A browser that Playwright drives by its own protocol. */
export async function openByPlaywright(type: BrowserType, executablePath: string, args: string[]): Promise<Browser> {
  const browser = await type.launch({ executablePath, args });
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  if (type.name() === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    name: `${type.name()} ${browser.version()}`,
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    address: async () => page.url(),
    async find(target) {
      for (const found of await locate(page, target).all()) if (await found.isVisible()) return thing(found);
      return undefined;
    },
    screenshot: () => page.screenshot(),
    async paste() {
      const tab = await context.newPage();
      await tab.goto(note);
      const field = tab.getByRole('textbox', { name: 'Note' });
      await field.press('ControlOrMeta+V');
      const pasted = await field.inputValue();
      await tab.close();
      return pasted;
    },
    close: () => browser.close(),
  };
}

function locate(page: Page, { role, name, text, within }: Target): Locator {
  const root = within ? locate(page, within).first() : page;
  const found = root.getByRole(role, { ...(name !== undefined && { name, exact: typeof name === 'string' }) });
  return text === undefined ? found : found.filter({ hasText: text });
}

const thing = (locator: Locator): Thing => ({
  click: () => locator.click(),
  fill: (text) => locator.fill(text),
  property: (name) => locator.evaluate((element, key) => String(Reflect.get(element, key)), name),
});
