import { paths } from '#contract/paths';
import { deskPath } from '../browser/desk-path';
import { tab } from '../tab/this-tab';

/**
 * Leaves the page for the provider, which sends the browser back to it. What is typed is kept until then.
 *
 * @param prompt `login` lets another person sign in than the one the provider knows. It is the default after a sign-out, which need not have
 * ended the session at the provider.
 */
export async function goToSignIn(prompt: 'login' | undefined = tab.isSignedOut() ? 'login' : undefined) {
  await tab.keepTyped();
  const query = new URLSearchParams({ returnTo: location.pathname + location.search, ...(prompt && { prompt }) });
  location.assign(`${deskPath(paths.login)}?${query}`);
}
