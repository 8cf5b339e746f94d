import { expect, test } from './fixtures';
import { holdAnswers, holdRequests } from './support/hold';

test('a view link is made at once, announced, and has the focus', async ({ desk }) => {
  await desk.open();
  await desk.userId.fill('4917012345678');
  await desk.create.click();

  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toBeFocused();
  await expect(desk.result).toContainText('4917012345678');
  await expect(desk.result).toContainText(/59 min|1 h 0 min 0 s/);
  const url = await desk.link.getAttribute('href');
  await expect(desk.link).toHaveAccessibleName(url ?? '');
  await expect(desk.link).toHaveAttribute('rel', 'noopener noreferrer');
});

for (const [mode, sentence] of [
  ['Take over', /takes the conversation with .4917012345678. over.*nobody can revoke/],
  ['Auto hand-back', /until the link ends, then answers again/],
] as const) {
  test(`"${mode}" is asked about once more, with the safe answer first`, async ({ desk, page }) => {
    await desk.open();
    await desk.userId.fill('4917012345678');
    await desk.mode(mode).check();
    await desk.create.click();

    const question = page.getByRole('alertdialog');
    await expect(question).toHaveAccessibleDescription(sentence);
    await expect(question.getByRole('button', { name: 'Go back' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(desk.result).toBeHidden();

    await desk.create.click();
    await question.getByRole('button', { name: /create/ }).click();
    await expect(desk.status).toHaveText('Link created');
    await expect(desk.result).toContainText(mode);
    await expect(desk.result).toContainText(/Opening this link takes the conversation over/);
  });
}

test('the link opens a page, readable on a phone, that says it is the sandbox', async ({ desk, browser }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await phone.goto(url);

  await expect(phone).toHaveTitle(/sandbox/i);
  await expect(phone.getByText(/sandbox/i).first()).toBeVisible();
  await expect(phone.locator('body')).toContainText(/view/i);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.close();
});

test('the link is on the address at which the page is seen', async ({ desk, page, server }) => {
  const seenAt = server.address.replace('127.0.0.1', 'desk.test');
  await page.goto(seenAt);
  expect(await desk.createLink('4917012345678')).toContain(`${seenAt}/sandbox/share/`);
});

test('a double click makes one link', async ({ desk, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && requests.push(request.url()));
  await desk.open();
  await desk.userId.fill('4917012345678');
  // As slow as a double click may be: the first answer can be there before the second half comes.
  await desk.create.scrollIntoViewIfNeeded();
  const button = await desk.create.boundingBox();
  await page.mouse.move((button?.x ?? 0) + 20, (button?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.up();
  await expect(desk.status).toHaveText('Link created');
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(desk.status).toHaveText('Link created');
  expect(requests).toHaveLength(1);
});

test('a click while a link is being made neither asks nor makes anything', async ({ desk, page }) => {
  await desk.open();
  await desk.userId.fill('4917012345678');
  const made = await holdAnswers(page, '**/api/share-links');
  await desk.create.click();
  await expect(desk.create).toHaveAttribute('aria-busy', 'true');
  await desk.mode('Take over').check();
  await desk.create.click({ force: true });
  await expect(page.getByRole('alertdialog')).toBeHidden();
  made.release();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toContainText('View');
});

test('an ID typed while a link is being made stays whole', async ({ desk, page }) => {
  await desk.open();
  await desk.userId.fill('4917012345678');
  const made = await holdAnswers(page, '**/api/share-links');
  await desk.create.click();
  await desk.userId.fill('');
  await desk.userId.pressSequentially('next-');
  made.release();
  await expect(desk.status).toHaveText('Link created');
  await page.keyboard.type('customer');
  await expect(desk.userId).toHaveValue('next-customer');
});

test('after a failed attempt the link made before is there again, under its own user ID', async ({ desk }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('sandbox:down');
  await desk.create.click();
  await expect(desk.alert).toBeFocused();
  await expect(desk.link).toHaveAttribute('href', url);
  await expect(desk.result).toContainText('4917012345678');
});

test('the end is shown in the operator’s own time before anything is made', async ({ desk, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T22:30:00Z'));
  await desk.open();
  await page.getByRole('button', { name: '8 h' }).click();
  await expect(desk.hours).toHaveValue('8');
  await expect(page.getByText(/^Ends tomorrow, Mon,? 23 Nov.* 07:30 (CET|GMT\+1)\. It cannot be ended early\.$/)).toBeVisible();
  await desk.hours.fill('3');
  await expect(page.getByText(/^Ends tomorrow, .* 02:30/)).toBeVisible();
});

test('at its end the focus does not vanish with the button that had it', async ({ desk, page }) => {
  await page.clock.install();
  await desk.open();
  await desk.createLink('4917012345678');
  await page.getByRole('button', { name: 'Show QR code' }).focus();
  await page.clock.fastForward('01:00:01');
  await expect(desk.status).toHaveText('Link expired');
  await expect(desk.result).toBeFocused();
});

test('only validities within the maximum are offered', async ({ startDesk, page, desk }) => {
  const { address } = await startDesk({ SHARE_MAX_HOURS: '24' });
  await page.goto(address);
  await expect(page.getByRole('group').getByRole('button')).toHaveText(['1 h', '8 h', '1 day']);
  await desk.userId.fill('1');
  await desk.hours.fill('25');
  await desk.create.click();
  await expect(desk.hours).toHaveAccessibleDescription(/from 1 to 24/);
});

test('at its end the link and the code are withdrawn, and that is said', async ({ desk, page }) => {
  await page.clock.install();
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await page.clock.fastForward('00:59:30');
  await expect(desk.result).toContainText(/Time left\d+ s/);
  await expect(desk.link).toBeVisible();
  await desk.userId.focus();
  await page.clock.fastForward('00:00:31');

  await expect(desk.status).toHaveText('Link expired');
  await expect(desk.userId).toBeFocused();
  await expect(desk.result.getByRole('link')).toHaveCount(0);
  await expect(desk.result.getByRole('img')).toHaveCount(0);
  await expect(desk.result.getByRole('button')).toHaveText(['New link']);
  expect(await page.content()).not.toContain(url);
});

test('what is typed, chosen and changed before the scripts have come is kept, and nothing can be sent until then', async ({
  desk,
  page,
}) => {
  const scripts = await holdRequests(page, '**/index-*.js');
  await page.goto('/', { waitUntil: 'commit' });
  await desk.userId.fill('4917012345678');
  await desk.mode('Auto hand-back').check();
  await desk.hours.fill('5');
  await expect(desk.create).toBeDisabled();
  await desk.userId.press('Enter');
  await desk.userId.press('End');

  scripts.release();
  await expect(desk.create).toBeEnabled();
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(desk.userId).toBeFocused();
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('5');
  await desk.create.click();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toContainText('4917012345678');
  await expect(desk.result).toContainText('Auto hand-back');
  await expect(desk.result).toContainText(/4 h 59 min|5 h 0 min/);
});
