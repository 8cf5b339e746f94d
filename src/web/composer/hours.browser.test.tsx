import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installClock } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';

test('the end of a link is shown in the operator’s time zone before the link is made', async () => {
  installClock('2026-11-22T22:30:00Z');
  openDesk();
  await button('8 h').click();
  await expect.element(desk.hours).toHaveValue('8');
  await expect.element(desk.hours).toHaveAccessibleDescription('Reads along. The bot goes on. Until 07:30 tomorrow. Can’t be revoked.');
  await desk.hours.fill('3');
  await expect.element(desk.hours).toHaveAccessibleDescription(/Until 02:30 tomorrow\./);
  await desk.mode('Take over').click();
  await expect.element(desk.hours).toHaveAccessibleDescription(/^The bot stops when the link is opened, until someone hands back\. Until/);
  await desk.mode('Auto hand-back').click();
  await expect
    .element(desk.hours)
    .toHaveAccessibleDescription(/^The bot stops when the link is opened, and returns when the link ends\. Until/);
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

test.each(['1,5', '1.5', '1e2', '-1', '8h'])('"%s" is refused as it was typed, and nothing is sent', async (typed) => {
  const { server } = openDesk();
  await desk.userId.fill('1');
  await desk.hours.fill('');
  await desk.hours.click();
  await userEvent.keyboard(`${typed}{Enter}`);
  await expect.element(desk.hours).toHaveAccessibleDescription(/whole hours from 1 to 168, in digits only/);
  await expect.element(desk.hours).toHaveValue(typed);
  await expect.element(desk.hours).not.toHaveAttribute('aria-valuenow');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(desk.hours).toHaveValue(typed);
  expect(server.drafts).toEqual([]);
});

test('digits of another keyboard and blanks around them are a number', async () => {
  const { server } = openDesk();
  await desk.userId.fill('1');
  await desk.hours.fill(' \u0661\uff12 ');
  await desk.create.click();
  await expect.poll(() => server.drafts).toMatchObject([{ hours: 12 }]);
});

test('the arrow keys change the hours by one, and PageUp and PageDown go to the usual validities', async () => {
  openDesk({ maxHours: 24 });
  await expect.element(desk.hours).toHaveAttribute('aria-valuemax', '24');
  await desk.hours.click();
  for (const [key, hours] of [
    ['ArrowUp', '2'],
    ['PageUp', '8'],
    ['PageUp', '24'],
    ['ArrowUp', '24'],
    ['ArrowDown', '23'],
    ['PageDown', '8'],
    ['PageDown', '1'],
    ['ArrowDown', '1'],
  ]) {
    await userEvent.keyboard(`{${key}}`);
    await expect.element(desk.hours).toHaveValue(hours);
    await expect.element(desk.hours).toHaveAttribute('aria-valuenow', hours);
  }
  await expect.element(desk.hours).toHaveAttribute('aria-valuemin', '1');
  await desk.hours.fill('');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(desk.hours).toHaveValue('1');
});

test('outside text, the keys 1 to 5 pick a usual validity, as far as there are so many', async () => {
  openDesk({ maxHours: 24 });
  desk.mode('View').element().focus();
  await userEvent.keyboard('2');
  await expect.element(desk.hours).toHaveValue('8');
  await userEvent.keyboard('5');
  await userEvent.keyboard('3');
  await expect.element(desk.hours).toHaveValue('24');
  await desk.userId.click();
  await userEvent.keyboard('1');
  await expect.element(desk.userId).toHaveValue('1');
  await expect.element(desk.hours).toHaveValue('24');
});

test.each([
  [320, [3, 3]],
  [360, [6]],
])('at %i px no duration stands alone on its line', async (width, counts) => {
  await page.viewport(width, 740);
  openDesk();
  const parts = [desk.hours.element(), ...document.querySelectorAll('[data-hours]')];
  const bottoms = parts.map((part) => Math.round(part.getBoundingClientRect().bottom));
  expect([...new Set(bottoms)].map((line) => bottoms.filter((bottom) => bottom === line).length)).toEqual(counts);
});
