import { memo } from 'react';
import { listText } from '#text/list';
import { useAtNow, useNow } from '../browser/use-now';
import { endsAtMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';
import { formatExactMoment, formatShortMoment } from '../text/time';
import { formatTimeLeft } from '../text/time-left';
import { Icon } from '../ui/icon';
import { VisibleId } from '../ui/visible-id';
import { columns } from './columns';
import { phaseOfLeft, shownLeftMs } from './link-actions';
import { NoteCell } from './note-cell';
import { RowActions } from './row-actions';
import { rowId } from './row-id';

type LinkRowProps = {
  link: MadeLink;
  mask: string;
  who: string;
  /** Whether the filter leaves it out. The row stays: to make it again would take longer than a key may. */
  isLeftOut: boolean;
  isSelected: boolean;
  /** Whether its check box is checked. */
  isChecked: boolean;
  /** Whether Tab leads to its buttons. It leads to one row only. */
  isReachable: boolean;
  isMenuOpen: boolean;
};

/** On a phone, it stands where the buttons are, while rows are being selected. */
const checkCell =
  'absolute inset-y-0 end-0 hidden w-14 in-data-picking:block @min-[32rem]:start-0 @min-[32rem]:end-auto @min-[32rem]:block @min-[32rem]:w-9';

/** One link. Drawn again only when something in it changes: for 500 rows, that saves tenths of a second a key on a slow computer. */
export const LinkRow = memo(Row);

function Row({ isLeftOut, isSelected, isChecked, ...cells }: LinkRowProps) {
  const isCaution = cells.link.mode !== 'view';
  const selected = isCaution ? 'bg-caution-soft before:border-caution' : 'bg-accent-soft before:border-accent';
  return (
    <tr
      id={rowId(cells.link.id)}
      data-link={cells.link.id}
      hidden={isLeftOut}
      aria-current={isSelected || undefined}
      className={`${columns} relative min-h-14 cursor-pointer border-t border-line @min-[32rem]:min-h-11 ${isSelected ? `${selected} before:absolute before:inset-y-0 before:start-0 before:border-s-3` : 'hover:bg-sunken'}`}
    >
      <td className={checkCell}>
        {/* Beside the box, a click or a tap counts too. */}
        <label data-check="" className="grid size-full cursor-pointer place-items-center">
          <input
            type="checkbox"
            aria-label={listText.of(listText.check, cells.who)}
            checked={isChecked}
            readOnly
            tabIndex={cells.isReachable ? 0 : -1}
            className="size-5 accent-accent"
          />
        </label>
      </td>
      <Cells {...cells} isSelected={isSelected} />
    </tr>
  );
}

const Cells = memo(function Cells({ link, mask, who, isSelected, isReachable, isMenuOpen }: Omit<LinkRowProps, 'isLeftOut' | 'isChecked'>) {
  const leftMs = useAtNow((nowMs) => shownLeftMs(link, nowMs));
  const phase = phaseOfLeft(leftMs);
  const isCaution = link.mode !== 'view' && phase !== 'ended';
  const muted = phase === 'ended' ? 'text-muted' : '';
  return (
    <>
      <th
        scope="row"
        className={`col-span-2 min-w-0 self-end text-start font-normal @min-[32rem]:col-auto @min-[32rem]:self-center ${muted}`}
      >
        <button
          type="button"
          data-action="select"
          tabIndex={isReachable ? 0 : -1}
          aria-label={listText.of(listText.select, who)}
          aria-current={isSelected || undefined}
          className={`max-w-full scroll-mb-20 rounded py-0.5 text-start font-mono text-sm @min-[32rem]:py-1.5 ${breaking(mask)}`}
        >
          <VisibleId userId={mask} />
        </button>
      </th>
      <NoteCell botTitle={link.botTitle} note={link.note} />
      <td
        className={`col-start-1 row-start-2 self-start @min-[32rem]:col-auto @min-[32rem]:row-auto @min-[32rem]:self-center ${isCaution ? 'text-caution' : muted}`}
      >
        <span className="flex items-center gap-1.5 leading-tight">
          <Icon name={link.mode} className="size-4" />
          <span className="@max-[44rem]:sr-only">{text.form.modes[link.mode].name}</span>
        </span>
      </td>
      <td className="col-span-2 col-start-2 row-start-2 self-start leading-tight tabular-nums @min-[32rem]:col-auto @min-[32rem]:row-auto @min-[32rem]:self-center">
        {phase === 'ended' ? <Ended link={link} /> : <Left link={link} leftMs={leftMs} />}
      </td>
      <td className="col-start-4 row-span-2 row-start-1 self-center @max-[32rem]:in-data-picking:invisible @min-[32rem]:col-auto @min-[32rem]:row-auto">
        <RowActions link={link} who={who} phase={phase} isReachable={isReachable} isMenuOpen={isMenuOpen} />
      </td>
    </>
  );
});

/** A mask breaks only where it is longer than its column can be: its first character may be the one that tells two customers apart. */
function breaking({ length }: string) {
  if (length > 24) return 'break-all whitespace-pre-wrap';
  return length > 10 ? 'break-all whitespace-pre-wrap @min-[32rem]:whitespace-pre' : 'whitespace-pre';
}

function Left({ link, leftMs }: { link: MadeLink; leftMs: number }) {
  const isSoon = phaseOfLeft(leftMs) === 'soon';
  return (
    <time
      dateTime={link.expiresAt}
      title={formatExactMoment(endsAtMs(link))}
      className={`whitespace-nowrap ${isSoon ? 'font-semibold text-caution' : ''}`}
    >
      {formatTimeLeft(leftMs)}
    </time>
  );
}

/** Days begin at a quarter of an hour everywhere. */
const quarterMs = 15 * 60_000;

function Ended({ link }: { link: MadeLink }) {
  const nowMs = useNow(quarterMs);
  return (
    <span className="text-muted">
      <span>{listText.ended}</span>{' '}
      <time dateTime={link.expiresAt} title={formatExactMoment(endsAtMs(link))} className="whitespace-nowrap">
        {formatShortMoment(endsAtMs(link), nowMs)}
      </time>
    </span>
  );
}
