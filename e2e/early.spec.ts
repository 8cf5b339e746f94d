import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';
import { failRequests, holdRequests } from './support/hold';

const pageScript = '**/index-*.js';
const formScript = '**/desk-*.js';

/** Notes the body of each request for a link. */
function noteDrafts(page: Page) {
  const drafts: unknown[] = [];
  page.on('request', (request) => request.url().endsWith('/api/share-links') && drafts.push(request.postDataJSON()));
  return drafts;
}

/** Holds the scripts of the page. @returns what lets the page's own through, until the page lives and only the form does not, and then the form's. */
async function holdScripts(page: Page) {
  const ofPage = await holdRequests(page, pageScript);
  const ofForm = await holdRequests(page, formScript);
  async function releasePage() {
    ofPage.release();
    await expect(page.getByRole('button', { name: 'Menu' })).toBeEnabled();
  }
  return { releasePage, releaseForm: ofForm.release };
}

const early = { waitUntil: 'commit' } as const;

/** Lets the server offer other hours than those for which the page was drawn. */
async function offerHours(page: Page, maxHours: number) {
  await page.route('**/api/session', async (route) => {
    const session = await (await route.fetch()).json();
    await route.fulfill({ json: { ...session, modes: session.modes.map((mode: object) => ({ ...mode, maxHours })) } });
  });
  const told = page.waitForResponse('**/api/session').then((response) => response.finished());
  return { told };
}

async function expectAcknowledged({ page, create }: DeskPage) {
  await expect(create).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('Creating the link…')).toBeAttached();
}

async function expectForgotten({ page, create }: DeskPage) {
  await expect(create).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('Creating the link…')).not.toBeAttached();
}

test('a press before the script is there is acknowledged at once; it ends where the page is left, and makes one link where it stays', async ({
  desk,
  page,
}) => {
  const drafts = noteDrafts(page);
  const { releasePage, releaseForm } = await holdScripts(page);
  await page.goto('/', early);
  await desk.userId.fill('first-customer');
  await desk.create.click();
  await expectAcknowledged(desk);

  await page.reload(early);
  await expectForgotten(desk);
  await desk.userId.fill('second-customer');
  await desk.userId.press('Enter');
  await expectAcknowledged(desk);

  await page.goto('about:blank');
  await page.goBack(early);
  await expectForgotten(desk);
  await desk.userId.fill('4917012345678');
  await page.keyboard.press('Control+Enter');
  await expectAcknowledged(desk);
  await desk.create.click({ force: true });
  await desk.userId.fill('typed-since');
  await releasePage();
  await expectAcknowledged(desk);
  expect(drafts).toEqual([]);

  releaseForm();
  await expect(desk.status).toHaveText('Link created');
  await expectForgotten(desk);
  await expect(desk.result).toContainText('4917012345678');
  await expect(desk.userId).toHaveValue('typed-since');
  expect(drafts).toEqual([{ mode: 'view', userId: '4917012345678', hours: 1 }]);
});

test('everything that is entered is kept, before the page’s script is there, and before the form’s own', async ({ desk, page }) => {
  const drafts = noteDrafts(page);
  const { releasePage, releaseForm } = await holdScripts(page);
  const session = await offerHours(page, 24);
  await page.goto('/', early);
  await desk.userId.fill('4917012345678');
  await page.getByRole('button', { name: '8 h' }).click();
  await expect(desk.hours).toHaveValue('8');
  await expect(page.getByRole('button', { pressed: true })).toHaveText('8 h');

  await releasePage();
  await session.told;
  await desk.mode('Auto hand-back').check();
  await desk.userId.press('End');

  releaseForm();
  // Only the form's own script says this.
  await expect(desk.hours).toHaveAttribute('aria-valuenow', '8');
  await expect(page.getByRole('button', { name: '3 days' })).toBeHidden();
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(desk.userId).toBeFocused();
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('8');
  await expect(page.getByRole('button', { pressed: true })).toHaveText('8 h');
  expect(drafts).toEqual([]);
});

test('a script that cannot be loaded is said, before and after an early press, and what was typed stays', async ({ desk, page }) => {
  const drafts = noteDrafts(page);
  for (const script of [pageScript, formScript]) {
    await test.step(script, async () => {
      const { fail } = await failRequests(page, script);
      await page.goto('/', early);
      await desk.userId.fill('4917012345678');
      await desk.create.click();
      await expectAcknowledged(desk);
      fail();
      await expect(desk.alert).toHaveText(/could not be loaded whole, so nothing was sent.*reload the page/);
      await expectForgotten(desk);
      await desk.create.click();
      await expectForgotten(desk);
      await expect(desk.alert).toBeVisible();
      await expect(desk.userId).toHaveValue('4917012345678');
      expect(page.url()).not.toContain('4917012345678');
      await page.unrouteAll();
    });
  }
  expect(drafts).toEqual([]);

  await page.reload();
  await desk.createLink('4917012345678');
  await expect(desk.alert).toBeHidden();
  expect(drafts).toHaveLength(1);
});
