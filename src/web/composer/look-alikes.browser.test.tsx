import { expect, test } from 'vitest';
import { desk, openDesk } from '../testing/open-desk';

test('characters that look like others are named under the user ID, which is neither changed nor stopped', async () => {
  const { server } = openDesk();
  await desk.userId.fill('p\u0430ul-\uff11');
  await expect.element(desk.userId).toHaveAccessibleDescription(/character 2, .\u0430., is U\+0430, Cyrillic/);
  await expect.element(desk.userId).toHaveAccessibleDescription(/character 6, .\uff11., is U\+FF11, a special form of 1/);
  await expect.element(desk.userId).toHaveAttribute('aria-invalid', 'false');
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts[0]?.userId).toBe('p\u0430ul-\uff11');
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
