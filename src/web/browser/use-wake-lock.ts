import { useEffect } from 'react';

/** Keeps the screen awake while the component is mounted. Where the browser refuses or cannot, the screen behaves as always. */
export function useWakeLock() {
  useEffect(keepAwake, []);
}

/** @returns a function that lets the screen sleep again. */
function keepAwake(): () => void {
  let wanted = true;
  let lock: WakeLockSentinel | undefined;

  const request = async () => {
    if (document.visibilityState !== 'visible') return;
    // Missing on plain http and in old browsers; refused when the battery is low.
    const granted = await navigator.wakeLock?.request('screen').catch(() => undefined);
    const unneeded = wanted ? lock : granted;
    if (wanted) lock = granted;
    unneeded?.release();
  };

  request();
  // The browser releases the lock whenever the page is hidden.
  document.addEventListener('visibilitychange', request);
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', request);
    lock?.release();
  };
}
