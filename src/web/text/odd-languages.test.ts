import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const nowMs = new Date(2026, 10, 22, 12, 0).getTime();
const nextDayMs = new Date(2026, 10, 23, 9, 5).getTime();

/** The formats of a page whose browser has these languages. */
async function formatsIn(languages: readonly string[] | undefined) {
  vi.stubGlobal('navigator', { languages });
  return import('./time');
}

test.each([
  ...['en-US@posix', 'en-US.UTF-8', 'en-', 'en-u', 'en-x', 'en-GB-oxendict-', 'en-abcdefghi', 'en-US-u-nu', 'en-\u00E9', 'en-US;q=0.8'],
  ...['en_US', 'C', 'POSIX', '', 'e', '*'],
])('where the browser names its language %j, times still show', async (tag) => {
  const { formatMoment, formatShortMoment, formatExactMoment } = await formatsIn([tag]);
  expect(formatMoment(nextDayMs, nowMs)).toMatch(/^0?9:05\S* ?(AM)? ?tomorrow$/);
  expect(formatShortMoment(nextDayMs, nowMs)).toMatch(/Nov.* 0?9:05/);
  expect(formatExactMoment(nextDayMs)).toMatch(/Monday.*November.* 0?9:05 \S+/);
});

test.each([[undefined], [[]]])('where the browser names no language (%j), times are British', async (languages) => {
  const { formatMoment } = await formatsIn(languages);
  expect(formatMoment(nextDayMs, nowMs)).toBe('09:05 tomorrow');
});

test('where `Intl.DateTimeFormat` fails, times show in a plain form', async () => {
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function refuse() {
    throw new RangeError('Incorrect locale information provided');
  });
  const { formatMoment, formatShortMoment, formatExactMoment } = await formatsIn(['en-GB']);
  expect(formatMoment(nextDayMs, nowMs)).toBe('09:05 tomorrow');
  expect(formatMoment(nextDayMs, nextDayMs - 7 * 86_400_000)).toBe('09:05, Mon Nov 23');
  expect(formatExactMoment(nextDayMs)).toMatch(/^Mon Nov 23 2026 09:05:00 GMT[+-]\d{4}$/);
  expect(formatShortMoment(nextDayMs, nowMs)).toBe('Nov 23 2026 09:05');
  expect(formatShortMoment(nextDayMs, nextDayMs)).toBe('09:05');
});

test('where a moment cannot be formatted, the page goes on', async () => {
  const { formatMoment } = await formatsIn(['en-GB']);
  expect(formatMoment(Number.NaN, nowMs)).toBe('Invalid Date');
});
