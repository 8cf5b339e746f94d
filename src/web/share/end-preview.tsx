import { useDeferredValue } from 'react';
import { text } from '../text/text';
import { formatMoment, hoursToMs } from '../text/time';
import { useNow } from '../ui/use-now';

type EndPreviewProps = { id: string; hours: number; maxHours: number };

/** When a link made now would end, in the operator's own time zone. */
export function EndPreview({ id, hours, maxHours }: EndPreviewProps) {
  // Its first text waits until the page stands: the browser's calendar takes longer to wake than the whole form to draw.
  const nowMs = useDeferredValue(useNow(1000), 0);
  const possible = Number.isInteger(hours) && hours >= 1 && hours <= maxHours;
  const preview = possible ? nowMs > 0 && text.form.ends(formatMoment(nowMs + hoursToMs(hours), nowMs)) : text.form.endsUnknown;
  return (
    <p id={id} className="min-h-10 text-sm sm:min-h-5 text-muted">
      {preview}
    </p>
  );
}
