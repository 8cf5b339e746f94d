import type { Plugin } from 'vite';

/** Vite's own name for the function around each dynamic import. */
const helperId = '\0vite/preload-helper.js';

/**
 * Replaces Vite's preload helper, which loads the style sheets and imports of a chunk in advance. The lazy chunks of the page have no style
 * sheets, and `modulePreload` is off, so the helper would cost a kilobyte and do nothing.
 */
export function dropPreloadHelper(): Plugin {
  return {
    name: 'sharedesk:drop-preload-helper',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === helperId ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
