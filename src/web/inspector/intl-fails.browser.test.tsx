import { expect, test, vi } from 'vitest';
import { desk, openDesk } from '../testing/open-desk';
import { expectRows, makeLinks, rows } from '../testing/recent-list';

// In a file of its own: the page sets up its formats once.
test('where the browser formats no times at all, a link is made, and its end is shown in a plain form', async () => {
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function refuse() {
    throw new RangeError('Incorrect locale information provided');
  });
  openDesk();
  const [url] = await makeLinks('4917012345678');
  await expect.element(desk.link).toHaveAttribute('href', url);
  await expect.element(desk.result.getByRole('time')).toHaveTextContent(/^\d\d:\d\d (today|tomorrow)$/);
  await expectRows(1);
  const exact = rows.getByRole('time').element().getAttribute('title');
  expect(exact).toMatch(/^\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}$/);
});
