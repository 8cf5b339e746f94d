import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export interface SeenRequest {
  method: string;
  path: string;
  authorization: string | undefined;
  body: string;
}

/** Answers one request, or does whatever else a bad upstream does to it; `count` is 1 for the first. */
export type Behaviour = (response: ServerResponse, request: SeenRequest, count: number) => void;

/** An upstream over real sockets that behaves as a test says. Closed when the test ends. */
export async function startFaultyUpstream(behave: Behaviour) {
  const seen: SeenRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await read(incoming);
    seen.push(request);
    behave(response, request, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has an address');
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${address.port}`, seen, close };
}

async function read(incoming: IncomingMessage): Promise<SeenRequest> {
  let body = '';
  for await (const chunk of incoming.setEncoding('utf8')) body += chunk;
  return { method: incoming.method ?? '', path: incoming.url ?? '', authorization: incoming.headers.authorization, body };
}

export const shareUrl = 'https://share.example.com/c/8f31c0de';

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export const sendLink: Behaviour = (response) => sendJson(response, { Url: shareUrl });

export function sendStatus(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(status, headers).end('upstream-body-canary');
}

/** Closes the connection, with a reset, without a byte of an answer. */
export const reset: Behaviour = (response) => {
  response.socket?.resetAndDestroy();
};
