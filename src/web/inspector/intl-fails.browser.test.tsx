import { expect, onTestFinished, test } from 'vitest';
import { desk, openDesk } from '../testing/open-desk';
import { expectRows, makeLinks, rows } from '../testing/recent-list';

test('where the browser formats no times at all, a link is made, and its end is shown in a plain form', async () => {
  const { prototype } = Intl.DateTimeFormat;
  const format = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {};
  const refuse = () => {
    throw new RangeError('Incorrect locale information provided');
  };
  Object.defineProperty(prototype, 'format', { ...format, get: refuse });
  onTestFinished(() => {
    Object.defineProperty(prototype, 'format', format);
  });
  openDesk();
  const [url] = await makeLinks('4917012345678');
  await expect.element(desk.link).toHaveAttribute('href', url);
  await expect.element(desk.result.getByRole('time')).toHaveTextContent(/^\d\d:\d\d (today|tomorrow)$/);
  await expectRows(1);
  const exact = rows.getByRole('time').element().getAttribute('title');
  expect(exact).toMatch(/^\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}$/);
});
