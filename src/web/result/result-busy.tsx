import { useEffect, useEffectEvent } from 'react';
import { text } from '../text/text';

const slowAfterMs = 2000;

/** The place of a link that is being made; `onSlow` is called once when it takes longer than two seconds. */
export function ResultBusy({ onSlow }: { onSlow: () => void }) {
  const tell = useEffectEvent(onSlow);
  useEffect(() => {
    const timer = setTimeout(tell, slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-hidden="true" className="grid motion-safe:animate-pulse gap-5 rounded-2xl border border-line bg-surface p-5 sm:p-8">
      <p className="font-semibold">{text.result.title}</p>
      <div className="h-5 w-2/3 rounded bg-line" />
      <div className="h-20 rounded-lg bg-line" />
      <div className="size-44 rounded-lg bg-line" />
    </div>
  );
}
