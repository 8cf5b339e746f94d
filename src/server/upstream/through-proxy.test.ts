import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Behaviour, inTurn, sendLink, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { startForwardProxy } from '../testing/forward-proxy';
import { connectTo } from '../testing/test-client';
import { startTlsUpstream, type TlsAnswer, tlsOptions } from '../testing/tls-upstream';
import { ShareCalls } from './share-calls';

const host = 'upstream.invalid';
const authorization = `Basic ${Buffer.from('user:password-canary').toString('base64')}`;
const portIn = (url: string) => Number(new URL(url).port);

interface Given {
  habits?: Omit<Parameters<typeof startForwardProxy>[0], 'hosts'>;
  sent?: string;
  timeoutMs?: number;
}

/** An upstream over TLS whose name only the proxy knows. */
async function startTunnelled(answers: TlsAnswer[], { habits, sent, timeoutMs = 5000 }: Given = {}) {
  const upstream = await startTlsUpstream(answers);
  const proxy = await startForwardProxy({ hosts: { [host]: portIn(upstream.url) }, ...habits });
  const way = { origin: proxy.address, authorization: sent };
  return { proxy, ...connectTo(`https://${host}`, { tls: tlsOptions, proxy: way, timeoutMs }), upstream };
}

/** The same over plain HTTP. */
async function startForwarded(behave: Behaviour, { habits, sent }: Given = {}) {
  const upstream = await startFaultyUpstream(behave);
  const proxy = await startForwardProxy({ hosts: { [host]: portIn(upstream.url) }, ...habits });
  const way = { origin: proxy.address, authorization: sent };
  return { proxy, ...connectTo(`http://${host}`, { allowHttp: true, proxy: way }), upstream };
}

async function shareTwice(share: () => Promise<unknown>) {
  const first = await share();
  // Undici takes the connection back after it has told us about the response.
  await setImmediate();
  return [first, await share()];
}

describe('through a proxy', () => {
  test('a link is made over a tunnel, which the next one uses too', async () => {
    const { share, proxy, upstream } = await startTunnelled(['link', 'link']);
    expect(await shareTwice(share)).toEqual([shareUrl, shareUrl]);
    expect(proxy.seen).toEqual([`${host}:443`]);
    expect([upstream.connections(), upstream.calls()]).toEqual([1, 2]);
  });

  test('that asks for a password, a link is made with it', async () => {
    const { share } = await startTunnelled(['link'], { habits: { authorization }, sent: authorization });
    expect(await share()).toBe(shareUrl);
  });

  test('an upstream over plain HTTP gets what it would get directly, and not the password of the proxy', async () => {
    const { share, proxy, upstream } = await startForwarded(sendLink, { habits: { authorization }, sent: authorization });
    expect(await share()).toBe(shareUrl);
    expect(proxy.seen).toEqual([expect.stringMatching(`^http://${host}/peoples/conversation/share/view/`)]);
    expect(upstream.seen[0]?.path).toMatch(/^\/peoples\/conversation\/share\/view\//);
  });

  test('a share call that breaks after it was written is not repeated, and a link may exist', async () => {
    const { share, upstream } = await startTunnelled(['reset', 'link']);
    const calls = new ShareCalls();
    expect(await share(undefined, calls)).toMatchObject({ code: 'upstream_unavailable' });
    expect([upstream.calls(), calls.linkMayExist]).toEqual([1, true]);
  });

  test('a share call on a tunnel that was closed before is repeated', async () => {
    const { share, upstream } = await startTunnelled(['link', 'reset', 'link']);
    expect(await shareTwice(share)).toEqual([shareUrl, shareUrl]);
    expect(upstream.calls()).toBe(3);
  });
});

describe('a proxy that gives no way out is named in the reason, and no link can exist:', () => {
  test.each<[string, Given['habits'], string, number]>([
    ['it asks for a password', { authorization }, 'proxy: status 407', 1],
    ['it forbids the host', { refusal: 403 }, 'proxy: status 403', 1],
    ['it cannot reach the host, after one more attempt', { refusal: 502 }, 'proxy: status 502', 2],
    ['it closes the connection, after one more attempt', { refusal: 'close' }, 'proxy: UND_ERR_SOCKET', 2],
  ])('%s', async (_, habits, reason, asked) => {
    const { share, check, proxy, upstream } = await startTunnelled([], habits && { habits });
    const calls = new ShareCalls();
    expect(await share(undefined, calls)).toMatchObject({ code: 'upstream_unavailable', details: { reason } });
    expect([calls.attempts, calls.linkMayExist, upstream.connections()]).toEqual([0, false, 0]);
    expect(proxy.seen).toHaveLength(asked);
    expect(await check()).toBe('upstream_down');
  });

  test('it does not answer in time', async () => {
    const { share } = await startTunnelled([], { habits: { refusal: 'silence' }, timeoutMs: 200 });
    const calls = new ShareCalls();
    expect(await share(undefined, calls)).toMatchObject({ code: 'upstream_timeout', details: { reason: 'deadline' } });
    expect([calls.attempts, calls.linkMayExist]).toEqual([0, false]);
  });

  test.each([`https://${host}`, `http://${host}`])('it is not there, on the way to %s', async (apiUrl) => {
    const { share } = connectTo(apiUrl, { allowHttp: true, proxy: { origin: 'http://127.0.0.1:1', authorization: undefined } });
    expect(await share()).toMatchObject({ code: 'upstream_unavailable', details: { reason: 'proxy: ECONNREFUSED' } });
  });

  test('it asks for a password, on the way to an upstream over plain HTTP', async () => {
    const { share, check, proxy, upstream } = await startForwarded(inTurn(sendLink), { habits: { authorization } });
    const calls = new ShareCalls();
    expect(await share(undefined, calls)).toMatchObject({ code: 'upstream_unavailable', details: { reason: 'proxy: status 407' } });
    expect([proxy.seen.length, upstream.seen.length, calls.linkMayExist]).toEqual([1, 0, false]);
    expect(await check()).toBe('upstream_down');
  });
});
