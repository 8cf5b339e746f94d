import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ApiError, FailureCode } from '../api/api-error';
import { tab } from '../tab/this-tab';
import { failureText } from '../text/en/failures';
import { formatTimeLeft } from '../text/time-left';
import type { DraftForm } from './typed-draft';

const defaultWaitS = 60;

/** Failures that one field can fix are shown under it, all others above the form. */
const fieldOf: Partial<Record<FailureCode, keyof ShareLinkDraft>> = { conversation_not_found: 'userId' };

/** Shows a failure where the operator can act on it. What is typed stays. */
export function placeFailure(form: DraftForm, { code, details }: ApiError) {
  const wait = formatTimeLeft((details.retryAfterS ?? defaultWaitS) * 1000);
  // Only our own server gives a time to wait. It then refused before it asked MyLINK Connect for a link.
  const notBegun = code === 'upstream_unavailable' && details.retryAfterS !== undefined;
  const message = notBegun ? failureText.notBegun(wait) : failureText.failures[code](wait, failureText.fateOf(details.linkMayExist));
  // The page may be reloaded by hand.
  if (code === 'gate_closed') void tab.keepTyped();
  const field = fieldOf[code];
  if (field) return form.setError(field, { type: 'server', message }, { shouldFocus: true });
  form.setError('root', { type: code, message: details.requestId ? `${message} ${failureText.reference(details.requestId)}` : message });
  for (const fault of details.errors ?? []) {
    const name = draftFields.find((known) => known === fault.field);
    if (name) form.setError(name, { type: 'server', message: fault.message });
  }
}
