import type { SignOutEvent } from '../audit/line';
import type { Trail } from '../audit/trail';
import { Failure } from '../http/failure';
import { deskUrl, type OriginSettings, refuseCrossSite } from '../http/own-origin';
import { emptyResponse, note, type RequestContext, redirectResponse } from '../http/response';
import type { Endings } from './endings';
import type { LogoutHint } from './logout-hint';
import type { Provider } from './provider';
import type { Operator, Sessions } from './sessions';
import { SignInFailure } from './sign-in-failure';

type Handler = (c: RequestContext) => Promise<Response>;

export interface SignOut {
  /** `POST /auth/logout` ends our own session. @throws {Failure} `unauthenticated` if it belongs to a person other than the one whom the page names. */
  end: Handler;
  /** `POST /auth/logout-everywhere` ends all sessions of the operator. @throws {Failure} `unauthenticated`, also if nobody is signed in. */
  endEverywhere: Handler;
  /** `GET /auth/logout` sends the browser to the provider, which ends its own session. @throws {SignInFailure} `still_signed_in`. */
  leave: Handler;
}

interface SignOutParts {
  origin: OriginSettings;
  sessions: Sessions;
  endings: Endings;
  hint: LogoutHint;
  provider: Pick<Provider, 'endSessionUrl'>;
  audit: Pick<Trail, 'signOut'>;
  /** The request ID and the address of the client. */
  traceOf(c: RequestContext): Pick<SignOutEvent, 'requestId' | 'client'>;
  /** Whether the page that asks was drawn for this operator. */
  isNamedByPage(c: RequestContext, operator: Operator): boolean;
}

export function createSignOut({ origin, sessions, endings, hint, provider, audit, traceOf, isNamedByPage }: SignOutParts): SignOut {
  /** @throws {Failure} `unauthenticated`. */
  function record(c: RequestContext, operator: Operator, by: SignOutEvent['by']): void {
    c.set('operator', operator.sub);
    if (!isNamedByPage(c, operator)) throw new Failure('unauthenticated', { reason: 'another operator' });
    audit.signOut({ ...traceOf(c), operator: operator.sub, by });
  }

  function goodbye(c: RequestContext): Response {
    const response = emptyResponse(c, [sessions.end(c)]);
    // Below a path, the storage holds what other applications of this origin keep.
    if (origin.basePath === '') response.headers.set('Clear-Site-Data', '"storage"');
    return response;
  }

  return {
    async end(c) {
      refuseCrossSite(c.req, origin);
      // Not `read`: a sign-out never waits for the store.
      const session = await sessions.find(c);
      if (session) {
        record(c, session.operator, 'operator');
        if (session.marks.id !== undefined) void endings.endSession(session.marks.id);
      }
      return goodbye(c);
    },
    async endEverywhere(c) {
      refuseCrossSite(c.req, origin);
      // An ended session must not end others: its cookie may be a copy.
      const operator = await sessions.read(c);
      if (!operator) throw new Failure('unauthenticated');
      record(c, operator, 'everywhere');
      if (!(await endings.endPerson(operator.sub))) note(c, { reason: unrecorded });
      return goodbye(c);
    },
    async leave(c) {
      const home = `${deskUrl(c.req, origin)}/`;
      const idToken = await hint.find(c);
      const address = await provider.endSessionUrl(home, idToken).catch(stillSignedIn);
      return redirectResponse(c, address ?? home, idToken === undefined ? [] : [hint.clear(c)]);
    },
  };
}

/** For the log. */
export const unrecorded = 'the store is down: so far only this process refuses what was ended';

function stillSignedIn(error: unknown): never {
  if (error instanceof SignInFailure) throw new SignInFailure('still_signed_in', error.reason);
  throw error;
}
