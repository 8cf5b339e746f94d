import type { ReactNode } from 'react';
import { maskUserId } from '#contract/mask-user-id';
import { isLive, timeLeftMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { listText } from '../text/en/list';
import { text } from '../text/text';
import { formatShortMoment } from '../text/time';
import { formatTimeLeft } from '../text/time-left';
import { Icon } from '../ui/icon';
import { RecentActions } from './recent-actions';

type RecentRowProps = {
  link: MadeLink;
  nowMs: number;
  isSelected: boolean;
  onSelect: (link: MadeLink) => void;
  onCreateAgain: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
};

/** One link. A click anywhere in its row selects it. */
export function RecentRow({ link, nowMs, isSelected, onSelect, ...handlers }: RecentRowProps) {
  const live = isLive(link, nowMs) ? link : undefined;
  const created = formatShortMoment(Date.parse(link.createdAt), nowMs);
  const user = maskUserId(link.userId);
  const isCaution = link.mode !== 'view';

  return (
    <tr
      onClick={() => onSelect(link)}
      aria-selected={isSelected}
      className={`h-11 border-t border-line ${isSelected ? (isCaution ? 'bg-caution-soft' : 'bg-accent-soft') : 'hover:bg-sunken'}`}
    >
      <td className="pl-4">
        <button type="button" aria-label={listText.of(listText.select, user, created)} onClick={() => onSelect(link)} className="font-mono">
          <bdi translate="no">{user}</bdi>
        </button>
      </td>
      <td className="max-w-48 truncate text-muted max-sm:hidden">{link.note}</td>
      <td>
        <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${isCaution ? 'text-caution' : ''}`}>
          <Icon name={link.mode} className="size-4" />
          <span className="max-sm:sr-only">{text.form.modes[link.mode].name}</span>
        </span>
      </td>
      <td className="whitespace-nowrap tabular-nums">
        {live ? formatTimeLeft(timeLeftMs(live, nowMs)) : <Ended>{formatShortMoment(Date.parse(link.expiresAt), nowMs)}</Ended>}
      </td>
      <td className="pr-2 text-right">
        <RecentActions link={link} live={live} nameOf={(action) => listText.of(action, user, created)} {...handlers} />
      </td>
    </tr>
  );
}

function Ended({ children }: { children: ReactNode }) {
  return (
    <span className="text-muted">
      {listText.ended} {children}
    </span>
  );
}
