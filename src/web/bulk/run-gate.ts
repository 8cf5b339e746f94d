import type { Verdict } from './run-row';

/**
 * Why no call begins. After `limit` (`untilMs` by the clock of the run) and `offline`, it goes on by itself, after `sign_in` when the operator
 * has signed in. `gate`: a sign-in in front of the server has ended, and the page has to be loaded again.
 */
export type Pause = { for: 'limit'; untilMs: number } | { for: 'offline' | 'sign_in' | 'gate' };

export type GateDeps = {
  /** Milliseconds of any clock. */
  now: () => number;
  setTimeout: (act: () => void, ms: number) => unknown;
  clearTimeout: (timer: unknown) => void;
  isOnline: () => boolean;
  /** Calls back after each change. @returns what ends that. */
  onOnlineChange: (listener: () => void) => () => void;
  isSignedIn: () => boolean;
  onSignInChange: (listener: () => void) => () => void;
};

/** A request that was refused as offline although the browser says otherwise is not tried again at once. */
const offlineMs = 1000;

/** Decides whether calls may begin. `onChange` is called when that may have changed. */
export function createGate({ now, isOnline, isSignedIn, ...deps }: GateDeps, onChange: () => void) {
  let limitedUntilMs = 0;
  let offlineUntilMs = 0;
  /** The server has said that nobody is signed in, whatever the page knows. */
  let closed: 'sign_in' | 'gate' | undefined;
  let timer: unknown;

  function wakeAt(untilMs: number) {
    deps.clearTimeout(timer);
    const leftMs = untilMs - now();
    // Timers may fire a part of a millisecond too early.
    timer = deps.setTimeout(() => (now() < untilMs ? wakeAt(untilMs) : onChange()), Math.max(0, Math.ceil(leftMs)));
  }

  deps.onOnlineChange(onChange);
  deps.onSignInChange(() => {
    if (closed === 'sign_in' && isSignedIn()) closed = undefined;
    onChange();
  });

  return {
    /** Undefined while calls may begin. */
    pause(): Pause | undefined {
      if (closed) return { for: closed };
      if (!isSignedIn()) return { for: 'sign_in' };
      if (!isOnline() || now() < offlineUntilMs) return { for: 'offline' };
      return now() < limitedUntilMs ? { for: 'limit', untilMs: limitedUntilMs } : undefined;
    },
    /** Holds all calls, for what this verdict says. */
    close(verdict: Extract<Verdict, { is: 'wait' }>) {
      if (verdict.for === 'limit') limitedUntilMs = Math.max(limitedUntilMs, now() + verdict.waitS * 1000);
      else if (verdict.for === 'offline') offlineUntilMs = now() + offlineMs;
      else closed = verdict.for;
      wakeAt(Math.max(limitedUntilMs, offlineUntilMs));
    },
    /** The operator says to go on: what was said of the sign-in is asked again. */
    open() {
      closed = undefined;
    },
  };
}
