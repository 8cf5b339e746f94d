import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  type Behaviour,
  byEndpoint,
  inTurn,
  reset,
  sendJson,
  sendLink,
  sendStatus,
  sendToken,
  shareUrl,
  silence,
  startFaultyUpstream,
} from '../testing/faulty-upstream';
import { connectTo, keys } from '../testing/test-client';
import { shareUrlOf } from './response';

describe('an observer', () => {
  function createObserver() {
    const events: string[] = [];
    const observe = {
      called: (endpoint: string, outcome: string) => void events.push(`${endpoint} ${outcome}`),
      renewed: (outcome: string) => void events.push(`renewed ${outcome}`),
    };
    return { events, observe };
  }

  test.each<[string, Behaviour, string[]]>([
    ['a link', byEndpoint({ auth: sendToken, share: sendLink }), ['auth ok', 'renewed ok', 'share ok']],
    [
      'a repeated call',
      byEndpoint({ auth: sendToken, share: inTurn(sendStatus(503), sendLink) }),
      ['auth ok', 'renewed ok', 'share upstream_unavailable', 'share ok'],
    ],
    [
      'a refused token',
      byEndpoint({ auth: sendToken, share: inTurn(sendStatus(401), sendLink) }),
      ['auth ok', 'renewed ok', 'share upstream_unauthorized', 'auth ok', 'renewed ok', 'share ok'],
    ],
    [
      'a response that makes no sense',
      byEndpoint({ auth: sendToken, share: (response) => sendJson(response, {}) }),
      ['auth ok', 'renewed ok', 'share upstream_invalid_response'],
    ],
    ['refused keys', sendStatus(403), ['auth upstream_unauthorized', 'renewed upstream_unauthorized']],
  ])('is told about %s', async (_, behave, expected) => {
    const { url } = await startFaultyUpstream(behave);
    const { events, observe } = createObserver();
    await connectTo(url, { credentials: keys, observe }).share();
    expect(events).toEqual(expected);
  });

  test('is told nothing during the pause after a failure, and nothing about a probe', async () => {
    const { url } = await startFaultyUpstream(sendStatus(403));
    const { events, observe } = createObserver();
    const { share } = connectTo(url, { credentials: keys, observe });
    await share();
    await share();
    expect(events).toHaveLength(2);
    await connectTo(url, { observe }).check();
    expect(events).toHaveLength(2);
  });
});

test.each([200, 201, 202])('a link that comes with the status %i is taken', async (status) => {
  const created: Behaviour = (response) => sendJson(response, { Url: `${shareUrl} ` }, status);
  const tokenToo: Behaviour = (response) => sendJson(response, { token: 'token-1', expires: 60 }, status);
  const { url, seen } = await startFaultyUpstream(byEndpoint({ auth: tokenToo, share: created }));
  expect(await connectTo(url, { credentials: keys }).share()).toBe(shareUrl);
  expect(seen).toHaveLength(2);
});

