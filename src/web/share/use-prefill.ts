import { useEffect, useEffectEvent } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ShareLinkDraft } from '#contract/share-link';
import { useEnsureLater } from '../later/use-later';
import { whenClaimed } from '../session/tab-owner';
import { text } from '../text/text';
import { claimFragment, takeFragment } from './fragment';

/**
 * Fills the form from the address that opened the page, from each further one that is opened in its tab, and with what was kept during a
 * sign-in. Nothing is ever submitted.
 */
export function usePrefill(form: UseFormReturn<ShareLinkDraft>) {
  const ensureLater = useEnsureLater();
  const fill = useEffectEvent(async () => {
    await whenClaimed();
    const fragment = claimFragment();
    if (fragment === undefined) return;
    try {
      const { applyPrefill } = await ensureLater();
      await applyPrefill(form, fragment);
    } catch {
      form.setError('root', { type: 'prefill', message: text.prefillFailed });
    }
  });
  useEffect(() => {
    fill();
    const onHashChange = () => {
      takeFragment();
      fill();
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
}
