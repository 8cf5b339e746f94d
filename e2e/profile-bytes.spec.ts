import type { Page } from '@playwright/test';
import { test as base, expect } from './support/openid/fixtures';
import { confirm, leaveProvider, openSignedIn, signOut, title } from './support/openid/pages';
import { openProfile, type Profile } from './support/profile';

const test = base.extend<{ profile: Profile }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  profile: async ({}, use) => {
    const profile = await openProfile();
    await use(profile);
    await profile.remove();
  },
});

/** @returns the part of the link's URL that is the key. */
async function createLink(page: Page): Promise<string> {
  await page.getByRole('textbox', { name: 'User ID' }).fill('4917012345678');
  await page.getByRole('button', { name: 'Create link' }).click();
  const url = new URL((await linkOn(page).getAttribute('href')) ?? '');
  const id = url.pathname.split('/').at(-1) ?? '';
  expect(id.length).toBeGreaterThan(16);
  return id;
}

const linkOn = (page: Page) => page.getByRole('region', { name: 'Share link' }).getByRole('link');

/** Waits until the browser has written the storage of these tabs to the disk: a canary stands in each, and what reaches the disk of one reaches it of the other. */
async function waitForTheDisk(profile: Profile, tabs: Record<string, Page>) {
  for (const [canary, page] of Object.entries(tabs)) await page.evaluate((text) => sessionStorage.setItem('canary', text), canary);
  for (const canary of Object.keys(tabs)) {
    await expect.poll(() => profile.filesWith(canary), { intervals: [1000], timeout: 30_000 }).not.toEqual([]);
  }
}

test('no file of the profile holds a link: not while it is listed, not after a sign-out, and not after the browser has ended', async ({
  profile,
  server,
  startDesk,
}) => {
  const [page, openPage] = [await profile.context.newPage(), await profile.context.newPage()];
  await openSignedIn(page, server.address);
  const id = await createLink(page);
  // Where nobody signs in, the list survives a reload.
  await openPage.goto((await startDesk()).address);
  const openId = await createLink(openPage);
  await openPage.reload();
  await expect(linkOn(openPage)).toHaveAttribute('href', new RegExp(`${openId}$`));
  const said = await openPage.evaluate(() => [JSON.stringify(history.state), document.title, location.href].join('\n'));
  expect(said).not.toContain(openId);
  expect(said).not.toContain('4917012345678');
  await waitForTheDisk(profile, { 'canary-of-a-session': page, 'canary-of-an-open-desk': openPage });
  for (const secret of [id, openId]) expect(profile.filesWith(secret)).toEqual([]);

  await signOut(page);
  await confirm(page);
  await leaveProvider(page);
  await expect(title(page)).toHaveText('Sign in to Sharedesk');
  expect(profile.filesWith(id)).toEqual([]);
  await profile.context.close();
  expect(profile.filesWith('canary-of-an-open-desk')).not.toEqual([]);
  for (const secret of [id, openId, '4917012345678']) expect(profile.filesWith(secret)).toEqual([]);
});
