import { liveLinksText } from '#text/live-links';
import { serverClock } from '../browser/server-clock';
import { useNow } from '../browser/use-now';
import { formatShortMoment } from '../text/time';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';

type LinksFoundProps = {
  /** How many links are listed; undefined until it is known. */
  count: number | undefined;
  hasMore: boolean;
  /** When the server answered last, in milliseconds since 1970 by the browser's clock; 0 before that. */
  readAtMs: number;
  isBusy: boolean;
  onRefresh: () => void;
  exporting: boolean;
  onExport: () => void;
};

/** Days begin at a quarter of an hour everywhere. */
const quarterMs = 15 * 60_000;
const compact = 'min-h-9! px-3! py-1! text-sm';

/** How many links were found and when, and what can be done with all of them. */
export function LinksFound({ count, hasMore, readAtMs, isBusy, onRefresh, exporting, onExport }: LinksFoundProps) {
  const nowMs = useNow(quarterMs);
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <p aria-live="polite" className="font-semibold">
        {count !== undefined && (hasMore ? liveLinksText.countSoFar(count) : liveLinksText.count(count))}
      </p>
      <p aria-live="polite" className="grow text-sm text-muted">
        {readAtMs > 0 && liveLinksText.asOf(formatShortMoment(serverClock.fromWall(readAtMs), nowMs))}
      </p>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button className={compact} aria-busy={isBusy} onClick={() => isBusy || onRefresh()}>
          <AnyIcon name="again" className="size-4" />
          {liveLinksText.refresh}
        </Button>
        <Button
          className={`${compact} aria-disabled:opacity-70`}
          aria-busy={exporting}
          aria-disabled={exporting || !count}
          onClick={() => exporting || !count || onExport()}
        >
          <AnyIcon name="download" className="size-4" />
          {liveLinksText.csv.name}
        </Button>
      </div>
    </div>
  );
}
