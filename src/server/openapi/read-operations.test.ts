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

test('GET /api/session is answered as the document says, signed in or not', async () => {
  const { enter, visit } = await startSignInDesk();
  const { expectForeseen } = await readDocument();
  await expectForeseen('get', paths.session, await visit(paths.session));
  await enter();
  const answer = await visit(paths.session);
  expect(await answer.clone().json()).toMatchObject({ operator: { name: 'sub-1' } });
  await expectForeseen('get', paths.session, answer);
});

test('GET /readyz is answered as the document says while nobody can sign in', async () => {
  const { upstream } = createTestApp();
  const { visit } = createSignInDesk({ upstream: { ...upstream, check: async () => 'fine' } });
  const answer = await visit('/readyz');
  expect([answer.status, await answer.clone().json()]).toEqual([503, { status: 'sign_in_down' }]);
  await (await readDocument()).expectForeseen('get', '/readyz', answer);
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
