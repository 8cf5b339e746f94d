import { expect, test } from 'vitest';
import { maskUserId } from './mask-user-id';

test.each([
  ['4917012345678', '49••••78'],
  ['12345678', '12••••78'],
  ['1234567', '••••'],
  ['7', '••••'],
  ['', '••••'],
  ['x'.repeat(128), 'xx••••xx'],
])('"%s" reads "%s"', (userId, masked) => {
  expect(maskUserId(userId)).toBe(masked);
});

test.each([
  ['🦊🐻customer🐼🐨', '🦊🐻••••🐼🐨'],
  ['😀2345678😀', '😀2••••8😀'],
  ['😀😀😀😀', '••••'],
  ['😀😀😀😀😀😀😀', '••••'],
  ['😀😀😀😀😀😀😀😀', '😀😀••••😀😀'],
])('no character of "%s" is cut in two, and each counts once', (userId, masked) => {
  expect(maskUserId(userId)).toBe(masked);
});

test('a log line has stars', () => {
  expect(maskUserId('4917012345678', '***')).toBe('49***78');
  expect(maskUserId('1234567', '***')).toBe('***');
});
