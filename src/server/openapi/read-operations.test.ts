import { expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { readDocument } from '../testing/documented';
import { sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp } from '../testing/test-app';

test.each([
  [paths.session, 200, {}],
  [paths.session, 200, { sandboxPage: () => undefined }],
  [paths.openapi, 200, {}],
  ['/healthz', 200, {}],
  ['/readyz', 503, { isReady: () => false }],
])('GET %s is answered with %i as the document says', async (path, status, settings) => {
  const response = await createTestApp(settings).app.request(path);
  expect(response.status).toBe(status);
  await (await readDocument()).expectForeseen('get', path, response);
});

test.each([400, 401, 500])('GET /readyz is answered as the document says while the upstream answers %i', async (status) => {
  const { url } = await startFaultyUpstream(sendStatus(status));
  const response = await createTestApp({ upstreamUrl: url }).app.request('/readyz');
  await (await readDocument()).expectForeseen('get', '/readyz', response);
});

test('the document is not kept by anybody', async () => {
  const response = await createTestApp().app.request(paths.openapi);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('HEAD of the document has no body', async () => {
  const response = await createTestApp().app.request(paths.openapi, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('other methods than GET are refused', async () => {
  const response = await createTestApp().app.request(paths.openapi, { method: 'POST' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
