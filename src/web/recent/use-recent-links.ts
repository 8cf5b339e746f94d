import { useEffect, useSyncExternalStore } from 'react';
import { loadRules } from '../api/load-rules';
import { singleFlight } from '../api/single-flight';
import type { MadeLink } from '../link/made-link-schema';
import { tab } from '../tab/this-tab';
import { createRecentLinks } from './recent-links';

/** The links of this tab. The build has no storage, and so no links. */
export const recentLinks = createRecentLinks(() => sessionStorage);

const none: MadeLink[] = [];

/**
 * Restores, once, what this tab had before a reload.
 *
 * @throws ApiError `page_incomplete`; the next call tries again.
 */
export const restoreLinks = singleFlight(async () => {
  const { madeLink } = await loadRules();
  recentLinks.restore((entry) => madeLink.safeParse(entry).data);
});

export function useRecentLinks() {
  useEffect(() => {
    // A failure is not shown here: creating a link tries again, and shows it.
    tab
      .whenClaimed()
      .then(() => (recentLinks.areStored() ? restoreLinks() : undefined))
      .catch(() => undefined);
  }, []);
  return useSyncExternalStore(recentLinks.subscribe, recentLinks.get, () => none);
}
