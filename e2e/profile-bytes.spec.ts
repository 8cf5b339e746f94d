import type { Page } from '@playwright/test';
import { test as base, expect } from './support/openid/fixtures';
import { confirm, giveName, leaveProvider, signIn, signOut, title } from './support/openid/pages';
import { openProfile, type Profile } from './support/profile';

const test = base.extend<{ profile: Profile }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  profile: async ({}, use) => {
    const profile = await openProfile();
    await use(profile);
    await profile.remove();
  },
});

/**
 * Makes a link, and waits until the browser has written the storage of the tab to the disk.
 *
 * @param canary stands in the same storage as the list, so that what reaches the disk of one reaches it of the other.
 * @returns the part of the link's URL that is the key.
 */
async function createStoredLink(page: Page, profile: Profile, canary: string): Promise<string> {
  await page.getByRole('textbox', { name: 'User ID' }).fill('4917012345678');
  await page.getByRole('button', { name: 'Create link' }).click();
  const link = page.getByRole('region', { name: 'Share link' }).getByRole('link');
  const url = new URL((await link.getAttribute('href')) ?? '');
  await page.evaluate((text) => sessionStorage.setItem('canary', text), canary);
  await expect.poll(() => profile.filesWith(canary), { timeout: 30_000 }).not.toEqual([]);
  const id = url.pathname.split('/').at(-1) ?? '';
  expect(id.length).toBeGreaterThan(16);
  return id;
}

test('no file of the profile holds a link: not while it is listed, not after a sign-out, and not after the browser has ended', async ({
  profile,
  server,
  startDesk,
}) => {
  const [page, openPage] = [await profile.context.newPage(), await profile.context.newPage()];
  await page.goto(server.address);
  await signIn(page).click();
  await giveName(page, 'ada');
  const id = await createStoredLink(page, profile, 'canary-of-a-session');
  expect(profile.filesWith(id)).toEqual([]);

  // Where nobody signs in, the list survives a reload.
  await openPage.goto((await startDesk()).address);
  const openId = await createStoredLink(openPage, profile, 'canary-of-an-open-desk');
  await openPage.reload();
  const link = openPage.getByRole('region', { name: 'Share link' }).getByRole('link');
  await expect(link).toHaveAttribute('href', new RegExp(`${openId}$`));
  const said = await openPage.evaluate(() => [JSON.stringify(history.state), document.title, location.href].join('\n'));
  expect(said).not.toContain(openId);
  expect(said).not.toContain('4917012345678');

  await signOut(page);
  await confirm(page);
  await leaveProvider(page);
  await expect(title(page)).toHaveText('Sign in to Sharedesk');
  expect(profile.filesWith(id)).toEqual([]);
  await profile.context.close();
  expect(profile.filesWith('canary-of-an-open-desk')).not.toEqual([]);
  for (const secret of [id, openId, '4917012345678']) expect(profile.filesWith(secret)).toEqual([]);
});
