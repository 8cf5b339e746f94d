import { describe, expect, test } from 'vitest';
import type { Site } from '../site/site';
import { sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp } from '../testing/test-app';
import { createRefusalCounts } from './refusal-counts';

const file = { contentType: 'text/plain', cacheControl: 'no-cache', variants: { identity: { body: new Uint8Array(), etag: '"e"' } } };
const site: Site = new Map([
  ['/', file],
  ['/favicon.svg', file],
]);

test.each([
  ['/', '/'],
  ['/favicon.svg?v=1', '/favicon.svg'],
  ['/api/share-links', '/api/share-links'],
  ['/api/session', '/api/session'],
  ['/healthz', '/healthz'],
  ['/readyz', '/readyz'],
  ['/sandbox/share/canary', '/sandbox/share/:id'],
  ['/sandbox/share/canary/', '/sandbox/share/:id'],
  ['http://localhost//sandbox/share/canary', '(other)'],
  ['/sandbox//share/canary', '(other)'],
  ['/sandbox/share%2Fcanary', '(other)'],
  ['/SANDBOX/share/canary', '(other)'],
  ['/api/share-links/view/canary/24', '(other)'],
  ['/canary', '(other)'],
])('a request for %s is logged as %s', async (path, logged) => {
  const { app, lines } = createTestApp({ site });
  await app.request(path);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: logged });
  expect(lines[0]).not.toContain('canary');
});

test('an open page’s look at its session has a line for those who debug, unless it fails', async () => {
  const { app, lines } = createTestApp();
  await app.request('/api/session');
  await app.request('/healthz');
  await app.request('/api/session', { method: 'DELETE' });
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(['debug', 'info', 'warn']);
});

describe('refusals', () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

  test('of a stranger share a line for each address and code, with their number and the IDs of the first', async () => {
    const refusals = createRefusalCounts();
    const { app, lines } = createTestApp({ refusals });
    const ids: (string | null)[] = [];
    for (let count = 0; count < 200; count++) {
      const { headers } = await app.request(`/canary-${count}`, {}, from('203.0.113.7'));
      ids.push(headers.get('x-request-id'));
    }
    await app.request('/canary', {}, from('198.51.100.7'));
    await app.request('/canary', { method: 'POST' }, from('::ffff:203.0.113.7'));
    refusals.flush();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'request', client: '203.0.113.7', code: 'not_found', requestId: expect.any(String) },
      { msg: 'request', client: '198.51.100.7', code: 'not_found' },
      {
        msg: 'requests',
        level: 'warn',
        client: '203.0.113.7',
        code: 'not_found',
        path: '(other)',
        status: 404,
        count: 200,
        requestIds: ids.slice(1, 21),
      },
    ]);
  });

  test('that a link ended in, and failures of our own, have a line each', async () => {
    const { url } = await startFaultyUpstream(sendStatus(404));
    const { post, app, lines } = createTestApp({ refusals: createRefusalCounts(), upstreamUrl: url, isReady: () => false });
    for (let count = 0; count < 3; count++) await post();
    for (let count = 0; count < 3; count++) await app.request('/readyz');
    expect(lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')).toHaveLength(6);
  });
});
