import { expect, test, vi } from 'vitest';
import { formatHours, formatMoment, formatShortMoment } from './time';

// The module reads it when it is loaded. Newer versions of Node have their own navigator, with the machine's language.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['de', 'en-GB', 'en-US'] }));

test.each([
  [1, '1 hour'],
  [8, '8 hours'],
  [24, '1 day'],
  [36, '36 hours'],
  [168, '7 days'],
])('%i hours read "%s"', (hours, expected) => {
  expect(formatHours(hours)).toBe(expected);
});

test('a moment is a time with its day, in words where it is near', () => {
  const now = new Date(2026, 10, 22, 23, 30).getTime();
  expect(formatMoment(new Date(2026, 10, 22, 23, 45).getTime(), now)).toBe('23:45 today');
  expect(formatMoment(new Date(2026, 10, 23, 0, 30).getTime(), now)).toBe('00:30 tomorrow');
  expect(formatMoment(new Date(2026, 10, 21, 9, 5).getTime(), now)).toBe('09:05 yesterday');
  expect(formatMoment(new Date(2026, 10, 29, 23, 30).getTime(), now)).toMatch(/^23:30, Sun,? 29 Nov$/);
});

test('a moment of another year names its year, also in a list', () => {
  const now = new Date(2026, 11, 31, 20, 0).getTime();
  const end = new Date(2027, 0, 5, 9, 5).getTime();
  expect(formatMoment(end, now)).toMatch(/^09:05, Tue,? 5 Jan 2027$/);
  expect(formatMoment(new Date(2027, 0, 1, 4, 0).getTime(), now)).toBe('04:00 tomorrow');
  expect(formatShortMoment(end, now)).toMatch(/^5 Jan 2027,? .*09:05$/);
  expect(formatMoment(end, end - 86_400_000 * 3)).not.toContain('2027');
  expect(formatShortMoment(end, end - 86_400_000 * 3)).toMatch(/^5 Jan,? .*09:05$/);
});
