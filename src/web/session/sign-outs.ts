/** In the browser's storage, for all its tabs: when somebody signed out here last. Tabs that are elsewhere by then learn of it when they come back. */
const outKey = 'sharedesk.signed-out';
/** The last sign-out before somebody signed in. */
const inKey = 'sharedesk.signed-in-after';

/** Tells sign-outs apart; '' before the first, or where nothing may be stored. */
export const lastSignOut = () => read(outKey);

/** Has other tabs of this browser, wherever they are now, forget what they hold of whoever is signed in here. */
export const markSignOut = () => write(outKey, String(Date.now()));

export const markSignIn = () => write(inKey, lastSignOut());

/** Whether nobody has signed in since somebody signed out: who comes now may be another person. */
export const isSignedOut = () => lastSignOut() !== read(inKey);

function read(key: string) {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then those tabs alone know that are at the desk now.
  }
}
