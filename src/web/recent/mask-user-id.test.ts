import { expect, test } from 'vitest';
import { maskUserId } from './mask-user-id';

test.each([
  ['4917012345678', '49••••78'],
  ['12345678', '12••••78'],
  ['1234567', '••••'],
  ['7', '••••'],
  ['x'.repeat(128), 'xx••••xx'],
])('"%s" reads "%s"', (userId, masked) => {
  expect(maskUserId(userId)).toBe(masked);
});

test('no character is cut in two', () => {
  expect(maskUserId('🦊🐻customer🐼🐨')).toBe('🦊🐻••••🐼🐨');
});
