import { type Proxies, proxyFor } from '../config/proxies';
import type { ConnectSettings, Credentials } from '../config/settings';
import { respond } from '../upstream/ask';
import type { Call } from '../upstream/call-pool';
import { headers } from '../upstream/connect-client';
import { createConnections } from '../upstream/connections';
import { Deadline } from '../upstream/deadline';
import type { UpstreamResponse } from '../upstream/response';
import { send } from '../upstream/send';
import { UpstreamFailure } from '../upstream/upstream-failure';
import type { Place } from './network-advice';

/** One bot and its way to the upstream. */
export interface BotAccess {
  /** Undefined where there is one. */
  name: string | undefined;
  connect: ConnectSettings;
  credentials: Credentials;
}

/** The upstream, or in a few fixed words why it gave no response. */
export type Answer = UpstreamResponse | { failure: string };

export interface UpstreamAccess {
  place: Place;
  /** The path before every endpoint. */
  prefix: string;
  /** Sends a request that needs no credentials, and follows no redirect. */
  ping(): Promise<Answer>;
  get(path: string, token: string): Promise<Answer>;
  post(call: Call): Promise<Answer>;
  close(): Promise<void>;
}

/** Calls the upstream as the server does: with the same connections, proxy, time limit, headers and redirects. */
export function openUpstream({ apiUrl, timeoutMs }: ConnectSettings, proxies: Proxies): UpstreamAccess {
  const { origin, pathname, protocol } = new URL(apiUrl);
  const proxy = proxyFor(apiUrl, proxies);
  const connections = createConnections({ origin, timeoutMs, most: 1, proxy });

  async function answerTo(ask: (deadline: Deadline) => Promise<UpstreamResponse>): Promise<Answer> {
    const deadline = new Deadline(timeoutMs);
    try {
      return await ask(deadline);
    } catch (error) {
      if (error instanceof UpstreamFailure) return { failure: error.details.reason ?? error.code };
      throw error;
    } finally {
      deadline.clear();
    }
  }

  const prefix = pathname.replace(/\/$/, '');
  const calling = (call: Call) => answerTo((deadline) => respond({ connections, origin }, call, deadline));
  return {
    place: { setting: 'CONNECT_API_URL', proxySetting: proxy && (protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') },
    prefix,
    ping: () => answerTo((deadline) => send(connections, { method: 'GET', idempotent: true, path: `${prefix}/`, headers }, deadline)),
    get: (path, token) => calling({ method: 'GET', idempotent: false, path, headers: { ...headers, authorization: `Bearer ${token}` } }),
    post: calling,
    close: () => connections.close(true),
  };
}

/** Whether a response is a web page: what answers is no API. */
export function isWebPage({ headers: { 'content-type': type = '' } }: UpstreamResponse): boolean {
  return /^text\/html|^application\/xhtml/i.test(type.trim());
}
