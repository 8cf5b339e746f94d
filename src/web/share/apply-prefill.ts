import type { UseFormReturn } from 'react-hook-form';
import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import { prefillText } from '../text/en/prefill';
import { parsePrefill } from './prefill';

/** Puts the values of a fragment into the form, and says under each field what is wrong with its value. */
export async function applyPrefill(form: UseFormReturn<ShareLinkDraft>, fragment: string) {
  const { values, faults } = parsePrefill(fragment);
  const given = draftFields.filter((field) => field in values);
  form.clearErrors();
  for (const field of given) form.setValue(field, values[field] ?? '', { shouldDirty: true });
  // The form's rules check only the fields that were given.
  await form.trigger(given, { shouldFocus: true });
  for (const [field, fault] of Object.entries(faults)) {
    const name = draftFields.find((known) => known === field) ?? 'root';
    form.setError(name, { type: 'prefill', message: prefillText[fault] }, { shouldFocus: true });
  }
}