describe('at the limit of share calls in flight', () => {
  test('the next call is refused at once, before a token is asked for, and the others go on', async () => {
    const held: ServerResponse[] = [];
    const { url, seen, arrived } = await startFaultyUpstream((response) => held.push(response));
    const { share } = connectTo(url, { mostInFlight: 2 });
    const first = [share(), share()];
    await arrived(2);
    const details = { reason: 'overload', retryAfterS: 1, nothingBegun: true };
    expect(await share()).toMatchObject({ code: 'upstream_unavailable', retryable: false, details });
    for (const response of held) sendJson(response, { Url: shareUrl });
    expect(await Promise.all(first)).toEqual([shareUrl, shareUrl]);
    expect(seen).toHaveLength(2);
  });

  test('callers that wait for a token count too', async () => {
    const { url, seen, arrived } = await startFaultyUpstream(silence);
    const { share } = connectTo(url, { credentials: keys, mostInFlight: 2 });
    const waiting = [share(), share()];
    await arrived(1);
    expect(await share()).toMatchObject({ details: { reason: 'overload' } });
    expect([seen.length, waiting.length]).toEqual([1, 2]);
  });

  test('a probe still gets a connection', async () => {
    const { url, arrived } = await startFaultyUpstream((response, request, count) =>
      (request.path.endsWith('/share') ? sendStatus(400) : silence)(response, request, count),
    );
    const { share, check } = connectTo(url, { mostInFlight: 2 });
    const waiting = [share(), share()];
    await arrived(2);
    expect(await check()).toBe('fine');
    expect(waiting).toHaveLength(2);
  });

  test.each<[string, Behaviour]>([
    ['succeeded', sendLink],
    ['failed', sendStatus(500)],
    ['were reset', reset],
    ['timed out', silence],
  ])('new calls are accepted after the earlier ones %s', async (_, behave) => {
    const { url } = await startFaultyUpstream((response, request, count) =>
      (request.path.includes('/fine/') ? sendLink : behave)(response, request, count),
    );
    const { share } = connectTo(url, { mostInFlight: 2, timeoutMs: behave === silence ? 50 : 5000 });
    for (let round = 0; round < 3; round++) {
      for (const answer of await Promise.all([share(), share()])) expect(answer).not.toMatchObject({ details: { reason: 'overload' } });
    }
    if (behave !== silence) expect(await Promise.all([share('fine'), share('fine')])).toEqual([shareUrl, shareUrl]);
  });
});

describe('a link', () => {
  const { origin, host } = new URL(shareUrl);

  test.each<[string, string, string]>([
    ['with white space around it is trimmed', `\n ${shareUrl} \t`, shareUrl],
    ['has its host in lower case and without the default port', `HTTPS://${host.toUpperCase()}:443/C/8F`, `${origin}/C/8F`],
    ['has its host in ASCII, so that it looks like no other', 'https://shаre.example.com/c', 'https://xn--shre-63d.example.com/c'],
    ['keeps its path, query and fragment as they are', `${origin}/ü/%7e/../c?q=ä{}#F`, `${origin}/ü/%7e/../c?q=ä{}#F`],
    ['without a path gets one', `${origin}?q`, `${origin}/?q`],
  ])('%s', async (_, sent, expected) => {
    const { url } = await startFaultyUpstream((response) => sendJson(response, { Url: sent }));
    expect(await connectTo(url).share()).toBe(expected);
  });

  test('may be plain http if the upstream is on this machine', async () => {
    const { url } = await startFaultyUpstream((response) => sendJson(response, { Url: 'http://share.example.com/c' }));
    expect(await connectTo(url).share()).toBe('http://share.example.com/c');
  });

  test('from an upstream elsewhere must be https', () => {
    const read = () => shareUrlOf({ Url: 'http://share.example.com/c' }, { isAllowed: undefined, allowHttp: false });
    expect(read).toThrow(expect.objectContaining({ code: 'upstream_invalid_response', details: { reason: 'Url is not https' } }));
  });
});

describe('the hosts that links may lead to', () => {
  test.each<[string, string[] | undefined, string | object]>([
    ['let any link pass if none are set', undefined, shareUrl],
    ['let a link to a listed host pass', ['share.example.com'], shareUrl],
    ['let a link to a host of a listed domain pass', ['*.example.com'], shareUrl],
    ['refuse a link to another host', ['example.com'], { code: 'upstream_invalid_response', details: { reason: 'Url on another host' } }],
  ])('%s', async (_, shareUrlHosts, expected) => {
    const { url, seen } = await startFaultyUpstream(sendLink);
    const answer = await connectTo(url, { ...(shareUrlHosts && { shareUrlHosts }) }).share();
    if (typeof expected === 'string') expect(answer).toBe(expected);
    else expect(answer).toMatchObject(expected);
    expect(seen).toHaveLength(1);
  });
});
