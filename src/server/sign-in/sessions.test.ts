import { createHash, hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { hourMs } from '#contract/time';
import { client } from '../testing/fake-provider';
import { createSignInDesk, secrets, startSignInDesk } from '../testing/sign-in-desk';
import { startMs } from '../testing/test-app';

function keyFor(issuer: string) {
  const purpose = `sharedesk session ${JSON.stringify([issuer, client.clientId, null])}`;
  const info = createHash('sha256').update(purpose).digest();
  return new Uint8Array(hkdfSync('sha256', secrets.new, '', info, 32));
}

/** Reads the session cookie with the secret, but without our own code. */
async function readCookie(value = '', issuer: string) {
  return (await jwtDecrypt(value, keyFor(issuer), { currentDate: new Date(startMs) })).payload;
}

/** Makes a session cookie with the secret. Times are in seconds from the start; undefined leaves one out. */
function forgeCookie(issuer: string, { iat, exp }: { iat?: number; exp: number }) {
  const times = { ...(iat !== undefined && { iat: startMs / 1000 + iat }), exp: startMs / 1000 + exp };
  return new EncryptJWT({ sub: 'sub-1', name: 'Ada', ...times }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(keyFor(issuer));
}

/** The longest values that we keep. A character of the name takes up to four bytes, one of the `sub` up to two, because a quote is escaped. */
const longest = { name: '😀'.repeat(200), sub: '"'.repeat(255), sid: 'x'.repeat(500) };

describe('the session cookie', () => {
  test('holds the operator’s sub, name and times, what it can be ended by, and no other claim', async () => {
    const claims = { name: 'Ada Lovelace', email: 'ada@example.com', groups: ['staff'], sid: 'sid-canary' };
    const { enter, jar, provider } = await startSignInDesk({ claims });
    await enter();
    const startS = startMs / 1000;
    expect(await readCookie(jar.get('sharedesk'), provider.url)).toEqual({
      sub: 'sub-1',
      name: 'Ada Lovelace',
      id: expect.stringMatching(/^[\w-]{22}$/),
      // Not the provider's own text, which may be long.
      sid: expect.stringMatching(/^[\w-]{22}$/),
      iat: startS,
      exp: startS + 8 * 3600,
    });
  });

  test('stays below 2 KiB with the longest name and sub, attributes included', async () => {
    const { enter, readSession } = await startSignInDesk({ claims: longest }, { origin: { publicOrigin: 'https://desk.example' } });
    const line = (await enter()).headers.getSetCookie().find((line) => line.startsWith('__Host-sharedesk='));
    expect(Buffer.byteLength(line ?? '')).toBeGreaterThan(1000);
    expect(Buffer.byteLength(line ?? '')).toBeLessThan(2048);
    expect(await readSession()).toMatchObject({ operator: { name: '😀'.repeat(100) } });
  });

  test('of a waiting sign-in stays below the limit of browsers, and four of them with a session below the limit of proxies', async () => {
    const { begin, enter, jar } = await startSignInDesk({ claims: longest });
    await enter();
    for (let count = 0; count < 4; count++) await begin(`?returnTo=/${'a'.repeat(511)}`);
    const sizes = [...jar].map(([name, value]) => name.length + value.length);
    expect(sizes).toHaveLength(5);
    expect(Math.max(...sizes)).toBeLessThan(2048);
    // The common limit of proxies for one header line.
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(8192);
  });
});

describe('a session', () => {
  test.each([8, 0.5, 0.001, 720])('of %d hours ends then, to the second', async (hours) => {
    const { enter, readSession, clock } = await startSignInDesk({}, { hours });
    await enter();
    expect(await readSession()).toMatchObject({ endsInS: Math.floor(hours * 3600) });
    clock.ms = startMs + Math.floor(hours * 3600) * 1000 - 1;
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' }, endsInS: 1 });
    clock.ms++;
    expect(await readSession()).toMatchObject({ signIn: true, operator: null, operatorId: null, endsInS: null });
  });

  test.each([8 * hourMs, 7.9 * hourMs])('that has ended stays ended when the server’s clock is set back by %d ms', async (backMs) => {
    const { enter, readSession, clock } = await startSignInDesk();
    await enter();
    clock.ms += 8 * hourMs;
    expect(await readSession()).toMatchObject({ operator: null });
    clock.ms -= backMs;
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test('that is valid stays so when the server’s clock is set back, and ends no later', async () => {
    const { enter, readSession, clock } = await startSignInDesk();
    await enter();
    clock.ms += hourMs;
    expect(await readSession()).toMatchObject({ endsInS: 7 * 3600 });
    clock.ms -= 3 * hourMs;
    expect(await readSession()).toMatchObject({ endsInS: 7 * 3600 });
    clock.ms += 3 * hourMs + 1000;
    expect(await readSession()).toMatchObject({ endsInS: 7 * 3600 - 1 });
  });

  test('is not prolonged by use', async () => {
    const { enter, visit, readSession, clock } = await startSignInDesk();
    await enter();
    for (let hour = 1; hour < 8; hour++) {
      clock.ms = startMs + hour * hourMs;
      expect((await visit('/api/session')).headers.getSetCookie()).toEqual([]);
      expect(await readSession()).toMatchObject({ endsInS: (8 - hour) * 3600 });
    }
  });

  test.each([
    ['that is as old as sessions may be, whatever its end says', { iat: -8 * 3600, exp: 3600 }, false],
    ['that is a second younger', { iat: -8 * 3600 + 1, exp: 3600 }, true],
    ['without a beginning', { exp: 3600 }, false],
    ['that began up to a minute later by the clock of another replica', { iat: 60, exp: 3600 }, true],
    ['that begins later', { iat: 61, exp: 3600 }, false],
  ])('%s is judged by its beginning: %o, valid: %s', async (_, times, valid) => {
    const issuer = 'http://127.0.0.1:1';
    const { readSession } = createSignInDesk({ issuer, jar: new Map([['sharedesk', await forgeCookie(issuer, times)]]) });
    expect((await readSession()).operator !== null).toBe(valid);
  });

  test('of a version in which no session could be ended is valid until all sessions of the person are ended', async () => {
    const issuer = 'http://127.0.0.1:1';
    const old = await forgeCookie(issuer, { iat: 0, exp: 3600 });
    const { jar, visit, readSession } = createSignInDesk({ issuer, jar: new Map([['sharedesk', old]]) });
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada' } });
    await visit(paths.logout, { method: 'POST' });
    jar.set('sharedesk', old);
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada' } });
    await visit(paths.logoutEverywhere, { method: 'POST' });
    jar.set('sharedesk', old);
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test('ends earlier when SESSION_HOURS is lowered, and the page is told so', async () => {
    const { enter, jar, provider } = await startSignInDesk();
    await enter();
    const { readSession } = createSignInDesk({ jar, issuer: provider.url, hours: 2 });
    expect(await readSession()).toMatchObject({ endsInS: 2 * 3600 });
  });

  test('begins again with every sign-in', async () => {
    const { enter, readSession, clock, jar } = await startSignInDesk();
    await enter();
    const first = jar.get('sharedesk');
    clock.ms += hourMs;
    await enter();
    expect(jar.get('sharedesk')).not.toBe(first);
    expect(await readSession()).toMatchObject({ endsInS: 8 * 3600 });
  });

  test('is valid at every desk with the same settings', async () => {
    const { enter, jar, provider } = await startSignInDesk();
    await enter();
    const { readSession } = createSignInDesk({ jar, issuer: provider.url });
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
  });

  test('survives a new secret until the old one is removed', async () => {
    const { enter, jar, provider } = await startSignInDesk({}, { secrets: [secrets.old] });
    await enter();
    const both = createSignInDesk({ jar, issuer: provider.url, secrets: [secrets.new, secrets.old] });
    expect(await both.readSession()).toMatchObject({ operator: { name: 'sub-1' } });
    const fresh = createSignInDesk({ jar, issuer: provider.url });
    expect(await fresh.readSession()).toMatchObject({ operator: null });
    await both.enter();
    expect(await fresh.readSession()).toMatchObject({ operator: { name: 'sub-1' } });
  });

  test('is not valid with another provider', async () => {
    const { enter, jar } = await startSignInDesk();
    await enter();
    const { readSession } = createSignInDesk({ jar, issuer: 'http://127.0.0.1:2' });
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test('is not valid for another client of the same provider', async () => {
    const { enter, jar, provider } = await startSignInDesk();
    await enter();
    const { readSession } = createSignInDesk({ jar, issuer: provider.url, clientId: 'staging' });
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test('ends when a claim, or another one, is required of operators', async () => {
    const { enter, jar, provider } = await startSignInDesk({ claims: { groups: ['staff', 'operators'] } });
    const staff = createSignInDesk({ jar, issuer: provider.url, requiredClaim: { name: 'groups', value: 'staff' } });
    const operators = createSignInDesk({ jar, issuer: provider.url, requiredClaim: { name: 'groups', value: 'operators' } });
    await enter();
    expect(await staff.readSession()).toMatchObject({ operator: null });
    await staff.enter();
    expect(await staff.readSession()).toMatchObject({ operator: { name: 'sub-1' } });
    expect(await operators.readSession()).toMatchObject({ operator: null });
  });

  test('is not opened by the cookie of a sign-in under way', async () => {
    const { begin, jar, readSession } = await startSignInDesk();
    await begin();
    const [value = ''] = jar.values();
    jar.set('sharedesk', value);
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test.each([
    ['an empty text', ''],
    ['a word', 'admin'],
    ['JSON', '{"sub":"sub-1"}'],
    ['five letters', 'a.b.c.d.e'],
    ['a text that cannot be decoded', '%ff%'],
    ['a text that is too long for a cookie', 'x'.repeat(8000)],
  ])('is not opened by %s', async (_, text) => {
    const { jar, readSession } = createSignInDesk({ jar: new Map([['sharedesk', text]]) });
    expect(await readSession()).toMatchObject({ operator: null });
    expect(jar.get('sharedesk')).toBe(text);
  });
});

describe('the operator ID', () => {
  test('is the same at every sign-in, even under another name, and reveals nothing', async () => {
    const { enter, readSession, provider } = await startSignInDesk({ claims: { sub: 'sub-1', name: 'Ada' } });
    await enter();
    const first = (await readSession()).operatorId;
    provider.habits.claims = { sub: 'sub-1', name: 'Ada Lovelace' };
    await enter();
    expect((await readSession()).operatorId).toBe(first);
    expect(first).toMatch(/^[\w-]{16}$/);
  });

  test('differs for another person, and for the same sub at another provider', async () => {
    const { enter, readSession, provider } = await startSignInDesk({ claims: { sub: 'sub-1' } });
    const ids = new Set<string>();
    for (const sub of ['sub-1', 'sub-2']) {
      provider.habits.claims = { sub };
      await enter();
      ids.add((await readSession()).operatorId);
    }
    const elsewhere = await startSignInDesk({ claims: { sub: 'sub-1' } });
    await elsewhere.enter();
    ids.add((await elsewhere.readSession()).operatorId);
    expect(ids.size).toBe(3);
  });
});
