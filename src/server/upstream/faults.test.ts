import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  type Behaviour,
  inTurn,
  reset,
  sendJson,
  sendLink,
  sendStatus,
  sendText,
  shareUrl,
  startFaultyUpstream,
} from '../testing/faulty-upstream';
import { createTestApp, startMs } from '../testing/test-app';
import { connectTo } from '../testing/test-client';

const sendUrl = (url: unknown) => sendText(JSON.stringify({ Url: url }));
const resetInBody: Behaviour = (response) =>
  response.writeHead(200, { 'content-length': '500' }).write('{"Url":', () => response.socket?.resetAndDestroy());
const resetInHeaders: Behaviour = ({ socket }) => socket?.write('HTTP/1.1 200 OK\r\nContent-', () => socket.resetAndDestroy());

/** Writes `text`, and then `more` again and again until the other side stops reading. */
const sendEndlessly =
  (text: string, more: string): Behaviour =>
  ({ socket }) => {
    if (!socket) return;
    const write = () => socket.write(more) && setImmediate(write);
    socket.on('drain', write).on('error', () => undefined);
    socket.write(text);
    write();
  };
const endlessBody = sendEndlessly('HTTP/1.1 200 OK\r\n\r\n', ' '.repeat(16_384));
const endlessHeaders = sendEndlessly('HTTP/1.1 200 OK\r\n', 'X-More: and more\r\n'.repeat(100));
const endlessHeader = sendEndlessly('HTTP/1.1 200 OK\r\nX-More: ', 'and more'.repeat(100));

