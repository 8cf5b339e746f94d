import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { action, openWith, recent, rows } from './support/recent-list';

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
  // With rows of one line, and of two.
  await expectNoViolations(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await recent(page).getByLabel('Find').fill('nobody');
  await expectNoViolations(page);
  await recent(page).getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page);
});
