import { expect, test } from './fixtures';
import { violationsOn } from './support/axe';
import { action, openWith, recent, rows } from './support/recent-list';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`in ${colorScheme} colours, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('axe finds nothing in the list: live, ended, revealed, hidden, filtered and asked about', async ({ desk, page }) => {
        await page.clock.install();
        await openWith(desk, 'first-customer');
        await page.clock.fastForward('01:00:01');
        await desk.createLink('second-customer');
        await page.clock.resume();
        await action(rows(page).first(), 'Reveal').click();
        expect(await violationsOn(page)).toEqual([]);
        await page.getByRole('button', { name: 'Hide', exact: true }).click();
        expect(await violationsOn(page)).toEqual([]);
        await recent(page).getByLabel('Find').fill('nobody');
        expect(await violationsOn(page)).toEqual([]);
        await recent(page).getByRole('button', { name: 'Clear all' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violationsOn(page)).toEqual([]);
      });
    });
  }
}

test.describe('on a phone 360 px wide', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('each link is a card with its names beside its values, and nothing is cut off', async ({ desk, page }) => {
    await openWith(desk, '4917012345678', 'W'.repeat(128));
    for (const row of await rows(page).all()) await action(row, 'Reveal').click();
    await expect(rows(page).first().getByText('Created')).toBeVisible();
    const cut = await recent(page).evaluate((region) =>
      [region, ...region.querySelectorAll('*')]
        .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < 0 || right > innerWidth;
        })
        .map((element) => element.outerHTML),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const tops = await rows(page)
      .first()
      .getByRole('cell')
      .evaluateAll((cells) => new Set(cells.map((cell) => cell.getBoundingClientRect().top)).size);
    expect(tops).toBeGreaterThan(2);
  });
});
