import { draftFields } from '#contract/draft';
import type { ApiError } from '../api/api-error';
import { tab } from '../tab/this-tab';
import { failureOf } from '../text/failure-of';
import type { DraftForm } from './typed-draft';

/** Marks the fields that a failure is about. What is typed stays. @param mayTakeFocus is false while the operator is typing. */
export function placeFailure(form: DraftForm, error: ApiError, mayTakeFocus: boolean) {
  // The page may be reloaded by hand.
  if (error.code === 'gate_closed') void tab.keepTyped();
  if (error.code === 'conversation_not_found') {
    form.setError('userId', { type: 'server', message: failureOf(error).message }, { shouldFocus: mayTakeFocus });
  }
  for (const fault of error.details.errors ?? []) {
    const name = draftFields.find((known) => known === fault.field);
    if (name) form.setError(name, { type: 'server', message: fault.message });
  }
}

/** Whether a failure is said at a field, and so ends when the field is changed. */
export function isAtField({ code, details }: ApiError): boolean {
  return code === 'conversation_not_found' || !!details.errors?.some(({ field }) => draftFields.some((known) => known === field));
}
