import { Pool } from 'undici';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ConnectSettings, Credentials } from '../config/settings';
import { createHostCheck } from '../config/share-hosts';
import { shareUrlOf } from './answer-body';
import { createAsk } from './ask';
import { Deadline } from './deadline';
import { createHealth, stateAfterExchange } from './health';
import { createProbe } from './probe';
import { withSecondChances } from './second-chances';
import { createReadyToken, createTokenCache } from './token-cache';
import { createTokenExchange, type Keys } from './token-exchange';
import type { Endpoint, Outcome, Upstream, UpstreamObserver } from './upstream';
import { UpstreamFailure } from './upstream-failure';

/** As many as have a connection each: more would wait for one inside the pool, unseen, and their callers with them. */
const mostSharesInFlight = 128;
/** A token exchange and a probe need not wait until a share call has ended. */
const spareConnections = 2;
const mostBodyBytes = 64 * 1024;
const headers = { accept: 'application/json', 'user-agent': 'sharedesk' };

export interface ConnectOptions {
  /** Milliseconds since 1970; tests pass their own clock. */
  now?: () => number;
  observe?: UpstreamObserver | undefined;
  /** How many share calls may be under way at one time; the next one is refused. */
  mostInFlight?: number;
}

/** The path of one call: the user ID is one segment of it, whatever it holds. */
export function sharePathOf(prefix: string, { mode, userId, hours }: ShareLinkDraft): string {
  return `${prefix}/${mode}/${encodeURIComponent(userId)}/${hours}`;
}

/** The client of the real service (connect-api.md). */
export function createConnectUpstream(settings: ConnectSettings, credentials: Credentials, options: ConnectOptions = {}): Upstream {
  const { now = Date.now, observe, mostInFlight = mostSharesInFlight } = options;
  const { timeoutMs, shareUrlHosts } = settings;
  const { origin, pathname } = new URL(settings.apiUrl);
  const prefix = pathname.replace(/\/$/, '');
  const sharePath = prefix + settings.sharePath;
  const pool = createPool(origin, timeoutMs, mostInFlight + spareConnections);
  const ask = createAsk(pool, origin, now, tell);
  const tokens = credentials.kind === 'token' ? createReadyToken(credentials.token) : createTokenCache(createExchange(credentials), now);
  const health = createHealth(createProbe({ pool, tokens, path: sharePath, headers, timeoutMs }), now);
  const isAllowed = shareUrlHosts && createHostCheck(shareUrlHosts);
  const readUrl = (body: unknown) => shareUrlOf(body, isAllowed);
  const headersWith = createBearerHeaders();
  let inFlight = 0;

  function tell(endpoint: Endpoint, outcome: Outcome): void {
    observe?.called(endpoint, outcome);
    if (endpoint === 'auth') {
      observe?.renewed(outcome);
      // A renewal that failed harms nobody while the old token is good.
      if (outcome === 'ok' || !tokens.holds()) health.saw(stateAfterExchange(outcome));
    } else if (outcome === 'ok') {
      // Only what went well counts: a conversation that is refused says nothing of the others.
      health.saw('fine');
    }
  }

  function createExchange(keys: Keys) {
    return createTokenExchange({ ask, path: prefix + settings.authPath, keys, headers, timeoutMs });
  }

  async function attempt(draft: ShareLinkDraft, deadline: Deadline): Promise<string> {
    const given = tokens.get();
    const token = typeof given === 'string' ? given : await deadline.within(given);
    const call = { method: 'GET', path: sharePathOf(sharePath, draft), headers: headersWith(token) } as const;
    return ask('share', call, deadline, readUrl, () => tokens.refuse(token));
  }

  return {
    async createShareLink(draft) {
      if (inFlight >= mostInFlight) throw overload();
      const deadline = new Deadline(timeoutMs);
      inFlight++;
      try {
        return await attempt(draft, deadline);
      } catch (error) {
        return await withSecondChances(error, () => attempt(draft, deadline));
      } finally {
        inFlight--;
        deadline.clear();
      }
    },
    check: () => health.check(),
    close: (atOnce = false) => (atOnce ? pool.destroy() : pool.close()),
  };
}

/** Makes the headers once for each token, not for each call. */
function createBearerHeaders(): (token: string) => Record<string, string> {
  let last: { token?: string; headers: Record<string, string> } = { headers };
  return (token) => {
    if (last.token !== token) last = { token, headers: { ...headers, authorization: `Bearer ${token}` } };
    return last.headers;
  };
}

function overload(): UpstreamFailure {
  return new UpstreamFailure('upstream_unavailable', { reason: 'overload', retryAfterS: 1, nothingBegun: true });
}

/** The deadline stands over every call, so undici's own clocks are off but for bodies that nobody waits for. */
function createPool(origin: string, timeoutMs: number, connections: number): Pool {
  return new Pool(origin, {
    connections,
    connect: { timeout: timeoutMs },
    headersTimeout: 0,
    bodyTimeout: timeoutMs,
    maxResponseSize: mostBodyBytes,
  });
}
