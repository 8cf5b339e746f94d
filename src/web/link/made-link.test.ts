import { expect, test } from 'vitest';
import { isLive, timeLeftMs } from './made-link';

const link = {
  id: 1,
  url: 'https://share.example/abc',
  mode: 'view' as const,
  userId: '4917012345678',
  hours: 1,
  createdAt: '2026-11-24T12:00:00.000Z',
  expiresAt: '2026-11-24T13:00:00.000Z',
};
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);

test.each([
  ['12:59:59.999', true],
  ['13:00:00', false],
])('at %s it lives: %s', (time, lives) => {
  expect(isLive(link, at(time))).toBe(lives);
});

test('a link without its URL has ended, whatever the time', () => {
  expect(isLive({ ...link, url: undefined }, at('12:00:00'))).toBe(false);
});

test.each([
  ['what is left', '12:30:00', 0, 1_800_000],
  ['never more than its hours', '11:59:59', 0, 3_600_000],
  ['the shortest that may be left, while it is in doubt how late it is', '12:30:00', 600_000, 1_200_000],
  ['a moment, since only the server’s time ends it', '12:30:00', 7_200_000, 1],
])('the time left is %s', (_, time, doubtMs, leftMs) => {
  expect(timeLeftMs(link, at(time), doubtMs)).toBe(leftMs);
});
