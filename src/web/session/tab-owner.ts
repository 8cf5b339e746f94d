import type { Session } from '#contract/session';
import { arrivedKey, keepArrived } from '../share/fragment';

const ownerKey = 'sharedesk.operator';

/** The operator whose links and words the tab holds; '' where nobody signs in, undefined until the server has said who it is. */
let owner: string | undefined;
let announce: () => void = () => undefined;
const claimed = new Promise<void>((resolve) => {
  announce = resolve;
});

/**
 * Makes the tab the operator's who is signed in. What another one has left in it is forgotten, and the page begins anew.
 * After a session has ended, the tab waits for who comes.
 */
export function claimTab({ signIn, operatorId }: Pick<Session, 'signIn' | 'operatorId'>) {
  if (signIn && operatorId === null) return;
  const next = operatorId ?? '';
  const last = owner ?? storedOwner();
  if (last !== undefined && last !== next) {
    // What has just come from a CRM is for the one who is here now.
    keepArrived();
    store(next);
    forgetTab([arrivedKey, ownerKey]);
    location.replace('/');
    return;
  }
  owner = next;
  if (next !== '') store(next);
  announce();
}

/** Resolves when what the tab holds may be shown, because it is known to be this operator's. */
export const whenClaimed = () => claimed;

export const isClaimed = () => owner !== undefined;

/** Whether a later page of this tab has been signed out or taken by somebody else, while this one lay in the back-forward cache. */
export const isForsaken = () => !!owner && storedOwner() !== owner;

/** Whether nobody has sat here since the tab was opened or wiped. */
export const isUnclaimed = () => owner === undefined && storedOwner() === undefined;

/**
 * Wipes what the tab remembers, for every page that it shows from now on; once more when this one goes, since until then a link may still
 * come, end or be removed.
 */
export function forgetTab(except: string[] = []) {
  wipe(except);
  addEventListener('pagehide', () => wipe(except));
}

function wipe(except: string[]) {
  try {
    for (const key of Object.keys(sessionStorage)) if (!except.includes(key)) sessionStorage.removeItem(key);
  } catch {
    // Where nothing may be stored, nothing is.
  }
}

function storedOwner() {
  try {
    return sessionStorage.getItem(ownerKey) ?? undefined;
  } catch {
    return owner;
  }
}

function store(operatorId: string) {
  try {
    sessionStorage.setItem(ownerKey, operatorId);
  } catch {
    // As above.
  }
}
