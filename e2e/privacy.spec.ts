import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { turn } from './support/turn';

const hide = (page: Page) => page.getByRole('button', { name: 'Hide', exact: true });
const showAgain = (page: Page) => page.getByRole('button', { name: 'Show again' });

/** The whole document as it stands, but for what the operator typed, which is no part of its source. */
async function expectNothingOpen(page: Page, ...secrets: string[]) {
  const source = await page.content();
  for (const secret of secrets) expect(source).not.toContain(secret);
  expect(await page.locator('main').ariaSnapshot()).not.toContain(secrets[0] ?? '');
}

test('"Hide" leaves neither link nor code nor user ID, and a click brings them back', async ({ desk, page }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('another');
  await page.getByRole('button', { name: /^Reveal/ }).click();
  await expect(page.getByRole('link', { name: url })).toHaveCount(2);
  await hide(page).click();

  await expect(desk.result).toContainText(/hidden/);
  await expect(desk.result).toContainText('49••••78');
  await expect(desk.result.getByRole('img')).toHaveCount(0);
  await expect(page.getByRole('link', { name: url })).toHaveCount(0);
  await expectNothingOpen(page, url, '4917012345678');

  await showAgain(page).click();
  await expect(desk.result).toBeFocused();
  await expect(desk.link).toHaveAttribute('href', url);
  await expect(desk.result).toContainText('4917012345678');
  await expect(desk.result.getByRole('img', { name: 'QR code' })).toBeVisible();
});

test('the next link is shown, and the one that was hidden stays out of sight', async ({ desk, page }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await hide(page).click();
  await desk.createLink('another-customer');
  await expect(desk.result).toContainText('another-customer');
  await expectNothingOpen(page, url, '4917012345678');
});

test('after a reload only the list is there, with nothing open', async ({ desk, page }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await page.getByRole('button', { name: /^Reveal/ }).click();
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(desk.userId).toHaveValue('');
  await expectNothingOpen(page, url, '4917012345678');
});

test('a tab out of sight for a minute hides them, for less it does not', async ({ desk, page }) => {
  await page.clock.install();
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('');
  await turn(page, 'hidden');
  await page.clock.fastForward(58_000);
  await turn(page, 'visible');
  await expect(desk.link).toHaveAttribute('href', url);

  await turn(page, 'hidden');
  await page.clock.fastForward(60_000);
  await expect(desk.result).toContainText(/hidden/);
  await expectNothingOpen(page, url, '4917012345678');
  await turn(page, 'visible');
  await expectNothingOpen(page, url, '4917012345678');
  await showAgain(page).click();
  await expect(desk.link).toHaveAttribute('href', url);
});

test('a code in full screen does not outlast the minute either', async ({ desk, page }) => {
  await page.clock.install();
  await desk.open();
  await desk.createLink('4917012345678');
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await turn(page, 'hidden');
  await page.clock.fastForward(60_000);
  await turn(page, 'visible');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'QR code' })).toHaveCount(0);
});

test('a page that is left holds no link, so that none comes back with the back button', async ({ desk, page }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('');
  await page.getByRole('button', { name: /^Reveal/ }).click();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expectNothingOpen(page, url, '4917012345678');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expectNothingOpen(page, url, '4917012345678');
  await expect(showAgain(page)).toBeVisible();
});

test('whoever goes on to another page and back again sees no link', async ({ desk, page, server }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('');
  await page.goto(`${server.address}/healthz`);
  await page.goBack();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectNothingOpen(page, url, '4917012345678');
});

test('at its end a hidden link is gone for good', async ({ desk, page }) => {
  await page.clock.install();
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await hide(page).click();
  await page.clock.fastForward('01:00:01');
  await expect(desk.status).toHaveText('Link expired');
  await expect(showAgain(page)).toHaveCount(0);
  await expect(hide(page)).toHaveCount(0);
  await desk.userId.fill('');
  await expectNothingOpen(page, url);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(url);
});

for (const mode of ['Take over', 'Auto hand-back'] as const) {
  test(`beside a link of "${mode}" stands that chat apps open it`, async ({ desk, page }) => {
    await desk.open();
    await desk.mode(mode).check();
    await desk.userId.fill('4917012345678');
    await desk.create.click();
    await page.getByRole('button', { name: /yes, create/i }).click();
    await expect(desk.result).toContainText(/Chat apps that preview links open them/);
    await expect(desk.result).toContainText(/QR code instead/);
  });

  test(`the link of "${mode}" asks before it opens, with the safe answer first`, async ({ desk, page, context }) => {
    await desk.open();
    await desk.mode(mode).check();
    await desk.userId.fill('4917012345678');
    await desk.create.click();
    await page.getByRole('button', { name: /yes, create/i }).click();
    await desk.link.click();
    const question = page.getByRole('dialog', { name: 'Take over yourself?' });
    await expect(question).toHaveAccessibleDescription(/takes the conversation over/);
    await expect(question.getByRole('button', { name: 'Go back' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(desk.link).toBeFocused();
    expect(context.pages()).toHaveLength(1);

    await desk.link.click({ button: 'middle' });
    await expect(question).toBeVisible();
    expect(context.pages()).toHaveLength(1);
    const [opened] = await Promise.all([context.waitForEvent('page'), question.getByRole('button', { name: /Open/ }).click()]);
    await expect(opened).toHaveURL((await desk.link.getAttribute('href')) ?? '');
    expect(await opened.evaluate(() => [opener, document.referrer])).toEqual([null, '']);
    await expect(question).toBeHidden();
  });
}

test('a view link opens at once, and nothing is said of chat apps', async ({ desk, context }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await expect(desk.result).not.toContainText(/Chat apps/);
  const [opened] = await Promise.all([context.waitForEvent('page'), desk.link.click()]);
  await expect(opened).toHaveURL(url);
});

test('"Sent to the wrong person?" says what cannot be done, what can, and when it ends', async ({ desk, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'));
  await desk.open();
  await desk.createLink('4917012345678');
  const cannot = desk.result.getByText(/Sharedesk cannot call a link back/);
  await expect(cannot).toBeHidden();
  await desk.result.getByText('Sent to the wrong person?').click();
  await expect(cannot).toBeVisible();
  await expect(desk.result.getByRole('listitem')).toHaveText([/not to open it/, /In MyLINK, take the conversation over/]);
  const end = await desk.result.getByRole('time').textContent();
  await expect(desk.result.getByText(`Otherwise the link works until ${end}.`)).toBeVisible();
  await expect(desk.result.getByText(/the bot stays silent/)).toHaveCount(0);
});

test('"Sent to the wrong person?" says of a takeover that the bot stays silent', async ({ desk, page }) => {
  await desk.open();
  await desk.mode('Take over').check();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await desk.result.getByText('Sent to the wrong person?').click();
  await expect(desk.result.getByText(/the bot stays silent until someone hands the conversation back/)).toBeVisible();
});
