import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { expectFit } from './support/fit';
import { expect, test } from './support/openid/fixtures';
import { giveName, menu, openSignedIn, signIn } from './support/openid/pages';
import { signInSettings } from './support/openid/start';

const entry = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Live links' });
const rows = (page: Page) =>
  page
    .getByRole('region', { name: 'Live links' })
    .getByRole('row')
    .filter({ has: page.getByRole('time') });

test('a supervisor sees and finds the link that another operator made, and nobody else gets to the page', async ({
  desk,
  page,
  provider,
  startDesk,
  openBrowserless,
}) => {
  const { address } = await startDesk({ ...signInSettings(provider.address), OIDC_SUPERVISOR_CLAIM: 'groups=supervisors' });
  const ada = await openBrowserless(address);
  await ada.signIn('ada');
  await ada.readSession();
  const requestId = (await ada.createLink('4917012345678')).headers()['x-request-id'] ?? '';

  await test.step('who is not signed in comes back to the page after the sign-in', async () => {
    await page.goto(`${address}/live-links`);
    await signIn(page).click();
    await giveName(page, 'hedy');
    await expect(page).toHaveURL(`${address}/live-links`);
    await expect(page).toHaveTitle('Live links – Sharedesk');
  });
  await test.step('the link is listed with who made it and its request ID, without what opens it', async () => {
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Ada Lovelace');
    await expect(rows(page).getByRole('button', { name: `Copy request ID ${requestId}` })).toBeVisible();
    expect(await page.content()).not.toMatch(/\/share\/|4917012345678/);
  });
  await test.step('it is found by its user ID', async () => {
    const userId = page.getByRole('textbox', { name: 'User ID' });
    await userId.fill('another-customer');
    await userId.press('Enter');
    await expect(page.getByText('No live link fits the filter.')).toBeVisible();
    await userId.fill('4917012345678');
    await userId.press('Enter');
    await expect(rows(page)).toContainText('Ada Lovelace');
    await expect(page.getByText('Only user ID')).toContainText('49••••78');
  });
  await test.step('the page is good for everybody, on any screen', async () => {
    await expectNoViolations(page);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFit(page, width);
    }
  });
  await test.step('the desk leads to the page and back, and keeps what was typed', async () => {
    await page.getByRole('link', { name: 'Back to the desk' }).click();
    await desk.userId.fill('typed-before');
    await menu(page).click();
    await entry(page).click();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Back to the desk' }).click();
    await expect(desk.userId).toHaveValue('typed-before');
  });
  await test.step('an operator who is no supervisor has no entry and no page', async () => {
    await page.context().clearCookies({ domain: '127.0.0.1' });
    await openSignedIn(page, address, 'grace');
    await menu(page).click();
    await expect(page.getByRole('banner').getByText('Set up a CRM link')).toBeVisible();
    await expect(entry(page)).toHaveCount(0);
    expect((await page.goto(`${address}/live-links`))?.status()).toBe(403);
    await expect(page.getByRole('heading', { name: 'Live links are for supervisors' })).toBeVisible();
    await expectNoViolations(page);
  });
});
