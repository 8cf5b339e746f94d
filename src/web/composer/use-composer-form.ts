import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Offer } from '#contract/draft';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import { tab } from '../tab/this-tab';
import type { checkDraft } from './check-draft';
import { createDraftResolver } from './draft-resolver';
import { toTypedFragment } from './to-fragment';
import { type NotedDraft, type TypedDraft, untouched } from './typed-draft';

/** The form's state. What is typed outlasts a sign-in. @param isApart whether commas separate user IDs. */
export function useComposerForm(offer: Offer, isApart: boolean, loadParts: LoadParts<{ checkDraft: typeof checkDraft }>) {
  const ensureParts = useEnsureLazyParts(loadParts);
  const resolver = createDraftResolver(offer, isApart, ensureParts);
  const form = useForm<TypedDraft, unknown, NotedDraft>({ resolver, defaultValues: untouched });
  useEffect(() => tab.watchTyped(() => toTypedFragment(form.getValues())), [form.getValues]);

  return form;
}
