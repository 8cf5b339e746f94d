import { paths } from '#contract/paths';
import { isUnauthenticated } from '../api/api-error';
import { postNothing } from '../api/http';
import { tab } from '../tab/this-tab';
import { copyPreferences } from './kept-preferences';
import { leaveDesk } from './leave-desk';
import { tellOtherTabs } from './other-tabs';

/** How long the provider may take to respond. */
const mostLeavingMs = 60_000;

/**
 * Ends the session, or all of them, wipes what all tabs of this browser remember, and goes to the page where the provider ends its own session.
 *
 * @throws ApiError; then nothing has changed.
 */
export async function signOut(path: typeof paths.logout | typeof paths.logoutEverywhere) {
  // The response clears the whole storage (docs/decisions/0011-the-session-is-a-cookie.md).
  const restorePreferences = copyPreferences();
  tab.beginSignOut();
  try {
    await postNothing(path);
  } catch (error) {
    tab.cancelSignOut();
    if (path !== paths.logout || !isUnauthenticated(error)) throw error;
    // Another operator has signed in since, and this page must not end their session.
    leaveDesk('/');
    return;
  }
  restorePreferences();
  tab.markSignOut();
  tellOtherTabs('signed_out');
  leaveDesk(paths.logout);
  // Anyone who stops the page on its way is led to the sign-in when they come back to it.
  setTimeout(tab.cancelSignOut, mostLeavingMs);
}
