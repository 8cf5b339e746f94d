/** How long a tab may be out of sight, in milliseconds, before its links are masked. */
const patienceMs = 60_000;

/**
 * Whether links, QR codes and user IDs are masked: because the operator said so, because the tab was out of sight for a minute, or because
 * the page was left, so that nothing lies open in the back-forward cache.
 *
 * @param onReturn is called when the page is seen again, before it is drawn.
 * @param now milliseconds since 1970.
 */
export function createPrivacy(onReturn: () => void, now = Date.now) {
  let masked = false;
  let leftAtMs: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const maskListeners = new Set<() => void>();

  function set(next: boolean) {
    if (next === masked) return;
    masked = next;
    for (const tell of listeners) tell();
  }

  function mask() {
    for (const tell of maskListeners) tell();
    set(true);
  }

  function leave() {
    leftAtMs = now();
    clearTimeout(timer);
    timer = setTimeout(mask, patienceMs);
  }

  /** The timer of a tab in the background may be late, or frozen with it. */
  function comeBack() {
    clearTimeout(timer);
    if (leftAtMs !== undefined && now() - leftAtMs >= patienceMs) mask();
    leftAtMs = undefined;
    onReturn();
  }

  return {
    isMasked: () => masked,
    mask,
    unmask: () => set(false),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Tells of every masking, also where masked already: something may have been revealed by itself since. @returns what stops it. */
    onMask(listener: () => void) {
      maskListeners.add(listener);
      return () => maskListeners.delete(listener);
    },
    /** @returns what stops it. */
    watch(document: Document, window: Window) {
      const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : comeBack());
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('pagehide', mask);
      window.addEventListener('pageshow', comeBack);
      return () => {
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('pagehide', mask);
        window.removeEventListener('pageshow', comeBack);
      };
    },
  };
}
