import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import type { OriginSettings } from '../http/own-origin';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';

const proxied = { headers: { 'x-forwarded-proto': 'https' } };

/** `name; attribute; attribute`, without the value. */
const shapesOf = (response: Response) => response.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, ''));

const httpAttributes = 'Path=/; HttpOnly; SameSite=Lax';
const httpsAttributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

const cases: [string, boolean, Partial<OriginSettings>, RequestInit][] = [
  ['plain http', false, {}, {}],
  ['a public http address', false, { publicOrigin: 'http://desk.example' }, {}],
  ['a public https address', true, { publicOrigin: 'https://desk.example' }, {}],
  ['a trusted proxy that says https', true, { trustedProxies: 1 }, proxied],
  ['a trusted proxy that says nothing', false, { trustedProxies: 1 }, {}],
  ['a trusted proxy that says http', false, { trustedProxies: 1 }, { headers: { 'x-forwarded-proto': 'http' } }],
  ['a client that is not trusted and says https', false, {}, proxied],
  ['a public http address and a proxy that says https', false, { publicOrigin: 'http://desk.example', trustedProxies: 1 }, proxied],
];

describe.each(cases)('behind %s (https: %s),', (_, https, origin, init) => {
  const prefix = https ? '__Host-' : '';
  const attributes = https ? httpsAttributes : httpAttributes;

  test('the session is a cookie that scripts, other sites and other hosts cannot use', async () => {
    const { enter, readSession } = await startSignInDesk({}, { origin });
    const shapes = shapesOf(await enter('', init));
    expect(shapes[1]).toBe(`${prefix}sharedesk; ${attributes}`);
    expect(shapes[0]).toMatch(new RegExp(`^${prefix}sharedesk-sign-in-[0-9a-f]{12}; Max-Age=0; ${attributes}$`));
    expect(shapes).toHaveLength(2);
    expect(await readSession(init)).toMatchObject({ operator: { name: 'sub-1' } });
  });

  test('a sign-in under way is such a cookie too, and lasts ten minutes', async () => {
    const { visit } = await startSignInDesk({}, { origin });
    const shapes = shapesOf(await visit(paths.login, init));
    expect(shapes).toEqual([expect.stringMatching(new RegExp(`^${prefix}sharedesk-sign-in-[0-9a-f]{12}; Max-Age=600; ${attributes}$`))]);
  });

  test('a sign-out removes the cookie with the same attributes, as browsers require', async () => {
    const { visit } = createSignInDesk({ origin });
    expect(shapesOf(await visit(paths.logout, { method: 'POST', ...init }))).toEqual([`${prefix}sharedesk; Max-Age=0; ${attributes}`]);
  });
});

describe('over https', () => {
  const origin = { publicOrigin: 'https://desk.example' };

  test('a session without the prefix, which a neighbouring host could have set, is not read', async () => {
    const { enter, readSession, jar } = await startSignInDesk({}, { origin });
    await enter();
    jar.set('sharedesk', jar.get('__Host-sharedesk') ?? '');
    jar.delete('__Host-sharedesk');
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test('a sign-in under way without the prefix is not read either', async () => {
    const { begin, comeBack, jar } = await startSignInDesk({}, { origin });
    const asked = await begin();
    const [[name = '', value = ''] = []] = jar;
    jar.clear();
    jar.set(name.replace('__Host-', ''), value);
    expect((await comeBack(asked)).status).toBe(400);
  });
});

test('two desks on one host with names of their own sign in and out side by side', async () => {
  const jar = new Map<string, string>();
  const north = await startSignInDesk({}, { jar });
  const south = await startSignInDesk({}, { jar, cookieName: 'south' });
  const asked = await south.begin();
  await north.enter();
  await south.comeBack(asked);
  expect([...jar.keys()]).toEqual(['sharedesk', 'south']);
  await south.visit(paths.logout, { method: 'POST' });
  expect([...jar.keys()]).toEqual(['sharedesk']);
  expect(await north.readSession()).toMatchObject({ operator: { name: 'sub-1' } });
});

test('over http, a session with the prefix is not read', async () => {
  const { enter, readSession, jar } = await startSignInDesk();
  await enter();
  jar.set('__Host-sharedesk', jar.get('sharedesk') ?? '');
  jar.delete('sharedesk');
  expect(await readSession()).toMatchObject({ operator: null });
});
