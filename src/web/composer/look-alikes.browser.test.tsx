import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

test('characters that look like others are named under the user ID, and go as they are once that is confirmed', async () => {
  const { server } = openDesk();
  await desk.userId.fill('p\u0430ul-\uff11');
  await expect.element(desk.userId).toHaveAccessibleDescription(/character 2, .\u0430., is U\+0430, Cyrillic/);
  await expect.element(desk.userId).toHaveAccessibleDescription(/character 6, .\uff11., is U\+FF11, a special form, not 1/);
  await expect.element(desk.userId).toHaveAttribute('aria-invalid', 'false');
  await desk.create.click();
  const question = page.getByRole('alertdialog', { name: 'Is this the right user ID?' });
  await expect.element(question).toHaveTextContent(/character 2, .\u0430., is U\+0430/);
  expect([...question.element().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['\u0430', '\uff11']);
  expect(server.drafts).toEqual([]);
  await button('Yes, create it').click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts[0]?.userId).toBe('p\u0430ul-\uff11');
  // It is marked where the link is shown, and not asked about again.
  await expect.element(desk.link).toBeVisible();
  expect([...desk.result.element().querySelectorAll('bdi mark')].map(({ textContent }) => textContent)).toEqual(['\u0430', '\uff11']);
  await desk.create.click();
  await expect.poll(() => server.drafts).toHaveLength(2);
});

test('the question before a takeover names them too, and asks about both at once', async () => {
  openDesk();
  await desk.mode('Take over').click();
  await desk.userId.fill('49\u00a017');
  await desk.create.click();
  const question = page.getByRole('alertdialog', { name: 'Create a link that takes over?' });
  await expect.element(question).toHaveTextContent(/character 3 is U\+00A0 no-break space/);
  await expect.element(question.getByRole('checkbox')).not.toBeInTheDocument();
  await button('Go back').click();
  await button(/^Use plain .49 17.$/).click();
  await expect.element(desk.userId).toHaveValue('49 17');
  await expect.element(desk.userId).not.toHaveAccessibleDescription(/looks like/);
});

test('an address, quotes or a label around a user ID are removed on one click', async () => {
  const { server } = openDesk();
  await desk.userId.fill('ID: "tel:+4917012345678"');
  await expect.element(desk.userId).toHaveAccessibleDescription(/It has a label, quotes, an address around it/);
  await expect.element(desk.userId).toHaveValue('ID: "tel:+4917012345678"');
  await button(/^Use only .\+4917012345678.$/).click();
  await expect.element(desk.userId).toHaveValue('+4917012345678');
  await expect.element(desk.userId).toHaveFocus();
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts[0]?.userId).toBe('+4917012345678');
});

test('of many look-alikes three are named, and the rest is counted', async () => {
  openDesk();
  await desk.userId.fill('x\u0430\u0435\u043e\u0440\u0441');
  await expect.element(desk.userId).toHaveAccessibleDescription(/U\+0430.*U\+0435.*U\+043E.*and 2 more/);
  await desk.userId.fill('4917012345678');
  await expect.element(desk.userId).not.toHaveAccessibleDescription(/looks like/);
});

test.each([
  ['49\u200b17', /Character 3 cannot be seen: it is U\+200B zero width space/],
  ['\u202e4917', /Character 1 cannot be seen: it is U\+202E right-to-left override/],
  ['4\u3164', /Character 2 cannot be seen: it is U\+3164 Hangul filler/],
] as const)('a character that cannot be seen is refused by name and position, and nothing is sent: %j', async (userId, words) => {
  const { server } = openDesk();
  await desk.userId.fill(userId);
  await desk.create.click();
  await expect.element(desk.userId).toHaveAccessibleDescription(words);
  await expect.element(desk.userId).toHaveFocus();
  expect(server.drafts).toEqual([]);
});
