import { text } from '../text/text';
import { formatMoment, hoursToMs } from '../text/time';
import { useNow } from '../ui/use-now';

type EndPreviewProps = { id: string; hours: number; maxHours: number };

/** When a link made now would end, in the operator's own time zone. */
export function EndPreview({ id, hours, maxHours }: EndPreviewProps) {
  const nowMs = useNow(1000);
  const possible = Number.isInteger(hours) && hours >= 1 && hours <= maxHours;
  return (
    <p id={id} className="text-sm text-muted">
      {possible ? text.form.ends(formatMoment(nowMs + hoursToMs(hours), nowMs)) : text.form.endsUnknown(maxHours)}
    </p>
  );
}
