import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { addressOf } from '../lifecycle/listen';

export interface SeenRequest {
  method: string;
  path: string;
  authorization: string | undefined;
  body: string;
}

/** Answers one request, or fails to in the way a bad upstream would. `count` is 1 for the first request. */
export type Behaviour = (response: ServerResponse, request: SeenRequest, count: number) => void;

/** Starts an upstream on a real socket that behaves as the test says. It is closed when the test ends. */
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
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  onTestFinished(close);
  return {
    url: addressOf(server, '127.0.0.1'),
    seen,
    /** Every connection since the start. */
    sockets,
    /** Resolves when that many requests have arrived. */
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

/** Sends a new token for every request: `token-1` for the first. */
export const sendToken: Behaviour = (response, _, count) => sendJson(response, { token: `token-${count}`, expires: 60 });

export function sendStatus(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(status, headers).end('upstream-body-canary');
}

/** Sends a 200 with `text` as its body. */
export function sendText(text: string): Behaviour {
  return (response) => response.writeHead(200).end(text);
}

/** Resets the connection before the first byte of a response. */
export const reset: Behaviour = (response) => {
  response.socket?.resetAndDestroy();
};

export const silence: Behaviour = () => undefined;

/** Uses each of `behaviours` once, in this order, and then always the last one. */
export function inTurn(...behaviours: Behaviour[]): Behaviour {
  return (response, request, count) => behaviours[Math.min(count, behaviours.length) - 1]?.(response, request, count);
}

/** Uses one behaviour for token exchanges and one for share calls, and counts each from 1. */
export function byEndpoint({ auth, share }: { auth: Behaviour; share: Behaviour }): Behaviour {
  const counts = { POST: 0, GET: 0 };
  return (response, request) => {
    if (request.method === 'POST') auth(response, request, ++counts.POST);
    else share(response, request, ++counts.GET);
  };
}
