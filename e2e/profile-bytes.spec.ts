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

/** Stands in the same storage as the list, so that what reaches the disk of one reaches it of the other. */
const canary = 'canary-of-the-storage';

/** Makes a link, and waits until the browser has written the storage of the tab to the disk. @returns the part of its URL that is the key. */
async function createStoredLink(page: Page, profile: Profile): Promise<string> {
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

test('after a sign-out, and after the browser has ended, no file of the profile holds the link', async ({ profile, server }) => {
  const page = await profile.context.newPage();
  await page.goto(server.address);
  await signIn(page).click();
  await giveName(page, 'ada');
  const id = await createStoredLink(page, profile);
  expect(profile.filesWith(id)).toEqual([]);

  await signOut(page);
  await confirm(page);
  await leaveProvider(page);
  await expect(title(page)).toHaveText('Sign in to Sharedesk');
  expect(profile.filesWith(id)).toEqual([]);
  await profile.context.close();
  expect(profile.filesWith(id)).toEqual([]);
  expect(profile.filesWith('4917012345678')).toEqual([]);
});

test('where nobody signs in, the list survives a reload, and no file of the profile holds the link when the browser has ended', async ({
  profile,
  startDesk,
}) => {
  const { address } = await startDesk();
  const page = await profile.context.newPage();
  await page.goto(address);
  const id = await createStoredLink(page, profile);
  await page.reload();
  const link = page.getByRole('region', { name: 'Share link' }).getByRole('link');
  await expect(link).toHaveAttribute('href', new RegExp(`${id}$`));

  const said = await page.evaluate(() => [JSON.stringify(history.state), document.title, location.href].join('\n'));
  expect(said).not.toContain(id);
  expect(said).not.toContain('4917012345678');
  await profile.context.close();
  expect(profile.filesWith(canary)).not.toEqual([]);
  expect(profile.filesWith(id)).toEqual([]);
  expect(profile.filesWith('4917012345678')).toEqual([]);
});
