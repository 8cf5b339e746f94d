import { expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { readDocument } from '../testing/documented';
import { sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { createTestApp } from '../testing/test-app';

test.each([
  [paths.session, 200, {}],
  [paths.session, 200, { sandboxPage: () => undefined }],
  [paths.openapi, 200, {}],
  ['/healthz', 200, {}],
  ['/readyz', 503, { isReady: () => false }],
])('GET %s responds with %i as the document says', async (path, status, settings) => {
  const response = await createTestApp(settings).app.request(path);
  expect(response.status).toBe(status);
  await (await readDocument()).expectForeseen('get', path, response);
});

test('GET /readyz names the store as the document says', async () => {
  const response = await createTestApp({ isReady: () => false, storeState: () => 'down' }).app.request('/readyz');
  await (await readDocument()).expectForeseen('get', '/readyz', response);
});

test.each([400, 401, 500])('GET /readyz responds as the document says while the upstream responds with %i', async (status) => {
  const { url } = await startFaultyUpstream(sendStatus(status));
  const response = await createTestApp({ upstreamUrl: url }).app.request('/readyz');
  await (await readDocument()).expectForeseen('get', '/readyz', response);
});

test('GET /api/session responds as the document says, signed in or not', async () => {
  const { enter, visit } = await startSignInDesk();
  const { expectForeseen } = await readDocument();
  await expectForeseen('get', paths.session, await visit(paths.session));
  await enter();
  const response = await visit(paths.session);
  expect(await response.clone().json()).toMatchObject({ operator: { name: 'sub-1' } });
  await expectForeseen('get', paths.session, response);
});

test('GET /readyz responds as the document says while nobody can sign in', async () => {
  const { upstream } = createTestApp();
  const { visit } = createSignInDesk({ upstream: { ...upstream, check: async () => 'fine' } });
  const response = await visit('/readyz');
  expect([response.status, await response.clone().json()]).toEqual([503, { status: 'sign_in_down' }]);
  await (await readDocument()).expectForeseen('get', '/readyz', response);
});

test('the document is not cached', async () => {
  const response = await createTestApp().app.request(paths.openapi);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('HEAD for the document has no body', async () => {
  const response = await createTestApp().app.request(paths.openapi, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('methods other than GET are refused', async () => {
  const response = await createTestApp().app.request(paths.openapi, { method: 'POST' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
