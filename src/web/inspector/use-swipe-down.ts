import { type RefObject, useEffect, useEffectEvent } from 'react';

/** How far, in pixels, a finger has to drag a sheet to close it. */
const farPx = 96;

/** How fast, in pixels a millisecond, a flick has to be to close it. */
const fast = 0.5;

/** Lets a finger drag an element down. When it lets go far enough, or fast enough, `onSwipe` is called; otherwise the element goes back. */
export function useSwipeDown(ref: RefObject<HTMLElement | null>, enabled: boolean, onSwipe: () => void) {
  const swiped = useEffectEvent(onSwipe);

  useEffect(() => {
    const element = ref.current;
    if (!enabled || !element) return;
    let from: { y: number; atMs: number } | undefined;
    let byPx = 0;

    const onStart = ({ touches: [touch, second], target, timeStamp }: TouchEvent) => {
      from = touch && !second && isScrolledUp(target, element) ? { y: touch.clientY, atMs: timeStamp } : undefined;
      byPx = 0;
    };
    const onMove = (event: TouchEvent) => {
      const touch = event.touches[0];
      if (!from || !touch) return;
      byPx = Math.max(0, touch.clientY - from.y);
      if (byPx > 0 && event.cancelable) event.preventDefault();
      element.style.transition = 'none';
      element.style.translate = `0 ${byPx}px`;
    };
    const onEnd = ({ type, timeStamp }: TouchEvent) => {
      element.style.transition = '';
      const isMeant = from && type === 'touchend' && (byPx > farPx || byPx / (timeStamp - from.atMs) > fast);
      from = undefined;
      if (isMeant) swiped();
      else element.style.translate = '';
    };
    element.addEventListener('touchstart', onStart, { passive: true });
    // Not passive: otherwise the browser would scroll the page, or load it again.
    element.addEventListener('touchmove', onMove, { passive: false });
    for (const type of ['touchend', 'touchcancel'] as const) element.addEventListener(type, onEnd);
    return () => {
      element.style.translate = '';
      element.removeEventListener('touchstart', onStart);
      element.removeEventListener('touchmove', onMove);
      for (const type of ['touchend', 'touchcancel'] as const) element.removeEventListener(type, onEnd);
    };
  }, [ref, enabled]);
}

/** Whether nothing around the finger could scroll up instead. */
function isScrolledUp(target: EventTarget | null, sheet: HTMLElement) {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    if (at.scrollTop > 0 || at instanceof HTMLTextAreaElement) return false;
    if (at === sheet) return true;
  }
  return false;
}
