import { describe, expect, test, vi } from 'vitest';
import { paths } from '#contract/paths';
import { reset, sendJson, silence, startFaultyUpstream } from '../testing/faulty-upstream';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { stopTimers } from '../testing/test-client';
import type { Upstream } from '../upstream/upstream';

const fineUpstream: Upstream = {
  createShareLink: async () => 'https://share.example.com/c',
  read: () => Promise.reject(new Error('not asked here')),
  check: async () => 'fine',
  close: async () => undefined,
};
const withFineUpstream = { upstream: fineUpstream };
const discoveryPath = '/.well-known/openid-configuration';

type Desk = ReturnType<typeof createSignInDesk>;

async function readiness({ visit }: Desk) {
  const response = await visit('/readyz');
  return [response.status, (await response.json()).status];
}

async function login({ visit }: Desk) {
  const response = await visit(paths.login);
  return [response.status, response.status === 302 ? '' : await response.text()];
}

describe('a provider that is down', () => {
  test('keeps the desk from being ready and sign-ins from beginning until it is up', async () => {
    const desk = await startSignInDesk({ down: true }, withFineUpstream);
    expect(await readiness(desk)).toEqual([503, 'sign_in_down']);
    expect(desk.logged('request').at(-1)).toMatchObject({
      path: '/readyz',
      reason: 'discovery: OAUTH_RESPONSE_IS_NOT_CONFORM, status 503',
    });
    expect(await login(desk)).toEqual([503, 'sign_in_unavailable\n']);
    expect(desk.logged('request').at(-1)).toMatchObject({
      level: 'warn',
      path: paths.login,
      status: 503,
      code: 'sign_in_unavailable',
      reason: 'discovery: OAUTH_RESPONSE_IS_NOT_CONFORM, status 503',
    });
    desk.provider.habits.down = false;
    expect(await readiness(desk)).toEqual([200, 'ready']);
    expect((await desk.enter()).status).toBe(302);
  });

  test('is asked again by the next sign-in, not only by readiness checks', async () => {
    const desk = await startSignInDesk({ down: true });
    expect((await login(desk))[0]).toBe(503);
    desk.provider.habits.down = false;
    expect((await desk.enter()).status).toBe(302);
  });

  test('does not affect operators who are signed in', async () => {
    const before = await startSignInDesk();
    await before.enter();
    const { readSession } = createSignInDesk({ jar: before.jar, issuer: before.provider.url });
    await before.provider.close();
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
  });

  test('ends a sign-in that began at another replica, and the page says that it cannot be reached', async () => {
    const other = await startSignInDesk();
    const asked = await other.begin();
    other.provider.habits.down = true;
    const { comeBack, jar } = createSignInDesk({ jar: other.jar, issuer: other.provider.url });
    const response = await comeBack(asked);
    expect([response.status, await response.text()]).toEqual([503, 'sign_in_unavailable\n']);
    expect([...jar]).toEqual([]);
  });
});

