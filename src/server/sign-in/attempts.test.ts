import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { codeFor, type ProviderHabits } from '../testing/fake-provider';
import { type Behaviour, sendJson, sendStatus } from '../testing/faulty-upstream';
import { createSignInDesk, secrets, startSignInDesk } from '../testing/sign-in-desk';

const pendingSignIns = (jar: Map<string, string>) => [...jar.keys()].filter((name) => name.includes('-sign-in-'));
const usedCode: Behaviour = (response) => sendJson(response, { error: 'invalid_grant' }, 400);

/** Expects that nobody is signed in, and that the page asks the person to begin again. */
async function expectExpired(response: Response, { jar }: { jar: Map<string, string> }) {
  expect([response.status, await response.text()]).toEqual([400, 'sign_in_expired\n']);
  expect(jar.has('sharedesk')).toBe(false);
}

describe('a return from the provider', () => {
  test('to a browser that did not begin the sign-in signs nobody in (login CSRF)', async () => {
    const mallory = await startSignInDesk();
    const asked = await mallory.begin();
    const ada = createSignInDesk({ issuer: mallory.provider.url });
    await ada.begin();
    await expectExpired(await ada.comeBack(asked), ada);
    expect(pendingSignIns(ada.jar)).toHaveLength(1);
    expect(mallory.provider.asked('/token')).toEqual([]);
  });

  test.each([
    ['another state', { state: 'x'.repeat(43) }],
    ['an empty state', { state: '' }],
    ['a state in another case', (state: string) => ({ state: state.toUpperCase() })],
    ['a state with something after it', (state: string) => ({ state: `${state}x` })],
  ])('with %s signs nobody in', async (_, given) => {
    const desk = await startSignInDesk();
    const asked = await desk.begin();
    const state = typeof given === 'function' ? given(asked.searchParams.get('state') ?? '') : given;
    await expectExpired(await desk.comeBack(asked, { code: codeFor(asked), ...state }), desk);
    expect(desk.provider.asked('/token')).toEqual([]);
  });

  test.each(['', '?', '?code=code-canary-1', '?error=access_denied'])('without a state ("%s") signs nobody in', async (query) => {
    const desk = await startSignInDesk();
    await desk.begin();
    await expectExpired(await desk.visit(paths.callback + query), desk);
  });

  test.each([
    ['the right state first', 502, (own: string) => `state=${own}&state=x`],
    ['the right state last', 400, (own: string) => `state=x&state=${own}`],
    ['the right state twice', 502, (own: string) => `state=${own}&state=${own}`],
  ])('with two states, %s, gets %i and signs nobody in', async (_, status, query) => {
    const { begin, visit, jar, provider } = await startSignInDesk();
    const asked = await begin();
    const response = await visit(`${paths.callback}?code=${codeFor(asked)}&${query(asked.searchParams.get('state') ?? '')}`);
    expect(response.status).toBe(status);
    expect(jar.has('sharedesk')).toBe(false);
    expect(provider.asked('/token')).toEqual([]);
  });

  test.each([
    [599_999, 302],
    [600_000, 400],
  ])('%i ms after the sign-in began gets %i', async (afterMs, status) => {
    const { begin, comeBack, clock } = await startSignInDesk();
    const asked = await begin();
    clock.ms += afterMs;
    expect((await comeBack(asked)).status).toBe(status);
  });

  test('whose cookie holds the value of another sign-in signs nobody in', async () => {
    const desk = await startSignInDesk();
    const [first, second] = [await desk.begin(), await desk.begin()];
    const [[firstName = ''] = [], [, secondValue = ''] = []] = desk.jar;
    desk.jar.set(firstName, secondValue);
    await expectExpired(await desk.comeBack(first), desk);
    expect((await desk.comeBack(second)).status).toBe(302);
  });

  test('whose cookie holds a session instead of a sign-in signs nobody in', async () => {
    const desk = await startSignInDesk();
    await desk.enter();
    const asked = await desk.begin();
    const [name = ''] = pendingSignIns(desk.jar);
    desk.jar.set(name, desk.jar.get('sharedesk') ?? '');
    desk.jar.delete('sharedesk');
    await expectExpired(await desk.comeBack(asked), desk);
  });

  test('completes a sign-in that began before the secret was replaced', async () => {
    const before = await startSignInDesk({}, { secrets: [secrets.old] });
    const asked = await before.begin();
    const { comeBack } = createSignInDesk({ issuer: before.provider.url, jar: before.jar, secrets: [secrets.new, secrets.old] });
    expect((await comeBack(asked)).status).toBe(302);
  });
});

