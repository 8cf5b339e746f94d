import { useEffect } from 'react';
import { tab } from '../tab/this-tab';

/** Lets the browser ask before the page is left, in words of its own; not after a sign-out, which leaves nothing to lose. */
export function useLeaveWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!tab.isForgotten()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);
}
