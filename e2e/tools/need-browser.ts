import { findBrowser } from './find-browser';

/** Runs before the component tests. @throws Error that says how to get a browser, where there is none. */
export function setup(): void {
  if (findBrowser()) return;
  throw new Error(
    'The component tests need a browser, and none was found. Install Chromium or Chrome, name one in CHROMIUM_PATH, or run "npm test", which installs one.',
  );
}