describe('a second return from the provider', () => {
  test('signs nobody in, and the provider is not asked again', async () => {
    const { begin, comeBack, jar, provider } = await startSignInDesk();
    const asked = await begin();
    await comeBack(asked);
    jar.delete('sharedesk');
    await expectExpired(await comeBack(asked), { jar });
    expect(provider.asked('/token')).toHaveLength(1);
  });

  test.each<[string, ProviderHabits]>([
    ['succeeded', {}],
    ['failed', { token: sendStatus(500) }],
  ])('signs nobody in even if its cookie was put back, and the provider is not asked again, after one that %s', async (_, habits) => {
    const { begin, comeBack, jar, provider, logged } = await startSignInDesk(habits);
    const asked = await begin();
    const kept = [...jar];
    const putBack = () => {
      jar.clear();
      for (const [name, value] of kept) jar.set(name, value);
    };
    await comeBack(asked);
    for (let count = 0; count < 3; count++) {
      putBack();
      await expectExpired(await comeBack(asked), { jar });
    }
    expect(pendingSignIns(jar)).toEqual([]);
    expect(provider.asked('/token')).toHaveLength(1);
    expect(logged('request').at(-1)).toMatchObject({ code: 'sign_in_expired', reason: 'attempt used before' });
  });

  test('at another replica signs nobody in, because its code is used up', async () => {
    const { begin, comeBack, jar, provider } = await startSignInDesk();
    const asked = await begin();
    const copied = new Map(jar);
    await comeBack(asked);
    provider.habits.token = usedCode;
    const replica = createSignInDesk({ issuer: provider.url, jar: copied });
    await expectExpired(await replica.comeBack(asked), replica);
  });

  test('at the same time is not sent to the provider', async () => {
    const { begin, comeBack, provider, readSession } = await startSignInDesk();
    const asked = await begin();
    const returns = await Promise.all(Array.from({ length: 5 }, () => comeBack(asked)));
    expect(returns.map(({ status }) => status).sort()).toEqual([302, 400, 400, 400, 400]);
    expect(provider.asked('/token')).toHaveLength(1);
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
  });

  test('can follow a HEAD request, which uses nothing up', async () => {
    const { begin, comeBack, jar, provider } = await startSignInDesk();
    const asked = await begin();
    const looked = await comeBack(asked, undefined, { method: 'HEAD' });
    expect([looked.status, looked.headers.getSetCookie()]).toEqual([204, []]);
    expect(provider.asked('/token')).toEqual([]);
    expect((await comeBack(asked)).status).toBe(302);
    expect(jar.has('sharedesk')).toBe(true);
  });

  test('in a browser where somebody is signed in leads to the desk, and the session goes on', async () => {
    const { begin, comeBack, readSession, provider, logged, jar } = await startSignInDesk();
    const asked = await begin('?returnTo=/elsewhere');
    const cookies = [...jar];
    await comeBack(asked);
    for (const reason of ['no such attempt', 'attempt used before']) {
      const again = await comeBack(asked);
      expect([again.status, again.headers.get('location')]).toEqual([302, '/']);
      expect(logged('request').at(-1)).toMatchObject({ status: 302, reason });
      for (const [name, value] of cookies) jar.set(name, value);
    }
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
    expect(provider.asked('/token')).toHaveLength(1);
    expect(logged('sign-in')).toEqual([]);
  });
});

describe('a sign-in', () => {
  test.each(['empty', 'iframe', 'image', 'script', 'embed'])(
    'is not begun by an %s of another page, and no cookie is set',
    async (destination) => {
      const { visit, jar } = await startSignInDesk();
      const response = await visit(paths.login, { headers: { 'sec-fetch-dest': destination, 'sec-fetch-site': 'same-site' } });
      expect(problemSchema.parse(await response.json())).toMatchObject({ status: 403, code: 'cross_site_request' });
      expect([...jar]).toEqual([]);
    },
  );

  test.each([{ 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }, {}])(
    'can be begun by a navigation from any site: %o',
    async (headers) => {
      const { enter } = await startSignInDesk();
      expect((await enter('', { headers })).status).toBe(302);
    },
  );
});

