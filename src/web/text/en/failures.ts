import type { ApiError, FailureCode } from '../../api/api-error';
import { formatTimeLeft } from '../time-left';
import { page } from './page';

const mayExist = 'If a link was made all the same, nobody has it, and it ends by itself.';
const noneMade = 'No link was made.';
const mismatch = 'This page no longer fits its server, perhaps after an update. Keep a note of what you typed and reload the page.';

/** @param fate what is known of the link. */
type Text = (wait: string, fate: string) => string;

const failures: Record<FailureCode, Text> = {
  offline: () => 'You are offline, so nothing was sent. Check the connection and try again.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `Sharedesk’s server did not answer. Check the connection and try again. ${mayExist}`,
  unexpected_answer: () => `Sharedesk’s server gave an answer this page does not know. Reload the page and try again. ${mayExist}`,
  gate_closed: (_, fate) => `${page.session.gateClosed} ${fate}`,
  too_many_cookies: () =>
    'Your browser sends more cookies than the server takes. Keep a note of what you typed, delete this site’s cookies and those of its domain, and reload the page.',
  server_unavailable: (wait, fate) =>
    `Sharedesk’s server cannot be reached, or a proxy in front of it hides its answer. Try again in ${wait}; if it stays so, tell your administrator. ${fate}`,
  invalid_json: () => mismatch,
  not_found: () => mismatch,
  method_not_allowed: () => mismatch,
  payload_too_large: () => mismatch,
  unsupported_media_type: () => mismatch,
  unauthenticated: () => 'You are signed out. Sign in again, then create the link.',
  cross_site_request: () =>
    'The server did not take this page for its own, so nothing was made. Open Sharedesk at its usual address; if this is it, tell your administrator.',
  conversation_not_found: () => 'No conversation was found for this user ID. Compare it with the ID that MyLINK shows.',
  invalid_request: () => 'The server did not accept this. Correct what is marked and try again.',
  upstream_rejected: () =>
    'MyLINK Connect refused this request. Check the user ID; if it is right, ask your administrator whether the bot is published on the Web channel.',
  rate_limited: (wait) => `Too many links are being asked for at the moment. Try again in ${wait}.`,
  outcome_unknown: () =>
    'This click was sent twice, and Sharedesk no longer knows what became of the first one. A link may exist; nobody has it, and it ends by itself. Create the link again if you need it.',
  upstream_unauthorized: () =>
    'MyLINK Connect does not accept Sharedesk’s credentials. Trying again will not help: please tell your administrator.',
  upstream_invalid_response: (_, fate) => `MyLINK Connect gave no usable link. Try again; if it stays so, tell your administrator. ${fate}`,
  upstream_unavailable: (_, fate) => `MyLINK Connect cannot be reached or has a fault. Try again in a minute. ${fate}`,
  audit_unavailable: () =>
    'The record of links can’t be written, so no link was made. Try again in a minute; if it stays so, tell your administrator.',
  upstream_timeout: (_, fate) => `MyLINK Connect did not answer in time. Try again. ${fate}`,
  internal_error: (_, fate) => `Sharedesk’s server failed. Try again; if it stays so, tell your administrator. ${fate}`,
};

const defaultWaitS = 60;

/** What went wrong, and what the operator can do about it. `reference` names the request for an administrator. */
export function failureOf({ code, details }: ApiError): { message: string; reference: string | undefined } {
  const wait = formatTimeLeft((details.retryAfterS ?? defaultWaitS) * 1000);
  // Only our own server gives a time to wait. It then refused before it asked MyLINK Connect for a link.
  const notBegun = code === 'upstream_unavailable' && details.retryAfterS !== undefined;
  const fate = details.linkMayExist === false ? noneMade : mayExist;
  return {
    message: notBegun
      ? `Too many links are being created at the moment, so this one was not begun. Try again in ${wait}.`
      : failures[code](wait, fate),
    reference: details.requestId && `Reference: ${details.requestId}`,
  };
}
