import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { installClock } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';

test('the end of a link is shown in the operator’s time zone before the link is made', async () => {
  installClock('2026-11-22T22:30:00Z');
  openDesk();
  await button('8 h').click();
  await expect.element(desk.hours).toHaveValue(8);
  await expect.element(page.getByText(/^Ends tomorrow, Mon,? 23 Nov.* 07:30 (CET|GMT\+1)\. It cannot be ended early\.$/)).toBeVisible();
  await desk.hours.fill('3');
  await expect.element(page.getByText(/^Ends tomorrow, .* 02:30/)).toBeVisible();
});

test('only validities within the maximum are offered and accepted', async () => {
  const { server } = openDesk({ maxHours: 24 });
  const presets = page.getByRole('group').getByRole('button');
  await expect.poll(() => presets.elements().map(({ textContent }) => textContent)).toEqual(['1 h', '8 h', '1 day']);
  await desk.userId.fill('1');
  await desk.hours.fill('25');
  await desk.create.click();
  await expect.element(desk.hours).toHaveAccessibleDescription(/from 1 to 24/);
  expect(server.drafts).toEqual([]);
});
