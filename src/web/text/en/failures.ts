import type { FailureCode } from '../../api/api-error';
import { page } from './page';

const mayExist = 'Nobody received a link. One may exist; it ends by itself.';
const noneMade = 'No link was made.';
const mismatch = 'This page is out of date. Note what you typed, then reload.';
const tooBusy = 'Too busy.';

/** @param fate what is known of the link: that there is none, or that there may be one. */
type Text = (fate: string) => string;

export const failures: Record<FailureCode, Text> = {
  offline: () => 'You are offline, so nothing was sent.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `Sharedesk did not answer. Check the connection. ${mayExist}`,
  unexpected_answer: () => `Sharedesk gave an answer this page does not know. Reload it and try again. ${mayExist}`,
  gate_closed: (fate) => `${page.session.gateClosed} ${fate}`,
  too_many_cookies: () => 'Your browser sends too many cookies. Note what you typed, delete this site’s cookies, then reload.',
  server_unavailable: (fate) => `Sharedesk cannot be reached. Tell your administrator if it stays so. ${fate}`,
  invalid_json: () => mismatch,
  not_found: () => mismatch,
  method_not_allowed: () => mismatch,
  payload_too_large: () => mismatch,
  unsupported_media_type: () => mismatch,
  unauthenticated: () => 'Session ended. Sign in to continue.',
  cross_site_request: () => `${noneMade} Open Sharedesk at its usual address. If this is it, tell your administrator.`,
  not_allowed: () => `${noneMade} You may not make this link. Choose another mode or bot, or ask your administrator.`,
  conversation_not_found: () => 'No conversation has this user ID. Compare it with the ID in MyLINK.',
  invalid_request: () => 'This was not accepted. Correct what is marked.',
  upstream_rejected: () =>
    'MyLINK refused this. Check the user ID. If it is right, ask your administrator whether the bot is published on the Web channel.',
  rate_limited: () => tooBusy,
  outcome_unknown: () => `This click was sent twice. ${mayExist} Create another if you need it.`,
  upstream_unauthorized: () => `${noneMade} MyLINK does not accept Sharedesk’s credentials: tell your administrator.`,
  upstream_invalid_response: (fate) => `MyLINK gave no usable link. Tell your administrator if it stays so. ${fate}`,
  upstream_unavailable: (fate) => `MyLINK cannot be reached. Try again in a minute. ${fate}`,
  audit_unavailable: () => `${noneMade} It could not be recorded. Try again in a minute. Tell your administrator if it stays so.`,
  upstream_timeout: (fate) => `MyLINK did not answer in time. ${fate}`,
  internal_error: (fate) => `Sharedesk failed. Tell your administrator if it stays so. ${fate}`,
};

export const failureText = {
  mayExist,
  noneMade,
  tooBusy,
  wait: (time: string) => `Try again in ${time}.`,
  retryIn: (seconds: number) => `${page.session.retry} (${seconds})`,
  reference: (requestId: string) => `Reference: ${requestId}`,
  copyReference: 'Copy reference',
};
