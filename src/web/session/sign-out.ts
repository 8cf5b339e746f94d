import { paths } from '#contract/paths';
import { postNothing } from '../api/http';
import { tellOtherTabs } from './other-tabs';
import { forgetTab } from './tab-owner';

/**
 * Ends the session, wipes what this tab and the others of this browser remember, and goes on to where the provider ends its own.
 *
 * @throws ApiError and then nothing has changed.
 */
export async function signOut() {
  await postNothing(paths.logout);
  forgetTab();
  tellOtherTabs('signed_out');
  // In the place of the desk, so that no way leads back to it.
  location.replace(paths.logout);
}
