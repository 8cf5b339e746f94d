import { describe, expect, test } from 'vitest';
import { languageCodes } from '#contract/language';
import { pageFileName } from '#contract/page-variant';
import { createTestApp } from '../testing/test-app';
import type { Site } from './site';

/** The open desk in each language, each of which holds only the language's code. */
const site: Site = new Map(
  languageCodes.map((language) => {
    const body = new TextEncoder().encode(language);
    const variants = { identity: { body, etag: `"${language}"` } };
    return [pageFileName(false, 'open', language), { contentType: 'text/html', cacheControl: 'no-cache', language, variants }];
  }),
);

async function ask(headers: Record<string, string>) {
  const response = await createTestApp({ site }).app.request('/', { headers });
  return { response, header: (name: string) => response.headers.get(name), text: await response.text() };
}

describe('the page', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de', 'de'],
    ['DE-at;q=0.9, en;q=0.8', 'de'],
    ['fr, de;q=0.5, en;q=0.7', 'en'],
    ['de;q=0, en-US', 'en'],
    ['fi, sv', 'en'],
    ['de;q=nonsense, ;;,=', 'de'],
    [`${'x'.repeat(4000)},de`, 'de'],
  ])('for Accept-Language "%s" is in %s', async (accepted, language) => {
    const { text, header } = await ask(accepted === undefined ? {} : { 'accept-language': accepted });
    expect([text, header('content-language'), header('set-cookie')]).toEqual([language, language, null]);
  });

  test('is in the language that was chosen, whatever the browser asks for, and the choice is kept for longer', async () => {
    const { text, header } = await ask({ 'accept-language': 'en', cookie: 'sharedesk-language=de' });
    expect(text).toBe('de');
    expect(header('set-cookie')).toBe('sharedesk-language=de; Max-Age=34560000; Path=/; SameSite=Lax');
  });

  test.each(['xx', '', '__proto__', 'DE', 'de/../en'])('ignores the choice "%s", which names no language', async (value) => {
    const { text, header } = await ask({ 'accept-language': 'de', cookie: `sharedesk-language=${value}` });
    expect([text, header('set-cookie')]).toEqual(['de', null]);
  });

  test('tells caches what it depends on, and is sent again in another language', async () => {
    const { response, header } = await ask({ 'accept-language': 'de', 'if-none-match': '"en"' });
    expect([response.status, header('vary')]).toEqual([200, 'Accept-Encoding, Accept-Language, Cookie']);
    expect((await ask({ 'accept-language': 'de', 'if-none-match': '"de"' })).response.status).toBe(304);
  });
});
