import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { assemble } from '../assemble';
import { readSettings } from '../config/read-settings';
import { logTo } from '../observe/log';
import { silence, startFaultyUpstream } from '../testing/faulty-upstream';
import { memoryWriter, quietLog } from '../testing/memory-log';
import { draft } from '../testing/test-app';
import { serve } from './serve';

test('the end gives up upstream calls that take too long, and each of their requests gets a response', async () => {
  const { url, arrived } = await startFaultyUpstream(silence);
  const settings = readSettings({ PORT: '0', CONNECT_API_URL: url, CONNECT_API_TOKEN: 't', CONNECT_TIMEOUT_MS: '120000' });
  const { address, end } = await serve(settings, { assemble, ...quietLog(), site: new Map() });
  const headers = { 'content-type': 'application/json' };
  const inFlight = fetch(`${address}/api/share-links`, { method: 'POST', headers, body: JSON.stringify(draft) });
  await arrived(1);
  await end(0);
  const response = await inFlight;
  expect([response.status, (await response.json()).code]).toEqual([503, 'upstream_unavailable']);
});

test('the end disconnects a client that never finishes its request', async () => {
  const { address, end } = await serve(readSettings({ PORT: '0' }), {
    assemble,
    ...quietLog(),
    site: new Map(),
  });
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  await once(socket, 'connect');
  const head = 'POST /api/share-links HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n';
  socket.write(`${head}Content-Length: 50\r\n\r\n`);
  // The response to `Expect` says that the request is under way.
  await once(socket, 'data');
  await end(0);
  expect(await text(socket)).toBe('');
});

test('requests with too many cookies have one line in the log, and nothing of the cookies stands in it', async () => {
  const said: string[] = [];
  const log = logTo({ write: (line) => void said.push(line) }, 'info');
  const { address, end } = await serve(readSettings({ PORT: '0' }), { assemble, log, lines: memoryWriter(), site: new Map() });
  for (const path of ['/', '/api/session']) {
    const response = await fetch(address + path, { headers: { cookie: `a=${'canary'.repeat(7000)}` } });
    expect([response.status, await response.text()]).toEqual([431, expect.stringContaining('Delete this site’s cookies')]);
  }
  await end(0);
  const warnings = said.map((line) => JSON.parse(line)).filter(({ status }) => status === 431);
  expect(warnings).toEqual([expect.objectContaining({ msg: 'request', client: '127.0.0.1', code: 'headers_too_large' })]);
  expect(said.join('')).not.toContain('canary');
});

test('a chunked body is taken, and cut off when it gets too long', async () => {
  const { address, end } = await serve(readSettings({ PORT: '0' }), { assemble, ...quietLog(), site: new Map() });
  onTestFinished(() => end(0));
  async function statusFor(...chunks: string[]) {
    const outgoing = request(`${address}/api/share-links`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    for (const chunk of chunks) outgoing.write(chunk);
    outgoing.end();
    const [response] = await once(outgoing, 'response');
    response.resume();
    return response.statusCode;
  }
  const body = JSON.stringify(draft);
  expect(await statusFor(body.slice(0, 9), body.slice(9))).toBe(201);
  expect(await statusFor('\ufeff', body)).toBe(201);
  expect(await statusFor(...Array.from({ length: 64 }, () => ' '.repeat(1024)))).toBe(413);
  expect(await statusFor()).toBe(400);
});

test('the metrics are on METRICS_PORT, and nowhere else', async () => {
  const settings = readSettings({ PORT: '0', METRICS_PORT: '0' });
  const { address, metricsAddress, end } = await serve(settings, { assemble, ...quietLog(), site: new Map() });
  onTestFinished(() => end(0));
  await fetch(`${address}/api/session`);
  const scraped = await fetch(`${metricsAddress}/metrics`);
  expect(scraped.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await scraped.text()).toMatch(/^sharedesk_http_requests_total\{method="GET",route="\/api\/session",status="200"\} 1$/m);
  expect((await fetch(`${address}/metrics`)).status).toBe(404);
  expect((await fetch(`${metricsAddress}/api/session`)).status).toBe(404);
});
