import { type ReactNode, useRef, useState } from 'react';
import { maskUserId } from '#contract/mask-user-id';
import { LinkBox } from '../inspector/link-box';
import { isLive, timeLeftMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { useOnMask } from '../privacy/use-privacy';
import { listText } from '../text/en/list';
import { text } from '../text/text';
import { formatShortMoment } from '../text/time';
import { formatTimeLeft } from '../text/time-left';
import { Icon } from '../ui/icon';
import { RecentActions } from './recent-actions';

type RecentRowProps = {
  link: MadeLink;
  nowMs: number;
  onCopy: (write: () => Promise<boolean>) => void;
  onCreateAgain: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
};

/** One link: a row of the table, or a card on a phone. */
export function RecentRow({ link, nowMs, ...handlers }: RecentRowProps) {
  const linkRef = useRef<HTMLAnchorElement>(null);
  const [revealing, setRevealing] = useState(false);
  useOnMask(() => setRevealing(false));
  const live = isLive(link, nowMs) ? link : undefined;
  const revealed = revealing && live !== undefined;
  const created = formatShortMoment(Date.parse(link.createdAt), nowMs);
  const user = maskUserId(link.userId);

  return (
    <>
      <tr className="grid grid-cols-2 gap-x-4 gap-y-1 border-t border-line py-3 sm:table-row">
        <Cell name={listText.userId}>
          <bdi translate="no" className="font-mono font-medium break-all whitespace-pre-wrap">
            {revealed ? link.userId : user}
          </bdi>
        </Cell>
        <Cell name={listText.mode}>
          <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <Icon name={link.mode} className={`size-4 ${link.mode === 'view' ? 'text-muted' : 'text-caution'}`} />
            <span>{text.form.modes[link.mode].name}</span>
          </span>
        </Cell>
        <Cell name={listText.created}>
          <time dateTime={link.createdAt}>{created}</time>
        </Cell>
        <Cell name={listText.ends}>
          <time dateTime={link.expiresAt}>{formatShortMoment(Date.parse(link.expiresAt), nowMs)}</time>
        </Cell>
        <Cell name={listText.status}>
          {live ? (
            <span className="font-medium whitespace-nowrap text-success tabular-nums">
              {listText.left(formatTimeLeft(timeLeftMs(live, nowMs)))}
            </span>
          ) : (
            <span className="text-muted">{listText.ended}</span>
          )}
        </Cell>
        <td className="col-span-2 sm:table-cell sm:py-1.5">
          <RecentActions
            link={link}
            live={live}
            revealed={revealed}
            nameOf={(action) => listText.of(action, user, created)}
            onReveal={() => setRevealing(!revealed)}
            {...handlers}
          />
        </td>
      </tr>
      {revealed && (
        <tr className="block sm:table-row">
          <td colSpan={6} className="block pb-3 sm:table-cell">
            <LinkBox link={live} linkRef={linkRef} />
          </td>
        </tr>
      )}
    </>
  );
}

/** On a phone there are no columns, so the column's name stands above the value. */
function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <td className="sm:py-1.5 sm:pr-4">
      <span aria-hidden="true" className="block text-xs text-muted sm:hidden">
        {name}
      </span>
      {children}
    </td>
  );
}