describe('an upstream that', () => {
  test.each<[string, string, Behaviour, number]>([
    ['says 400', 'upstream_rejected', sendStatus(400), 1],
    ['says 401', 'upstream_unauthorized', sendStatus(401), 1],
    ['says 403', 'upstream_unauthorized', sendStatus(403), 1],
    ['says 404', 'conversation_not_found', sendStatus(404), 1],
    ['says 418', 'upstream_invalid_response', sendStatus(418), 1],
    ['says 204', 'upstream_invalid_response', sendStatus(204), 1],
    ['says 429', 'rate_limited', sendStatus(429), 1],
    ['says 500', 'upstream_unavailable', sendStatus(500), 1],
    ['says 500 once', 'upstream_unavailable', inTurn(sendStatus(500), sendLink), 1],
    ['says 502', 'upstream_unavailable', sendStatus(502), 1],
    ['says 502 once', 'upstream_unavailable', inTurn(sendStatus(502), sendLink), 1],
    ['says 504', 'upstream_unavailable', sendStatus(504), 1],
    ['says 504 once', 'upstream_unavailable', inTurn(sendStatus(504), sendLink), 1],
    ['always says 503', 'upstream_unavailable', sendStatus(503), 2],
    ['says 503, then 404', 'conversation_not_found', inTurn(sendStatus(503), sendStatus(404)), 2],
    ['resets every connection', 'upstream_unavailable', reset, 1],
    ['resets in the middle of its headers', 'upstream_unavailable', resetInHeaders, 1],
    ['resets in the middle of its body', 'upstream_unavailable', resetInBody, 1],
    ['resets once in the middle of its body', 'upstream_unavailable', inTurn(resetInBody, sendLink), 1],
    ['sends HTML', 'upstream_invalid_response', sendText('<!doctype html>'), 1],
    ['sends half a JSON text', 'upstream_invalid_response', sendText('{"Url":"https://share.'), 1],
    ['sends an empty body', 'upstream_invalid_response', sendText(''), 1],
    ['sends null', 'upstream_invalid_response', sendText('null'), 1],
    ['sends no Url', 'upstream_invalid_response', sendText('{}'), 1],
    ['sends a number as Url', 'upstream_invalid_response', sendUrl(7), 1],
    ['sends a relative Url', 'upstream_invalid_response', sendUrl('/c/8f31'), 1],
    ['sends a Url without a scheme', 'upstream_invalid_response', sendUrl('//share.example.com/c'), 1],
    ['sends a javascript: Url', 'upstream_invalid_response', sendUrl('javascript:alert(1)'), 1],
    ['sends a data: Url', 'upstream_invalid_response', sendUrl('data:text/html,x'), 1],
    ['sends a Url with a line break', 'upstream_invalid_response', sendUrl('https://a.example/\nb'), 1],
    ['sends a Url with user info', 'upstream_invalid_response', sendUrl('https://share.example.com@evil.example/'), 1],
    ['sends a Url with an empty user', 'upstream_invalid_response', sendUrl('https://@evil.example/'), 1],
    ['sends a Url with a backslash', 'upstream_invalid_response', sendUrl('https://a.example\\@b.example/'), 1],
    ['sends more than 64 KiB', 'upstream_invalid_response', sendUrl(`https://a.example/${'x'.repeat(65_536)}`), 1],
    ['does not speak HTTP', 'upstream_invalid_response', (response) => response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n'), 1],
  ])('%s ends in %s', async (_, code, behave, calls) => {
    const { url, seen } = await startFaultyUpstream(behave);
    expect(await connectTo(url).share()).toMatchObject({ code });
    expect(seen).toHaveLength(calls);
  });

  test.each<[string, Behaviour]>([
    ['an endless body', endlessBody],
    ['endless headers', endlessHeaders],
    ['an endless header', endlessHeader],
  ])('sends %s is disconnected', async (_, behave) => {
    const closed: Promise<unknown>[] = [];
    const { url, seen } = await startFaultyUpstream((response, request, count) => {
      if (response.socket) closed.push(closeOf(response.socket));
      behave(response, request, count);
    });
    expect(await connectTo(url).share()).toMatchObject({ code: 'upstream_invalid_response' });
    expect(seen).toHaveLength(1);
    await closed[0];
  });

  test('refuses connections ends in upstream_unavailable', async () => {
    const { url, close, sockets } = await startFaultyUpstream(sendLink);
    await close();
    expect(await connectTo(url).share()).toMatchObject({ code: 'upstream_unavailable', details: { reason: 'ECONNREFUSED' } });
    expect(sockets).toEqual([]);
  });

  test('says 503 once is called once more', async () => {
    const { url, seen } = await startFaultyUpstream(inTurn(sendStatus(503), sendLink));
    expect(await connectTo(url).share()).toBe(shareUrl);
    expect(seen).toHaveLength(2);
  });

  test('closes idle connections is called over new ones', async () => {
    const { url, seen, sockets } = await startFaultyUpstream((response, request, count) => {
      const { socket } = response;
      response.on('finish', () => socket?.destroy());
      sendLink(response, request, count);
    });
    const { share } = connectTo(url);
    for (let call = 0; call < 3; call++) expect(await share()).toBe(shareUrl);
    expect(seen).toHaveLength(3);
    expect(sockets.length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['7', '7'],
    ['0', '1'],
    ['999999', '3600'],
    ['soon', '30'],
    [new Date(startMs + 90_000).toUTCString(), '90'],
    [new Date(startMs - 90_000).toUTCString(), '1'],
  ])('says 429 with Retry-After "%s" makes us say %s seconds', async (given, passedOn) => {
    const { url, seen } = await startFaultyUpstream(sendStatus(429, { 'retry-after': given }));
    const { response } = await createTestApp({ upstreamUrl: url }).postProblem();
    expect(response.headers.get('retry-after')).toBe(passedOn);
    expect(seen).toHaveLength(1);
  });

  test('spells Url differently is understood', async () => {
    const { url } = await startFaultyUpstream((response) => sendJson(response, { URL: shareUrl }));
    expect(await connectTo(url).share()).toBe(shareUrl);
  });
});

async function closeOf(socket: Socket): Promise<void> {
  // A reset also closes the socket.
  await once(
    socket.on('error', () => undefined),
    'close',
  ).catch(() => undefined);
}
