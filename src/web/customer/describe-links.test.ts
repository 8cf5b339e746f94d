import { expect, test } from 'vitest';
import type { CustomerLink } from './customer-links-query';
import { describeLinks, describeOther, describeRows } from './describe-links';

const nowMs = new Date(2026, 10, 26, 9).getTime();
const known = { nowMs, signIn: true };
const at = (hour: number) => new Date(2026, 10, 26, hour).toISOString();
const link = (change: Partial<CustomerLink> = {}): CustomerLink => ({
  ...{ userId: 'ada', mode: 'takeover', own: false, operator: 'Maria', expiresAt: at(14) },
  ...change,
});
/** Without the characters that isolate names. */
const plain = (sentence: string) => sentence.replace(/[\u2068\u2069]/g, '');

test.each<[string, CustomerLink[]]>([
  ['A takeover link for this customer, made by Maria, lives until 14:00.', [link()]],
  ['An auto hand-back link for this customer, made by you, lives until 14:00.', [link({ mode: 'auto', own: true })]],
  ['A takeover link for this customer, made by another operator, lives until 14:00.', [link({ operator: null })]],
  [
    'A takeover link for this customer, made by Ben, lives until 17:00. And 2 more.',
    [link(), link({ operator: 'Ben', expiresAt: at(17) }), link()],
  ],
])('"%s"', (sentence, links) => {
  expect(plain(describeLinks(links, known))).toBe(sentence);
});

test('where nobody signs in, nobody is named', () => {
  const open = { nowMs, signIn: false };
  expect(describeLinks([link({ operator: null })], open)).toBe('A takeover link for this customer lives until 14:00.');
  expect(describeOther(link({ operator: null }), open)).toBe('Another link that takes over this conversation lives until 14:00.');
  expect(describeRows([link({ operator: null })], 20, open)).toBe('1 of 20 rows: a link that takes over is live already.');
});

test('a list names how many rows it is about, and a few who made their links', () => {
  const names = ['Maria', 'Maria', null, 'Ben', 'Cleo', 'Dan'];
  const links = names.map((operator, index) => link({ operator, userId: `user-${Math.floor(index / 2)}` }));
  expect(plain(describeRows(links, 20, known))).toBe(
    '3 of 20 rows: a link that takes over is live already, made by Maria, another operator, Ben, 2 more.',
  );
});

test('a name cannot push the buttons out of their place', () => {
  expect(plain(describeOther(link({ operator: 'Wolfeschlegelsteinhausenbergerdorff-Maria' }), known))).toBe(
    'Another link that takes over this conversation, made by Wolfeschlegelstei…, lives until 14:00.',
  );
});
