import { liveLinksText } from '#text/live-links';
import { useAtNow, useNow } from '../browser/use-now';
import { text } from '../text/text';
import { formatExactMoment, formatShortMoment } from '../text/time';
import { formatTimeLeft } from '../text/time-left';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { shortenSub } from './operators';
import type { LiveLink } from './read-live-links';

type LinkRowProps = {
  link: LiveLink;
  titleOf: ((bot: string) => string) | undefined;
  isCopied: boolean;
  onCopy: (requestId: string) => void;
};

/** Days begin at a quarter of an hour everywhere. */
const quarterMs = 15 * 60_000;
const cell = 'pe-3 @min-[44rem]:py-1';
const row =
  'border-t border-line @max-[44rem]:grid @max-[44rem]:grid-cols-2 @max-[44rem]:items-baseline @max-[44rem]:gap-y-1 @max-[44rem]:py-2';

export function LinkRow({ link, titleOf, isCopied, onCopy }: LinkRowProps) {
  const { requestId, mode, bot, createdAt, expiresAt } = link;
  const name = text.form.modes[mode].name;
  return (
    <tr className={row}>
      <td className={cell}>
        <Moment iso={expiresAt} className="font-semibold" /> <TimeLeft endMs={Date.parse(expiresAt)} />
      </td>
      <td className={cell}>
        <span className={`flex items-center gap-1.5 ${mode === 'view' ? '' : 'text-caution'}`}>
          <Icon name={mode} className="size-4" />
          <span className="self-baseline">{name}</span>
        </span>
      </td>
      {titleOf && <td className={cell}>{bot === null ? '–' : <bdi>{titleOf(bot)}</bdi>}</td>}
      <td className={`${cell} ${titleOf ? '' : '@max-[44rem]:col-span-2'}`}>
        <Operator link={link} />
      </td>
      <td className={cell}>
        <span aria-hidden="true" className="text-muted @min-[44rem]:hidden">{`${liveLinksText.columns.made} `}</span>
        <Moment iso={createdAt} />
      </td>
      <td>
        <div className="flex items-center gap-1">
          <span translate="no" dir="ltr" title={requestId} className="max-w-24 truncate font-mono">
            {requestId}
          </span>
          <IconButton
            icon={isCopied ? 'check' : 'copy'}
            name={liveLinksText.copyRequestId(requestId)}
            className="size-9! min-h-9!"
            onClick={() => onCopy(requestId)}
          />
        </div>
      </td>
    </tr>
  );
}

function Moment({ iso, className = '' }: { iso: string; className?: string }) {
  const nowMs = useNow(quarterMs);
  const atMs = Date.parse(iso);
  return (
    <time dateTime={iso} title={formatExactMoment(atMs)} className={`whitespace-nowrap ${className}`}>
      {formatShortMoment(atMs, nowMs)}
    </time>
  );
}

/** A link may end while it is listed. */
function TimeLeft({ endMs }: { endMs: number }) {
  const left = useAtNow((nowMs) => (endMs > nowMs ? liveLinksText.left(formatTimeLeft(endMs - nowMs)) : liveLinksText.ended));
  return <span className="whitespace-nowrap text-muted">{left}</span>;
}

/** By name where it is known. The whole identifier is in the title. */
function Operator({ link: { operator, operatorName } }: Pick<LinkRowProps, 'link'>) {
  if (operator === null) return '–';
  return (
    <bdi title={operator} translate="no" className={`wrap-anywhere ${operatorName ? '' : 'font-mono'}`}>
      {operatorName ?? shortenSub(operator)}
    </bdi>
  );
}
