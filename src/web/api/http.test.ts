import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError } from './api-error';
import { get, postOnce } from './http';

const nameSchema = z.object({ name: z.string() });
const schema = () => nameSchema;
const read = (body: unknown) => nameSchema.safeParse(body).data;
const problem = { type: 't', title: 't', status: 429, detail: 'd', code: 'rate_limited', requestId: 'r-1' };

function respondWith(respond: () => Promise<Response>, onLine = true) {
  const fetch = vi.fn((_path: string, _init: RequestInit) => respond());
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('navigator', { onLine });
  return fetch;
}

const keysOf = (fetch: ReturnType<typeof respondWith>) =>
  fetch.mock.calls.map(([, { headers }]) => new Headers(headers).get('Idempotency-Key'));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a good response is parsed', async () => {
  respondWith(async () => Response.json({ name: 'Ada', more: 1 }));
  expect(await get('/x', read)).toEqual({ name: 'Ada' });
});

test('a body is sent as JSON, with a key of its own', async () => {
  const fetch = respondWith(async () => Response.json({ name: 'Ada' }));
  await postOnce('/x', { a: 1 }, schema);
  await postOnce('/x', { a: 1 }, schema);
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': expect.stringMatching(/^[0-9a-f-]{36}$/) };
  expect(fetch).toHaveBeenCalledWith('/x', expect.objectContaining({ method: 'POST', body: '{"a":1}', headers }));
  expect(new Set(keysOf(fetch)).size).toBe(2);
});

describe('where the connection breaks', () => {
  const broken = () => Promise.reject(new TypeError('failed'));

  test('the same attempt is sent once more, with the same key', async () => {
    vi.useFakeTimers();
    const fetch = respondWith(async () => Response.json({ name: 'Ada' }));
    fetch.mockImplementationOnce(broken);
    const answer = postOnce('/x', { a: 1 }, schema);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toEqual({ name: 'Ada' });
    const [first, second] = keysOf(fetch);
    expect([fetch.mock.calls.length, second]).toEqual([2, first]);
  });

  test.each([true, false])('twice, there is no answer, whether or not the network is there by then: %s', async (onLine) => {
    vi.useFakeTimers();
    const fetch = respondWith(async () => {
      vi.stubGlobal('navigator', { onLine });
      throw new TypeError('failed');
    });
    const code = expect(postOnce('/x', {}, schema)).rejects.toMatchObject({ code: 'no_answer' });
    await vi.advanceTimersByTimeAsync(1000);
    await code;
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('because there was no network before, nothing was sent, and nothing is sent again', async () => {
    const fetch = respondWith(broken, false);
    await expect(postOnce('/x', {}, schema)).rejects.toMatchObject({ code: 'offline' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('by the time limit, nothing is sent again', async () => {
    const fetch = respondWith(() => Promise.reject(new DOMException('too late', 'TimeoutError')));
    await expect(postOnce('/x', {}, schema)).rejects.toMatchObject({ code: 'no_answer' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('a question is not asked again', async () => {
    const fetch = respondWith(broken);
    await expect(get('/x', read)).rejects.toMatchObject({ code: 'no_answer' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test('a problem says whether a link may exist', async () => {
  respondWith(async () => Response.json({ ...problem, linkMayExist: true }, { status: 429 }));
  await expect(get('/x', read)).rejects.toMatchObject({ details: { linkMayExist: true } });
});

test('a problem becomes an error with its code, the reference and the wait in seconds', async () => {
  respondWith(async () => Response.json(problem, { status: 429, headers: { 'Retry-After': '12' } }));
  const error = await get('/x', read).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'rate_limited', details: { requestId: 'r-1', retryAfterS: 12 } });
});

test.each([
  ['Wed, 21 Oct 2026 07:28:30 GMT', 30],
  ['Wed, 21 Oct 2026 07:20:00 GMT', 1],
  ['soon', undefined],
  ['-5', undefined],
])('a wait that is given as "%s" is counted by the clock of the server', async (retryAfter, waitS) => {
  const headers = { 'Retry-After': retryAfter, Date: 'Wed, 21 Oct 2026 07:28:00 GMT' };
  respondWith(async () => Response.json(problem, { status: 429, headers }));
  await expect(get('/x', read)).rejects.toMatchObject({ code: 'rate_limited', details: { requestId: 'r-1' } });
  await expect(get('/x', read).catch(({ details }) => details.retryAfterS)).resolves.toBe(waitS);
});

describe('where a proxy in front', () => {
  test.each([
    [401, 'gate_closed'],
    [404, 'not_found'],
    [413, 'payload_too_large'],
    [429, 'rate_limited'],
    [431, 'too_many_cookies'],
    [500, 'internal_error'],
    [502, 'server_unavailable'],
    [503, 'server_unavailable'],
    [504, 'server_unavailable'],
    [511, 'gate_closed'],
    [403, 'unexpected_answer'],
  ])('answers %i with a page of its own, the failure is "%s", with its wait, and says nothing of the link', async (status, code) => {
    respondWith(async () => new Response('<h1>Bad</h1>', { status, headers: { 'Retry-After': '7' } }));
    const error = await postOnce('/x', {}, schema).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, details: { retryAfterS: 7 } });
    expect(error).not.toHaveProperty('details.linkMayExist');
  });

  /** What `fetch` makes of a redirect that it is not to follow. */
  const redirect = () => Object.defineProperties(new Response(), { type: { value: 'opaqueredirect' }, ok: { value: false } });

  test('redirects to a sign-in of its own, it has passed nothing on', async () => {
    const fetch = respondWith(async () => redirect());
    await expect(postOnce('/x', {}, schema)).rejects.toMatchObject({ code: 'gate_closed', details: { linkMayExist: false } });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/x', expect.objectContaining({ redirect: 'manual' }));
  });

  test('redirects the second try after a connection that broke, nobody knows what became of the first', async () => {
    vi.useFakeTimers();
    respondWith(async () => redirect()).mockImplementationOnce(() => Promise.reject(new TypeError('failed')));
    const error = postOnce('/x', {}, schema).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await error).toMatchObject({ code: 'gate_closed', details: {} });
    expect(await error).not.toHaveProperty('details.linkMayExist');
  });
});

test.each([
  ['a body that is not JSON', new Response('<html>')],
  ['a body of another shape', Response.json({ nam: 1 })],
  ['an error that is not a problem document', new Response('I am a teapot', { status: 418 })],
  ['an unknown code', Response.json({ ...problem, code: 'new' }, { status: 500, headers: { 'Content-Type': 'application/problem+json' } })],
])('%s is unexpected', async (_, response) => {
  respondWith(async () => response);
  await expect(get('/x', read)).rejects.toMatchObject({ code: 'unexpected_answer' });
});

test.each([
  [true, 'no_answer'],
  [false, 'offline'],
])('with the browser online: %s, a failed call is "%s"', async (onLine, code) => {
  respondWith(() => Promise.reject(new TypeError('failed')), onLine);
  await expect(get('/x', read)).rejects.toMatchObject({ code });
});
