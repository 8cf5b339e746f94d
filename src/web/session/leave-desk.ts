import { recentLinks } from '../recent/use-recent-links';
import { forgetTab } from './tab-owner';

/** Leaves the desk for `address`, with nothing left of it in the tab; no way leads back to it. */
export function leaveDesk(address: string) {
  // The page lives on for a moment, and would store its list again.
  recentLinks.clear();
  forgetTab();
  location.replace(address);
}
