import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import {
  type Behaviour,
  byEndpoint,
  inTurn,
  reset,
  sendLink,
  sendStatus,
  sendText,
  sendToken,
  shareUrl,
  silence,
  startFaultyUpstream,
} from '../testing/faulty-upstream';
import { connectTo, keys, stopTimers } from '../testing/test-client';
import { startTlsUpstream, type TlsAnswer, tlsOptions } from '../testing/tls-upstream';
import { ShareCalls } from './share-calls';
import { UpstreamFailure } from './upstream-failure';

const hangUp: Behaviour = ({ socket }) => socket?.end();
const halfHeaders: Behaviour = ({ socket }) => socket?.write('HTTP/1.1 2', () => socket.resetAndDestroy());
const interim: Behaviour = ({ socket }) => socket?.write('HTTP/1.1 103 Early Hints\r\n\r\n', () => socket.resetAndDestroy());

/** Makes one link, and returns what came of it. */
async function shareOnce(share: ReturnType<typeof connectTo>['share']) {
  const calls = new ShareCalls();
  const answer = await share(undefined, calls);
  const { attempts, linkMayExist } = calls;
  return { outcome: answer instanceof UpstreamFailure ? answer.code : answer, attempts, linkMayExist };
}

describe('a share call on a fresh connection', () => {
  test.each<[string, Behaviour]>([
    ['is reset', reset],
    ['is closed without a byte of an answer', hangUp],
    ['is reset after an interim response', interim],
    ['is reset in the middle of its headers', halfHeaders],
  ])('that %s is not repeated, and a link may exist', async (_, fault) => {
    const { url, seen } = await startFaultyUpstream(inTurn(fault, sendLink));
    expect(await shareOnce(connectTo(url).share)).toEqual({ outcome: 'upstream_unavailable', attempts: 1, linkMayExist: true });
    expect(seen).toHaveLength(1);
  });
});

describe('a share call on a connection that was used before', () => {
  /** Makes one link, and then another one over the same connection, whose first call ends in `fault`. */
  async function shareAgain(fault: Behaviour) {
    const { url, seen, sockets } = await startFaultyUpstream(inTurn(sendLink, fault, sendLink));
    const { share } = connectTo(url);
    await share();
    // Undici takes the connection back after it has told us about the response.
    await setImmediate();
    const result = await shareOnce(share);
    expect(seen.length).toBe(1 + result.attempts);
    expect(sockets.length).toBe(result.attempts);
    return result;
  }

  test.each<[string, Behaviour]>([
    ['reset', reset],
    ['closed', hangUp],
  ])('that was %s without a byte of an answer is repeated once on a new one', async (_, fault) => {
    expect(await shareAgain(fault)).toMatchObject({ outcome: shareUrl, attempts: 2 });
  });

  test.each<[string, Behaviour]>([
    ['reset after an interim response', interim],
    ['reset in the middle of its headers', halfHeaders],
  ])('that was %s is not repeated', async (_, fault) => {
    expect(await shareAgain(fault)).toEqual({ outcome: 'upstream_unavailable', attempts: 1, linkMayExist: true });
  });

  test('is repeated only once', async () => {
    const { url, seen } = await startFaultyUpstream(inTurn(sendLink, hangUp, hangUp, sendLink));
    const { share } = connectTo(url);
    await share();
    await setImmediate();
    expect(await shareOnce(share)).toEqual({ outcome: 'upstream_unavailable', attempts: 2, linkMayExist: true });
    expect(seen).toHaveLength(3);
  });
});

describe('over TLS', () => {
  test.each<[string, TlsAnswer[], object]>([
    ['a fresh connection that is reset', ['reset', 'link'], { outcome: 'upstream_unavailable', attempts: 1, linkMayExist: true }],
    ['a fresh connection that is closed', ['close', 'link'], { outcome: 'upstream_unavailable', attempts: 1, linkMayExist: true }],
  ])('%s is not repeated', async (_, answers, expected) => {
    const { url, calls } = await startTlsUpstream(answers);
    expect(await shareOnce(connectTo(url, { tls: tlsOptions }).share)).toEqual(expected);
    expect(calls()).toBe(1);
  });

  test.each<TlsAnswer>(['reset', 'close'])('a used connection with a %s and no byte of an answer is repeated once', async (fault) => {
    const { url, connections } = await startTlsUpstream(['link', fault, 'link']);
    const { share } = connectTo(url, { tls: tlsOptions });
    await share();
    await setImmediate();
    expect(await shareOnce(share)).toMatchObject({ outcome: shareUrl, attempts: 2 });
    expect(connections()).toBe(2);
  });
});

