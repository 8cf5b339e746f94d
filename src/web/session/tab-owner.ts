import { operatorHeader, type Session } from '#contract/session';
import { arrivedKey, keepArrived } from '../share/fragment';

const ownerKey = 'sharedesk.operator';
/** In the browser's storage: when somebody last signed out here. Tabs that are elsewhere at that time learn of it when they come back. */
const signedOutKey = 'sharedesk.signed-out';

/** What outlives a tab's change of hands: who has it now, and what has just come from a CRM, which is for them. */
export const outliving = [ownerKey, arrivedKey] as const;

/**
 * Whose links and words the tab holds: the operator's ID and, after a space, the last sign-out before them, since whoever signs out takes
 * nothing up again. '' where nobody signs in, undefined until the server has said who it is.
 */
let owner: string | undefined;
/** This page is on its way out, and nobody's any more. */
let forgotten = false;
let announce: () => void = () => undefined;
const claimed = new Promise<void>((resolve) => {
  announce = resolve;
});

/**
 * Makes the tab the operator's who is signed in. After a session has ended by itself, it waits for who comes.
 *
 * @returns false where this page still holds what another one has left: it must go, and all but what is `outliving` be forgotten.
 */
export function claimTab({ signIn, operatorId }: Pick<Session, 'signIn' | 'operatorId'>): boolean {
  const last = owner ?? storedOwner();
  const isWaiting = signIn && operatorId === null;
  if (isWaiting && !isSignedOut(last)) return true;
  const next = operatorId === null ? '' : `${operatorId} ${lastSignOut()}`;
  if (forgotten || (last !== undefined && last !== next)) {
    keepArrived();
    store(next);
    return false;
  }
  owner = next;
  if (next) store(next);
  announce();
  return true;
}

/** Resolves when what the tab holds may be shown, because it is known to be this operator's. */
export const whenClaimed = () => claimed;

export const isClaimed = () => owner !== undefined && !forgotten;

/** Whether a later page of this tab has been signed out or taken by somebody else, while this one lay in the back-forward cache. */
export const isForsaken = () => !!owner && (storedOwner() !== owner || isSignedOut(owner));

/** Whether nobody has sat here since the tab was opened or wiped. */
export const isUnclaimed = () => owner === undefined && storedOwner() === undefined;

/** Says with whatever is sent for whom this page was drawn. */
export function ownerHeaders(): Record<string, string> {
  const [operatorId] = owner?.split(' ') ?? [];
  return operatorId ? { [operatorHeader]: operatorId } : {};
}

/** Has other tabs of this browser, wherever they are now, forget what they hold of whoever is signed in here. */
export function markSignOut() {
  try {
    localStorage.setItem(signedOutKey, String(Date.now()));
  } catch {
    // Then those alone do that are at the desk now.
  }
}

/**
 * Wipes what the tab remembers, for every page that it shows from now on; once more when this one goes, since until then a link may still
 * come, end or be removed.
 */
export function forgetTab(except: readonly string[] = []) {
  forgotten = true;
  wipe(except);
  addEventListener('pagehide', () => wipe(except));
}

function wipe(except: readonly string[]) {
  try {
    for (const key of Object.keys(sessionStorage)) if (!except.includes(key)) sessionStorage.removeItem(key);
  } catch {
    // Where nothing may be stored, nothing is.
  }
}

function isSignedOut(someone: string | undefined) {
  return !!someone && someone.split(' ')[1] !== lastSignOut();
}

function lastSignOut() {
  try {
    return localStorage.getItem(signedOutKey) ?? '';
  } catch {
    return '';
  }
}

function storedOwner() {
  try {
    return sessionStorage.getItem(ownerKey) ?? undefined;
  } catch {
    return owner;
  }
}

function store(next: string) {
  try {
    if (next) sessionStorage.setItem(ownerKey, next);
    else sessionStorage.removeItem(ownerKey);
  } catch {
    // As above.
  }
}
