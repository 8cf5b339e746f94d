import { liveLinksText } from '#text/live-links';
import type { ApiError, FailureCode } from '../api/api-error';
import { text } from '../text/text';

const { offline, storeDown, tooBusy, noSuchId, failed } = liveLinksText.failures;

const messages: Partial<Record<FailureCode, string>> = {
  offline,
  // Nothing else is asked than the store, which the server names in its own words.
  upstream_unavailable: storeDown,
  rate_limited: tooBusy,
  invalid_request: noSuchId,
  no_answer: text.session.failed,
  server_unavailable: text.session.failed,
  gate_closed: text.session.gateClosed,
  unauthenticated: text.signIn.ended,
  page_incomplete: text.pageIncomplete,
};

/** What went wrong, and what to do. */
export function messageOf({ code }: ApiError): string {
  return messages[code] ?? failed;
}
