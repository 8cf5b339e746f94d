import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestApp } from '../testing/test-app';
import { loadSite } from './site';

const folder = mkdtempSync(join(tmpdir(), 'sharedesk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = {
  'index.html': '<!doctype html><title>Sharedesk</title>',
  'index.html.br': 'br of index',
  'index.html.gz': 'gz of index',
  'favicon.svg': '<svg/>',
  'sandbox-open.en.html': `<!doctype html><script>\n  let a = 'é';\n</script><script type="module" src="/a.js"></script><script>b()</script>`,
  'assets/index-4f2a.js': 'let a = 1;',
  'assets/index-4f2a.js.gz': 'gz of script',
};
mkdirSync(join(folder, 'assets'));
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await createTestApp({ site: loadSite(folder) }).app.request(path, { headers, method });
  return { response, status: response.status, header: (name: string) => response.headers.get(name), text: await response.text() };
}

describe('the page', () => {
  test('is another one in the sandbox, and the visitor cannot choose', async () => {
    const app = createTestApp({ site: loadSite(folder), sandboxPage: () => undefined }).app;
    expect(await (await app.request('/')).text()).toBe(files['sandbox-open.en.html']);
    expect((await get('/')).text).toBe(files['index.html']);
    for (const path of ['/sandbox-open.html', '/index.html', '/live-open', '/sandbox-open']) expect((await get(path)).status).toBe(404);
  });

  test('is served at the root and checked again each time', async () => {
    const { status, text, header } = await get('/');
    expect([status, text]).toEqual([200, files['index.html']]);
    expect(header('content-type')).toBe('text/html; charset=utf-8');
    expect([header('cache-control'), header('vary'), header('content-encoding')]).toEqual([
      'no-cache',
      'Accept-Encoding, Accept-Language, Cookie',
      null,
    ]);
  });

  test('may load nothing from elsewhere and run only our own files', async () => {
    const { header } = await get('/');
    expect(header('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';.*trusted-types 'none'$/);
    expect(header('content-security-policy')).not.toMatch(/unsafe|data:|blob:|\*/);
    expect(header('permissions-policy')).toMatch(/camera=\(\)/);
    expect([header('cross-origin-opener-policy'), header('x-frame-options')]).toEqual(['same-origin', 'DENY']);
  });

  test('may run its inline scripts, also after a 304, and no other page may', async () => {
    const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
    const allowed = `script-src 'self' ${hashOf("\n  let a = 'é';\n")} ${hashOf('b()')};`;
    const sandbox = { site: loadSite(folder), sandboxPage: () => undefined };
    for (const headers of [{}, { 'if-none-match': '*' }]) {
      const response = await createTestApp(sandbox).app.request('/', { headers });
      expect(response.headers.get('content-security-policy')).toContain(allowed);
    }
    for (const path of ['/', '/favicon.svg']) expect((await get(path)).header('content-security-policy')).toContain("script-src 'self';");
  });

  test('has parts with a hash in their name, which are kept for ever', async () => {
    const { header } = await get('/assets/index-4f2a.js');
    expect(header('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(header('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    ['', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;Q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0', null],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['identity', null],
    ['br;q=nonsense', null],
  ])('for Accept-Encoding "%s" comes as %s', async (accepted, encoding) => {
    expect((await get('/', { 'accept-encoding': accepted })).header('content-encoding')).toBe(encoding);
  });

  test('has its own ETag in each encoding, and is not sent again to a client that has it', async () => {
    const plain = (await get('/')).header('etag') ?? '';
    const brotli = (await get('/', { 'accept-encoding': 'br' })).header('etag') ?? '';
    expect(plain).toMatch(/^"[\w-]{22}"$/);
    expect(brotli).not.toBe(plain);
    for (const tag of [plain, `"other", W/${plain}`, '*']) {
      const { status, text, header } = await get('/', { 'if-none-match': tag });
      expect([status, text, header('etag')]).toEqual([304, '', plain]);
    }
    expect((await get('/', { 'if-none-match': brotli })).status).toBe(200);
  });

  test('responds to HEAD', async () => {
    const { status, text, header } = await get('/', {}, 'HEAD');
    expect([status, text, header('content-type')]).toEqual([200, '', 'text/html; charset=utf-8']);
  });

  test.each([
    '/index.html.br',
    '/assets',
    '/assets/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/favicon.svg%00',
    '/__proto__',
  ])('leads nowhere by %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('is missing where there is no build', () => {
    expect(loadSite(join(folder, 'assets'))).toBeUndefined();
  });
});
