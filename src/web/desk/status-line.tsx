import { useEffect, useState, useSyncExternalStore } from 'react';
import { copied } from '../link/copied';
import { text } from '../text/text';
import type { Making } from './use-make-link';

const slowAfterMs = 2000;
const createdForMs = 5000;

/** Success and progress, announced politely. It is always in the page, or screen readers would miss its first words. */
export function StatusLine({ making }: { making: Making }) {
  const isCopied = useSyncExternalStore(copied.subscribe, copied.get, () => undefined)?.startsWith('copied:');
  const late = useElapsed(
    making.is === 'busy' || making.is === 'made' ? making : undefined,
    making.is === 'busy' ? slowAfterMs : createdForMs,
  );
  return (
    <p role="status" className="text-sm font-semibold text-success">
      {isCopied ? text.result.copied : wordsOf(making, late)}
    </p>
  );
}

function wordsOf({ is }: Making, late: boolean) {
  if (is === 'busy') return late ? text.result.slow : text.result.busy;
  return is === 'made' && !late ? text.result.created : '';
}

/** Whether this much time has passed since `what` is what it is. */
function useElapsed(what: unknown, afterMs: number) {
  const [elapsed, setElapsed] = useState<unknown>();
  const key = what === undefined ? undefined : JSON.stringify(what);
  useEffect(() => {
    if (key === undefined) return;
    const timer = setTimeout(() => setElapsed(key), afterMs);
    return () => clearTimeout(timer);
  }, [key, afterMs]);
  return key !== undefined && elapsed === key;
}
