import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../testing/any-character';
import { readDocument } from '../testing/documented';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp } from '../testing/test-app';

const draft = { mode: 'view', userId: '4917012345678', hours: 8 };

describe('the documented draft is the one that the server takes:', () => {
  /** Asks both, the document and the server. */
  async function createJudges() {
    const { url } = await startFaultyUpstream(sendLink);
    const { post } = createTestApp({ upstreamUrl: url });
    const { errorsOfDraft } = await readDocument();
    return async (value: unknown) => {
      // A schema describes values. How they are encoded is checked elsewhere (request-body.ts).
      const body = JSON.stringify(value).replaceAll('\ufffd', '\\ufffd');
      const { status } = await post(undefined, { body });
      return { schema: errorsOfDraft(JSON.parse(body)).length === 0, server: status !== 422 };
    };
  }

  test.each<[boolean, string, unknown]>([
    [true, 'a plain draft', draft],
    [true, 'every mode', { ...draft, mode: 'auto' }],
    [true, 'white space around', { ...draft, userId: ' \t\n\r\v\f\u00a0\ufeff\u2028\u3000+49 170\n ' }],
    [true, 'white space within', { ...draft, userId: 'a \u00a0\u2028b' }],
    [true, 'three dots', { ...draft, userId: '...' }],
    [true, 'a slash', { ...draft, userId: 'a/b' }],
    [true, 'a backslash', { ...draft, userId: '\\' }],
    [true, 'dots and slashes', { ...draft, userId: '../..' }],
    [true, 'dots and more', { ...draft, userId: '..a' }],
    [true, '255 characters', { ...draft, userId: 'x'.repeat(255) }],
    [true, '255 characters outside the BMP', { ...draft, userId: '😀'.repeat(255) }],
    [true, '255 characters in white space', { ...draft, userId: `${' '.repeat(99)}${'x'.repeat(255)}${' '.repeat(99)}` }],
    [true, 'a replacement character', { ...draft, userId: 'a\ufffdb' }],
    [true, 'the longest validity', { ...draft, hours: 168 }],
    [false, '256 characters', { ...draft, userId: 'x'.repeat(256) }],
    [false, '256 characters, most of them spaces', { ...draft, userId: `x${' '.repeat(254)}x` }],
    [false, '256 characters outside the BMP', { ...draft, userId: '😀'.repeat(256) }],
    [false, 'nothing', { ...draft, userId: '' }],
    [false, 'white space alone', { ...draft, userId: ' \n\u00a0' }],
    [false, 'a dot', { ...draft, userId: '.' }],
    [false, 'two dots in white space', { ...draft, userId: ' .. ' }],
    [false, 'a zero width space within', { ...draft, userId: 'a\u200bb' }],
    [false, 'a right-to-left override at the end', { ...draft, userId: 'a\u202e' }],
    [false, 'a soft hyphen', { ...draft, userId: 'a\u00adb' }],
    [false, 'a Hangul filler', { ...draft, userId: '\u3164' }],
    [false, 'a blank braille pattern', { ...draft, userId: '\u2800' }],
    [false, 'a variation selector', { ...draft, userId: '1\ufe0f' }],
    [false, 'a tag beyond the BMP', { ...draft, userId: 'a\u{e0041}' }],
    [false, 'a byte order mark within', { ...draft, userId: 'a\ufeffb' }],
    [false, 'a control character', { ...draft, userId: 'a\u0000b' }],
    [false, 'a line break within', { ...draft, userId: 'a\nb' }],
    [false, 'a control character around that is no white space', { ...draft, userId: 'a\u0085' }],
    [false, 'a lone high surrogate', { ...draft, userId: 'a\ud800b' }],
    [false, 'a lone low surrogate', { ...draft, userId: '\udc00' }],
    [false, 'a user ID that is a number', { ...draft, userId: 7 }],
    [false, 'no user ID', { mode: 'view', hours: 8 }],
    [false, 'an unknown mode', { ...draft, mode: 'View' }],
    [false, 'no hours', { mode: 'view', userId: 'x' }],
    [false, 'hours as a text', { ...draft, hours: '8' }],
    [false, 'half an hour', { ...draft, hours: 0.5 }],
    [false, 'no hour', { ...draft, hours: 0 }],
    [false, 'an hour too many', { ...draft, hours: 169 }],
    [false, 'an endless time', { ...draft, hours: 1e300 }],
    [false, 'an unknown key', { ...draft, admin: true }],
    [false, 'the key __proto__', JSON.parse('{"mode":"view","userId":"x","hours":8,"__proto__":{}}')],
    [false, 'an empty object', {}],
    [false, 'a list', [draft]],
    [false, 'null', null],
    [false, 'a text', 'view'],
  ])('%s for %s', async (taken, _, value) => {
    expect(await (await createJudges())(value)).toEqual({ schema: taken, server: taken });
  });

  test('for any user ID and hours', async () => {
    const judge = await createJudges();
    const edge = fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\u0085',
      '\u00a0',
      '\u180e',
      '\u2028',
      '\ufeff',
      '\u200b',
      '\u2800',
      '\ufe0f',
      '\u{e0100}',
      '.',
      '/',
      '\\',
      '\ud83d',
      '\ude00',
      '😀',
      'a',
    );
    const character = fc.oneof(edge, anyCharacter);
    const userId = fc.oneof(
      fc.string({ unit: character, maxLength: 6 }),
      fc.string({ unit: anyCharacter, minLength: 247, maxLength: 263 }),
      fc.string({ unit: fc.constantFrom('a', ' ', '😀'), minLength: 251, maxLength: 261 }),
    );
    const hours = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 168 }) }, fc.integer({ min: -2, max: 172 }), fc.double());
    await fc.assert(
      fc.asyncProperty(userId, hours, async (userId, hours) => {
        const { schema, server } = await judge({ mode: 'view', userId, hours });
        expect(schema).toBe(server);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
