import { operatorHeader } from '#contract/operator-header';
import type { Session } from '#contract/session';
import { arrivedKey, keepArrived } from '../share/fragment';
import { lastSignOut, markSignIn } from './sign-outs';

const ownerKey = 'sharedesk.operator';

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
  if (isWaiting && !hasLeft(last)) return true;
  const next = operatorId === null ? '' : `${operatorId} ${lastSignOut()}`;
  if (forgotten || (last !== undefined && last !== next)) {
    keepArrived();
    store(next);
    return false;
  }
  owner = next;
  if (next) {
    store(next);
    markSignIn();
  }
  announce();
  return true;
}

/** Resolves when what the tab holds may be shown, because it is known to be this operator's. */
export const whenClaimed = () => claimed;

export const isClaimed = () => owner !== undefined && !forgotten;

/** Whether a later page of this tab has been signed out or taken by somebody else, while this one lay in the back-forward cache. */
export const isForsaken = () => !!owner && (storedOwner() !== owner || hasLeft(owner));

/** Whether nobody has sat here since the tab was opened or wiped. */
export const isUnclaimed = () => owner === undefined && storedOwner() === undefined;

/** Says with whatever is sent for whom this page was drawn. */
export function ownerHeaders(): Record<string, string> {
  const [operatorId] = owner?.split(' ') ?? [];
  return operatorId ? { [operatorHeader]: operatorId } : {};
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

/** Whether they have signed out since, in another tab. */
function hasLeft(someone: string | undefined) {
  return !!someone && someone.split(' ')[1] !== lastSignOut();
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
