/** Calls `act` again and again while the page is visible. @returns what stops it. */
export function whileVisible(act: () => void, everyMs: number) {
  let timer: ReturnType<typeof setInterval> | undefined;
  const turn = () => {
    clearInterval(timer);
    if (document.visibilityState === 'visible') timer = setInterval(act, everyMs);
  };
  turn();
  document.addEventListener('visibilitychange', turn);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', turn);
  };
}
