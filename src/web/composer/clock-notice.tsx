import { useSyncExternalStore } from 'react';
import { clockText } from '#text/clock';
import { serverClock } from '../browser/server-clock';
import { formatDuration } from '../text/time-left';
import { Icon } from '../ui/icon';

/** Clocks of computers that nobody has set wrong differ by less. */
const quietMs = 2 * 60_000;

/** Says that the browser's clock differs from the server's, and what that means. */
export function ClockNotice() {
  const aheadMs = useSyncExternalStore(serverClock.ahead.subscribe, serverClock.ahead.get);
  if (Math.abs(aheadMs) <= quietMs) return null;
  const by = formatDuration(Math.abs(aheadMs));
  return (
    <p className="flex gap-1.5 text-sm text-muted">
      <Icon name="alert" className="mt-0.5 size-4" />
      <span>{aheadMs > 0 ? clockText.ahead(by) : clockText.behind(by)}</span>
    </p>
  );
}
