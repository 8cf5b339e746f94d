import { createHash } from 'node:crypto';
import type { SignOutEvent } from '../audit/line';
import type { Trail } from '../audit/trail';
import { Failure } from '../http/failure';
import { readFormBody } from '../http/request-body';
import { jsonResponse, note, pageResponse, type RequestContext } from '../http/response';
import { createMemoryStore } from '../store/memory-store';
import { type Store, StoreDown } from '../store/store';
import type { Endings } from './endings';
import { InvalidLogoutToken, type Logout, logoutTokenLifetimeMs } from './logout-token';
import { SignInFailure } from './sign-in-failure';
import { unrecorded } from './sign-out';

interface BackchannelLogoutParts {
  /** Checks a token. */
  read(token: string): Promise<Logout>;
  endings: Endings;
  store: Pick<Store, 'putFirst'>;
  audit: Pick<Trail, 'signOut'>;
  /** The request ID and the address of the client. */
  traceOf(c: RequestContext): Pick<SignOutEvent, 'requestId' | 'client'>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Tokens have about one kilobyte. */
const mostBytes = 16_384;

/**
 * `POST /auth/backchannel-logout`: the provider says that it has signed somebody out (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8). It has no
 * session here, and no browser, so the signature is all that speaks for it.
 */
export function createBackchannelLogout({ read, endings, store, audit, traceOf, now }: BackchannelLogoutParts) {
  const own = createMemoryStore(now);

  /** Whether no replica has seen the token; while the store is down, whether this process has not. */
  async function isFirst({ jti }: Logout): Promise<boolean> {
    const key = `logout-token:${createHash('sha256').update(jti).digest('base64url')}`;
    return store.putFirst(key, '1', logoutTokenLifetimeMs).catch((error) => {
      if (error instanceof StoreDown) return own.putFirst(key, '1', logoutTokenLifetimeMs);
      throw error;
    });
  }

  return async (c: RequestContext): Promise<Response> => {
    try {
      const logout = await read(await tokenOf(c));
      const { sub, sid } = logout;
      if (sub !== undefined) c.set('operator', sub);
      if (!(await isFirst(logout))) throw new InvalidLogoutToken('used before');
      audit.signOut({ ...traceOf(c), operator: sub, by: 'provider' });
      if (!(await endAll(endings, sub, sid))) return refuse(c, { code: 'logout_not_recorded', reason: unrecorded });
      return pageResponse(c, 200, null, { 'Cache-Control': 'no-store' });
    } catch (error) {
      if (error instanceof InvalidLogoutToken) return refuse(c, { code: 'invalid_logout_token', reason: error.reason });
      if (error instanceof SignInFailure) return refuse(c, { code: 'logout_failed', reason: error.reason });
      throw error;
    }
  };
}

/** One session where the token names one, otherwise all of the person (2.7). @returns whether the store has it. */
function endAll(endings: Endings, sub: string | undefined, sid: string | undefined): Promise<boolean> {
  if (sid !== undefined) return endings.endProviderSession(sid);
  return endings.endPerson(sub ?? '');
}

/** @throws {InvalidLogoutToken} */
async function tokenOf(c: RequestContext): Promise<string> {
  const form = await readFormBody(c.req, mostBytes).catch((error) => {
    if (error instanceof Failure) throw new InvalidLogoutToken('no form that holds a logout_token');
    throw error;
  });
  const [token, ...others] = form.getAll('logout_token');
  if (token === undefined || others.length > 0) throw new InvalidLogoutToken('no form that holds a logout_token');
  return token;
}

const descriptions = {
  invalid_logout_token: 'The logout token is not valid',
  logout_failed: 'The keys of the provider could not be fetched',
  logout_not_recorded: 'The sign-out is not yet known to every replica, and will be when the store can be reached again',
};

/** Everything but a success is a 400 (2.8). */
function refuse(c: RequestContext, { code, reason }: { code: keyof typeof descriptions; reason: string }): Response {
  note(c, { code, reason });
  const description = code === 'invalid_logout_token' ? `${descriptions[code]}: ${reason}` : descriptions[code];
  return jsonResponse(c, 400, { error: 'invalid_request', error_description: `${description}.` });
}
