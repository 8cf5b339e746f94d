import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'undici';
import { announce } from './announce';

/** The product's one job with nothing around it: no checks, no log, no safety. The yardstick for the price of those. */
const pool = new Pool(process.env.CONNECT_API_URL ?? '', { connections: 128 });
const headers = { accept: 'application/json', authorization: 'Bearer bench/token+with=signs==' };

async function answer(body: string, response: ServerResponse): Promise<void> {
  const draft = JSON.parse(body);
  const path = `/peoples/conversation/share/${draft.mode}/${encodeURIComponent(draft.userId)}/${draft.hours}`;
  const createdAtMs = Date.now();
  const upstream = await pool.request({ method: 'GET', path, headers });
  const { Url: url } = JSON.parse(await upstream.body.text());
  const createdAt = new Date(createdAtMs).toISOString();
  const expiresAt = new Date(createdAtMs + draft.hours * 3_600_000).toISOString();
  const text = JSON.stringify({ url, ...draft, createdAt, expiresAt });
  response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text);
}

function listener(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString(), response).catch(() => response.writeHead(500).end());
  });
}

announce(createServer({ keepAliveTimeout: 60_000 }, listener));
