import { useEffect, useEffectEvent, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ShareLinkDraft } from '#contract/share-link';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import { ownFilling } from './filling';
import type { receiveFragments } from './receive-fragments';

/**
 * Fills the form from the address that opened the page, from each later address in the same tab, and with what was kept during a sign-in. It
 * never submits anything, and asks before it overwrites what was typed.
 */
export function usePrefill(form: UseFormReturn<ShareLinkDraft>, loadParts: LoadParts<{ receiveFragments: typeof receiveFragments }>) {
  const ensureParts = useEnsureLazyParts(loadParts);
  const [filling, setFilling] = useState(ownFilling);
  const fill = useEffectEvent(async () => {
    await tab.whenClaimed();
    const fragments = await tab.takeFragments();
    if (fragments.typed === undefined && fragments.arrived === undefined) return;
    try {
      const { receiveFragments } = await ensureParts();
      await receiveFragments(form, filling, fragments, setFilling);
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
  return { filling, setFilling };
}
