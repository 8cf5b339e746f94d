import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { LiveLink } from '../link/made-link';
import { toGroupMessage, toHandOver, toLinkList } from './link-list';

// The module reads it when it is loaded. Newer versions of Node have their own navigator, with the machine's language.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const nowMs = Date.parse('2026-11-24T12:30:00Z');
const mask = ({ userId }: { userId: string }) => `••••${userId.slice(-5)}`;

function link(userId: string, change: Partial<LiveLink> = {}): LiveLink {
  const times = { createdAt: '2026-11-24T12:00:00Z', expiresAt: '2026-11-24T13:00:00Z', hours: 1 };
  return { id: 1, mode: 'view', userId, url: `https://share.example/${userId.length}`, ...times, ...change };
}

test('a copied list has a line for each link: the user ID, a tab, the link', () => {
  expect(toLinkList([link('4915112345678'), link('u-1')])).toBe('4915112345678\thttps://share.example/13\nu-1\thttps://share.example/3');
});

test('no cell of a copied list begins like a formula', () => {
  const userId = fc.oneof(fc.constantFrom('=1+1', '+49', '-1', '@a', ' =1', 'a;=1', '＝1'), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(userId, (id) => {
      const [cell = ''] = toLinkList([link(id)]).split('\t');
      expect(cell).not.toMatch(/(?:^|[;|])\s*[=+\-@＝＋－＠]/);
    }),
  );
});

test('a message for several says what each allows, until when, and asks not to forward them, but names no customer', () => {
  const message = toGroupMessage([link('4915112345678'), link('4917098765478', { mode: 'takeover' }), link('u-1')]);
  expect(message.split('\n\n')).toEqual([
    expect.stringMatching(
      /^Please read along in 2 live customer chats:\n1\. until Tuesday,? 24 November 2026.*\nhttps:\/\/share\.example\/13\n2\. until .*\nhttps:\/\/share\.example\/3\nThey let you read/,
    ),
    expect.stringMatching(/^Please take over 1 live customer chat:\n1\. until .*\nhttps:\/\/share\.example\/13\nAs soon as you open one/),
    'Please don’t forward them: anyone who has one can use it.',
  ]);
  expect(message).not.toMatch(/4915112345678|4917098765478/);
});

test('where there are several bots, each link is named with its own', () => {
  const links = [link('a', { botTitle: 'Sales', bot: 'sales' }), link('bb', { botTitle: 'Support', bot: 'support' })];
  expect(toGroupMessage(links)).toMatch(/\n1\. Sales · until .*\n.*\n2\. Support · until /);
  expect(toHandOver(links, mask, nowMs)).toMatch(/\n1\. View · Sales · ••••a · until .*\n.*\n\n2\. View · Support · ••••bb · until /);
});

test('each link of a message stands on a line of its own, so that nothing becomes part of it', () => {
  const lines = toGroupMessage([link('a'), link('bb')]).split('\n');
  expect(lines.filter((line) => line.startsWith('https:'))).toEqual(['https://share.example/1', 'https://share.example/2']);
});

test('a hand-over has the live links only, with mode, note or masked ID, and end', () => {
  const { url: _, ...gone } = link('9999900000000');
  const handOver = toHandOver(
    [
      link('4915112345678', { note: 'VIP, call back', mode: 'auto' }),
      gone,
      link('4917098765478'),
      link('x', { expiresAt: '2026-11-24T12:30:00Z' }),
    ],
    mask,
    nowMs,
  );
  expect(handOver.split('\n\n')).toEqual([
    'Hand-over: 2 links',
    expect.stringMatching(/^1\. Auto hand-back · VIP, call back · until Tuesday,? 24 November 2026.*\nhttps:\/\/share\.example\/13$/),
    expect.stringMatching(/^2\. View · ••••65478 · until .*\nhttps/),
    expect.stringMatching(/^Please don’t forward/),
  ]);
  expect(handOver).not.toContain('4917098765478');
});
