import { useEffect, useEffectEvent, useInsertionEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import { tab } from '../tab/this-tab';
import type { checkDraft } from './check-draft';
import { createDraftResolver } from './draft-resolver';
import { toTypedFragment } from './to-fragment';
import { type NotedDraft, type TypedDraft, untouched } from './typed-draft';
import { readTypedEarly, type TypedEarly } from './typed-early';

/** The form's state. It keeps what was typed before this code was loaded. */
export function useComposerForm(maxHours: number, loadParts: LoadParts<{ checkDraft: typeof checkDraft }>) {
  const ensureParts = useEnsureLazyParts(loadParts);
  const resolver = createDraftResolver(maxHours, ensureParts);
  const form = useForm<TypedDraft, unknown, NotedDraft>({ resolver, defaultValues: untouched });
  const early = useRef<TypedEarly>({});

  // The last moment before react-hook-form, in its refs, writes its own values into the fields.
  useInsertionEffect(() => {
    early.current = readTypedEarly();
  }, []);
  const keep = useEffectEvent(() => {
    const { mode, userId, hours } = early.current;
    if (mode) form.setValue('mode', mode);
    if (userId) form.setValue('userId', userId);
    if (hours !== undefined) form.setValue('hours', hours);
  });
  useEffect(() => {
    keep();
  }, []);
  useEffect(() => tab.watchTyped(() => toTypedFragment(form.getValues())), [form.getValues]);

  return form;
}
