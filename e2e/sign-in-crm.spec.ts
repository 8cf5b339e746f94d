import type { Page } from '@playwright/test';
import type { DeskPage } from './fixtures';
import { browserless } from './support/openid/browserless';
import { expect, test } from './support/openid/fixtures';
import { giveName, header, menu, otherAccount, signIn, storedIn, title } from './support/openid/pages';

const kept = (page: Page) => page.getByText(/^The details from your CRM are kept/);
const href = (page: Page) => page.evaluate(() => location.href);

async function expectFilled({ userId, mode, hours }: DeskPage) {
  await expect(userId).toHaveValue('only-in-the-fragment');
  await expect(mode('Take over')).toBeChecked();
  await expect(hours).toHaveValue('167');
}

const link = '/#userId=only-in-the-fragment&mode=takeover&hours=167';

test('a link from a CRM fills in the form after the sign-in until a reload, submits nothing, and its content is sent to nobody', async ({
  desk,
  page,
  server,
  provider,
}) => {
  const sent: string[] = [];
  const visited: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`),
  );
  page.on('framenavigated', (frame) => visited.push(frame.url()));
  await page.goto(link);
  await expect(kept(page)).toBeVisible();
  expect(await href(page)).toBe(`${server.address}/`);
  expect(await page.content()).not.toContain('only-in-the-fragment');
  await expect(signIn(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await giveName(page, 'ada');

  await expectFilled(desk);
  expect(await href(page)).toBe(`${server.address}/`);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(desk.alert).toHaveCount(0);
  expect(sent.filter((request) => request.includes('/api/share-links'))).toEqual([]);
  await expect(header(page)).toContainText('Ada Lovelace');
  expect(await storedIn(page)).not.toContain('only-in-the-fragment');

  // The first address is the link itself. Every later one is the desk's or the provider's.
  expect(visited.slice(1).join('\n')).not.toMatch(/only-in-the-fragment|hours=167/);
  await expect.poll(() => server.log.join('\n')).toContain('/auth/callback');
  const told = [...sent, ...server.log, ...provider.log].join('\n');
  expect(told).not.toMatch(/only-in-the-fragment|hours=167/);

  await page.reload();
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(desk.userId).toHaveValue('');
  await expect(desk.mode('View')).toBeChecked();
});

test('anyone who cancels at the provider, or is not an operator, reads so and can try again; a later link’s details outlast that', async ({
  desk,
  page,
  server,
}) => {
  await page.goto('/#userId=the-first-customer&mode=auto&hours=3');
  await expect(kept(page)).toBeVisible();
  await page.evaluate((address) => location.assign(address), link);
  await expect.poll(() => href(page)).toBe(`${server.address}/`);
  expect(await storedIn(page)).not.toContain('the-first-customer');
  await signIn(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(title(page)).toHaveText('You were not signed in');
  await expect(desk.alert).toContainText('Sign in again or use another account');
  await expect(page.getByText(/^Reference: [0-9a-f-]{36}$/)).toBeVisible();
  await expect(page).toHaveURL(`${server.address}/`);
  await expect(kept(page)).toBeVisible();
  await expect(signIn(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await giveName(page, 'visitor');
  await expect(title(page)).toHaveText('You are not an operator here');
  await expect(desk.alert).toContainText('Use another account');
  await expect(kept(page)).toBeVisible();
  await expect(otherAccount(page)).toBeFocused();
  // The provider knows the visitor now.
  await page.keyboard.press('Enter');
  await giveName(page, 'grace');
  await expect(header(page)).toContainText('grace.hopper');
  await expectFilled(desk);
});

test('anyone who is signed in gets a link from a CRM at once, also from another site, without the sign-in screen', async ({
  desk,
  page,
  server,
}) => {
  await browserless(page.context().request, server.address).signIn();
  await page.goto(link);
  await expectFilled(desk);
  await expect(menu(page)).toBeVisible();

  const crm = 'http://crm.example/';
  const body = `<a href="${server.address}${link}">Share</a>`;
  await page.route(crm, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(crm);
  const navigation = page.waitForResponse(`${server.address}/`);
  await page.getByRole('link', { name: 'Share' }).click();
  expect(await (await navigation).text()).toContain('Create link');
  await expectFilled(desk);
});
