import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createPrivacy } from './privacy';

/** Whether links are masked on this page. */
export const privacy = createPrivacy();
// Anyone may have come back to this page; only its operator reloads it.
if (cameBack()) privacy.mask();

/** Whether the page was left before this part of it was there (index.html), or was loaded again by the browser's own way back or forward. */
function cameBack() {
  if (globalThis.document?.documentElement.hasAttribute('data-left')) return true;
  const [navigation] = globalThis.document ? performance.getEntriesByType('navigation') : [];
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
}

/** Whether links are masked, and how that is changed. */
export function usePrivacy() {
  const masked = useSyncExternalStore(privacy.subscribe, privacy.isMasked, () => false);
  return { masked, mask: privacy.mask, unmask: privacy.unmask };
}

/** Hides what was revealed by itself. This happens at once, since the page may be about to be frozen. */
export function useOnMask(hide: () => void) {
  const act = useEffectEvent(hide);
  useEffect(() => privacy.onMask(() => flushSync(act)), []);
}

/** Masks what is shown when the operator leaves. Used once on the page. */
export function useWatchedPrivacy(onReturn: () => void) {
  const act = useEffectEvent(onReturn);
  useEffect(() => privacy.watch(document, window, () => act()), []);
}
