import { expect, test, vi } from 'vitest';
import { modes } from '#contract/draft';
import { toMessage, toShareData } from './share-message';

// The module reads it when it is loaded. Newer versions of Node have their own navigator, with the machine's language.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const expiresAt = new Date(2026, 10, 23, 9, 5).toISOString();
const link = {
  id: 1,
  url: 'https://share.example/1',
  userId: '4917012345678',
  hours: 8,
  createdAt: expiresAt,
  expiresAt,
};

test.each([
  ['view', /^Please read along .* lets you read the conversation; the bot keeps answering\./],
  ['takeover', /^Please take over a live customer chat\. As soon as you open it, you take the conversation over from the bot\./],
  ['auto', /^Please take over .* for a while\. As soon as you open it, .* the bot answers again when the link ends\./],
] as const)('the text for "%s" says what the link allows', (mode, allows) => {
  expect(toShareData({ ...link, mode }).text).toMatch(allows);
});

test.each(modes)(
  'the text for "%s" gives the exact end with its zone and asks not to forward it, but does not name the customer',
  (mode) => {
    const { text } = toShareData({ ...link, mode });
    expect(text).toMatch(/It ends on Monday,? 23 November 2026.* 09:05 [^ .]+\. Please don’t forward it/);
    expect(toMessage({ ...link, mode })).not.toContain(link.userId);
  },
);

test('a share sheet gets the URL separately, so that it appears once', () => {
  const { title, text, url } = toShareData({ ...link, mode: 'view' });
  expect(url).toBe(link.url);
  expect(title + text).not.toContain(link.url);
});

test.each(modes)('the message for "%s" has the URL on a line of its own and the same text', (mode) => {
  const { title, text } = toShareData({ ...link, mode });
  const [head, url, body, ...rest] = toMessage({ ...link, mode }).split('\n');
  expect([head, url, rest]).toEqual([`${title}:`, link.url, []]);
  expect(`${title}. ${body}`).toBe(text);
});
