import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { expectFit } from './support/fit';
import { browserless } from './support/openid/browserless';
import { endSession } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import {
  endedDialog,
  header,
  menu,
  openSignedIn,
  question,
  signIn,
  signInAgain,
  signOut,
  signOutChoice,
  title,
} from './support/openid/pages';
import { signInSettings } from './support/openid/start';

const widths = [320, 768, 1440];
/** For pages that differ in their texts and buttons alone. */
const endsOfWidths = [320, 1440];

/** Axe finds nothing in either colour scheme, and everything fits at every width. @param within an open dialog. */
async function expectGoodLooks(page: Page, within?: Locator, atWidths = widths) {
  await expectNoViolations(page, within);
  for (const width of atWidths) {
    await page.setViewportSize({ width, height: 800 });
    await expectFit(page, width, within);
  }
}

/** As on a page zoomed to 400 %. */
const zoom = (page: Page) => page.setViewportSize({ width: 320, height: 256 });

test('the sign-in looks good everywhere, with and without a link’s details', async ({ page }) => {
  await page.goto('/');
  await expect(signIn(page)).toBeFocused();
  await expectNoViolations(page);
  await zoom(page);
  await expect(signIn(page)).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => location.assign('#userId=4917012345678'));
  await expect(page.getByText(/details from your CRM are kept/)).toBeVisible();
  await expectGoodLooks(page);
});

test('each page of a sign-in that failed looks good everywhere', async ({ page, server, startDesk }) => {
  const { begin, passProvider } = browserless(page.context().request, server.address);
  const expectPage = async (name: string) => {
    await expect(title(page)).toHaveText(name);
    await expect(page.getByText(/^Reference: /)).toBeVisible();
    await expectGoodLooks(page, undefined, endsOfWidths);
  };
  await test.step('stale', async () => {
    await page.goto('/auth/callback?state=stale&code=stale');
    await expectPage('This sign-in is no longer valid');
  });
  await test.step('cancelled', async () => {
    await signIn(page).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expectPage('You were not signed in');
  });
  await test.step('refused by the provider', async () => {
    const start = await begin();
    start.searchParams.delete('code_challenge');
    await page.goto((await passProvider(start, '')).href);
    await expectPage('The sign-in did not work');
  });
  await test.step('refused by the desk', async () => {
    await page.goto((await passProvider(await begin(), 'visitor')).href);
    await expectPage('You are not an operator here');
  });
  await test.step('where no provider answers, also for a sign-out', async () => {
    const { address } = await startDesk(signInSettings('http://127.0.0.1:1'));
    await page.goto(`${address}/auth/login`);
    await expectPage('The sign-in cannot be reached');
    await page.goto(`${address}/auth/logout`);
    await expectPage('Signed out of Sharedesk only');
  });
});

/** The header is as high as ever, however long the name is. */
async function expectOneRow(page: Page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect((await header(page).boundingBox())?.height, `${width} px`).toBe(56);
  }
}

test('the desk looks good everywhere with the longest name, also when the session is about to end', async ({ page, server }) => {
  await page.clock.install();
  await openSignedIn(page, server.address, 'longest');
  await expectOneRow(page);
  await expectGoodLooks(page);
  await zoom(page);
  await menu(page).click();
  await signOutChoice(page).scrollIntoViewIfNeeded();
  await expectFit(page, 320, page.locator(':popover-open'));
  await menu(page).click();
  await page.clock.fastForward('07:56:00');
  await expect(signInAgain(page)).toBeVisible();
  await page.clock.resume();
  await expectOneRow(page);
  await expectGoodLooks(page);
  await expect(header(page)).toContainText(/Session ends \d\d:\d\d/);
});

test('the question before a sign-out, its failure, and the dialog after the end of a session look good everywhere', async ({
  desk,
  page,
  server,
}) => {
  await openSignedIn(page, server.address, 'longest');
  await desk.createLink('4917012345678');
  await test.step('the question', async () => {
    await signOut(page);
    await expect(question(page)).toBeVisible();
    await expectGoodLooks(page, question(page));
    const backgroundOf = (name: string) =>
      question(page)
        .getByRole('button', { name })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      expect(await backgroundOf('Sign out')).not.toBe(await backgroundOf('Stay signed in'));
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });
  await test.step('a sign-out that failed', async () => {
    await page.route('**/auth/logout', (route) => route.abort());
    await question(page).getByRole('button', { name: 'Sign out' }).click();
    await expect(desk.alert).toHaveText(/You are still signed in/);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectFit(page, 320);
  });
  await test.step('the end of the session, from which one comes back also on a page zoomed to 400 %', async () => {
    await endSession(page);
    await expectGoodLooks(page, endedDialog(page));
    await zoom(page);
    await expect(endedDialog(page)).toBeInViewport({ ratio: 1 });
    await signInAgain(page).click();
    await expect(header(page)).toContainText('Wolfe');
  });
});
