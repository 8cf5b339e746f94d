import { expect, test } from 'vitest';
import { modes } from '#contract/draft';
import { actionOfEnter, actionsOf, phaseOf, shownLeftMs } from './link-actions';

const endMs = Date.parse('2026-11-24T20:00:00Z');
const link = {
  id: 1,
  url: 'https://share.example/abc',
  mode: 'view' as const,
  userId: '4917012345678',
  hours: 8,
  createdAt: '2026-11-24T12:00:00.000Z',
  expiresAt: '2026-11-24T20:00:00.000Z',
};
const [secondMs, minuteMs] = [1000, 60_000];

test.each([
  [10 * minuteMs + 1, 'live', 11 * minuteMs],
  [10 * minuteMs, 'soon', 10 * minuteMs],
  [minuteMs, 'soon', minuteMs],
  [59_001, 'soon', minuteMs],
  [59 * secondMs, 'soon', 59 * secondMs],
  [1, 'soon', secondMs],
  [0, 'ended', 0],
  [-minuteMs, 'ended', 0],
])('%i ms before its end a link is "%s", and shows %i ms', (leftMs, phase, shownMs) => {
  expect(phaseOf(link, endMs - leftMs)).toBe(phase);
  expect(shownLeftMs(link, endMs - leftMs)).toBe(shownMs);
});

test('in an hour, what a row shows changes once a minute, and once a second in the last one', () => {
  const shown = Array.from({ length: 3600 }, (_, second) => shownLeftMs(link, endMs - 3_600_000 + second * secondMs));
  expect(new Set(shown).size).toBe(60 + 59);
});

test.each(modes)('"%s": every action is offered once, and one that makes a link never stands beside the first', (mode) => {
  for (const phase of ['live', 'soon', 'ended'] as const) {
    const { primary, beside, more } = actionsOf(mode, phase);
    expect(new Set([primary, ...more]).size).toBe(1 + more.length);
    for (const action of beside) expect(more).toContain(action);
    expect(beside).not.toContain('renew');
    expect(more).toContain('remove');
  }
});

test.each([
  ['view', 'live', 'copy'],
  ['view', 'soon', 'copy'],
  ['takeover', 'live', 'qr'],
  ['auto', 'soon', 'qr'],
  ['view', 'ended', undefined],
] as const)('Enter on a link to "%s" that is "%s" does: %s', (mode, phase, action) => {
  expect(actionOfEnter(mode, phase)).toBe(action);
});
