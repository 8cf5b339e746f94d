import { bulkText } from '#text/bulk';
import { useSession } from '../api/session-query';
import { namedLookAlikes } from '../composer/look-alike-words';
import { formatDuration } from '../text/time-left';
import { Button } from '../ui/button';
import { refusalText, warningText } from './list-texts';
import { LiveAlready } from './live-already';
import { findMendings } from './odd-ids';
import { timeBefore } from './pace';
import type { FieldReading } from './read-field';
import { type BoxedRow, RowBox } from './row-box';

type ListLineProps = {
  reading: FieldReading;
  isApart: boolean;
  /** Reads commas and semicolons the other way. */
  onApart: (isApart: boolean) => void;
  /** Gets what the field shall hold instead. */
  onRewrite: (text: string) => void;
};

const small = 'min-h-8! px-3! py-0.5! text-sm';

/** How the field was read where it is a list: what is ready, what is not, and why. */
export function ListLine({ reading, isApart, onApart, onRewrite }: ListLineProps) {
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
      {isList && <LiveAlready rows={good} />}
      {cut.length > 0 && <p className="text-caution">{bulkText.noteCut(bulkText.rows(cut))}</p>}
      {isList && (
        <>
          <RowBox name={bulkText.odd.lookAlikes} rows={lookAlikeRows(good)} />
          <RowBox name={bulkText.refused(refused.length)} rows={refusedRows(refused)} />
          {findMendings(reading).map(({ is, lines, text }) => (
            <p key={is} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-caution">
              <span>{bulkText.odd[is].found(bulkText.rows(lines))}</span>
              <Button className={small} onClick={() => onRewrite(text)}>
                {bulkText.odd[is].remove}
              </Button>
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function refusedRows(refused: FieldReading['refused']): BoxedRow[] {
  return refused.map(({ line, userId, refusal }) => ({
    line,
    userId,
    words: refusalText(refusal),
    look: refusal.is === 'duplicate' ? 'muted' : 'danger',
  }));
}

function lookAlikeRows(good: FieldReading['good']): BoxedRow[] {
  return good.flatMap(({ line, userId }) => {
    const words = namedLookAlikes(userId);
    return words === undefined ? [] : { line, userId, words, look: 'caution' };
  });
}
