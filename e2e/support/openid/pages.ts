import type { Page } from '@playwright/test';
import { expect } from '../../fixtures';
import { accounts } from './accounts';
import { browserless } from './browserless';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export const signIn = (page: Page) => button(page, 'Sign in');
export const signInAgain = (page: Page) => button(page, 'Sign in again');
export const otherAccount = (page: Page) => button(page, 'Use another account');
/** The button in the header that opens the menu. Its name holds the operator's. */
export const menu = (page: Page) => header(page).getByRole('button', { name: /^Menu/ });
export const signOutChoice = (page: Page) => header(page).getByRole('button', { name: 'Sign out', exact: true });
export const header = (page: Page) => page.getByRole('banner');
/** The dialog over the desk after the session has ended. */
export const endedDialog = (page: Page) => page.getByRole('dialog', { name: 'Session ended. Sign in to continue.' });

/** The name that the desk shows for this user. */
const nameOf = (user: string) => String(accounts[user]?.name ?? accounts[user]?.preferred_username);

/** Tells the provider who is there. */
export async function giveName(page: Page, user: string) {
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await page.getByRole('textbox', { name: 'User name' }).fill(user);
  await button(page, 'Continue').click();
}

/** Opens the menu and signs out. */
export async function signOut(page: Page) {
  await menu(page).click();
  await signOutChoice(page).click();
}

/** Answers the provider, which asks whether its own session should end too. */
export const leaveProvider = (page: Page) => button(page, 'Yes, sign me out').click();

/**
 * Opens the desk as an operator. The sign-in itself uses no pages, which is quicker; `sign-in.spec.ts` does it by hand.
 *
 * @param address of the desk.
 */
export async function openSignedIn(page: Page, address: string, user = 'ada') {
  await browserless(page.context().request, address).signIn(user, '?prompt=login');
  await page.goto(address);
  await expect(header(page)).toContainText(nameOf(user));
}

/** Everything that the tab remembers. */
export const storedIn = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

export const title = (page: Page) => page.getByRole('heading', { level: 1 });
/** The question before a sign-out that leaves live links behind. */
export const question = (page: Page) => page.getByRole('dialog', { name: 'Sign out and forget live links?' });
export const confirm = (page: Page) => question(page).getByRole('button', { name: 'Sign out' }).click();

/** Expects the sign-in screen, and that nothing of the desk is left in the tab, above all not these texts. */
export async function expectForgotten(page: Page, ...secrets: string[]) {
  await expect(title(page)).toHaveText('Sign in to Sharedesk');
  await expect(signIn(page)).toBeFocused();
  expect(await storedIn(page)).toBe('{}');
  const source = await page.content();
  for (const secret of secrets) expect(source).not.toContain(secret);
}
