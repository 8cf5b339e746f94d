import { paths } from '#contract/paths';
import { ApiError } from '../api/api-error';
import { postNothing } from '../api/http';
import { leaveDesk } from './leave-desk';
import { tellOtherTabs } from './other-tabs';
import { markSignOut } from './sign-outs';

/**
 * Ends the session, wipes what this tab and the others of this browser remember, and goes on to where the provider ends its own.
 *
 * @throws ApiError and then nothing has changed.
 */
export async function signOut() {
  try {
    await postNothing(paths.logout);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'unauthenticated') throw error;
    // Somebody else has signed in meanwhile, whose session is not ours to end.
    leaveDesk('/');
    return;
  }
  markSignOut();
  tellOtherTabs('signed_out');
  leaveDesk(paths.logout);
}
