import type { SafeStorage } from '../browser/safe-storage';

/** When somebody last signed out in this browser. All tabs share it, so a tab that is on another site at that time learns of it when it comes back. */
const outKey = 'sharedesk.signed-out';
/** The last sign-out before the latest sign-in. */
const inKey = 'sharedesk.signed-in-after';

export function createSignOuts(local: SafeStorage) {
  /** Tells sign-outs apart; '' before the first one, or where nothing may be stored. */
  const last = () => local.get(outKey) ?? '';
  return {
    last,
    markSignIn: () => local.set(inKey, last()),
    markSignOut: () => local.set(outKey, String(Date.now())),
    /** Whether nobody has signed in since the last sign-out: the next operator may be another person. */
    isSignedOut: () => last() !== (local.get(inKey) ?? ''),
  };
}
