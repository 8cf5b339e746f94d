import { useEffect, useState } from 'react';
import { keepArrived, takeFragment } from './fragment';

/** Keeps, for after the sign-in, what the page's address brings, now or while it is open. True where there is something. */
export function useKeptArrival() {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    const keep = () => {
      takeFragment();
      setKept(keepArrived());
    };
    keep();
    addEventListener('hashchange', keep);
    return () => removeEventListener('hashchange', keep);
  }, []);
  return kept;
}
