import type { Page } from '@playwright/test';
import { holdRequests } from './support/hold';
import { expect, test } from './support/openid/fixtures';
import { expectForgotten, leaveProvider, openSignedIn, question, signOut, signOutChoice, title } from './support/openid/pages';

/** Signs out on a page that lacks a part. */
async function signOutWithout(page: Page, part: string) {
  await page.route(`**/${part}-*.js`, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await signOut(page);
  await expect(title(page)).toHaveText('Sign out?');
  await page.unrouteAll();
}

test('with a live link from before a reload a question comes, however early the sign-out; a page that lacks the question signs out', async ({
  desk,
  page,
  server,
}) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  const session = await holdRequests(page, '**/api/session');
  await page.reload();
  await signOut(page);
  await expect(signOutChoice(page)).toHaveAttribute('aria-disabled', 'true');
  session.release();
  await expect(question(page)).toBeVisible();

  await signOutWithout(page, 'lazy-parts');
  await leaveProvider(page);
  await expectForgotten(page, url, '4917012345678');
});

test('a page whose rules are missing, and with them its links, keeps nobody from signing out', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await signOutWithout(page, 'rules');
  await leaveProvider(page);
  await expectForgotten(page, url, '4917012345678');
});
