import { bulkText } from '#text/bulk';
import { useSession } from '../api/session-query';
import { formatDuration } from '../text/time-left';
import { Button } from '../ui/button';
import { refusalText, warningText } from './list-texts';
import { timeBefore } from './pace';
import type { FieldReading } from './read-field';

type ListLineProps = {
  reading: FieldReading;
  isApart: boolean;
  /** Reads commas and semicolons the other way. */
  onApart: (isApart: boolean) => void;
};

const small = 'min-h-8! px-3! py-0.5! text-sm';

/** How the field was read where it is a list: what is ready, what is not, and why. */
export function ListLine({ reading, isApart, onApart }: ListLineProps) {
  const { isList, isGuessed, good, refused, warnings } = reading;
  const { linksPerMinute } = useSession().data;
  const isLimited = linksPerMinute !== undefined && good.length > linksPerMinute;
  const cut = good.filter(({ isNoteCut }) => isNoteCut).map(({ line }) => line);
  if (!isList && !isGuessed) return null;
  return (
    <div className="mt-2 grid gap-2 text-sm">
      {isList && (
        <p aria-live="polite" className="flex flex-wrap gap-x-3">
          <strong className="font-semibold">{bulkText.good(good.length)}</strong>
          {refused.length > 0 && <span className="text-danger">{bulkText.refused(refused.length)}</span>}
          {isLimited && (
            <span className="text-muted">{bulkText.before.takes(formatDuration(timeBefore(good.length, linksPerMinute)))}</span>
          )}
        </p>
      )}
      {isGuessed && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <span>{isApart ? bulkText.commas.apart : bulkText.commas.whole}</span>
          <Button className={small} onClick={() => onApart(!isApart)}>
            {isApart ? bulkText.commas.readWhole : bulkText.commas.readApart}
          </Button>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning.is} className="text-caution">
          {warningText(warning)}
        </p>
      ))}
      {cut.length > 0 && <p className="text-caution">{bulkText.noteCut(bulkText.rows(cut))}</p>}
      {isList && refused.length > 0 && <RefusedRows refused={refused} />}
    </div>
  );
}

/** In a box of their own: 500 of them must not push the button out of sight. */
function RefusedRows({ refused }: Pick<FieldReading, 'refused'>) {
  return (
    <ul
      // Scrolled with keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls takes the focus (WCAG 2.1.1).
      tabIndex={0}
      aria-label={bulkText.refused(refused.length)}
      className="max-h-40 overflow-y-auto rounded-lg border border-line bg-sunken px-3 py-1"
    >
      {refused.map(({ line, userId, refusal }, index) => (
        // One line may hold several.
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity.
        <li key={index} className="flex flex-wrap gap-x-3 py-1">
          <span className="text-muted tabular-nums">{bulkText.line(line)}</span>
          {userId && (
            <bdi translate="no" className="covered max-w-full truncate font-mono">
              {userId}
            </bdi>
          )}
          <span className={refusal.is === 'duplicate' ? 'text-muted' : 'text-danger'}>{refusalText(refusal)}</span>
        </li>
      ))}
    </ul>
  );
}
