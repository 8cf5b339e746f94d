import { describe, expect, test } from 'vitest';
import { createDraftSchema } from '#contract/share-link';
import { type Behaviour, reset, sendJson, sendLink, sendStatus, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft, startMs, testToken } from '../testing/test-app';
import { sharePathOf } from './connect-client';

/** An answer whose body is `text`, whatever that is. */
const sendText =
  (text: string): Behaviour =>
  (response) =>
    response.writeHead(200).end(text);
const sendUrl = (url: unknown) => sendText(JSON.stringify({ Url: url }));
const silence: Behaviour = () => undefined;
const stallInBody: Behaviour = (response) => response.writeHead(200, { 'content-length': '500' }).write('{"Url":');
const resetInBody: Behaviour = (response) =>
  response.writeHead(200, { 'content-length': '500' }).write('{"Url":', () => response.socket?.resetAndDestroy());
const endless: Behaviour = (response) => {
  const more = () => response.write(' '.repeat(16_384)) && setImmediate(more);
  response.on('drain', more).on('error', () => undefined);
  more();
};
const redirect = (location: string, status = 302) => sendStatus(status, { location });

describe('an upstream that', () => {
  test.each<[string, number, string, Behaviour, number]>([
    ['says 400', 422, 'upstream_rejected', sendStatus(400), 1],
    ['says 401', 502, 'upstream_unauthorized', sendStatus(401), 1],
    ['says 403', 502, 'upstream_unauthorized', sendStatus(403), 1],
    ['says 404', 404, 'conversation_not_found', sendStatus(404), 1],
    ['says 418', 502, 'upstream_invalid_response', sendStatus(418), 1],
    ['says 204', 502, 'upstream_invalid_response', sendStatus(204), 1],
    ['says 429', 429, 'rate_limited', sendStatus(429), 1],
    ['says 500', 503, 'upstream_unavailable', sendStatus(500), 1],
    ['says 503 again and again', 503, 'upstream_unavailable', sendStatus(503), 2],
    ['resets every connection', 503, 'upstream_unavailable', reset, 2],
    ['resets within its answer', 503, 'upstream_unavailable', resetInBody, 1],
    ['sends HTML', 502, 'upstream_invalid_response', sendText('<!doctype html>'), 1],
    ['sends half of its JSON', 502, 'upstream_invalid_response', sendText('{"Url":"https://share.'), 1],
    ['sends null', 502, 'upstream_invalid_response', sendText('null'), 1],
    ['sends no Url', 502, 'upstream_invalid_response', sendText('{}'), 1],
    ['sends a number for a Url', 502, 'upstream_invalid_response', sendUrl(7), 1],
    ['sends a relative Url', 502, 'upstream_invalid_response', sendUrl('/c/8f31'), 1],
    ['sends a Url without a scheme', 502, 'upstream_invalid_response', sendUrl('//share.example.com/c'), 1],
    ['sends a javascript: Url', 502, 'upstream_invalid_response', sendUrl('javascript:alert(1)'), 1],
    ['sends a data: Url', 502, 'upstream_invalid_response', sendUrl('data:text/html,x'), 1],
    ['sends a Url with a line break', 502, 'upstream_invalid_response', sendUrl('https://a.example/\nb'), 1],
    ['sends a body without end', 502, 'upstream_invalid_response', endless, 1],
    ['sends more than 64 KiB', 502, 'upstream_invalid_response', sendUrl(`https://a.example/${'x'.repeat(65_536)}`), 1],
    ['redirects in a circle', 502, 'upstream_invalid_response', redirect('/again'), 4],
    ['redirects to nowhere', 502, 'upstream_invalid_response', redirect('http://['), 1],
    ['speaks no HTTP', 502, 'upstream_invalid_response', (response) => response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n'), 1],
  ])('%s ends in %i %s', async (_, status, code, behave, calls) => {
    const { url, seen } = await startFaultyUpstream(behave);
    const { problem } = await createTestApp({ upstreamUrl: url }).postProblem();
    expect(problem).toMatchObject({ status, code });
    expect(seen).toHaveLength(calls);
  });

  test.each<[string, Behaviour]>([
    ['never answers', silence],
    ['stalls within its answer', stallInBody],
  ])('%s ends in 504 upstream_timeout', async (_, behave) => {
    const { url } = await startFaultyUpstream(behave);
    const { status, problem } = await createTestApp({ upstreamUrl: url, timeoutMs: 50 }).postProblem();
    expect([status, problem.code]).toEqual([504, 'upstream_timeout']);
  });

  test('is not there ends in 503 upstream_unavailable', async () => {
    const { url, close } = await startFaultyUpstream(sendLink);
    await close();
    const { status, problem } = await createTestApp({ upstreamUrl: url }).postProblem();
    expect([status, problem.code]).toEqual([503, 'upstream_unavailable']);
  });

  test.each<[string, Behaviour]>([
    ['resets once', reset],
    ['says 503 once', sendStatus(503)],
  ])('%s is asked once more', async (_, fault) => {
    const { url, seen } = await startFaultyUpstream((response, request, count) =>
      (count === 1 ? fault : sendLink)(response, request, count),
    );
    expect(await createTestApp({ upstreamUrl: url }).post()).toMatchObject({ status: 201, body: { url: shareUrl } });
    expect(seen).toHaveLength(2);
  });

  test('closed an idle connection is reached over a new one', async () => {
    const { url } = await startFaultyUpstream((response, request, count) => {
      sendLink(response, request, count);
      response.on('finish', () => response.socket?.destroy());
    });
    const { post } = createTestApp({ upstreamUrl: url });
    for (let call = 0; call < 3; call++) expect(await post()).toMatchObject({ status: 201 });
  });

  test.each([
    ['7', '7'],
    ['0', '1'],
    ['999999', '3600'],
    ['soon', '30'],
    [new Date(startMs + 90_000).toUTCString(), '90'],
    [new Date(startMs - 90_000).toUTCString(), '1'],
  ])('says 429 with Retry-After "%s" makes it %s seconds', async (given, passedOn) => {
    const { url } = await startFaultyUpstream(sendStatus(429, { 'retry-after': given }));
    const { response } = await createTestApp({ upstreamUrl: url }).postProblem();
    expect(response.headers.get('retry-after')).toBe(passedOn);
  });

  test('spells Url differently is understood', async () => {
    const { url } = await startFaultyUpstream((response) => sendJson(response, { URL: shareUrl }));
    expect(await createTestApp({ upstreamUrl: url }).post()).toMatchObject({ status: 201, body: { url: shareUrl } });
  });
});

describe('a redirect', () => {
  test('within the same origin is followed with the token', async () => {
    const { url, seen } = await startFaultyUpstream((response, request, count) =>
      (count <= 3 ? redirect(`/hop/${count}?q=1`, 307) : sendLink)(response, request, count),
    );
    expect(await createTestApp({ upstreamUrl: url }).post()).toMatchObject({ status: 201 });
    expect(seen.at(-1)).toMatchObject({ path: '/hop/3?q=1', authorization: `Bearer ${testToken}` });
  });

  test('to another origin is never followed', async () => {
    const other = await startFaultyUpstream(sendLink);
    const { url } = await startFaultyUpstream(redirect(`${other.url}/c`));
    const { problem } = await createTestApp({ upstreamUrl: url }).postProblem();
    expect(problem.code).toBe('upstream_invalid_response');
    expect(other.seen).toEqual([]);
  });
});

describe('the path of a call', () => {
  test('holds any user ID that the rules let through as exactly one segment', () => {
    const schema = createDraftSchema(168);
    for (let unit = 0; unit <= 0xffff; unit++) {
      for (const userId of [String.fromCharCode(unit), `%2e${String.fromCharCode(unit)}..`, `?#${String.fromCharCode(unit, 0xdc00)}`]) {
        const { data } = schema.safeParse({ ...draft, userId });
        if (!data) continue;
        const segments = new URL(sharePathOf('/share', data), 'http://upstream.example').pathname.split('/');
        if (segments.length !== 5 || decodeURIComponent(segments[3] ?? '') !== data.userId) expect.fail(`unit ${unit}`);
      }
    }
  });

  test('is taken below the address that is set', async () => {
    const { url, seen } = await startFaultyUpstream(sendLink);
    await createTestApp({ upstreamUrl: `${url}/node-7` }).post({ ...draft, userId: ' +49 ü?#%2F ' });
    expect(seen[0]?.path).toBe('/node-7/peoples/conversation/share/view/%2B49%20%C3%BC%3F%23%252F/8');
  });
});
