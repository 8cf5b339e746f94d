import { Pool } from 'undici';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ConnectSettings, Credentials } from '../config';
import { grantOf, shareUrlOf } from './answer-body';
import { requireOk } from './answer-status';
import { call, readJson } from './call';
import { Deadline } from './deadline';
import { withSecondChances } from './second-chances';
import { createReadyToken, createTokenCache, type Grant } from './token-cache';
import type { Upstream } from './upstream';

type Keys = Extract<Credentials, { kind: 'keys' }>;

const mostConnections = 128;
const mostBodyBytes = 64 * 1024;
const headers = { accept: 'application/json', 'user-agent': 'sharedesk' };

/** The path of one call: the user ID is one segment of it, whatever it holds. */
export function sharePathOf(prefix: string, { mode, userId, hours }: ShareLinkDraft): string {
  return `${prefix}/${mode}/${encodeURIComponent(userId)}/${hours}`;
}

/** The client of the real service (connect-api.md). */
export function createConnectUpstream(settings: ConnectSettings, credentials: Credentials, now: () => number = Date.now): Upstream {
  const { origin, pathname } = new URL(settings.apiUrl);
  const prefix = pathname.replace(/\/$/, '');
  const pool = createPool(origin, settings.timeoutMs);
  const tokens = credentials.kind === 'token' ? createReadyToken(credentials.token) : createTokenCache(() => exchange(credentials), now);

  async function exchange(keys: Keys): Promise<Grant> {
    const deadline = new Deadline(settings.timeoutMs);
    try {
      const body = JSON.stringify({ AccountAPIKey: keys.accountApiKey, BotAPIKey: keys.botApiKey, BotAPISecret: keys.botApiSecret });
      const path = prefix + settings.authPath;
      const request = { method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' }, body } as const;
      const answer = await call(pool, origin, request, deadline);
      requireOk(answer, 'auth', now());
      return grantOf(await readJson(answer, deadline));
    } finally {
      deadline.clear();
    }
  }

  async function attempt(draft: ShareLinkDraft, deadline: Deadline): Promise<string> {
    const given = tokens.get();
    const token = typeof given === 'string' ? given : await deadline.within(given);
    const path = sharePathOf(prefix + settings.sharePath, draft);
    const request = { method: 'GET', path, headers: { ...headers, authorization: `Bearer ${token}` } } as const;
    const answer = await call(pool, origin, request, deadline);
    requireOk(answer, 'share', now(), () => tokens.refuse(token));
    return shareUrlOf(await readJson(answer, deadline));
  }

  return {
    async createShareLink(draft) {
      const deadline = new Deadline(settings.timeoutMs);
      try {
        return await withSecondChances(() => attempt(draft, deadline));
      } finally {
        deadline.clear();
      }
    },
    close: (atOnce = false) => (atOnce ? pool.destroy() : pool.close()),
  };
}

/** The deadline stands over every call, so undici's own clocks are off but for bodies that nobody waits for. */
function createPool(origin: string, timeoutMs: number): Pool {
  return new Pool(origin, {
    connections: mostConnections,
    connect: { timeout: timeoutMs },
    headersTimeout: 0,
    bodyTimeout: timeoutMs,
    maxResponseSize: mostBodyBytes,
  });
}
