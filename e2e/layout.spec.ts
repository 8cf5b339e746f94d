import { expect, test } from './fixtures';

const longUrl = `https://share.example/${'a-very-long-conversation-share-id-'.repeat(12)}`;

for (const width of [360, 768, 1440, 1920]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing is cut off or scrolls sideways, however long the link', async ({ desk, page }) => {
      await page.route('**/api/share-links', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), url: longUrl } });
      });
      await desk.open();
      expect(await desk.createLink('x'.repeat(128))).toBe(longUrl);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const control of await page.getByRole('button').all()) {
        const box = await control.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(box?.height).toBeGreaterThanOrEqual(24);
      }
    });
  });
}

test('the sandbox is named on the page and stays in sight', async ({ desk, page }) => {
  await desk.open();
  const banner = page.getByRole('complementary', { name: 'Sandbox' });
  await expect(banner).toBeInViewport();
  await desk.createLink('1');
  await page.mouse.wheel(0, 2000);
  await expect(banner).toBeInViewport();
});
