import { expect, test, vi } from 'vitest';
import { modes } from '#contract/draft';
import { toMessage, toShareData } from './share-message';

// Read when the module is loaded; newer Nodes have a navigator of their own, with the machine's language.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const expiresAt = new Date(2026, 10, 23, 9, 5).toISOString();
const link = {
  id: 1,
  url: 'https://share.example/1',
  userId: '4917012345678',
  hours: 8,
  createdAt: expiresAt,
  expiresAt,
  requestedAtMs: 0,
};

test.each([
  ['view', /^Please read along .* lets you read the conversation; the bot keeps answering\./],
  ['takeover', /^Please take over a live customer chat\. As soon as you open it, you take the conversation over from the bot\./],
  ['auto', /^Please take over .* for a while\. As soon as you open it, .* the bot answers again when the link ends\./],
] as const)('the text for "%s" tells what the link allows', (mode, allows) => {
  expect(toShareData({ ...link, mode }).text).toMatch(allows);
});

test.each(modes)('for "%s" it tells the exact end with its zone, and not to forward it, but not whose chat it is', (mode) => {
  const { text } = toShareData({ ...link, mode });
  expect(text).toMatch(/It ends on Monday,? 23 November 2026.* 09:05 [^ .]+\. Please don’t forward it/);
  expect(toMessage({ ...link, mode })).not.toContain(link.userId);
});

test('a share sheet is given the URL apart, so that it stands there once', () => {
  const { title, text, url } = toShareData({ ...link, mode: 'view' });
  expect(url).toBe(link.url);
  expect(title + text).not.toContain(link.url);
});

test.each(modes)('the message for "%s" has the URL on a line of its own, and says the same', (mode) => {
  const { title, text } = toShareData({ ...link, mode });
  const [head, url, body, ...rest] = toMessage({ ...link, mode }).split('\n');
  expect([head, url, rest]).toEqual([`${title}:`, link.url, []]);
  expect(`${title}. ${body}`).toBe(text);
});
