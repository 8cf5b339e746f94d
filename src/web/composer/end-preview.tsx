import { useDeferredValue } from 'react';
import { hourMs } from '#contract/time';
import { useNow } from '../browser/use-now';
import { text } from '../text/text';
import { formatMoment } from '../text/time';

type EndPreviewProps = { id: string; hours: number | undefined; maxHours: number };

/** The end of a link that would be made now, in the operator's own time zone. */
export function EndPreview({ id, hours, maxHours }: EndPreviewProps) {
  // Deferred until the page is drawn: the browser takes longer to set up its date formats than to draw the whole form.
  const nowMs = useDeferredValue(useNow(1000), 0);
  const possible = hours !== undefined && hours >= 1 && hours <= maxHours;
  const preview = possible ? nowMs > 0 && text.form.ends(formatMoment(nowMs + hours * hourMs, nowMs)) : text.form.endsUnknown;
  return (
    <p id={id} className="min-h-10 text-sm sm:min-h-5 text-muted">
      {preview}
    </p>
  );
}
