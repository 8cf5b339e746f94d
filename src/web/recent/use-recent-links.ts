import { useEffect, useSyncExternalStore } from 'react';
import { loadRules } from '../api/load-rules';
import { whenClaimed } from '../session/tab-owner';
import type { MadeLink } from './made-link-schema';
import { createRecentLinks } from './recent-links';

/** The one list of this tab. While building there is no storage, and so no link. */
export const recentLinks = createRecentLinks(() => sessionStorage);

const none: MadeLink[] = [];
let restoring: Promise<void> | undefined;

/**
 * Takes back, once, what this tab had before a reload.
 *
 * @throws ApiError `page_incomplete`; the next call tries again.
 */
export function restoreLinks(): Promise<void> {
  restoring ??= loadRules().then(
    ({ madeLink }) => recentLinks.restore((entry) => madeLink.safeParse(entry).data),
    (error) => {
      restoring = undefined;
      throw error;
    },
  );
  return restoring;
}

export function useRecentLinks() {
  useEffect(() => {
    // Whoever makes a link tries again, and says what is wrong.
    whenClaimed()
      .then(() => (recentLinks.areStored() ? restoreLinks() : undefined))
      .catch(() => undefined);
  }, []);
  return useSyncExternalStore(recentLinks.subscribe, recentLinks.get, () => none);
}
