import type { Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { dataSecurityHeaders } from '../http/security-headers';

/** The most that the headers of a request may have, in bytes. Twice Node's default: the cookies of other sites of the domain come along. */
export const mostHeaderBytes = 32 * 1024;
/** How long a client may go on sending after its refusal. If the connection were closed at once, the system would discard the page. */
const lingerMs = 1000;

const tooManyCookies = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Too many cookies – Sharedesk</title>
<h1>Your browser sends too many cookies</h1>
<p>Sharedesk cannot read requests whose headers have more than ${mostHeaderBytes / 1024} KiB. Other sites of the same domain have stored cookies that are sent along.</p>
<p><strong>Delete this site’s cookies, and those of its domain:</strong> click the icon to the left of the address, open the list of cookies, and delete them. Then reload this page.</p>
<p>If this page comes back, tell your administrator which sites of this domain you use.</p>
`;

/** As Node answers by itself. */
const statusLines: Record<string, string> = {
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * Refuses what is not valid HTTP, as Node does by itself, but answers headers that are too large with a page that says what to do. Nothing of
 * the request is repeated.
 *
 * @param onTooLarge is called for each request whose headers are too large, with the address that it came from.
 */
export function refuseInvalid(server: Server, onTooLarge: (address: string | undefined) => void): void {
  const responses = new WeakMap<Duplex, ServerResponse>();
  const refused = new WeakSet<Duplex>();
  server.on('request', ({ socket }, response) => void responses.set(socket, response));
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    // What comes after the refusal is an error again.
    if (refused.has(socket)) return;
    refused.add(socket);
    const response = responses.get(socket);
    // In the middle of a response, another one would be taken for a part of it.
    const isResponding = response?.headersSent && !response.writableFinished;
    if (!socket.writable || isResponding) return void socket.destroy();
    if (code !== 'HPE_HEADER_OVERFLOW') {
      const message = `HTTP/1.1 ${statusLines[code] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`;
      return void socket.end(message, () => socket.destroy());
    }
    onTooLarge(socket instanceof Socket ? socket.remoteAddress : undefined);
    setTimeout(() => socket.destroy(), lingerMs).unref();
    socket.end(tooLarge());
  });
}

function tooLarge(): string {
  const headers = {
    ...dataSecurityHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(tooManyCookies),
    'Cache-Control': 'no-store',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return ['HTTP/1.1 431 Request Header Fields Too Large', ...lines, '', tooManyCookies].join('\r\n');
}
