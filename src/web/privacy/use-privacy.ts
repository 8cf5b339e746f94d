import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { recentLinks } from '../recent/use-recent-links';
import { createPrivacy } from './privacy';

const privacy = createPrivacy(recentLinks.expire);

/** Whether links are masked, and how that is changed. */
export function usePrivacy() {
  const masked = useSyncExternalStore(privacy.subscribe, privacy.isMasked, () => false);
  return { masked, mask: privacy.mask, unmask: privacy.unmask };
}

/** Takes back what was revealed by itself, at once: the page may be about to be frozen. */
export function useOnMask(takeBack: () => void) {
  const act = useEffectEvent(takeBack);
  useEffect(() => {
    const stop = privacy.onMask(() => flushSync(act));
    return () => {
      stop();
    };
  }, []);
}

/** Masks what is shown when the operator leaves; once on the page. */
export function useWatchedPrivacy() {
  useEffect(() => privacy.watch(document, window), []);
}
