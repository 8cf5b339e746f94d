import { paths } from '#contract/paths';
import { keepTyped } from '../share/fragment';

/**
 * Leaves the page for the provider, which sends the browser back to it; what is typed is kept for then.
 *
 * @param prompt `login` lets somebody else sign in than whom the provider knows.
 */
export function goToSignIn(prompt?: 'login') {
  keepTyped();
  const query = new URLSearchParams({ returnTo: location.pathname + location.search, ...(prompt && { prompt }) });
  location.assign(`${paths.login}?${query}`);
}
