import { paths } from '#contract/paths';
import { postNothing } from '../api/http';
import { leaveDesk } from './leave-desk';
import { tellOtherTabs } from './other-tabs';

/**
 * Ends the session, wipes what this tab and the others of this browser remember, and goes on to where the provider ends its own.
 *
 * @throws ApiError and then nothing has changed.
 */
export async function signOut() {
  await postNothing(paths.logout);
  tellOtherTabs('signed_out');
  leaveDesk(paths.logout);
}
