import { useEffect, useSyncExternalStore } from 'react';
import { loadRules } from '../api/load-rules';
import { singleFlight } from '../api/single-flight';
import type { MadeLink } from '../link/made-link-schema';
import { tab } from '../tab/this-tab';
import { createRecentLinks } from './recent-links';

/** `v3` is the shape of what is stored. Another shape gets another key, and the old entry ends with its tab. */
const storageKey = 'sharedesk.links.v3';

/** The links of this tab. The build has no storage, and so no links. */
export const recentLinks = createRecentLinks(tab.sealedList(storageKey));

const none: MadeLink[] = [];

const restoreOnce = singleFlight(async () => {
  const rules = recentLinks.areStored() ? await loadRules() : undefined;
  await recentLinks.restore((item) => rules?.madeLink.safeParse(item).data);
});

/**
 * Restores, once, what this tab had before a reload. Without the keys, what is stored stays as it is.
 *
 * @throws ApiError `page_incomplete`; the next call tries again.
 */
export async function restoreLinks() {
  if (tab.isKeyed()) await restoreOnce();
}

export function useRecentLinks() {
  useEffect(() => {
    // A failure is not shown here: creating a link tries again, and shows it.
    tab
      .whenKeyed()
      .then(restoreLinks)
      .catch(() => undefined);
  }, []);
  return useSyncExternalStore(recentLinks.subscribe, recentLinks.get, () => none);
}
