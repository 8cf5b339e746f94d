import { bulkText } from '#text/bulk';
import { serverClock } from '../browser/server-clock';
import { isLive } from '../link/made-link';
import { useRecentLinks } from '../list/use-recent-links';
import type { FieldReading } from './read-field';

/** Says which rows have a live link already: a list that is pasted twice would make each link twice. */
export function LiveAlready({ rows }: { rows: FieldReading['good'] }) {
  const links = useRecentLinks();
  const nowMs = serverClock.now();
  const live = new Set(links.filter((link) => isLive(link, nowMs)).map(({ userId }) => userId));
  const lines = rows.filter(({ userId }) => live.has(userId)).map(({ line }) => line);
  return lines.length > 0 && <p className="text-caution">{bulkText.liveAlready(bulkText.rows(lines))}</p>;
}
