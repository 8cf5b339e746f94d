import { describe, expect, test } from 'vitest';
import { byEndpoint, inTurn, sendLink, sendStatus, sendToken, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { testToken } from '../testing/test-app';
import { connectTo, keys } from '../testing/test-client';

const redirect = (location: string, status = 302) => sendStatus(status, { location });

describe('a redirect of a share call', () => {
  test.each([301, 302, 303, 307, 308])('with %i within the same origin is followed with the token', async (status) => {
    const { url, seen } = await startFaultyUpstream(inTurn(redirect('/hop?q=1', status), sendLink));
    expect(await connectTo(url).share()).toBe(shareUrl);
    expect(seen[1]).toMatchObject({ method: 'GET', path: '/hop?q=1', authorization: `Bearer ${testToken}` });
    expect(seen).toHaveLength(2);
  });

  test('is followed three times', async () => {
    const { url, seen } = await startFaultyUpstream(inTurn(redirect('/1'), redirect('2'), redirect('/3'), sendLink));
    expect(await connectTo(url).share()).toBe(shareUrl);
    expect(seen.slice(1).map(({ path }) => path)).toEqual(['/1', '/2', '/3']);
  });

  test('is not followed a fourth time', async () => {
    const { url, seen } = await startFaultyUpstream(inTurn(redirect('/1'), redirect('/2'), redirect('/3'), redirect('/4'), sendLink));
    expect(await connectTo(url).share()).toMatchObject({ code: 'upstream_invalid_response', details: { reason: 'too many redirects' } });
    expect(seen).toHaveLength(4);
  });

  test.each<[string, (other: string, own: string) => string]>([
    ['another port', (other) => `http://${other}/c`],
    ['another port, without a scheme', (other) => `//${other}/c`],
    ['another port, with backslashes', (other) => `\\\\${other}\\c`],
    ['another port, with our own host as the user name', (other, own) => `http://${own}@${other}/c`],
    ['another scheme', (_, own) => `https://${own}/c`],
    ['another name of the same host', (_, own) => `http://${own.replace('127.0.0.1', 'localhost')}/c`],
    ['a javascript: address', () => 'javascript:alert(1)'],
    ['an address that cannot be parsed', () => 'http://['],
  ])('to %s is never followed', async (_, locationOf) => {
    const other = await startFaultyUpstream(sendLink);
    const own: { host: string } = { host: '' };
    const { url, seen, sockets } = await startFaultyUpstream((response, request, count) =>
      redirect(locationOf(new URL(other.url).host, own.host))(response, request, count),
    );
    own.host = new URL(url).host;
    expect(await connectTo(url).share()).toMatchObject({ code: 'upstream_invalid_response' });
    expect([seen.length, sockets.length, other.sockets.length]).toEqual([1, 1, 0]);
  });

  test('without a Location is an invalid response', async () => {
    const { url, seen } = await startFaultyUpstream(sendStatus(302));
    expect(await connectTo(url).share()).toMatchObject({ code: 'upstream_invalid_response' });
    expect(seen).toHaveLength(1);
  });

  test('with a user and a password is followed with our own token', async () => {
    const own: { host: string } = { host: '' };
    const { url, seen } = await startFaultyUpstream(
      inTurn((response, request, count) => redirect(`http://user:password@${own.host}/c`)(response, request, count), sendLink),
    );
    own.host = new URL(url).host;
    expect(await connectTo(url).share()).toBe(shareUrl);
    expect(seen[1]).toMatchObject({ path: '/c', authorization: `Bearer ${testToken}` });
  });

  test('to a path that looks like a host stays on the same host', async () => {
    const { url, seen } = await startFaultyUpstream(inTurn(redirect('/.//evil.example/c'), sendLink));
    expect(await connectTo(url).share()).toBe(shareUrl);
    expect(seen.map(({ path }) => path).at(-1)).toBe('//evil.example/c');
  });
});

describe('a redirect of a token exchange', () => {
  test.each([307, 308])('with %i within the same origin is followed with the keys', async (status) => {
    const { url, seen } = await startFaultyUpstream(
      byEndpoint({ auth: inTurn(redirect('/elsewhere', status), sendToken), share: sendLink }),
    );
    expect(await connectTo(url, { credentials: keys }).share()).toBe(shareUrl);
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET']);
    expect(seen[1]).toMatchObject({ path: '/elsewhere', body: seen[0]?.body });
  });

  test.each([301, 302, 303, 307, 308])('with %i to another origin never sends the keys there', async (status) => {
    const other = await startFaultyUpstream(sendToken);
    const { url, seen } = await startFaultyUpstream(redirect(`${other.url}/token`, status));
    expect(await connectTo(url, { credentials: keys }).share()).toMatchObject({ code: 'upstream_invalid_response' });
    expect([seen.length, other.sockets.length]).toEqual([1, 0]);
  });

  test.each([301, 302, 303])('with %i, which would lose the keys, is not followed', async (status) => {
    const { url, seen } = await startFaultyUpstream(redirect('/elsewhere', status));
    expect(await connectTo(url, { credentials: keys }).share()).toMatchObject({ code: 'upstream_invalid_response' });
    expect(seen).toHaveLength(1);
  });
});
