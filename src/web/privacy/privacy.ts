import { createListeners, createStore } from '../browser/store';

/** The time, in milliseconds, that a tab may be out of sight before its links are masked. */
const patienceMs = 60_000;

/** How often, in milliseconds, a page in sight notes that it runs. */
const beatMs = 1000;

/** A clock that is set back by more than this, in milliseconds, does not say how long the page was away. */
const setBackMs = 1000;

/**
 * Whether links, QR codes and user IDs are masked: because the operator asked for it, because the tab was out of sight or the machine asleep for
 * a minute, or because the page was left or frozen, so that nothing is shown when it comes back.
 *
 * @param now milliseconds since 1970. It counts on while the machine sleeps, but it can be set.
 * @param monotonic milliseconds. It cannot be set, but in some browsers it stands still while the machine sleeps.
 */
export function createPrivacy(now = () => Date.now(), monotonic = () => performance.now()) {
  const masked = createStore(false);
  const maskings = createListeners();
  let seen = readClocks();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function readClocks() {
    return { atMs: now(), monotonicMs: monotonic() };
  }

  function mask() {
    maskings.tell();
    masked.set(true);
  }

  function wasAway() {
    const { atMs, monotonicMs } = readClocks();
    const countedMs = atMs - seen.atMs;
    return countedMs < -setBackMs || Math.max(countedMs, monotonicMs - seen.monotonicMs) >= patienceMs;
  }

  return {
    isMasked: masked.get,
    mask,
    unmask: () => masked.set(false),
    subscribe: masked.subscribe,
    /** The listener is called at each masking, even if links are already masked: one of them may have been revealed since. @returns what stops it. */
    onMask: maskings.add,
    /**
     * Masks in the first event after an absence, since timers may be late, or frozen together with the tab.
     *
     * @param onReturn is called when the page is seen again, before it is drawn. @returns what stops the watch.
     */
    watch(document: EventTarget & { visibilityState: string }, window: EventTarget, onReturn: () => void) {
      const isHidden = () => document.visibilityState === 'hidden';
      const look = () => {
        const away = wasAway();
        if (away) mask();
        if (!isHidden()) seen = readClocks();
        return away;
      };
      const onShow = () => {
        clearTimeout(timer);
        look();
        onReturn();
      };
      const onHide = () => {
        look();
        seen = readClocks();
        clearTimeout(timer);
        timer = setTimeout(mask, patienceMs);
      };
      const onWake = () => {
        if (look()) onReturn();
      };
      const listeners: [EventTarget, string, () => void][] = [
        [document, 'visibilitychange', () => (isHidden() ? onHide() : onShow())],
        [document, 'freeze', mask],
        [document, 'resume', onWake],
        [window, 'focus', onWake],
        [window, 'pagehide', mask],
        [window, 'pageshow', onShow],
      ];
      seen = readClocks();
      const beat = setInterval(() => isHidden() || onWake(), beatMs);
      for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
      return () => {
        clearTimeout(timer);
        clearInterval(beat);
        for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
      };
    },
  };
}
