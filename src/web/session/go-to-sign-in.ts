import { paths } from '#contract/paths';

/** Leaves the page for the provider, which sends the browser back to it. @param prompt `login` lets somebody else sign in than whom the provider knows. */
export function goToSignIn(prompt?: 'login') {
  const query = new URLSearchParams({ returnTo: location.pathname + location.search, ...(prompt && { prompt }) });
  location.assign(`${paths.login}?${query}`);
}
