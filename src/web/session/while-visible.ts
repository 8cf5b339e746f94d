/** Calls `act` again and again while the page is visible. @param pauseMs from one call's end to the next. @returns what stops it. */
export function whileVisible(act: () => Promise<void>, pauseMs: () => number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const wait = () => {
    clearTimeout(timer);
    if (!isOver && document.visibilityState === 'visible') timer = setTimeout(() => act().then(wait), pauseMs());
  };
  wait();
  document.addEventListener('visibilitychange', wait);
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wait);
  };
}
