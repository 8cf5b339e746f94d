import { problemSchema } from '#contract/problem';
import { ApiError, type FailureCode } from './api-error';

/** What a status means where the body is not ours: a proxy has replaced it, or has answered by itself. */
const codeOfStatus: Partial<Record<number, FailureCode>> = {
  401: 'gate_closed',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'rate_limited',
  431: 'too_many_cookies',
  500: 'internal_error',
  502: 'server_unavailable',
  503: 'server_unavailable',
  504: 'server_unavailable',
  // Network Authentication Required (RFC 6585, 6).
  511: 'gate_closed',
};

/** Turns a response that is no success into an error. @param body its parsed JSON; undefined where it is none. */
export function readFailure({ status, headers }: Response, body: unknown): ApiError {
  const { data: problem } = problemSchema.safeParse(body);
  // A code of a later version is told by our media type.
  const isOurs = headers.get('Content-Type')?.startsWith('application/problem+json');
  const code = problem?.code ?? (isOurs ? undefined : codeOfStatus[status]) ?? 'unexpected_answer';
  const waitS = retryAfterS(headers);
  return new ApiError(code, {
    ...(problem && { requestId: problem.requestId, errors: problem.errors, linkMayExist: problem.linkMayExist }),
    ...(waitS >= 0 && { retryAfterS: waitS }),
  });
}

/** Reads a number of seconds, or a date as the server's own clock sees it (RFC 9110, 10.2.3). NaN where there is neither. */
function retryAfterS(headers: Headers): number {
  const text = headers.get('Retry-After') ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  // Engines take many other texts for dates, such as "-5".
  if (!/^[a-z]/i.test(text)) return Number.NaN;
  const nowMs = Date.parse(headers.get('Date') ?? '') || Date.now();
  return Math.max(1, Math.ceil((Date.parse(text) - nowMs) / 1000));
}
