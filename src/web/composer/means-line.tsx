import { useDeferredValue } from 'react';
import type { Mode } from '#contract/draft';
import { hourMs } from '#contract/time';
import { useNow } from '../browser/use-now';
import { text } from '../text/text';
import { formatMoment } from '../text/time';

type MeansLineProps = { mode: Mode; hours: number | undefined; maxHours: number };

/** What the link that would be made now does, and until when, in the operator's own time zone. */
export function MeansLine({ mode, hours, maxHours }: MeansLineProps) {
  // Deferred until the page is drawn: the browser takes longer to set up its date formats than to draw the whole form.
  const nowMs = useDeferredValue(useNow(60_000), 0);
  const isPossible = hours !== undefined && hours >= 1 && hours <= maxHours;
  const { does, bot } = text.form.modes[mode];
  return (
    <p className="text-sm text-muted">
      <strong className={`font-semibold ${mode === 'view' ? 'text-ink' : 'text-caution'}`}>{does}</strong> <span>{bot}</span>
      {/* Nothing before the time is there, which would push it aside. */}
      {nowMs > 0 && (
        <>
          {' '}
          {isPossible && (
            <>
              <span>{text.form.until}</span>{' '}
              <strong className="font-semibold whitespace-nowrap text-ink">{`${formatMoment(nowMs + hours * hourMs, nowMs)}.`}</strong>{' '}
            </>
          )}
          <span>{text.form.final}</span>
        </>
      )}
    </p>
  );
}
