import { useEffect, useState } from 'react';
import { tab } from './this-tab';

/** Keeps what the page's address brings, now or later, until after the sign-in. @returns whether there is anything. */
export function useKeptArrival() {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    const keep = () => {
      tab.clearAddress();
      setKept(tab.hasArrived());
    };
    keep();
    addEventListener('hashchange', keep);
    return () => removeEventListener('hashchange', keep);
  }, []);
  return kept;
}
