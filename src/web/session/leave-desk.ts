import { recentLinks } from '../recent/use-recent-links';
import { forgetTab } from './tab-owner';

/** Leaves the desk for `address`, with nothing left of it in the tab; no way leads back to it. */
export function leaveDesk(address: string) {
  // The page lives on as long as the next one does not answer, for whoever sits there.
  document.body.hidden = true;
  // It would store its list again.
  recentLinks.clear();
  forgetTab();
  location.replace(address);
}
