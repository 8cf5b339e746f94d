import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
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
  const sockets: Socket[] = [];
  const waiting: { count: number; resolve(): void }[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await read(incoming);
    seen.push(request);
    behave(response, request, seen.length);
    for (const { count, resolve } of waiting) if (seen.length >= count) resolve();
  });
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has an address');
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    /** Every connection there ever was. */
    sockets,
    /** Resolves when that many requests have been seen. */
    arrived: (count: number) => new Promise<void>((resolve) => (seen.length >= count ? resolve() : waiting.push({ count, resolve }))),
    close,
  };
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

/** A token, another one with every request: `token-1` for the first. */
export const sendToken: Behaviour = (response, _, count) => sendJson(response, { token: `token-${count}`, expires: 60 });

export function sendStatus(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(status, headers).end('upstream-body-canary');
}

/** An answer whose body is `text`, whatever that is. */
export function sendText(text: string): Behaviour {
  return (response) => response.writeHead(200).end(text);
}

/** Closes the connection, with a reset, without a byte of an answer. */
export const reset: Behaviour = (response) => {
  response.socket?.resetAndDestroy();
};

export const silence: Behaviour = () => undefined;

/** Behaves as each of `behaviours` once, then as the last one for ever. */
export function inTurn(...behaviours: Behaviour[]): Behaviour {
  return (response, request, count) => behaviours[Math.min(count, behaviours.length) - 1]?.(response, request, count);
}

/** Token exchanges and share calls behave differently, and each counts from 1. */
export function byEndpoint({ auth, share }: { auth: Behaviour; share: Behaviour }): Behaviour {
  const counts = { POST: 0, GET: 0 };
  return (response, request) => {
    if (request.method === 'POST') auth(response, request, ++counts.POST);
    else share(response, request, ++counts.GET);
  };
}
