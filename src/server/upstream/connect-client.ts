import type { ShareLinkDraft } from '#contract/share-link';
import { isLoopback } from '../config/loopback';
import type { ConnectSettings, Credentials } from '../config/settings';
import { createHostCheck } from '../config/share-hosts';
import { createAsk } from './ask';
import { type ConnectionsOptions, createConnections } from './connections';
import { Deadline } from './deadline';
import { createHealth, createProbe, stateAfterExchange } from './health';
import { shareUrlOf } from './response';
import { ShareCalls } from './share-calls';
import { createReadyToken, createTokenCache, createTokenExchange, type Keys, type TokenSource } from './token-cache';
import type { Endpoint, Outcome, Upstream, UpstreamObserver } from './upstream';
import { UpstreamFailure } from './upstream-failure';

/** One connection for each share call. More calls would wait unseen inside the pool. */
const mostSharesInFlight = 128;
/** The same for reads, which have so many connections of their own. */
const mostReadsInFlight = 64;
/** For a token exchange and a probe, so that neither waits for a share call to end. */
const spareConnections = 2;
export const headers = { accept: 'application/json', 'user-agent': 'sharedesk' };

export interface ConnectOptions {
  /** Milliseconds since 1970; tests pass their own clock. */
  now?: () => number;
  observe?: UpstreamObserver | undefined;
  /** The most share calls that may run at the same time; the next one is refused. */
  mostInFlight?: number;
  /** For https; tests have no certificate. */
  tls?: ConnectionsOptions['tls'];
  /** The proxy on the way; undefined: the upstream is reached directly. */
  proxy?: ConnectionsOptions['proxy'];
}

/** The path of one share call. The user ID is exactly one segment of it, whatever characters it holds. */
export function sharePathOf(prefix: string, { mode, userId, hours }: ShareLinkDraft): string {
  return `${prefix}/${mode}/${encodeURIComponent(userId)}/${hours}`;
}

/** Creates the client of the real service (docs/connect-api.md). */
export function createConnectUpstream(settings: ConnectSettings, credentials: Credentials, options: ConnectOptions = {}): Upstream {
  const { now = Date.now, observe, mostInFlight = mostSharesInFlight, tls, proxy } = options;
  const { timeoutMs, shareUrlHosts } = settings;
  const { origin, hostname, pathname } = new URL(settings.apiUrl);
  const prefix = pathname.replace(/\/$/, '');
  const sharePath = prefix + settings.sharePath;
  const connections = createConnections({ origin, timeoutMs, most: mostInFlight + mostReadsInFlight + spareConnections, tls, proxy });
  const ask = createAsk(connections, origin, now, tell);
  const tokens = credentials.kind === 'token' ? createReadyToken(credentials.token) : createTokenCache(createExchange(credentials), now);
  const health = createHealth(createProbe({ connections, tokens, path: sharePath, headers, timeoutMs }), now);
  const links = { isAllowed: shareUrlHosts && createHostCheck(shareUrlHosts), allowHttp: settings.allowHttp || isLoopback(hostname) };
  const readUrl = (body: unknown) => shareUrlOf(body, links);
  const headersWith = createBearerHeaders();
  const holdShare = createPlaces(mostInFlight);
  const holdRead = createPlaces(mostReadsInFlight);

  function tell(endpoint: Endpoint, outcome: Outcome): void {
    observe?.called(endpoint, outcome);
    if (endpoint === 'auth') {
      observe?.renewed(outcome);
      // A failed renewal does no harm while the old token is good.
      if (outcome === 'ok' || !tokens.holds()) health.saw(stateAfterExchange(outcome));
    } else if (endpoint === 'share' && outcome === 'ok') {
      // Only a success counts: one refused conversation says nothing about the others.
      health.saw('fine');
    }
  }

  function createExchange(keys: Keys) {
    return createTokenExchange({ ask, path: prefix + settings.authPath, keys, headers, timeoutMs });
  }

  /** @param call makes one attempt, with the headers for the token. */
  async function withToken<T>(leave: () => void, call: (deadline: Deadline, headers: Record<string, string>) => Promise<T>): Promise<T> {
    const deadline = new Deadline(timeoutMs);
    try {
      return await withSecondChances(tokens, deadline, (token) => call(deadline, headersWith(token)));
    } finally {
      leave();
      deadline.clear();
    }
  }

  return {
    async createShareLink(draft, _, calls = new ShareCalls()) {
      const path = sharePathOf(sharePath, draft);
      return withToken(holdShare(), (deadline, headers) =>
        ask('share', { method: 'GET', idempotent: false, path, headers }, deadline, readUrl, calls),
      );
    },
    async read(endpoint, path, parse) {
      return withToken(holdRead(), (deadline, headers) =>
        ask(endpoint, { method: 'GET', idempotent: true, path: prefix + path, headers }, deadline, parse),
      );
    },
    check: () => health.check(),
    close: (atOnce = false) => connections.close(atOnce),
  };
}

/**
 * Makes a call, and repeats it once with a new token if the upstream refused the old one, and once if it cannot have reached the
 * upstream, or the upstream said 503. Not more often: every share call that reaches the upstream may make a live link that nobody sees
 * (docs/decisions/0006-retries.md).
 *
 * @throws what the last attempt throws.
 */
async function withSecondChances<T>(tokens: TokenSource, deadline: Deadline, call: (token: string) => Promise<T>): Promise<T> {
  let mayRenew = true;
  let mayRetry = true;
  for (;;) {
    let token: string | undefined;
    try {
      const given = tokens.get();
      token = typeof given === 'string' ? given : await deadline.within(given);
      return await call(token);
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
      // The token source learns of every refusal, even if this call is not repeated.
      const canRenew = error.tokenRefused && token !== undefined && tokens.refuse(token);
      if (canRenew && mayRenew) mayRenew = false;
      else if (error.retryable && mayRetry) mayRetry = false;
      else throw error;
    }
  }
}

/** Builds the headers once for each token, not for each call. */
function createBearerHeaders(): (token: string) => Record<string, string> {
  let last: { token?: string; headers: Record<string, string> } = { headers };
  return (token) => {
    if (last.token !== token) last = { token, headers: { ...headers, authorization: `Bearer ${token}` } };
    return last.headers;
  };
}

/**
 * Counts the calls under way.
 *
 * @returns a function that takes a place; it returns what leaves the place again. It throws where none is left.
 */
function createPlaces(most: number): () => () => void {
  let taken = 0;
  return () => {
    if (taken >= most) throw overload();
    taken++;
    return () => {
      taken--;
    };
  };
}

function overload(): UpstreamFailure {
  return new UpstreamFailure('upstream_unavailable', { reason: 'overload', retryAfterS: 1, nothingBegun: true });
}
