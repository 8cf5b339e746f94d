import { useEffect } from 'react';

/** Keeps the screen awake as long as the component is there. Where the browser refuses or cannot, the screen behaves as always. */
export function useWakeLock() {
  useEffect(keepAwake, []);
}

/** @returns lets the screen sleep again. */
function keepAwake(): () => void {
  let wanted = true;
  let lock: WakeLockSentinel | undefined;

  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    // Missing on plain http and in old browsers; refused when the battery is low.
    const granted = await navigator.wakeLock?.request('screen').catch(() => undefined);
    const unneeded = wanted ? lock : granted;
    if (wanted) lock = granted;
    unneeded?.release();
  };

  ask();
  // The browser lets go of the lock whenever the page is hidden.
  document.addEventListener('visibilitychange', ask);
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', ask);
    lock?.release();
  };
}
