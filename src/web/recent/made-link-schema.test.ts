import { expect, test } from 'vitest';
import { madeLinkSchema } from './made-link-schema';

const link = {
  id: 1,
  requestedAtMs: 1_700_000_000_000,
  url: 'https://share.example/abc',
  mode: 'view',
  userId: '4917012345678',
  hours: 1,
  createdAt: '2026-11-24T12:00:00.000Z',
  expiresAt: '2026-11-24T13:00:00.000Z',
};
const { url: _, ...ended } = link;

test('a link is taken as it is', () => {
  expect(madeLinkSchema.parse(link)).toEqual(link);
});

test('a link that has ended has no URL', () => {
  expect(madeLinkSchema.parse(ended)).toEqual(ended);
});

test('what is not known is left out', () => {
  expect(madeLinkSchema.parse({ ...link, token: 'secret' })).toEqual(link);
});

test.each([
  ['a URL that runs a script', { url: 'javascript:alert(1)' }],
  ['a URL that holds a page', { url: 'data:text/html,<p>' }],
  ['a URL that is none', { url: '/abc' }],
  ['no URL but null', { url: null }],
  ['a mode that is not known', { mode: 'admin' }],
  ['an ID that is no number', { id: '1' }],
  ['a time that is no number', { requestedAtMs: null }],
  ['hours that are a text', { hours: '1' }],
  ['a moment that is none', { createdAt: 'yesterday' }],
  ['no end', { expiresAt: undefined }],
  ['no user ID', { userId: undefined }],
])('%s is no link of ours', (_name, change) => {
  expect(madeLinkSchema.safeParse({ ...link, ...change }).success).toBe(false);
});

test.each([[null], ['text'], [7], [[]], [{}]])('%j is no link', (entry) => {
  expect(madeLinkSchema.safeParse(entry).success).toBe(false);
});
