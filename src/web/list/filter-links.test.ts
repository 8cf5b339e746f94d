import { afterEach, expect, test, vi } from 'vitest';
import type { MadeLink } from '../link/made-link-schema';
import { filterLinks, type LinkStatus, toFindable } from './filter-links';

afterEach(() => {
  vi.restoreAllMocks();
});

const nowMs = Date.parse('2026-11-24T12:00:00Z');

function link(id: number, change: Partial<MadeLink>): MadeLink {
  const times = { createdAt: '2026-11-24T11:30:00Z', expiresAt: '2026-11-24T12:30:00Z', hours: 1 };
  return { id, mode: 'view', userId: '4917012345678', url: 'https://share.example/needle', ...times, ...change };
}

const { url: _, ...withoutUrl } = link(3, { userId: 'ÄRGER-7' });
const links: MadeLink[] = [
  link(1, {}),
  link(2, { mode: 'takeover', userId: 'Customer-42', note: 'Refund, for Anna' }),
  withoutUrl,
  link(4, { mode: 'auto', expiresAt: '2026-11-24T12:00:00Z' }),
];
const found = (status: LinkStatus, text: string) => filterLinks(toFindable(links), { status, text }, nowMs).map(({ id }) => id);

test.each([
  ['all', [1, 2, 3, 4]],
  ['live', [1, 2]],
  ['ended', [3, 4]],
] as const)('"%s" finds its links, in their order', (status, ids) => {
  expect(found(status, '')).toEqual(ids);
});

test.each([
  ['the middle of the whole user ID', '70123', [1, 4]],
  ['a different case', 'CUSTOMER', [2]],
  ['a different case beyond ASCII', 'ärger', [3]],
  ['text with spaces around it', '  customer ', [2]],
  ['the name of a mode', 'take over', [2]],
  ['the middle of the note', 'for anna', [2]],
  ['text that is only in the URL', 'needle', []],
  ['characters with a meaning in a pattern', '.*', []],
])('a text finds links by %s', (_name, text, ids) => {
  expect(found('all', text)).toEqual(ids);
});

test('status and text filter together', () => {
  expect(found('ended', '4917')).toEqual([4]);
});

test.each([
  ...['VIEW', 'view', 'vıew', 'VİEW'].map((text) => ({ text, ids: [1, 5] })),
  ...['GIULIA', 'giulia', 'GİULİA', 'gıulıa', 'Gi\u0307ulia', 'iU'].map((text) => ({ text, ids: [5] })),
  ...['STRASSE', 'straße'].map((text) => ({ text, ids: [6] })),
  ...['ΟΔΟΣ', 'οδος', 'οδοσ'].map((text) => ({ text, ids: [7] })),
])('$text is found in capital and small letters, whatever the language of the browser', ({ text, ids }) => {
  // What a Turkish browser does.
  vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(function lower(this: string) {
    return this.replaceAll('I', 'ı').replaceAll('İ', 'i').toLowerCase();
  });
  const named = [
    link(1, {}),
    link(5, { userId: 'Giulia-7' }),
    link(6, { mode: 'auto', userId: 'Straße-7' }),
    link(7, { mode: 'auto', userId: 'Οδοσα' }),
  ];
  expect(filterLinks(toFindable(named), { status: 'all', text }, nowMs).map(({ id }) => id)).toEqual(ids);
});