describe('the metadata of the provider', () => {
  test('is fetched once for all callers at the same time', async () => {
    const desk = await startSignInDesk({}, withFineUpstream);
    const answers = await Promise.all([login(desk), login(desk), readiness(desk), login(desk)]);
    expect(answers).toEqual([
      [302, ''],
      [302, ''],
      [200, 'ready'],
      [302, ''],
    ]);
    await desk.enter();
    expect(desk.provider.asked(discoveryPath)).toHaveLength(1);
  });

  test('is fetched once for all callers at the same time even if that fails, and then fetched again', async () => {
    const desk = await startSignInDesk({ down: true });
    expect(await Promise.all([login(desk), login(desk)])).toEqual(Array(2).fill([503, 'sign_in_unavailable\n']));
    expect(desk.provider.seen).toHaveLength(1);
    await login(desk);
    expect(desk.provider.seen).toHaveLength(2);
  });

  test('stays in use when the provider goes down', async () => {
    const desk = await startSignInDesk({}, withFineUpstream);
    await login(desk);
    await desk.provider.close();
    expect(await readiness(desk)).toEqual([200, 'ready']);
  });

  test('is not read to the end if the response is endless', async () => {
    let closed = false;
    const { url } = await startFaultyUpstream((response) => {
      response.on('close', () => {
        closed = true;
      });
      const spaces = Buffer.alloc(65_536, ' ');
      const pour = () => {
        while (response.write(spaces));
        response.once('drain', pour);
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      pour();
    });
    expect(await login(createSignInDesk({ issuer: url }))).toEqual([503, 'sign_in_unavailable\n']);
    await expect.poll(() => closed).toBe(true);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another issuer', { issuer: 'https://evil.example' }],
    ['the issuer in another spelling', { issuer: 'http://127.0.0.1:1/' }],
    ['no issuer', { issuer: undefined }],
  ])('is refused if it names %s', async (_, metadata) => {
    const desk = await startSignInDesk({ metadata }, withFineUpstream);
    expect(await login(desk)).toEqual([503, 'sign_in_unavailable\n']);
    expect(await readiness(desk)).toEqual([503, 'sign_in_down']);
  });

  test.each([
    ['', '/.well-known/openid-configuration'],
    ['/realms/desk', '/realms/desk/.well-known/openid-configuration'],
    ['/realms/desk/', '/realms/desk/.well-known/openid-configuration'],
  ])('is fetched below the issuer’s path "%s"', async (path, asked) => {
    const { url, seen } = await startFaultyUpstream((response) => response.writeHead(404).end());
    await login(createSignInDesk({ issuer: url + path }));
    expect(seen.map((request) => request.path)).toEqual([asked]);
  });

  test('cannot be fetched if the connection is refused or reset', async () => {
    const { url } = await startFaultyUpstream(reset);
    for (const issuer of ['http://127.0.0.1:1', url]) {
      const desk = createSignInDesk({ issuer });
      expect(await login(desk)).toEqual([503, 'sign_in_unavailable\n']);
      expect(desk.logged('request').at(-1)).toMatchObject({
        reason: expect.stringMatching(/^discovery: provider unreachable(: [A-Z_]+)?$/),
      });
    }
  });
});

test('a provider that never answers delays the readiness check by at most three seconds', async () => {
  const { url, arrived } = await startFaultyUpstream(silence);
  const desk = createSignInDesk({ issuer: url, ...withFineUpstream });
  stopTimers();
  const asked = readiness(desk);
  await arrived(1);
  let answered = false;
  void asked.then(() => {
    answered = true;
  });
  await vi.advanceTimersByTimeAsync(2999);
  expect(answered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await asked).toEqual([503, 'sign_in_down']);
});

test('a provider that answers leaves no timer behind', async () => {
  const desk = await startSignInDesk({}, withFineUpstream);
  const set = vi.spyOn(globalThis, 'setTimeout');
  const clear = vi.spyOn(globalThis, 'clearTimeout');
  expect(await readiness(desk)).toEqual([200, 'ready']);
  // Node's `fetch` sets timers of its own.
  const limit = set.mock.results[set.mock.calls.findIndex(([, ms]) => ms === 3000)];
  expect(limit?.value).toBeDefined();
  expect(clear).toHaveBeenCalledWith(limit?.value);
});

test.each<[string, string, RegExp]>([
  ['has a slash too many', '/realms/a/', /^discovery: OIDC_ISSUER ends with a slash.*remove the slash$/],
  ['lacks a slash', '/realms/b', /^discovery: OIDC_ISSUER lacks the slash.*add the slash$/],
  ['is another', '/realms/c', /^discovery: OIDC_ISSUER is not the name.*metadata of the provider$/],
])('an issuer that %s is explained in the log', async (_, path, reason) => {
  const names: Record<string, string> = { '/realms/a': '/realms/a', '/realms/b': '/realms/b/', '/realms/c': '/realms/canary' };
  const { url } = await startFaultyUpstream((response, request) => {
    const realm = request.path.replace('/.well-known/openid-configuration', '');
    sendJson(response, { issuer: url + names[realm] });
  });
  const desk = createSignInDesk({ issuer: url + path, ...withFineUpstream });
  expect(await readiness(desk)).toEqual([503, 'sign_in_down']);
  expect(desk.logged('request').at(-1)).toMatchObject({ reason: expect.stringMatching(reason) });
});
