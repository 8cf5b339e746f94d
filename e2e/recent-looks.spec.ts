import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { action, openWith, recent, rows } from './support/recent-list';

/** In both colours, with rows of two lines and of one. */
async function expectNoViolationsInTheList(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoViolations(page);
  }
}

test('axe finds nothing in the list, narrow or wide: live, ending soon, ended, filtered, with its menu and its question', async ({
  desk,
  page,
}) => {
  await page.clock.install();
  await openWith(desk, 'first-customer');
  await page.clock.fastForward('01:00:01');
  await desk.createLink('second-customer');
  await page.clock.resume();
  await page.clock.fastForward('51:00');
  await expect(action(rows(page).first(), 'Renew')).toBeVisible();
  await action(rows(page).first(), 'More').click();
  await expectNoViolationsInTheList(page);
  await page.keyboard.press('Escape');
  await recent(page).getByLabel('Find').fill('nobody');
  await expectNoViolationsInTheList(page);
  await recent(page).getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolationsInTheList(page);
});