describe('sign-ins side by side', () => {
  test('all succeed in any order, and each returns to where it began', async () => {
    const { begin, comeBack, jar } = await startSignInDesk();
    const asked = [await begin('?returnTo=/1'), await begin('?returnTo=/2'), await begin('?returnTo=/3'), await begin('?returnTo=/4')];
    const locations: (string | null)[] = [];
    for (const each of asked.reverse()) locations.push((await comeBack(each)).headers.get('location'));
    expect(locations).toEqual(['/4', '/3', '/2', '/1']);
    expect([...jar.keys()]).toEqual(['sharedesk']);
  });

  test('of six tabs at once all succeed', async () => {
    const { begin, comeBack } = await startSignInDesk();
    const asked = await Promise.all(Array.from({ length: 6 }, () => begin()));
    const returns = await Promise.all(asked.map((each) => comeBack(each)));
    expect(returns.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 302));
  });

  test('of six tabs, one after the other, all succeed, and their cookies fit into a line of 8 kB', async () => {
    const returnTo = `/${'x'.repeat(511)}`;
    const { enter, begin, comeBack, jar, provider } = await startSignInDesk();
    provider.habits.claims = { name: 'Ada Lovelace, Countess of Lovelace', sub: 's'.repeat(36) };
    await enter();
    const asked: URL[] = [];
    for (let tab = 0; tab < 6; tab++) asked.push(await begin(`?prompt=login&returnTo=${returnTo}`));
    expect(pendingSignIns(jar)).toHaveLength(6);
    expect(`Cookie: ${[...jar].map((cookie) => `__Host-${cookie.join('=')}`).join('; ')}`.length).toBeLessThan(8192);
    for (const each of asked) expect((await comeBack(each)).headers.get('location')).toBe(returnTo);
  });

  test('make room for a seventh one, of which the oldest is dropped', async () => {
    const { begin, comeBack, jar } = await startSignInDesk();
    const [first, ...others] = [await begin(), await begin(), await begin(), await begin(), await begin(), await begin(), await begin()];
    expect(pendingSignIns(jar)).toHaveLength(6);
    if (first) expect((await comeBack(first)).status).toBe(400);
    for (const each of others) expect((await comeBack(each)).status).toBe(302);
  });

  test('never share a state, a nonce or a challenge', async () => {
    const { begin } = await startSignInDesk();
    const asked = [await begin(), await begin()];
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(new Set(asked.map(({ searchParams }) => searchParams.get(name))).size).toBe(2);
    }
  });

  test('still begin if there are cookies whose names only look like ours', async () => {
    const names = ['(1)', '[2]', '{3}', '<4>', '5@', '__proto__'].map((suffix) => `sharedesk-sign-in-${suffix}`);
    const { enter } = await startSignInDesk({}, { jar: new Map(names.map((name) => [name, 'x'])) });
    expect((await enter()).status).toBe(302);
  });
});

test.each<[string, number, ProviderHabits, Record<string, string>?]>([
  ['succeeded', 302, {}],
  ['the provider refused', 403, {}, { error: 'access_denied' }],
  ['was not by an operator', 403, { claims: { groups: 'staff' } }],
  ['was forged', 502, { claims: { nonce: 'another' } }],
  ['came too late', 400, { token: usedCode }],
  ['failed at the provider', 503, {}, { error: 'server_error' }],
])('a sign-in that %s (%i) cannot be completed a second time', async (_, status, habits, given) => {
  const claims = { groups: 'operators', ...habits.claims };
  const { begin, comeBack, jar } = await startSignInDesk({ ...habits, claims }, { requiredClaim: { name: 'groups', value: 'operators' } });
  const asked = await begin();
  expect(pendingSignIns(jar)).toHaveLength(1);
  expect((await comeBack(asked, given)).status).toBe(status);
  expect(pendingSignIns(jar)).toEqual([]);
  jar.delete('sharedesk');
  expect((await comeBack(asked)).status).toBe(400);
});
