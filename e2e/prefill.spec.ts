import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const modesOf = (page: Page) => page.getByRole('radiogroup', { name: 'Mode' });
const addressOf = (page: Page) => page.evaluate(() => ({ href: location.href, entries: history.length }));

function countPosts(page: Page) {
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  return posts;
}

test('an address fills the form, submits nothing, and is gone from the address bar', async ({ desk, page, context, server }) => {
  const plain = await context.newPage();
  await plain.goto('/');
  const { entries } = await addressOf(plain);
  await plain.close();

  const posts = countPosts(page);
  await page.goto('/#userId=%2B4917012345678&mode=auto&hours=8');
  await expect(desk.userId).toHaveValue('+4917012345678');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('8');
  await expect(desk.alert).toHaveCount(0);
  expect(await addressOf(page)).toEqual({ href: `${server.address}/`, entries });
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(desk.result).toBeHidden();
  expect(posts).toEqual([]);
});

test('a prefilled view link is made by one click, with what the address said', async ({ desk, page }) => {
  await page.goto('/#hours=8&userId=+49%20170');
  await expect(desk.userId).toHaveValue('+49 170');
  await expect(desk.mode('View')).toBeChecked();
  await desk.create.click();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toContainText('+49 170');
  await expect(desk.result).toContainText(/7 h 59 min|8 h 0 min/);
});

test('a prefilled takeover is asked about like any other', async ({ desk, page }) => {
  const posts = countPosts(page);
  await page.goto('/#userId=4917012345678&mode=takeover');
  await expect(desk.mode('Take over')).toBeChecked();
  await expect(desk.userId).toHaveValue('4917012345678');
  await desk.create.click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go back' })).toBeFocused();
  expect(posts).toEqual([]);
});

test('what no field can hold is said under its field, until it is typed over', async ({ desk, page }) => {
  await page.goto('/#userId=%E0%A4%A&mode=owner&hours=soon');
  await expect(desk.userId).toHaveAccessibleDescription(/cannot be read/);
  await expect(modesOf(page)).toHaveAccessibleDescription(/a mode that does not exist/);
  await expect(desk.hours).toHaveAccessibleDescription(/no number of hours/);
  expect(await page.evaluate(() => location.hash)).toBe('');

  await desk.userId.fill('4');
  await expect(desk.userId).not.toHaveAccessibleDescription(/cannot be read/);
  await desk.mode('Take over').check();
  await expect(modesOf(page)).toHaveAccessibleDescription('');
  await desk.hours.fill('2');
  await expect(desk.hours).not.toHaveAccessibleDescription(/no number of hours/);
  await expect(desk.alert).toHaveCount(0);
});

for (const [fragment, value, words] of [
  ['hours=900', '900', /from 1 to 168 hours/],
  ['hours=1.5', '1.5', /whole hours/],
  ['hours=-1', '-1', /from 1 to 168 hours/],
] as const) {
  test(`"${fragment}" is put into the field, and what is wrong with it is said there`, async ({ desk, page }) => {
    await page.goto(`/#userId=1&${fragment}`);
    await expect(desk.hours).toHaveAccessibleDescription(words);
    await expect(desk.hours).toHaveValue(value);
    await page.getByRole('button', { name: '8 h' }).click();
    await expect(desk.hours).not.toHaveAccessibleDescription(words);
  });
}

for (const [fragment, words] of [
  ['userId=a%2Fb', /no slash/],
  ['userId=', /Enter the customer’s user ID/],
  ['userId=1&userId=2', /more than once/],
] as const) {
  test(`"${fragment}" is explained under the user ID`, async ({ desk, page }) => {
    await page.goto(`/#${fragment}`);
    await expect(desk.userId).toHaveAccessibleDescription(words);
    await expect(desk.userId).toBeFocused();
    await page.keyboard.type('4');
    await expect(desk.userId).not.toHaveAccessibleDescription(words);
  });
}

test('a part that nobody knows is said, and the rest is filled in', async ({ desk, page }) => {
  await page.goto('/#userId=4917012345678&colour=red');
  await expect(desk.alert).toHaveText(/something that Sharedesk does not know/);
  await expect(desk.userId).toHaveValue('4917012345678');
  await desk.create.click();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.alert).toHaveCount(0);
});

test('a further address in an open page fills the form again, and is erased too', async ({ desk, page }) => {
  await page.goto('/#userId=1&hours=900');
  await expect(desk.hours).toHaveAccessibleDescription(/from 1 to 168/);
  await page.evaluate(() => location.assign('#userId=4917087654321&mode=auto&hours=3'));
  await expect(desk.userId).toHaveValue('4917087654321');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('3');
  await expect(desk.hours).not.toHaveAccessibleDescription(/from 1 to 168/);
  await expect(desk.alert).toHaveCount(0);
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('values that could not be taken over are not swallowed either', async ({ desk, page }) => {
  await page.route('**/later-parts-*.js', (route) => route.abort());
  await page.goto('/#userId=4917012345678');
  await expect(desk.alert).toHaveText(/could not be taken over\. Enter them here/);
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('the server is told nothing of what the address holds', async ({ desk, page, server }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`));
  const session = page.waitForResponse('**/api/session');
  await page.goto('/#userId=only-in-the-fragment&hours=167');
  await expect(desk.userId).toHaveValue('only-in-the-fragment');
  await (await session).finished();
  await expect.poll(() => server.log.join('\n')).toContain('/api/session');
  expect(`${sent.join('\n')}\n${server.log.join('\n')}`).not.toMatch(/only-in-the-fragment|hours=167/);
});

test('"Copy prefill link" copies an address that fills another desk like this one', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.open();
  await desk.userId.fill('+49 170/1');
  await desk.mode('Auto hand-back').check();
  await desk.hours.fill('5');
  await page.getByRole('button', { name: 'Copy prefill link' }).click();
  await expect(page.getByText(/^On your clipboard: an address/)).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());

  await page.goto('about:blank');
  await page.goto(address);
  await expect(desk.userId).toHaveValue('+49 170/1');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('5');
});
