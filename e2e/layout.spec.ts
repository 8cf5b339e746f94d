import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectFit } from './support/fit';

const longUrl = `https://share.example/${'a-very-long-conversation-share-id-'.repeat(12)}`;

test('nothing is cut off or scrolls sideways on any screen, however long the link, and the sandbox stays named in sight', async ({
  desk,
  page,
}) => {
  await page.route('**/api/share-links', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), url: longUrl } });
  });
  await desk.open();
  const banner = page.getByRole('complementary', { name: 'Sandbox' });
  await expect(banner).toBeInViewport();
  expect(await desk.createLink('x'.repeat(255))).toBe(longUrl);
  await page.mouse.wheel(0, 2000);
  await expect(banner).toBeInViewport();
  for (const width of [320, 768, 1440, 1920]) {
    await test.step(`${width} px wide`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await expectFit(page, width);
    });
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.result).toBeHidden();
  await test.step('320 px wide, behind the sheet', () => expectFit(page, 320));
});

test.describe('on a page zoomed to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('the question before a takeover can be answered, nothing scrolls sideways, and no control in focus is covered', async ({
    desk,
    page,
  }) => {
    await desk.open();
    await desk.userId.fill('4917012345678');
    await desk.mode('Take over').check();
    await desk.create.click();
    const question = page.getByRole('alertdialog');
    await expect(question).toBeInViewport({ ratio: 1 });
    expect(await question.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await question.getByRole('button', { name: /create/ }).click();
    await expect(desk.link).toBeVisible();

    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('body').press('Tab');
    for (const seen = new Set<string>(); ; await page.keyboard.press('Tab')) {
      const { name, covered } = await focused(page);
      if (seen.has(name) || name === 'BODY') break;
      seen.add(name);
      expect(covered, name).toBe(false);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

/** What has the focus, and whether anything else lies over its middle. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { x, y, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return { name: element === document.body ? 'BODY' : element.outerHTML, covered: !element.contains(hit) };
  });
}
