import { describe, expect, test } from 'vitest';
import { createDraftSchema } from './share-link';

const schema = createDraftSchema(168);
const draft = { mode: 'view', userId: '4917012345', hours: 8 };
const issuesOf = (input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a draft', () => {
  test('is taken with its user ID trimmed', () => {
    expect(schema.parse({ ...draft, userId: ' \t+49 170\n' })).toEqual({ ...draft, userId: '+49 170' });
  });

  test.each([
    ['mode: mode_unknown', { mode: 'edit' }],
    ['mode: mode_unknown', { mode: undefined }],
    ['userId: user_id_missing', { userId: ' \n ' }],
    ['userId: user_id_missing', { userId: 7 }],
    ['userId: user_id_too_long', { userId: 'x'.repeat(129) }],
    ['userId: user_id_forbidden', { userId: 'a/b' }],
    ['userId: user_id_forbidden', { userId: 'a\\b' }],
    ['userId: user_id_forbidden', { userId: 'a\u0000b' }],
    ['userId: user_id_forbidden', { userId: 'a\u0085b' }],
    ['userId: user_id_forbidden', { userId: 'a\ud800b' }],
    ['userId: user_id_forbidden', { userId: '.' }],
    ['userId: user_id_forbidden', { userId: ' .. ' }],
    ['hours: hours_missing', { hours: undefined }],
    ['hours: hours_missing', { hours: Number.NaN }],
    ['hours: hours_missing', { hours: '8' }],
    ['hours: hours_not_whole', { hours: 1.5 }],
    ['hours: hours_out_of_range', { hours: 0 }],
    ['hours: hours_out_of_range', { hours: 169 }],
  ])('is refused with %s', (issue, change) => {
    expect(issuesOf({ ...draft, ...change })).toEqual([issue]);
  });

  test('names every field at fault at once', () => {
    expect(issuesOf({})).toEqual(['mode: mode_unknown', 'userId: user_id_missing', 'hours: hours_missing']);
  });

  test('with an unknown key is refused', () => {
    expect(schema.safeParse({ ...draft, admin: true }).error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['admin'] }]);
  });

  test.each(['...', '😀'.repeat(128), '%2e%2e', 'a b', 'ü', 'x'.repeat(128)])('takes the unusual user ID %s', (userId) => {
    expect(schema.parse({ ...draft, userId }).userId).toBe(userId);
  });
});
