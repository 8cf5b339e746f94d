/** Handed down by the page, so that no room below imports what is loaded later. */
export const loadParts = () => import('./lazy-parts').then(({ lazyParts }) => lazyParts);
