import { expect, test } from 'vitest';
import { type Intent, intentLine, outcomeLine, quote, signInLine, signOutLine } from './line';

const time = '2025-03-14T12:00:00.000Z';
const event = { requestId: 'r-1', client: '203.0.113.7' };
const draft: Intent['draft'] = { mode: 'takeover', userId: '4917012345678', hours: 8 };

test('an intent says who wants what for whom, and nothing that is not there', () => {
  expect(JSON.parse(intentLine(time, { ...event, draft }, undefined))).toEqual({
    audit: 'intent',
    time,
    ...event,
    mode: 'takeover',
    hours: 8,
    userId: '49***78',
  });
  const full = { ...event, operator: 'ada', keyHash: 'k', draft: { ...draft, bot: 'sales', reason: 'T-1 "x"' } };
  expect(JSON.parse(intentLine(time, full, 'ff'))).toEqual({
    audit: 'intent',
    time,
    ...event,
    operator: 'ada',
    mode: 'takeover',
    hours: 8,
    bot: 'sales',
    userId: '49***78',
    userHash: 'ff',
    reason: 'T-1 "x"',
    keyHash: 'k',
  });
});

test('the other lines say what came of it, and who came and went', () => {
  expect(JSON.parse(outcomeLine(time, { requestId: 'r-1', outcome: 'created', attempts: 2, delivered: false }))).toEqual({
    audit: 'outcome',
    time,
    requestId: 'r-1',
    outcome: 'created',
    attempts: 2,
    delivered: false,
  });
  expect(JSON.parse(signInLine(time, { ...event, operator: 'ada', outcome: 'signed_in' }))).toEqual({
    audit: 'sign-in',
    time,
    ...event,
    operator: 'ada',
    outcome: 'signed_in',
  });
  const signOut = { ...event, operator: 'ada', by: 'everywhere' } as const;
  expect(JSON.parse(signOutLine(time, signOut))).toEqual({ audit: 'sign-out', time, ...signOut });
});

test.each(['plain ~text', '"quoted" \\ back', 'line\nbreak', 'zero\u200bwidth', 'turned \u202eround', 'soft\u00adhyphen', '😀', '\u007f'])(
  '%j is written in printable ASCII alone, and reads as it was',
  (text) => {
    expect(quote(text)).toMatch(/^[ -~]*$/);
    expect(JSON.parse(quote(text))).toBe(text);
  },
);
