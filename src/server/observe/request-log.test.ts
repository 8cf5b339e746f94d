import { expect, test } from 'vitest';
import type { Site } from '../site/site';
import { createTestApp } from '../testing/test-app';

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
