import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import {
  type Behaviour,
  byEndpoint,
  inTurn,
  sendJson,
  sendLink,
  sendStatus,
  sendToken,
  shareUrl,
  silence,
  startFaultyUpstream,
} from '../testing/faulty-upstream';
import { connectTo, keys, stopTimers } from '../testing/test-client';

const timeoutMs = 1000;
const stallInBody: Behaviour = (response) => response.writeHead(200, { 'content-length': '500' }).write('{"Url":');
const methodsOf = (seen: { method: string }[]) => seen.map(({ method }) => method);

/** Holds every response until the test sends it. */
function hold() {
  const held: ServerResponse[] = [];
  const behave: Behaviour = (response) => held.push(response);
  return { held, behave };
}

describe('the time limit', () => {
  test.each<[string, Behaviour]>([
    ['before its headers', silence],
    ['in the middle of its body', stallInBody],
  ])('ends a call that stalls %s', async (_, behave) => {
    stopTimers();
    const { url, seen, arrived } = await startFaultyUpstream(behave);
    const answer = connectTo(url, { timeoutMs }).share();
    await arrived(1);
    vi.advanceTimersByTime(timeoutMs);
    expect(await answer).toMatchObject({ code: 'upstream_timeout' });
    expect(seen).toHaveLength(1);
  });

  test('is not what ends a body that nobody reads: its connection is closed after one second', async () => {
    stopTimers();
    const { url, sockets } = await startFaultyUpstream((response) => {
      response.writeHead(404, { 'content-length': '500' }).write('not');
    });
    expect(await connectTo(url, { timeoutMs: 120_000 }).share()).toMatchObject({ code: 'conversation_not_found' });
    const closed = once(sockets[0] ?? expect.fail('no connection'), 'close');
    vi.advanceTimersByTime(1000);
    await closed;
  });

  test('lets a call pass that is slow but in time', async () => {
    stopTimers();
    const { held, behave } = hold();
    const { url, seen, arrived } = await startFaultyUpstream(behave);
    const answer = connectTo(url, { timeoutMs }).share();
    await arrived(1);
    vi.advanceTimersByTime(timeoutMs - 1);
    for (const response of held) sendJson(response, { Url: shareUrl });
    expect(await answer).toBe(shareUrl);
    expect(seen).toHaveLength(1);
  });

  test('covers the token exchange and the share call together', async () => {
    stopTimers();
    const { held, behave } = hold();
    const { url, seen, arrived } = await startFaultyUpstream(byEndpoint({ auth: behave, share: silence }));
    const answer = connectTo(url, { credentials: keys, timeoutMs }).share();
    await arrived(1);
    vi.advanceTimersByTime(0.6 * timeoutMs);
    for (const response of held) sendJson(response, { token: 't', expires: 60 });
    await arrived(2);
    // With a time limit of its own, the share call would still have time.
    vi.advanceTimersByTime(0.4 * timeoutMs);
    expect(await answer).toMatchObject({ code: 'upstream_timeout' });
    expect(methodsOf(seen)).toEqual(['POST', 'GET']);
  });

  test('covers a call and its retry together', async () => {
    stopTimers();
    const { held, behave } = hold();
    const { url, seen, arrived } = await startFaultyUpstream(inTurn(behave, silence));
    const answer = connectTo(url, { timeoutMs }).share();
    await arrived(1);
    vi.advanceTimersByTime(0.6 * timeoutMs);
    for (const response of held) response.writeHead(503).end();
    await arrived(2);
    vi.advanceTimersByTime(0.4 * timeoutMs);
    expect(await answer).toMatchObject({ code: 'upstream_timeout' });
    expect(seen).toHaveLength(2);
  });

  test('covers a refused call, the renewal and the repeated call together', async () => {
    stopTimers();
    const { held, behave } = hold();
    const share = inTurn(sendStatus(401), silence);
    const { url, seen, arrived } = await startFaultyUpstream(byEndpoint({ auth: inTurn(sendToken, behave), share }));
    const answer = connectTo(url, { credentials: keys, timeoutMs }).share();
    await arrived(3);
    vi.advanceTimersByTime(0.6 * timeoutMs);
    for (const response of held) sendJson(response, { token: 't', expires: 60 });
    await arrived(4);
    vi.advanceTimersByTime(0.4 * timeoutMs);
    expect(await answer).toMatchObject({ code: 'upstream_timeout' });
    expect(methodsOf(seen)).toEqual(['POST', 'GET', 'POST', 'GET']);
  });

  test('of one caller does not cancel the exchange that others share', async () => {
    stopTimers();
    const { held, behave } = hold();
    const { url, seen, arrived } = await startFaultyUpstream(
      byEndpoint({ auth: inTurn(sendToken, behave), share: inTurn(sendStatus(401), sendLink) }),
    );
    const { share } = connectTo(url, { credentials: keys, timeoutMs });
    const early = share();
    await arrived(2);
    vi.advanceTimersByTime(0.6 * timeoutMs);
    await arrived(3);
    const late = share();
    vi.advanceTimersByTime(0.4 * timeoutMs);
    expect(await early).toMatchObject({ code: 'upstream_timeout' });
    for (const response of held) sendJson(response, { token: 't', expires: 60 });
    expect(await late).toBe(shareUrl);
    expect(methodsOf(seen)).toEqual(['POST', 'GET', 'POST', 'GET']);
  });
});
