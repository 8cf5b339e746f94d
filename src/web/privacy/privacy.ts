import { createListeners, createStore } from '../browser/store';

/** The time, in milliseconds, that a tab may be out of sight before its links are masked. */
const patienceMs = 60_000;

/**
 * Whether links, QR codes and user IDs are masked: because the operator asked for it, because the tab was out of sight for a minute, or
 * because the page was left, so that the back-forward cache shows nothing.
 *
 * @param now milliseconds since 1970.
 */
export function createPrivacy(now = Date.now) {
  const masked = createStore(false);
  const maskings = createListeners();
  let leftAtMs: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function mask() {
    maskings.tell();
    masked.set(true);
  }

  function leave() {
    leftAtMs = now();
    clearTimeout(timer);
    timer = setTimeout(mask, patienceMs);
  }

  /** In the background, the timer may be late, or frozen together with the tab. */
  function comeBack() {
    clearTimeout(timer);
    if (leftAtMs !== undefined && now() - leftAtMs >= patienceMs) mask();
    leftAtMs = undefined;
  }

  return {
    isMasked: masked.get,
    mask,
    unmask: () => masked.set(false),
    subscribe: masked.subscribe,
    /** The listener is called at each masking, even if links are already masked: one of them may have been revealed since. @returns what stops it. */
    onMask: maskings.add,
    /** @param onReturn is called when the page is seen again, before it is drawn. @returns what stops the watch. */
    watch(document: EventTarget & { visibilityState: string }, window: EventTarget, onReturn: () => void) {
      const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : onShow());
      const onShow = () => {
        comeBack();
        onReturn();
      };
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('pagehide', mask);
      window.addEventListener('pageshow', onShow);
      return () => {
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('pagehide', mask);
        window.removeEventListener('pageshow', onShow);
      };
    },
  };
}
