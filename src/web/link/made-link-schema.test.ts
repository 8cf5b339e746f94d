import { expect, test } from 'vitest';
import { madeLinkSchema } from './made-link-schema';

const link = {
  id: 1,
  url: 'https://share.example/abc',
  mode: 'view',
  userId: '4917012345678',
  hours: 1,
  createdAt: '2026-11-24T12:00:00.000Z',
  expiresAt: '2026-11-24T13:00:00.000Z',
};
const { url: _, ...ended } = link;

test('a link is accepted as it is', () => {
  expect(madeLinkSchema.parse(link)).toEqual(link);
});

test('a link that has ended has no URL', () => {
  expect(madeLinkSchema.parse(ended)).toEqual(ended);
});

test('a link keeps its note', () => {
  expect(madeLinkSchema.parse({ ...link, note: 'Refund, for Anna' })).toHaveProperty('note', 'Refund, for Anna');
});

test('an unknown property is left out, such as one of an earlier version', () => {
  expect(madeLinkSchema.parse({ ...link, token: 'secret', requestedAtMs: 1_700_000_000_000 })).toEqual(link);
});

test.each([
  ['a URL that runs a script', { url: 'javascript:alert(1)' }],
  ['a URL that holds a page', { url: 'data:text/html,<p>' }],
  ['a path instead of a URL', { url: '/abc' }],
  ['null instead of a URL', { url: null }],
  ['an unknown mode', { mode: 'admin' }],
  ['an ID that is not a number', { id: '1' }],
  ['hours that are a text', { hours: '1' }],
  ['a date that is not a date', { createdAt: 'yesterday' }],
  ['a note that no field would take', { note: 'x'.repeat(121) }],
  ['no end', { expiresAt: undefined }],
  ['no user ID', { userId: undefined }],
])('%s is refused', (_name, change) => {
  expect(madeLinkSchema.safeParse({ ...link, ...change }).success).toBe(false);
});

test.each([[null], ['text'], [7], [[]], [{}]])('%j is not a link', (entry) => {
  expect(madeLinkSchema.safeParse(entry).success).toBe(false);
});
