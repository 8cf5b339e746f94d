import { useEffect, useEffectEvent, useRef } from 'react';

const slowAfterMs = 2000;

/** Stands in place of a link that is being made. `onSlow` is called once when it takes longer than two seconds. */
export function ResultBusy({ onSlow }: { onSlow: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  const tell = useEffectEvent(onSlow);
  useEffect(() => {
    // On a phone this is below the button, out of sight.
    ref.current?.scrollIntoView({ block: 'nearest' });
    const timer = setTimeout(tell, slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={ref} aria-hidden="true" className="grid gap-5 rounded-2xl border border-line bg-surface p-5 sm:p-7">
      <div className="mt-20 h-16 sm:mt-14 rounded-lg bg-line motion-safe:animate-pulse" />
      <div className="h-11 rounded-lg bg-line motion-safe:animate-pulse" />
      <div className="size-48 rounded-lg bg-line motion-safe:animate-pulse" />
    </div>
  );
}
