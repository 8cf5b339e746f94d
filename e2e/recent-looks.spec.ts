import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { action, openWith, recent, rows } from './support/recent-list';

/** In both colours, as a table and as cards. */
async function expectNoViolationsInTheList(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoViolations(page);
  }
}

test('axe finds nothing in the list, narrow or wide: live, ended, revealed, hidden, filtered and asked about', async ({ desk, page }) => {
  await page.clock.install();
  await openWith(desk, 'first-customer');
  await page.clock.fastForward('01:00:01');
  await desk.createLink('second-customer');
  await page.clock.resume();
  await action(rows(page).first(), 'Reveal').click();
  await expectNoViolationsInTheList(page);
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await expectNoViolationsInTheList(page);
  await recent(page).getByLabel('Find').fill('nobody');
  await expectNoViolationsInTheList(page);
  await recent(page).getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationsInTheList(page);
});

test.describe('on a phone 360 px wide', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('each link is a card with its names beside its values, and nothing is cut off', async ({ desk, page }) => {
    await openWith(desk, '4917012345678', 'W'.repeat(255));
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
