let waiting: string | undefined;

/**
 * Takes the fragment out of the address bar, where whoever passes by, the history and a bookmark could keep a user ID, and holds it until
 * the form is there. A fragment, unlike a query, is never sent to a server (RFC 3986, 3.5).
 */
export function takeFragment() {
  if (location.hash.length <= 1) return;
  waiting = location.hash.slice(1);
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** @returns the fragment without its `#`, once. */
export function claimFragment(): string | undefined {
  const fragment = waiting;
  waiting = undefined;
  return fragment;
}
