import { recentLinks } from '../recent/use-recent-links';
import { forgetTab } from './tab-owner';

/** Goes on to `address` in the place of this page, of which nothing more is seen: it lives on as long as the next one does not answer. */
export function replacePage(address: string) {
  document.body.hidden = true;
  location.replace(address);
}

/** Leaves the desk for `address`; no way leads back to it, and nothing is left of it in the tab but what stands under the keys of `except`. */
export function leaveDesk(address: string, except: readonly string[] = []) {
  recentLinks.clear();
  forgetTab(except);
  replacePage(address);
}
