import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { plainOffer, plainRules } from '#contract/draft';
import { anyLink, createTestApp } from '../testing/test-app';
import { pagePolicy, tinySite } from '../testing/tiny-site';

async function readPage(settings: Parameters<typeof createTestApp>[0], encoding = 'identity') {
  const response = await createTestApp({ site: tinySite, ...settings }).app.request('/', { headers: { 'accept-encoding': encoding } });
  const body = Buffer.from(await response.arrayBuffer());
  return { response, html: (encoding === 'br' ? brotliDecompressSync(body) : body).toString() };
}

test('a desk that offers what the build assumes has the page as it was built', async () => {
  const { response, html } = await readPage({});
  expect([html, response.headers.get('etag')]).toEqual(['<p data-reference="">open</p>', '"open"']);
});

test.each(['identity', 'br'])('the page says what the desk offers, in the encoding %s, with a tag of its own', async (encoding) => {
  const policy = { ...anyLink, bots: [{ name: 'sales', title: 'R&D "x"', requiredClaim: undefined }] };
  const settings = { policy, rules: { ...plainRules(24), bots: ['sales'], reason: 'optional' as const } };
  const { response, html } = await readPage(settings, encoding);
  const offer = { ...plainOffer(24), bots: [{ name: 'sales', title: 'R&D "x"' }], reason: 'optional' };
  const [, attribute = ''] = /^<p data-reference="" data-offer="([^"]*)">open<\/p>$/.exec(html) ?? [];
  expect(JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).toEqual(offer);
  expect(response.headers.get('etag')).not.toContain('open');
  expect(response.headers.get('content-security-policy')).toContain(pagePolicy);
});
