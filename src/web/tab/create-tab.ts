import { operatorHeader } from '#contract/operator-header';
import type { Session } from '#contract/session';
import { safeStorage } from '../browser/safe-storage';
import { type Address, arrivedKey, createFormMemory } from './form-memory';
import { createSeal } from './seal';
import { createSealedList } from './sealed-list';
import { createSignOuts } from './sign-outs';

const ownerKey = 'sharedesk.operator';

/**
 * Whose links and words the tab holds. An `owner` is the operator's ID and, after a space, the last sign-out before their sign-in: an operator
 * who signs out and in again does not get back what the tab held before. Where nobody signs in, the owner is ''.
 */
type State =
  /** The server has not yet said who is signed in. */
  | { is: 'unknown' }
  /** Nobody signs in here. */
  | { is: 'open' }
  | { is: 'operator'; owner: string }
  /** This page is being left, and nothing may be shown or done any more. */
  | { is: 'forgotten'; owner: string | undefined };

type Browser = Address & {
  session: () => Storage;
  local: () => Storage;
  /** Undefined where the browser has none (seal.ts). */
  subtle: SubtleCrypto | undefined;
};

/**
 * What the tab remembers beyond one page, and for whom. There is one for the page (this-tab.ts); a test makes its own.
 *
 * @param browser is asked each time, since a browser may forbid its storages.
 */
export function createTab({ session, local, subtle, ...address }: Browser) {
  const stored = safeStorage(session);
  const signOuts = createSignOuts(safeStorage(local));
  const seal = createSeal(subtle);
  const { forgetForm, ...form } = createFormMemory(stored, seal, address);
  const claimed = createSignal();
  const keyed = createSignal();
  let state: State = { is: 'unknown' };
  let isSigningOut = false;

  function owner(): string | undefined {
    if (state.is === 'unknown') return undefined;
    return state.is === 'open' ? '' : state.owner;
  }
  /** The owner of the tab's latest page. Where nothing may be stored, that is this page. */
  const storedOwner = () => stored.get(ownerKey, owner());
  /** Whether that operator has signed out since, in another tab. */
  const hasSignedOut = (someone: string | undefined) => !!someone && someone.split(' ')[1] !== signOuts.last();

  function storeOwner(next: string) {
    if (next) stored.set(ownerKey, next);
    else stored.remove(ownerKey);
  }

  /** Wipes once more when the page goes: until then a link may still be made, end or be removed. */
  function forget(kept: readonly string[]) {
    state = { is: 'forgotten', owner: owner() };
    seal.forget();
    forgetForm(kept);
    stored.removeAllBut(kept);
    address.onPageHide(() => stored.removeAllBut(kept));
  }

  return {
    ...form,
    /** Makes the other tabs of this browser forget what they hold of the operator, wherever they are now. */
    markSignOut: signOuts.markSignOut,
    isSignedOut: signOuts.isSignedOut,
    /** While the page signs out, it must not be replaced: the way to the provider would be cut off, and the session there would live on. */
    beginSignOut() {
      isSigningOut = true;
    },
    cancelSignOut() {
      isSigningOut = false;
    },
    isSigningOut: () => isSigningOut,

    /**
     * Makes the tab the property of the operator who is signed in. After a session has ended by itself, the tab waits for the next operator.
     *
     * @returns false where the tab holds what another operator left: call `handOver` and leave the page.
     */
    claim({ signIn, operatorId, tabKeys }: Pick<Session, 'signIn' | 'operatorId' | 'tabKeys'>): boolean {
      const last = owner() ?? storedOwner();
      const isWaiting = signIn && operatorId === null;
      if (isWaiting && !hasSignedOut(last)) return true;
      const next = operatorId === null ? '' : `${operatorId} ${signOuts.last()}`;
      if (state.is === 'forgotten' || (last !== undefined && last !== next)) {
        storeOwner(next);
        return false;
      }
      if (next) {
        state = { is: 'operator', owner: next };
        storeOwner(next);
        signOuts.markSignIn();
      } else state = { is: 'open' };
      seal.hold(tabKeys);
      claimed.raise();
      if (seal.isHeld()) keyed.raise();
      return true;
    },

    /** Resolves when what the tab holds may be shown, because it is known to be this operator's. */
    whenClaimed: () => claimed.raised,
    isClaimed: () => state.is === 'open' || state.is === 'operator',
    /** Whether this browser can encrypt what the tab stores. Where it cannot, links and words last as long as the page. */
    canSeal: () => seal.isPossible,
    /** Whether the server has handed over the keys for that. */
    isKeyed: seal.isHeld,
    whenKeyed: () => keyed.raised,
    sealedList: (key: string) => createSealedList(stored, seal, key),
    isForgotten: () => state.is === 'forgotten',

    /** Whether nobody has used this tab since it was opened or wiped. */
    isFresh: () => owner() === undefined && storedOwner() === undefined,

    /** Whether a later page of this tab was signed out or taken by another operator, while this page lay in the back-forward cache. */
    hasChangedHands: () => !!owner() && (storedOwner() !== owner() || hasSignedOut(owner())),

    /** Tells the server whom this page was drawn for, so that it does nothing in the name of another operator. */
    ownerHeaders(): Record<string, string> {
      const [operatorId] = owner()?.split(' ') ?? [];
      return operatorId ? { [operatorHeader]: operatorId } : {};
    },

    /** Wipes all that the tab remembers. */
    forget: () => forget([]),
    /** Wipes all but what is for the next operator: their claim to the tab, and what an address has just brought them. */
    handOver: () => forget([ownerKey, arrivedKey]),
  };
}

function createSignal() {
  let raise: () => void = () => undefined;
  const raised = new Promise<void>((resolve) => {
    raise = resolve;
  });
  return { raise, raised };
}
