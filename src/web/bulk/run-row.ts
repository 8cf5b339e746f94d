import { ApiError, type FailureCode } from '../api/api-error';
import type { NotedDraft } from '../composer/typed-draft';

/** `page_left`: the page was closed or loaded again before the answer came. */
export type RowFailureCode = FailureCode | 'page_left';

/**
 * What is known of one link that was asked for in a list.
 *
 * - `waiting`: it is made when its turn comes.
 * - `creating`: the call is under way, or about to be.
 * - `made`: `linkId` is its ID in the list of links.
 * - `held`: nothing was asked for, and nothing will be by itself.
 * - `failed`: with `mayExist`, a link may have been made that nobody can see; otherwise certainly none was.
 */
export type RowState = { is: 'waiting' } | { is: 'creating' } | { is: 'made'; linkId: number } | { is: 'held' } | FailedState;

type FailedState = { is: 'failed'; code: RowFailureCode; mayExist: boolean; requestId?: string | undefined };

/**
 * A row of a list whose links are being made. `key` is the `Idempotency-Key` of its latest attempt: while the answer was never read, the same
 * key gets that answer, and no second link (docs/decisions/0012-one-link-per-click.md).
 *
 * `doubt` is the failure after which an earlier attempt may have made a link, from the moment when the operator asks again until there is one.
 */
export type RunRow = { id: number; key: string; draft: NotedDraft; state: RowState; doubt?: FailedState };

/** The row in a new state. An attempt that made no link says nothing about an earlier one that may have. */
export function withState({ doubt, ...row }: RunRow, state: RowState): RunRow {
  if (!doubt || state.is === 'made') return { ...row, state };
  if (state.is === 'held') return { ...row, state: doubt };
  if (state.is === 'failed') return { ...row, state: { ...state, mayExist: true } };
  return { ...row, state, doubt };
}

type Counts = { waiting: number; creating: number; made: number; held: number; failed: number; mayExist: number };

/** `failed` counts those that certainly made no link, `mayExist` the other failures. */
export function countRows(rows: readonly RunRow[]): Counts {
  const counts = { waiting: 0, creating: 0, made: 0, held: 0, failed: 0, mayExist: 0 };
  for (const { state } of rows) counts[state.is === 'failed' && state.mayExist ? 'mayExist' : state.is]++;
  return counts;
}

/** Whether a link is being made, or will be. The page should then not be left without a question. */
export function isUnderWay(rows: readonly RunRow[]): boolean {
  return rows.some(({ state }) => state.is === 'waiting' || state.is === 'creating');
}

/** Whether a row certainly made no link, and can be asked for again with others. */
export function isSafeToRetry({ state }: RunRow): boolean {
  return state.is === 'held' || (state.is === 'failed' && !state.mayExist);
}

/** What the server, or what stands in front of it, refuses before it begins. All else may have made a link. */
const nothingMade = new Set<RowFailureCode>([
  'offline',
  'page_incomplete',
  'too_many_cookies',
  'invalid_json',
  'unauthenticated',
  'cross_site_request',
  'not_allowed',
  'conversation_not_found',
  'not_found',
  'method_not_allowed',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_request',
  'upstream_rejected',
  'rate_limited',
  'audit_unavailable',
]);

/** Failures that say something about the row. All others will probably meet the next row, too. */
const ofTheRow = new Set<RowFailureCode>(['conversation_not_found', 'invalid_request', 'upstream_rejected']);

const waitsFor: Partial<Record<FailureCode, 'offline' | 'sign_in' | 'gate'>> = {
  offline: 'offline',
  unauthenticated: 'sign_in',
  gate_closed: 'gate',
};

/** After how long a limit without a time of its own is tried again, and the shortest wait, in seconds. "0" would be tried again without end. */
const [defaultWaitS, leastWaitS] = [30, 1];

/** What a failure means for its row and for those that wait. */
export type Verdict =
  /** The row waits again, with all others: for so many seconds, or for something to change. */
  | { is: 'wait'; for: 'limit'; waitS: number }
  | { is: 'wait'; for: 'offline' | 'sign_in' | 'gate' }
  | { is: 'fail'; state: FailedState; isOfTheRow: boolean };

/** Judges a failure of one call. Only what certainly made no link may wait again. */
export function judgeFailure(error: unknown): Verdict {
  const { code, details } = error instanceof ApiError ? error : new ApiError('unexpected_answer');
  const { requestId, retryAfterS } = details;
  // Our own server gives a time only where it refused before it asked for a link (text/en/failures.ts).
  const notBegun = code === 'upstream_unavailable' && retryAfterS !== undefined;
  const mayExist = details.linkMayExist ?? !(notBegun || nothingMade.has(code));
  if (!mayExist) {
    if (code === 'rate_limited' || notBegun) return { is: 'wait', for: 'limit', waitS: Math.max(leastWaitS, retryAfterS ?? defaultWaitS) };
    const reason = waitsFor[code];
    if (reason) return { is: 'wait', for: reason };
  }
  return { is: 'fail', state: { is: 'failed', code, mayExist, ...(requestId && { requestId }) }, isOfTheRow: ofTheRow.has(code) };
}

/** Not even our server's own failure was read. */
const unread = new Set<RowFailureCode>(['page_left', 'no_answer', 'server_unavailable', 'gate_closed']);

/** Whether the answer to a row's latest attempt was never read, so that its key may still get it. */
export function isUnread({ state }: RunRow): boolean {
  return state.is === 'failed' && state.mayExist && unread.has(state.code);
}
