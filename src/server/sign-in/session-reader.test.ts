import { describe, expect, test } from 'vitest';
import { plainOffer } from '#contract/draft';
import { paths } from '#contract/paths';
import { sessionSchema } from '#contract/session';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { anyLink, createTestApp, startMs } from '../testing/test-app';
import { tinySite } from '../testing/tiny-site';

const variantOf = async (response: Response) => /<p[^>]*>(.*)<\/p>/.exec(await response.text())?.[1];

describe('what the page is told', () => {
  test('about an operator is the name, an operator ID and the time left', async () => {
    const { enter, visit, clock } = await startSignInDesk({ claims: { sub: 'sub-1', name: 'Ada Lovelace' } });
    await enter();
    clock.ms = startMs + 1500;
    const response = await visit(paths.session);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const session = await response.json();
    expect(sessionSchema.parse(session)).toEqual(session);
    expect(session).toEqual({
      sandbox: false,
      ...plainOffer(168),
      linksPerMinute: 60,
      lookup: false,
      signIn: true,
      operator: { name: 'Ada Lovelace' },
      operatorId: expect.stringMatching(/^[\w-]{16}$/),
      endsInS: 28_799,
      lookAfterMs: 1000,
      tabKeys: [expect.stringMatching(/^[\w-]{43}$/)],
    });
  });

  test('if nobody is signed in is that a sign-in is needed', async () => {
    expect(await createSignInDesk().readSession()).toEqual({
      sandbox: false,
      ...plainOffer(168),
      linksPerMinute: 60,
      lookup: false,
      signIn: true,
      operator: null,
      operatorId: null,
      endsInS: null,
      tabKeys: [],
    });
  });
});

describe('the page that is served first', () => {
  test('is the open desk if sign-in is off, even with a session cookie', async () => {
    const { enter, jar } = await startSignInDesk();
    await enter();
    const { app } = createTestApp({ site: tinySite });
    const headers = { cookie: `sharedesk=${jar.get('sharedesk')}` };
    expect(await variantOf(await app.request('/', { headers }))).toBe('open');
  });

  test('is the sign-in before a session, the desk during it, and the sign-in again after its end and after a sign-out', async () => {
    const { enter, visit, clock } = await startSignInDesk({}, { site: tinySite });
    const variant = async () => variantOf(await visit('/'));
    expect(await variant()).toBe('signed_out');
    await enter();
    expect(await variant()).toBe('signed_in');
    clock.ms += 8 * 3_600_000;
    expect(await variant()).toBe('signed_out');
    await enter();
    expect(await variant()).toBe('signed_in');
    await visit(paths.logout, { method: 'POST' });
    expect(await variant()).toBe('signed_out');
  });

  test('is never the desk for a forged session', async () => {
    const { enter, visit, jar } = await startSignInDesk({}, { site: tinySite });
    await enter();
    jar.set('sharedesk', `${jar.get('sharedesk')?.slice(0, -4)}AAAA`);
    expect(await variantOf(await visit('/'))).toBe('signed_out');
  });

  test('is not the one that the browser cached before the sign-in', async () => {
    const { enter, visit } = await startSignInDesk({}, { site: tinySite });
    const etag = (await visit('/')).headers.get('etag') ?? '';
    const ask = () => visit('/', { headers: { 'if-none-match': etag } });
    expect((await ask()).status).toBe(304);
    await enter();
    expect(await variantOf(await ask())).toBe('signed_in');
  });

  test.each(['/live-signed_in', '/signed_in', '/live-signed_in.html', '/live-open'])('cannot be requested by name, as %s', async (path) => {
    expect((await createSignInDesk({ site: tinySite }).visit(path)).status).toBe(404);
  });
});

describe('the supervisors’ page', () => {
  const policy = { ...anyLink, supervisorClaim: { name: 'groups', value: 'supervisor' } };

  test('is the sign-in before a session, the live links for supervisors, and a refusal for everybody else', async () => {
    const { enter, visit, provider, jar } = await startSignInDesk({}, { site: tinySite, policy });
    const look = async () => {
      const response = await visit(paths.liveLinksPage);
      return [response.status, await variantOf(response)];
    };
    expect(await look()).toEqual([200, 'signed_out']);
    provider.habits.claims = { sub: 'ada', groups: ['staff'] };
    await enter();
    expect(await look()).toEqual([403, 'not_a_supervisor']);
    jar.clear();
    provider.habits.claims = { sub: 'sue', groups: ['supervisor'] };
    await enter(`?returnTo=${paths.liveLinksPage}`);
    expect(await look()).toEqual([200, 'live_links']);
  });

  test('is also found with a slash at its end', async () => {
    const response = await createSignInDesk({ site: tinySite, policy }).visit(`${paths.liveLinksPage}/?bot=a`);
    expect([response.status, response.headers.get('location')]).toEqual([302, `${paths.liveLinksPage}?bot=a`]);
  });

  test('is not there where nobody can be a supervisor', async () => {
    const { enter, visit } = await startSignInDesk({}, { site: tinySite });
    await enter();
    expect((await visit(paths.liveLinksPage)).status).toBe(404);
    expect((await createTestApp({ site: tinySite, policy }).app.request(paths.liveLinksPage)).status).toBe(404);
  });
});
