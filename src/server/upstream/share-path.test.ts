import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainRules } from '#contract/draft';
import { createDraftSchema } from '#contract/share-link';
import { anyCharacter } from '../testing/any-character';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { connectTo, draft } from '../testing/test-client';
import { sharePathOf } from './connect-client';

const schema = createDraftSchema(plainRules(168));
const hostile = [
  '/',
  '\\',
  '.',
  '..',
  '%',
  '%2e',
  '%2F',
  '%5c',
  '?',
  '#',
  ':',
  '@',
  ';',
  '&',
  '=',
  '+',
  ' ',
  '\t',
  '\r\n',
  '\0',
  '\x7f',
  '\x85',
];
const odd = [
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\uff0f',
  '\u2215',
  '\u2024',
  'e\u0301',
  '\u{1f600}',
  'ß',
  'a',
  '1',
];
const userIds = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 260 }),
  fc.string({ unit: 'grapheme', maxLength: 260 }),
  fc.string({ unit: fc.constantFrom(...hostile, ...odd), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('.', '%', '2', 'e', 'E', 'f', '/', '\\'), maxLength: 8 }),
);

/** Checks that a path consists of prefix, mode, user ID and duration and nothing else, both as text and after a URL parser. */
function expectSegments(path: string, userId: string): void {
  const segments = path.split('/');
  expect(segments).toEqual(['', 'peoples', 'conversation', 'share', 'view', segments[5], '8']);
  expect(segments[5]).toMatch(/^[\w.!~*'()%-]+$/);
  expect(decodeURIComponent(segments[5] ?? '')).toBe(userId);
  expect(new URL(path, 'http://upstream.example').href).toBe(`http://upstream.example${path}`);
}

const acceptedOf = (userId: string) => schema.safeParse({ ...draft, userId }).data;

test('every accepted user ID is exactly one segment of the path', () => {
  const property = fc.property(userIds, (userId) => {
    const accepted = acceptedOf(userId);
    if (accepted) expectSegments(sharePathOf('/peoples/conversation/share', accepted), userId.trim());
  });
  fc.assert(property, {
    numRuns: 2000,
    examples: [['.'], ['..'], ['%2e%2e'], ['...'], ['.\u200b'], [' . '], ['/'], ['../..'], ['..\\..'], ['/etc/passwd']],
  });
});

test('every accepted user ID reaches the upstream as exactly one segment', async () => {
  const { url, seen } = await startFaultyUpstream(sendLink);
  const { share } = connectTo(url);
  const property = fc.asyncProperty(userIds, async (userId) => {
    const accepted = acceptedOf(userId);
    fc.pre(!!accepted);
    await share(accepted?.userId);
    expectSegments(seen.at(-1)?.path ?? '', userId.trim());
  });
  await fc.assert(property, { numRuns: 40, examples: [['%2e%2e'], ['?#'], ['a;b@c:80'], ['../..'], ['\\']] });
  expect(seen.length).toBeGreaterThanOrEqual(40);
});

test('the path of a call starts with the path of CONNECT_API_URL', async () => {
  const { url, seen } = await startFaultyUpstream(sendLink);
  await connectTo(`${url}/node-7`).share('+49 ü?#%2F');
  expect(seen[0]?.path).toBe('/node-7/peoples/conversation/share/view/%2B49%20%C3%BC%3F%23%252F/8');
});
