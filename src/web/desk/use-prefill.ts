import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '../api/session-query';
import { ownFilling } from '../composer/filling';
import type { DraftForm } from '../composer/typed-draft';
import { type LoadParts, useEnsureLazyParts } from '../lazy/use-lazy-parts';
import { tab } from '../tab/this-tab';
import { text } from '../text/text';
import type { receiveFragments } from './receive-fragments';

/**
 * Fills the form from the address that opened the page, from each later address in the same tab, and with what was kept during a sign-in. It
 * never submits anything, and asks before it overwrites what was typed.
 */
export function usePrefill(form: DraftForm, loadParts: LoadParts<{ receiveFragments: typeof receiveFragments }>) {
  const ensureParts = useEnsureLazyParts(loadParts);
  const [filling, setFilling] = useState(ownFilling);
  const { signIn, operator, bots } = useSession().data;
  // It is not known who sits here, and nothing may be shown: what comes now waits for the sign-in.
  const ended = signIn && !operator;
  const fill = useEffectEvent(async () => {
    await tab.whenClaimed();
    if (ended) return;
    // Where nobody signs in, the tab is claimed before the server has sent the keys.
    if (tab.isTypedKept()) await tab.whenKeyed();
    const fragments = await tab.takeFragments();
    if (fragments.typed === undefined && fragments.arrived === undefined) return;
    try {
      const { receiveFragments } = await ensureParts();
      await receiveFragments({ form, filling, bots, setFilling }, fragments);
    } catch {
      form.setError('root', { type: 'prefill', message: text.prefillFailed });
    }
  });
  useEffect(() => {
    if (!ended) fill();
    const onHashChange = () => {
      tab.clearAddress();
      fill();
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, [ended]);
  return { filling, setFilling };
}
