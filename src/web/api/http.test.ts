import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError } from './api-error';
import { get, post } from './http';

const nameSchema = z.object({ name: z.string() });
const schema = () => nameSchema;
const problem = { type: 't', title: 't', status: 429, detail: 'd', code: 'rate_limited', requestId: 'r-1' };

function respondWith(respond: () => Promise<Response>, onLine = true) {
  const fetch = vi.fn(respond);
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('navigator', { onLine });
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

test('a good response is parsed', async () => {
  respondWith(async () => Response.json({ name: 'Ada', more: 1 }));
  expect(await get('/x', schema)).toEqual({ name: 'Ada' });
});

test('a body is sent as JSON', async () => {
  const fetch = respondWith(async () => Response.json({ name: 'Ada' }));
  await post('/x', { a: 1 }, schema);
  expect(fetch).toHaveBeenCalledWith(
    '/x',
    expect.objectContaining({ method: 'POST', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } }),
  );
});

test('a problem becomes an error with its code, the reference and the wait in seconds', async () => {
  respondWith(async () => Response.json(problem, { status: 429, headers: { 'Retry-After': '12' } }));
  const error = await get('/x', schema).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'rate_limited', details: { requestId: 'r-1', retryAfterS: 12 } });
});

test('a wait that is given as a date is left out', async () => {
  respondWith(async () => Response.json(problem, { status: 429, headers: { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' } }));
  await expect(get('/x', schema)).rejects.not.toHaveProperty('details.retryAfterS');
});

test.each([
  ['a body that is not JSON', new Response('<html>')],
  ['a body of another shape', Response.json({ nam: 1 })],
  ['an error that is not a problem document', new Response('Bad gateway', { status: 502 })],
  ['an unknown code', Response.json({ ...problem, code: 'new' }, { status: 500 })],
])('%s is unexpected', async (_, response) => {
  respondWith(async () => response);
  await expect(get('/x', schema)).rejects.toMatchObject({ code: 'unexpected_answer' });
});

test.each([
  [true, 'no_answer'],
  [false, 'offline'],
])('with the browser online: %s, a failed call is "%s"', async (onLine, code) => {
  respondWith(() => Promise.reject(new TypeError('failed')), onLine);
  await expect(get('/x', schema)).rejects.toMatchObject({ code });
});
