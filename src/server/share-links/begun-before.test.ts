import { expect, test } from 'vitest';
import { createBegunBefore } from './begun-before';

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ['unknown', true],
  ['created', true],
  ['upstream_timeout', true],
  ['upstream_unavailable', true],
  ['internal_error', true],
  ['conversation_not_found', false],
  ['upstream_rejected', false],
  ['rate_limited', false],
  ['upstream_unauthorized', false],
  ['audit_unavailable', false],
])('an intent whose outcome is %s may have made a link: %s', (outcome, expected) => {
  const wasBegun = createBegunBefore(new Map([['hash', { requestId: 'r', outcome }]]));
  expect(wasBegun('hash')).toBe(expected);
  expect(wasBegun('other')).toBe(false);
});

test('what was begun before the start is forgotten after ten minutes', () => {
  let ms = 5;
  const wasBegun = createBegunBefore(new Map([['hash', { requestId: 'r', outcome: undefined }]]), () => ms);
  ms += 599_999;
  expect(wasBegun('hash')).toBe(true);
  ms += 1;
  expect(wasBegun('hash')).toBe(false);
});
