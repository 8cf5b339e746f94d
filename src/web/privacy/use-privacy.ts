import { useEffect, useSyncExternalStore } from 'react';
import { recentLinks } from '../recent/use-recent-links';
import { createPrivacy } from './privacy';

const privacy = createPrivacy(recentLinks.expire);

/** Whether links are masked, and how that is changed. */
export function usePrivacy() {
  const masked = useSyncExternalStore(privacy.subscribe, privacy.isMasked, () => false);
  return { masked, mask: privacy.mask, unmask: privacy.unmask };
}

/** Masks what is shown when the operator leaves; once on the page. */
export function useWatchedPrivacy() {
  useEffect(() => privacy.watch(document, window), []);
}
