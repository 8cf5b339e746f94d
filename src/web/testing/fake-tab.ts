import { createTab } from '../tab/create-tab';
import { fakeStorage } from './fake-storage';

/** Two keys as the server hands them over: 32 bytes in base64url. */
export const tabKeys = { old: `${'-_'.repeat(21)}8`, new: `${'Ab9'.repeat(14)}0` };

type Browser = Parameters<typeof createTab>[0];

/** A browser with one tab. Each `openPage` leaves the tab's page and loads another one. */
export function fakeBrowser(change: Partial<Browser> = {}) {
  const session = fakeStorage();
  const local = fakeStorage();
  let atPageHide: (() => void)[] = [];
  let atPageShow: (() => void)[] = [];
  const addresses: unknown[] = [];

  return {
    /** What the tab stores. */
    stored: session.entries,
    /** What the page has put into the address bar. */
    addresses,

    /** @param hash of the address that opens the page. */
    openPage(hash = '') {
      for (const act of atPageHide) act();
      [atPageHide, atPageShow] = [[], []];
      const tab = createTab({
        session: () => session.storage,
        local: () => local.storage,
        location: () => ({ hash, pathname: '/', search: '?a=b' }),
        history: () => ({ state: 's', replaceState: (...entry) => addresses.push(entry) }),
        subtle: crypto.subtle,
        onPageShow: (act) => atPageShow.push(act),
        onPageHide: (act) => atPageHide.push(act),
        ...change,
      });
      tab.clearAddress();
      tab.unpack();
      return tab;
    },
    /** A page in another tab. */
    openElsewhere: () => fakeBrowser({ local: () => local.storage }).openPage(),
    hidePage() {
      for (const act of atPageHide) act();
    },
    /** The page that was hidden last comes back from the cache. */
    showPage() {
      for (const act of atPageShow) act();
    },
  };
}
