import { createServer, type TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';
import { portOf } from '../lifecycle/listen';
import { shareUrl } from './faulty-upstream';

/** What a TLS upstream does with one request. */
export type TlsAnswer = 'link' | 'reset' | 'close';

/** Both sides know this key, so that no certificate is needed (RFC 4279). */
const psk = Buffer.from('shared-key-of-a-test');
const shared = { ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' } as const;

export const tlsOptions = {
  ...shared,
  pskCallback: () => ({ psk, identity: 'desk' }),
  checkServerIdentity: () => undefined,
};

/** Starts an upstream over TLS that does with each request what comes next in `answers`. It is closed when the test ends. */
export async function startTlsUpstream(answers: TlsAnswer[]) {
  const sockets: TLSSocket[] = [];
  let count = 0;
  const server = createServer({ ...shared, pskCallback: () => psk }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined).on('data', () => answerWith(socket, answers[count++]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `https://127.0.0.1:${portOf(server)}`, connections: () => sockets.length, calls: () => count };
}

function answerWith(socket: TLSSocket, answer: TlsAnswer | undefined): void {
  const body = JSON.stringify({ Url: shareUrl });
  if (answer === 'link') socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  // Says that it closes (close_notify), so bytes do arrive, but none of a response.
  else if (answer === 'close') socket.end();
  else socket.destroy();
}
