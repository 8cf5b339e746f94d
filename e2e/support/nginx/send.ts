import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

interface Sent {
  method?: string;
  headers?: OutgoingHttpHeaders;
  /** JSON. */
  body?: unknown;
  /** The address of this machine that it is sent from; all of 127.0.0.0/8 is loopback on Linux. */
  from?: string;
}

/** Sends one request over https on a new connection. @param ca the certificate to trust. */
export async function send(url: string, ca: string, { method = 'GET', headers = {}, body, from = '127.0.0.1' }: Sent = {}) {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const sent = request(url, { method, ca, agent: false, localAddress: from, headers: { ...type, ...headers } });
  const answered = new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject));
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const response = await answered;
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}
