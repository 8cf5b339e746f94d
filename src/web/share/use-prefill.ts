import { useEffect, useEffectEvent } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ShareLinkDraft } from '#contract/share-link';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import type { applyPrefill } from './apply-prefill';

/**
 * Fills the form from the address that opened the page, from each later address in the same tab, and with what was kept during a sign-in. It
 * never submits anything.
 */
export function usePrefill(form: UseFormReturn<ShareLinkDraft>, loadParts: LoadParts<{ applyPrefill: typeof applyPrefill }>) {
  const ensureParts = useEnsureLazyParts(loadParts);
  const fill = useEffectEvent(async () => {
    await tab.whenClaimed();
    const { typed, arrived } = await tab.takeFragments();
    const fragment = arrived ?? typed;
    if (fragment === undefined) return;
    try {
      const { applyPrefill } = await ensureParts();
      await applyPrefill(form, fragment);
    } catch {
      form.setError('root', { type: 'prefill', message: text.prefillFailed });
    }
  });
  useEffect(() => {
    fill();
    const onHashChange = () => {
      tab.clearAddress();
      fill();
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
}
