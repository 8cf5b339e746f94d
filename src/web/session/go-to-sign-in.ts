import { paths } from '#contract/paths';
import { keepTyped } from '../share/fragment';
import { isSignedOut } from './sign-outs';

/**
 * Leaves the page for the provider, which sends the browser back to it; what is typed is kept for then.
 *
 * @param prompt `login` lets somebody else sign in than whom the provider knows. After a sign-out, which need not have been one at the
 * provider, it is what is meant.
 */
export function goToSignIn(prompt: 'login' | undefined = isSignedOut() ? 'login' : undefined) {
  keepTyped();
  const query = new URLSearchParams({ returnTo: location.pathname + location.search, ...(prompt && { prompt }) });
  location.assign(`${paths.login}?${query}`);
}
