import type { FailureCode } from '../../api/api-error';
import { page } from './page';

const lost = 'If a link was made all the same, nobody has it, and it ends by itself.';
const mismatch = 'This page no longer fits its server, perhaps after an update. Keep a note of what you typed and reload the page.';

const failures: Record<FailureCode, (wait: string) => string> = {
  offline: () => 'You are offline, so nothing was sent. Check the connection and try again.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `Sharedesk’s server did not answer. Check the connection and try again. ${lost}`,
  unexpected_answer: () => `Sharedesk’s server gave an answer this page does not know. Reload the page and try again. ${lost}`,
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
  outcome_unknown: () =>
    'This request was sent before, and Sharedesk no longer knows what came of it. A link may exist that nobody has; it ends by itself. Create another one if you need it.',
  rate_limited: (wait) => `Too many links are being asked for at the moment. Try again in ${wait}.`,
  upstream_unauthorized: () =>
    'MyLINK Connect does not accept Sharedesk’s credentials. Trying again will not help: please tell your administrator.',
  upstream_invalid_response: () => `MyLINK Connect gave no usable link. Try again; if it stays so, tell your administrator. ${lost}`,
  upstream_unavailable: () => `MyLINK Connect cannot be reached or has a fault. Try again in a minute. ${lost}`,
  upstream_timeout: () => `MyLINK Connect did not answer in time. Try again. ${lost}`,
  audit_unavailable: () =>
    'Sharedesk cannot keep its record at the moment, so no link was asked for. Try again in a minute; if it stays so, tell your administrator.',
  internal_error: () => `Sharedesk’s server failed. Try again; if it stays so, tell your administrator. ${lost}`,
};

/** What went wrong, and what the operator can do about it. */
export const failureText = {
  failures,
  notBegun: (wait: string) => `Too many links are being created at the moment, so this one was not begun. Try again in ${wait}.`,
  reference: (requestId: string) => `Reference: ${requestId}`,
};
