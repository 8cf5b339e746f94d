import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';
import { failRequests, holdRequests } from './support/hold';

const script = '**/index-*.js';

/** Notes the body of each request for a link. */
function noteDrafts(page: Page) {
  const drafts: unknown[] = [];
  page.on('request', (request) => request.url().endsWith('/api/share-links') && drafts.push(request.postDataJSON()));
  return drafts;
}

/** Opens the page without its script. @returns what lets the script through, and the drafts that were sent. */
async function openEarly(page: Page) {
  const drafts = noteDrafts(page);
  const { release } = await holdRequests(page, script);
  await page.goto('/', { waitUntil: 'commit' });
  return { release, drafts };
}

const presses = {
  'a click on "Create link"': ({ create }: DeskPage) => create.click({ force: true }),
  'Enter in the user ID': ({ userId }: DeskPage) => userId.press('Enter'),
  'Ctrl+Enter': ({ page }: DeskPage) => page.keyboard.press('Control+Enter'),
};

for (const [way, press] of Object.entries(presses)) {
  test(`${way} before the script is there is acknowledged at once, and makes one link when it is`, async ({ desk, page }) => {
    const { release, drafts } = await openEarly(page);
    await desk.userId.fill('4917012345678');
    await press(desk);
    await expect(desk.create).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByText('Creating the link…')).toBeAttached();
    await press(desk);
    expect(drafts).toEqual([]);

    release();
    await expect(desk.status).toHaveText('Link created');
    await expect(desk.create).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByText('Creating the link…')).not.toBeAttached();
    await expect(desk.result).toContainText('4917012345678');
    expect(drafts).toEqual([{ mode: 'view', userId: '4917012345678', hours: 1 }]);
  });
}

test('everything that is entered before the script is there is kept', async ({ desk, page }) => {
  const { release } = await openEarly(page);
  await desk.userId.fill('4917012345678');
  await desk.mode('Auto hand-back').check();
  await page
    .getByRole('button', { name: '24 h' })
    .or(page.getByRole('button', { name: '1 day' }))
    .click();
  await expect(desk.hours).toHaveValue('24');
  await desk.userId.press('End');

  release();
  // Only the page's own script says this.
  await expect(desk.hours).toHaveAttribute('aria-valuenow', '24');
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(desk.userId).toBeFocused();
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('24');
  await expect(page.getByRole('button', { pressed: true })).toHaveText(/24 h|1 day/);
});

test('an early press on "Create link" sends what the form held then, and what is typed after it stays', async ({ desk, page }) => {
  const { release, drafts } = await openEarly(page);
  await desk.userId.fill('first-customer');
  await desk.hours.fill('5');
  await desk.create.click();
  await desk.userId.fill('second-customer');
  await desk.hours.fill('8');

  release();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toContainText('first-customer');
  await expect(desk.userId).toHaveValue('second-customer');
  await expect(desk.hours).toHaveValue('8');
  expect(drafts).toEqual([{ mode: 'view', userId: 'first-customer', hours: 5 }]);
});

test('an early press for a takeover link asks its question before anything is sent', async ({ desk, page }) => {
  const { release, drafts } = await openEarly(page);
  await desk.mode('Take over').check();
  await desk.userId.fill('4917012345678');
  await desk.create.click();

  release();
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await expect(page.locator('form [type=submit]')).toHaveAttribute('aria-busy', 'false');
  expect(drafts).toEqual([]);
  await question.getByRole('button', { name: /create it/ }).click();
  await expect(desk.status).toHaveText('Link created');
  expect(drafts).toEqual([{ mode: 'takeover', userId: '4917012345678', hours: 1 }]);
});

test('what is missing at an early press is explained, unless it has been typed since', async ({ desk, page }) => {
  const { release, drafts } = await openEarly(page);
  await desk.hours.fill('1.5');
  await desk.create.click();
  await desk.userId.fill('4917012345678');

  release();
  await expect(desk.hours).toHaveAccessibleDescription(/whole hours/);
  await expect(desk.userId).not.toHaveAccessibleDescription(/Enter the customer/);
  await expect(desk.create).toHaveAttribute('aria-busy', 'false');
  expect(drafts).toEqual([]);
  await desk.hours.fill('2');
  await desk.create.click();
  await expect(desk.status).toHaveText('Link created');
  expect(drafts).toHaveLength(1);
});

test('the form is kept whole while the session is known before the form’s own script is there', async ({ page, desk, startDesk }) => {
  const { address } = await startDesk({ SHARE_MAX_HOURS: '24' });
  const drafts = noteDrafts(page);
  const { release } = await holdRequests(page, '**/desk-*.js');
  const session = page.waitForResponse('**/api/session');
  await page.goto(address, { waitUntil: 'commit' });
  await desk.userId.fill('4917012345678');
  await (await session).finished();
  await desk.mode('Auto hand-back').check();
  await desk.mode('View').check();
  await desk.create.click();
  await expect(desk.create).toHaveAttribute('aria-busy', 'true');

  release();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(page.getByRole('button', { name: '3 days' })).toBeHidden();
  expect(drafts).toEqual([{ mode: 'view', userId: '4917012345678', hours: 1 }]);
});

for (const [file, moment, pressedFirst] of [
  ['index', 'after', true],
  ['index', 'before', false],
  ['desk', 'after', true],
] as const) {
  test(`a script "${file}" that cannot be loaded is said, ${moment} an early press, and what was typed stays`, async ({ desk, page }) => {
    const drafts = noteDrafts(page);
    const { fail } = await failRequests(page, `**/${file}-*.js`);
    await page.goto('/', { waitUntil: 'commit' });
    await desk.userId.fill('4917012345678');
    if (pressedFirst) await desk.create.click();
    fail();
    await expect(desk.alert).toHaveText(/could not be loaded whole, so nothing was sent.*reload the page/);
    if (!pressedFirst) await desk.create.click();
    await expect(desk.create).toHaveAttribute('aria-busy', 'false');
    await expect(desk.userId).toHaveValue('4917012345678');
    expect(page.url()).not.toContain('4917012345678');
    expect(drafts).toEqual([]);

    await page.unrouteAll();
    await page.reload();
    await desk.createLink('4917012345678');
    await expect(desk.alert).toBeHidden();
    expect(drafts).toHaveLength(1);
  });
}

for (const [turn, leave] of [
  ['reload', (page: Page) => page.reload({ waitUntil: 'commit' })],
  [
    'way out and back',
    async (page: Page) => {
      await page.goto('about:blank');
      await page.goBack({ waitUntil: 'commit' });
    },
  ],
] as const) {
  test(`a ${turn} before the script is there ends an early press: nothing is sent, and the next press works`, async ({ desk, page }) => {
    const { release, drafts } = await openEarly(page);
    await desk.userId.fill('first-customer');
    await desk.create.click();
    await leave(page);
    await expect(desk.create).toHaveAttribute('aria-busy', 'false');
    await desk.userId.fill('second-customer');
    await desk.create.click();

    release();
    await expect(desk.status).toHaveText('Link created');
    expect(drafts).toEqual([{ mode: 'view', userId: 'second-customer', hours: 1 }]);
  });
}
