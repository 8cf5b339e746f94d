import { once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { connect } from 'node:net';
import os from 'node:os';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createTestApp } from '../testing/test-app';
import { addressOf, listen } from './listen';

const impatient = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };

/** Sends `bytes` and no more. @returns all that the server says until it closes the connection. */
async function sendAndWait(bytes: string, onTooLarge?: (address: string | undefined) => void): Promise<string> {
  const { app } = createTestApp();
  const { server, drain } = await listen(app.fetch, '127.0.0.1', 0, { slowClients: impatient, ...(onTooLarge && { onTooLarge }) });
  onTestFinished(() => drain());
  const socket = connect(Number(new URL(addressOf(server, '127.0.0.1')).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

const head = 'POST /api/share-links HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

describe('a client that is slow, or stops,', () => {
  test('in its headers is disconnected', async () => {
    expect(await sendAndWait('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('before its first byte is disconnected', async () => {
    expect(await sendAndWait('')).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  test('in an announced body is disconnected', async () => {
    expect(await sendAndWait(`${head}Content-Length: 50\r\n\r\n{"mode":`)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('in a chunked body is disconnected', async () => {
    expect(await sendAndWait(`${head}Transfer-Encoding: chunked\r\n\r\n8\r\n{"mode":\r\n`)).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('what is not valid HTTP', () => {
  test.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', `${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`],
    ['a length and chunks', `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a header that is folded', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n 2\r\n\r\n'],
    ['other bytes', '\u0016\u0003\u0001\r\n\r\n'],
  ])('(%s) is refused and its connection closed', async (_, bytes) => {
    expect(await sendAndWait(bytes)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test('a host with a blank is refused', async () => {
  expect(await sendAndWait('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
});

describe('the cookies of other sites of the domain', () => {
  const withCookies = (bytes: number) =>
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\nCookie: canary=${'a'.repeat(bytes)}\r\nConnection: close\r\n\r\n`;

  test('do no harm up to 30 kB', async () => {
    expect(await sendAndWait(withCookies(30_000))).toMatch(/^HTTP\/1\.1 200 /);
  });

  test.each([40_000, 4_000_000])('that have %i bytes lead to a page that says what to do and repeats none of them', async (bytes) => {
    const refused: unknown[] = [];
    const answer = await sendAndWait(withCookies(bytes), (address) => refused.push(address));
    const [head = '', page = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 431 /);
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(page)}`);
    expect(head).toContain("Content-Security-Policy: default-src 'none'");
    expect(page).toMatch(/Delete this site’s cookies.*Then reload this page/s);
    expect(answer).not.toContain('canary');
    expect(refused).toEqual(['127.0.0.1']);
  });

  test('are answered as everything else if they come after another request on the same connection', async () => {
    const first = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    expect(await sendAndWait(first + withCookies(100))).toMatch(/^HTTP\/1\.1 200 .*HTTP\/1\.1 200 /s);
  });
});

test('a write to two hosts at once is refused', async () => {
  const origin = 'Origin: http://localhost\r\nHost: evil.example\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}';
  expect(await sendAndWait(head + origin)).toMatch(/^HTTP\/1\.1 403 .*cross_site_request/s);
});

test('HTTP/1.0 without a host, as some health checks send it, gets a response', async () => {
  expect(await sendAndWait('GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
});

describe('a path', () => {
  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/.env',
    '/index.html%00.txt',
    '//etc/passwd',
    '/\\..\\package.json',
    'http://localhost/../package.json',
  ])('%s leads to no file', async (path) => {
    expect(await sendAndWait(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 40[04] /);
  });
});

test('the server can listen on all addresses even if the system does not list them', async () => {
  const listed = vi.spyOn(os, 'networkInterfaces').mockImplementation(() => {
    throw new Error('ERR_SYSTEM_ERROR');
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    listed.mockRestore();
    syncBuiltinESMExports();
  });
  const { app } = createTestApp();
  const { server, drain } = await listen(app.fetch, '0.0.0.0', 0);
  onTestFinished(() => drain());
  expect(addressOf(server, '0.0.0.0')).toMatch(/^http:\/\/localhost:\d+$/);
  expect(listed).toHaveBeenCalled();
});
