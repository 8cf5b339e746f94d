import { deskPath } from '../browser/desk-path';
import { recentLinks } from '../list/use-recent-links';
import { tab } from '../tab/this-tab';

/** Goes to this path of the desk in place of this page. The page is hidden at once, since it stays until the next one responds. */
export function replacePage(path: string) {
  document.body.hidden = true;
  location.replace(deskPath(path));
}

/** Leaves the page for this path of the desk, and wipes all that the tab remembers. There is no way back to it. */
export function leaveDesk(path: string) {
  recentLinks.clear();
  tab.forget();
  replacePage(path);
}

/** Leaves the desk to the next operator: nothing stays in the tab but what is for them. */
export function handOverDesk() {
  recentLinks.clear();
  tab.handOver();
  replacePage('/');
}
