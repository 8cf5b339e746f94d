import { describe, expect, test } from 'vitest';
import { plainRules } from './draft';
import { issueDetails } from './issue-details';
import { createDraftSchema } from './share-link';

const schema = createDraftSchema(plainRules(168));
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
    ['userId: user_id_missing', { userId: 2 ** 60 }],
    ['userId: user_id_too_long', { userId: 'x'.repeat(256) }],
    ['userId: user_id_unseen', { userId: 'a\u0000b' }],
    ['userId: user_id_unseen', { userId: 'a\u0085b' }],
    ['userId: user_id_unseen', { userId: 'a\ud800b' }],
    ['userId: user_id_dots', { userId: '.' }],
    ['userId: user_id_dots', { userId: ' .. ' }],
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

  test('takes the longest e-mail address there may be', () => {
    const userId = `${'l'.repeat(64)}@${'d'.repeat(185)}.com`;
    expect([userId.length, schema.parse({ ...draft, userId }).userId]).toEqual([254, userId]);
  });

  test.each(['90071992547409931234', '9007199254740993', '007', '1e3', '0x10'])('takes the digits %s as they are', (userId) => {
    expect(schema.parse(JSON.parse(JSON.stringify({ ...draft, userId }))).userId).toBe(userId);
  });

  test.each(['...', '😀'.repeat(255), '%2e%2e', 'a b', 'ü', 'x'.repeat(255), 'a/b', '\\', '../..', '１２'])(
    'takes the unusual user ID %s',
    (userId) => {
      expect(schema.parse({ ...draft, userId }).userId).toBe(userId);
    },
  );
});

describe('a character that cannot be seen', () => {
  test.each([
    ['a zero width space', '49\u200b17', 'U+200B zero width space', 3],
    ['a right-to-left override', '\u202e4917', 'U+202E right-to-left override', 1],
    ['a soft hyphen', '491\u00ad7', 'U+00AD soft hyphen', 4],
    ['a Hangul filler', '4\u3164', 'U+3164 Hangul filler', 2],
    ['a variation selector', '1\ufe0f', 'U+FE0F variation selector', 2],
    ['a blank braille pattern', '1\u2800', 'U+2800 braille pattern blank', 2],
    ['a byte order mark within', '1\ufeff2', 'U+FEFF zero width no-break space', 2],
    ['a tag, after an emoji and white space', ' 😀\u{e0041}', 'U+E0041 tag', 2],
    ['a line break within', '1\n2', 'U+000A line feed', 2],
    ['half of a character', 'a\udc00', 'U+DC00 half of a character', 2],
    ['an unknown one', '1\u206a', 'U+206A', 2],
  ])('is named with its position: %s', (_, userId, character, position) => {
    const [issue] = schema.safeParse({ ...draft, userId }).error?.issues ?? [];
    if (!issue) throw new Error('it was taken');
    expect(issue.message).toBe('user_id_unseen');
    expect(issueDetails(issue, 168)).toEqual({ maxHours: 168, character, position });
  });
});
