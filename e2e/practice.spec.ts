import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { expectFit } from './support/fit';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const message = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
const log = (page: Page) => page.getByRole('log', { name: 'Conversation' });
const lines = (page: Page) => log(page).getByRole('listitem');
const state = (page: Page) => page.getByRole('status');

async function makeLink(page: Page, mode: 'view' | 'takeover' | 'auto'): Promise<string> {
  const response = await page.request.post('/api/share-links', { data: { mode, userId: '4917012345678', hours: 1 } });
  return (await response.json()).url;
}

/** Opens a new link of this mode. The clock stands still there: the test decides when the bot answers and when the link ends. */
async function practise(page: Page, mode: Parameters<typeof makeLink>[1]) {
  const url = await makeLink(page, mode);
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(24 * 3_600_000);
  await page.goto(url);
  await expect(button(page, 'Start again')).toBeVisible();
  return url;
}

test('with a view link one reads along while the bot answers, until the link ends', async ({ page }) => {
  await practise(page, 'view');
  await expect(state(page)).toHaveText(/You read along/);
  await expect(message(page)).toBeHidden();
  await button(page, 'Customer writes').click();
  await expect(lines(page).last()).toHaveText(/^Customer/);
  await page.clock.runFor(1000);
  await expect(lines(page).last()).toHaveText(/^Bot/);
  await page.clock.resume();
  await expectNoViolations(page);

  await button(page, 'End the link').click();
  await expect(state(page)).toHaveText(/can no longer read along/);
  await expect(button(page, 'Start again')).toBeFocused();
  await button(page, 'Start again').click();
  await expect(state(page)).toHaveText(/You read along/);
});

test('with a takeover link the bot is silent, one writes in its place, and hands back, which the end of the link does not', async ({
  page,
}) => {
  await practise(page, 'takeover');
  await button(page, 'Customer writes').click();
  await page.clock.runFor(5000);
  await expect(lines(page).last()).toHaveText(/^Customer/);
  await message(page).fill('I am here.');
  await message(page).press('Enter');
  await expect(lines(page).last()).toHaveText('You I am here.');
  await expect(message(page)).toBeFocused();
  await expect(message(page)).toHaveValue('');
  await message(page).press('Enter');
  await expect(lines(page).last()).toHaveText('You I am here.');
  await page.clock.resume();
  await expectNoViolations(page);

  await button(page, 'Customer writes').click();
  await button(page, 'Hand back').click();
  await expect(state(page)).toHaveText('The bot answers again.');
  await expect(message(page)).toBeHidden();
  await expect(log(page)).toBeFocused();
  await expect(lines(page).last()).toHaveText(/^Bot/);

  await button(page, 'Start again').click();
  await button(page, 'End the link').click();
  await expect(state(page)).toHaveText(/stays silent until someone hands the conversation back/);
  await expect(message(page)).toBeHidden();
});

test('an auto link fits every width, counts down, and at its end the bot answers again', async ({ page }) => {
  const url = await practise(page, 'auto');
  for (const [width, height] of [
    [320, 256],
    [320, 640],
    [768, 1024],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectFit(page, width);
  }
  await expect(page.getByText(/^Until .+ (CET|GMT\+1)$/)).toBeVisible();
  await expect(page.getByText(/^(1 h|\d\d min) left$/)).toBeVisible();
  await expect(message(page)).toBeVisible();
  const leftS = Number(await page.getByRole('main').getAttribute('data-left-s'));
  await page.clock.fastForward((leftS - 30) * 1000);
  await expect(page.getByText('30 s left')).toBeVisible();
  await page.clock.fastForward(30_000);
  await expect(state(page)).toHaveText('The bot answers again.');
  await expect(message(page)).toBeHidden();
  await page.goto(url);
  await button(page, 'Hand back').click();
  await expect(state(page)).toHaveText('The bot answers again.');

  await page.clock.resume();
  for (const address of ['/sandbox/share/view-1-0123456789abcdef', '/sandbox/share/nothing']) {
    await page.goto(address);
    await expectNoViolations(page);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what the mode means, and when the link ends', async ({ page }) => {
    await page.goto(await makeLink(page, 'view'));
    await expect(page.getByText(/You read along/)).toBeVisible();
    await expect(page.getByText(/^Until .+ UTC/)).toBeVisible();
    await expect(page.getByText(/allow JavaScript/)).toBeVisible();
  });
});
