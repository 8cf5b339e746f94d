import { recentLinks } from '../recent/use-recent-links';
import { tab } from '../tab/this-tab';

/** Goes to `address` in place of this page. The page is hidden at once, since it stays until the next one responds. */
export function replacePage(address: string) {
  document.body.hidden = true;
  location.replace(address);
}

/** Leaves the desk for `address`, and wipes all that the tab remembers. There is no way back to it. */
export function leaveDesk(address: string) {
  recentLinks.clear();
  tab.forget();
  replacePage(address);
}

/** Leaves the desk to the next operator: nothing stays in the tab but what is for them. */
export function handOverDesk() {
  recentLinks.clear();
  tab.handOver();
  replacePage('/');
}
