import { expect, type Locator, type Page } from '@playwright/test';
import { type Desk, startDesk } from './support/desk';
import { test as base } from './support/worker';

export { expect };

/** The page as a person sees it. */
export type DeskPage = {
  page: Page;
  userId: Locator;
  hours: Locator;
  create: Locator;
  result: Locator;
  link: Locator;
  status: Locator;
  alert: Locator;
  mode: (name: 'View' | 'Take over' | 'Auto hand-back') => Locator;
  open: (address?: string) => Promise<void>;
  /** Opens the page and waits for what it fetches, when idle and at the first key: nothing more is missing when the network goes. */
  openWhole: (address?: string) => Promise<void>;
  createLink: (userId: string) => Promise<string>;
};

export function deskPage(page: Page): DeskPage {
  const button = (name: string) => page.getByRole('button', { name });
  const result = page.getByRole('region', { name: 'Share link' });
  const desk: DeskPage = {
    page,
    userId: page.getByRole('textbox', { name: 'User ID' }),
    hours: page.getByRole('spinbutton', { name: 'Hours' }),
    create: button('Create link'),
    result,
    link: result.getByRole('link'),
    status: page.getByRole('status'),
    alert: page.getByRole('alert'),
    mode: (name) => page.getByRole('radiogroup', { name: 'Mode' }).getByRole('radio', { name, exact: true }),
    async open(address = '/') {
      await page.goto(address);
      await expect(desk.create).toBeVisible();
    },
    async openWhole(address) {
      const fetched = ['/api/session', '/desk-', '/lazy-parts-', '/rules-'].map((path) =>
        page.waitForResponse((response) => response.url().includes(path)),
      );
      await desk.open(address);
      await expect(page.getByRole('button', { name: 'Menu' })).toBeEnabled();
      await page.keyboard.press('Shift');
      for (const response of await Promise.all(fetched)) await response.finished();
    },
    async createLink(userId) {
      await desk.userId.fill(userId);
      await desk.create.click();
      await expect(result.getByRole('img', { name: 'QR code' })).toBeVisible();
      return (await desk.link.getAttribute('href')) ?? '';
    },
  };
  return desk;
}

type Fixtures = { server: Desk; desk: DeskPage; startDesk: typeof startDesk };

export const test = base.extend<Fixtures>({
  server: ({ plainDesk }, use) => use(plainDesk),
  baseURL: ({ server }, use) => use(server.address),
  desk: ({ page }, use) => use(deskPage(page)),
  /** Starts more desks with their own settings. They end with the test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
  startDesk: async ({}, use) => {
    const desks: Desk[] = [];
    await use(async (env) => {
      const desk = await startDesk(env);
      desks.push(desk);
      return desk;
    });
    await Promise.all(desks.map((desk) => desk.stop()));
  },
  /** No test may leave an uncaught error or a breach of the Content-Security-Policy behind. A test without a page opens none. */
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => /content security policy|trusted type/i.test(message.text()) && complaints.push(message.text()));
    await use(page);
    expect(complaints).toEqual([]);
  },
});
