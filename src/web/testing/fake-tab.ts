import { createTab } from '../tab/create-tab';
import { fakeStorage } from './fake-storage';

type Browser = Parameters<typeof createTab>[0];

/** A browser with one tab. Each `openPage` loads the page again in that tab. */
export function fakeBrowser(change: Partial<Browser> = {}) {
  const session = fakeStorage();
  const local = fakeStorage();
  const atPageHide: (() => void)[] = [];
  const addresses: unknown[] = [];

  return {
    /** What the tab stores. */
    stored: session.entries,
    /** What the page has put into the address bar. */
    addresses,

    /** @param hash of the address that opens the page. */
    openPage(hash = '') {
      const tab = createTab({
        session: () => session.storage,
        local: () => local.storage,
        location: () => ({ hash, pathname: '/', search: '?a=b' }),
        history: () => ({ state: 's', replaceState: (...entry) => addresses.push(entry) }),
        onPageHide: (act) => atPageHide.push(act),
        ...change,
      });
      tab.clearAddress();
      return tab;
    },
    /** A page in another tab. */
    openElsewhere: () => fakeBrowser({ local: () => local.storage }).openPage(),
    hidePage() {
      for (const act of atPageHide) act();
    },
  };
}
