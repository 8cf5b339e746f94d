import { expect, test } from './fixtures';

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
  ['Take over', /takes the conversation with 4917012345678 over.*nobody can revoke/],
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
  await desk.create.dblclick();
  await expect(desk.status).toHaveText('Link created');
  expect(requests).toHaveLength(1);
});

test('the end is shown in the operator’s own time before anything is made', async ({ desk, page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T22:30:00Z'));
  await desk.open();
  await page.getByRole('button', { name: '8 h' }).click();
  await expect(desk.hours).toHaveValue('8');
  await expect(page.getByText(/^Ends tomorrow, Mon,? 23 Nov.* 07:30 (CET|GMT\+1)$/)).toBeVisible();
  await desk.hours.fill('3');
  await expect(page.getByText(/^Ends tomorrow, .* 02:30/)).toBeVisible();
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
  await page.clock.fastForward('00:00:31');

  await expect(desk.status).toHaveText('Link expired');
  await expect(desk.result).toBeFocused();
  await expect(desk.result.getByRole('link')).toHaveCount(0);
  await expect(desk.result.getByRole('img')).toHaveCount(0);
  await expect(desk.result.getByRole('button')).toHaveCount(0);
  expect(await page.content()).not.toContain(url);
});
