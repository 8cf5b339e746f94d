import { expect, test } from 'vitest';
import { operatorsOf, shortenSub, toSub } from './operators';
import type { LiveLink } from './read-live-links';

const by = (operator: string | null, operatorName?: string): LiveLink => ({
  requestId: 'r',
  operator,
  ...(operatorName && { operatorName }),
  mode: 'view',
  bot: null,
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-01-01T08:00:00Z',
});

test('operators are offered by their names, once each, and two of the same name by their identifiers too', () => {
  const operators = operatorsOf([by('1', 'Maria'), by('2', 'Ben'), by('1'), by('3', 'Maria'), by('4'), by(null)]);
  expect(operators.map(({ label }) => label)).toEqual(['4', 'Ben', 'Maria (1)', 'Maria (3)']);
  expect([toSub(' ben ', operators), toSub('Maria (3)', operators), toSub('auth0|7', operators)]).toEqual(['2', '3', 'auth0|7']);
});

test('a long identifier is cut in its middle', () => {
  expect([shortenSub('maria@example.it'), shortenSub('auth0|62f3a9b1c0de44fe81aa0001')]).toEqual(['maria@example.it', 'auth0|62f3…a0001']);
});
