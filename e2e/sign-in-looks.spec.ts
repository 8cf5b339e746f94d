import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { expectFit } from './support/fit';
import { browserless } from './support/openid/browserless';
import { endSession } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import { endedDialog, header, menu, openSignedIn, signIn, signInAgain, signOut, signOutChoice } from './support/openid/pages';
import { signInSettings } from './support/openid/start';

/** Axe finds nothing in either colour scheme, and everything fits at every width. @param within an open dialog. */
async function expectGoodLooks(page: Page, within?: Locator) {
  await expectNoViolations(page);
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectFit(page, width, within);
  }
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('the sign-in looks good everywhere, with and without a link’s details', async ({ page }) => {
  await page.goto('/');
  await expect(signIn(page)).toBeFocused();
  await expectNoViolations(page);
  await page.evaluate(() => location.assign('#userId=4917012345678'));
  await expect(page.getByText(/details from your CRM are kept/)).toBeVisible();
  await expectGoodLooks(page);
});

test('each page of a sign-in that failed looks good everywhere', async ({ page, server }) => {
  const { begin, passProvider } = browserless(page.context().request, server.address);
  const expectPage = async (name: string) => {
    await expect(title(page)).toHaveText(name);
    await expect(page.getByText(/^Reference: /)).toBeVisible();
    await expectGoodLooks(page);
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
});

test('where no provider answers, both pages that say so look good everywhere', async ({ page, startDesk }) => {
  const { address } = await startDesk(signInSettings('http://127.0.0.1:1'));
  for (const [path, name] of [
    ['/auth/login', 'The sign-in cannot be reached'],
    ['/auth/logout', 'Signed out of Sharedesk only'],
  ] as const) {
    await page.goto(address + path);
    await expect(title(page)).toHaveText(name);
    await expect(page.getByText(/^Reference: /)).toBeVisible();
    await expectGoodLooks(page);
  }
});

/** The header is as high as ever, however long the name is. */
async function expectOneRow(page: Page) {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect((await header(page).boundingBox())?.height, `${width} px`).toBe(56);
  }
}

test('the desk looks good everywhere with the longest name, also when the session is about to end', async ({ page, server }) => {
  await page.clock.install();
  await openSignedIn(page, server.address, 'longest');
  await expectOneRow(page);
  await expectGoodLooks(page);
  await page.clock.fastForward('07:56:00');
  await expect(signInAgain(page)).toBeVisible();
  await page.clock.resume();
  await expectOneRow(page);
  await expectGoodLooks(page);
  await expect(header(page)).toContainText(/Session ends \d\d:\d\d/);
});

test('the question before a sign-out, and its failure, look good everywhere', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await desk.createLink('4917012345678');
  await signOut(page);
  const question = page.getByRole('dialog', { name: 'Sign out and forget live links?' });
  await expect(question).toBeVisible();
  await expectGoodLooks(page, question);
  const backgroundOf = (name: string) =>
    question.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    expect(await backgroundOf('Sign out')).not.toBe(await backgroundOf('Stay signed in'));
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.route('**/auth/logout', (route) => route.abort());
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(desk.alert).toHaveText(/You are still signed in/);
  await expectNoViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectFit(page, 320);
});

test('the dialog after the end of a session looks good everywhere', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address, 'longest');
  await desk.createLink('4917012345678');
  await endSession(page);
  await expectGoodLooks(page, endedDialog(page));
});

test.describe('on a page zoomed to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('one can sign in, sign in again and sign out', async ({ desk, page, server }) => {
    await page.goto('/');
    await expect(signIn(page)).toBeInViewport({ ratio: 1 });
    await openSignedIn(page, server.address, 'longest');
    await menu(page).click();
    await signOutChoice(page).scrollIntoViewIfNeeded();
    await expectFit(page, 320, page.locator(':popover-open'));
    await menu(page).click();
    await desk.createLink('4917012345678');
    await endSession(page);
    await expect(endedDialog(page)).toBeInViewport({ ratio: 1 });
    await signInAgain(page).click();
    await expect(header(page)).toContainText('Wolfe');
  });
});