describe('whether a link may exist, and after how many calls', () => {
  test.each<[string, Behaviour, number, boolean]>([
    ['500', sendStatus(500), 1, true],
    ['503 and 503', sendStatus(503), 2, true],
    ['503 and 500', inTurn(sendStatus(503), sendStatus(500)), 2, true],
    ['200 without a link', sendText('{}'), 1, true],
    ['204', sendStatus(204), 1, true],
    ['400', sendStatus(400), 1, false],
    ['401', sendStatus(401), 1, false],
    ['404', sendStatus(404), 1, false],
    ['418', sendStatus(418), 1, false],
    ['429', sendStatus(429), 1, false],
    ['a redirect to a conversation that is not there', inTurn(sendStatus(307, { location: '/elsewhere' }), sendStatus(404)), 2, false],
    ['a redirect to a fault', inTurn(sendStatus(307, { location: '/elsewhere' }), sendStatus(500)), 2, true],
    ['a redirect to another origin', sendStatus(302, { location: 'https://login.example' }), 1, false],
    // The first call may have made one, whatever the second is told.
    ['503 and 429', inTurn(sendStatus(503), sendStatus(429)), 2, true],
  ])('is known after %s', async (_, behave, attempts, linkMayExist) => {
    const { url } = await startFaultyUpstream(behave);
    expect(await shareOnce(connectTo(url).share)).toMatchObject({ attempts, linkMayExist });
  });

  test.each<[string, Behaviour]>([
    ['refused', sendStatus(403)],
    ['reset', reset],
    ['answered with 500', sendStatus(500)],
  ])('is known after a token exchange that was %s', async (_, auth) => {
    const { url } = await startFaultyUpstream(byEndpoint({ auth, share: sendLink }));
    expect(await shareOnce(connectTo(url, { credentials: keys }).share)).toMatchObject({ attempts: 0, linkMayExist: false });
  });

  test('is known after two calls with two tokens', async () => {
    const { url } = await startFaultyUpstream(byEndpoint({ auth: sendToken, share: sendStatus(401) }));
    expect(await shareOnce(connectTo(url, { credentials: keys }).share)).toMatchObject({ attempts: 2, linkMayExist: false });
  });

  test('is known where nobody listens', async () => {
    const { url, close } = await startFaultyUpstream(sendLink);
    await close();
    expect(await shareOnce(connectTo(url).share)).toEqual({ outcome: 'upstream_unavailable', attempts: 0, linkMayExist: false });
  });

  test('is known where no more calls may be in flight', async () => {
    const { url } = await startFaultyUpstream(sendLink);
    const { share } = connectTo(url, { mostInFlight: 0 });
    expect(await shareOnce(share)).toEqual({ outcome: 'upstream_unavailable', attempts: 0, linkMayExist: false });
  });

  test.each<[string, Behaviour, number, boolean]>([
    ['the token exchange', silence, 0, false],
    ['the share call', byEndpoint({ auth: sendToken, share: silence }), 1, true],
  ])('is known when time is up in %s', async (_, behave, attempts, linkMayExist) => {
    stopTimers();
    const { url, arrived } = await startFaultyUpstream(behave);
    const answer = shareOnce(connectTo(url, { credentials: keys, timeoutMs: 1000 }).share);
    await arrived(1 + attempts);
    vi.advanceTimersByTime(1000);
    expect(await answer).toEqual({ outcome: 'upstream_timeout', attempts, linkMayExist });
  });

  test('is known when time is up before there is a connection', async () => {
    stopTimers();
    const { url } = await startFaultyUpstream(sendLink);
    const { share } = connectTo(url, { timeoutMs: 1000 });
    const answer = shareOnce(share);
    vi.advanceTimersByTime(1000);
    expect(await answer).toEqual({ outcome: 'upstream_timeout', attempts: 0, linkMayExist: false });
  });
});
