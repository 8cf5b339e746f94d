import type { ErrorCode } from '#contract/problem';

interface ProblemText {
  title: string;
  /** What happened, and no more than we know. Whether a link may exist is added to it, because one code can mean both. */
  detail: string;
}

/** Is added where a call was sent and its answer is not known or cannot be used. */
export const mayExistText = 'A link may have been created that nobody can see.';

/** Where we refused before any call was sent. */
export const nothingBegunText =
  'Too many links are being created at this moment. This one was not begun; try again after the seconds that Retry-After names.';

/** Where nobody can tell which links live. */
export const storeDownText =
  'The shared store of this service cannot be asked at this moment. Try again after the seconds that Retry-After names.';

export const problemText: Record<ErrorCode, ProblemText> = {
  invalid_json: { title: 'Not JSON', detail: 'The body of the request is not JSON in UTF-8.' },
  unauthenticated: { title: 'Not signed in', detail: 'This needs a sign-in, and there is none.' },
  cross_site_request: {
    title: 'Cross-site request',
    detail: "The request does not come from this service's own page, so nothing was done.",
  },
  not_allowed: {
    title: 'Not allowed',
    detail: 'This mode is not offered here, or this operator may not use this mode, this bot or this list. Nothing was created.',
  },
  conversation_not_found: { title: 'No such conversation', detail: 'The upstream service knows no conversation with this user ID.' },
  not_found: { title: 'Not found', detail: 'There is nothing at this address.' },
  method_not_allowed: {
    title: 'Method not allowed',
    detail: 'This address does not take this method; the Allow header names those it takes.',
  },
  payload_too_large: { title: 'Body too large', detail: 'The body of the request has more bytes than this address takes.' },
  unsupported_media_type: { title: 'Unsupported media type', detail: 'The body of the request must be sent as application/json.' },
  outcome_unknown: {
    title: 'Outcome unknown',
    detail: 'This request was sent before, and its outcome is not known any more. It was not sent upstream again.',
  },
  invalid_request: { title: 'Invalid request', detail: 'The request breaks the rules named in "errors"; nothing was created.' },
  upstream_rejected: { title: 'Rejected upstream', detail: 'The upstream service rejected the request as incomplete or wrong.' },
  rate_limited: {
    title: 'Too many requests',
    detail: 'Too many requests in a short time. Try again after the seconds that Retry-After names.',
  },
  internal_error: {
    title: 'Internal error',
    detail: 'Something unexpected went wrong in this service. The request ID leads to it in the log.',
  },
  upstream_unauthorized: {
    title: 'Refused upstream',
    detail: "The upstream service refuses this service's credentials, so no link was created.",
  },
  upstream_invalid_response: {
    title: 'Unusable upstream answer',
    detail: 'The upstream service sent an answer that cannot be used.',
  },
  upstream_unavailable: {
    title: 'Upstream unavailable',
    detail: 'The upstream service cannot be reached or failed.',
  },
  audit_unavailable: {
    title: 'Audit trail unavailable',
    detail: 'The audit trail cannot be written at this moment, so no link was asked for.',
  },
  upstream_timeout: {
    title: 'Upstream timeout',
    detail: 'The upstream service did not answer in time.',
  },
};
