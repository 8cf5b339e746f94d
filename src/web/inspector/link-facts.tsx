import { maskUserId } from '#contract/mask-user-id';
import type { MadeLink } from '../link/made-link-schema';
import { inspectorText } from '../text/en/inspector';
import { text } from '../text/text';
import { formatMoment } from '../text/time';
import { formatTimeLeft } from '../text/time-left';
import { Icon } from '../ui/icon';

type LinkFactsProps = { link: MadeLink; masked: boolean; nowMs: number; leftMs: number };

/** The customer, mode and end of the link. They never come from the form, which may have changed since. */
export function LinkFacts({ link, masked, nowMs, leftMs }: LinkFactsProps) {
  const userId = masked ? maskUserId(link.userId) : link.userId;
  const facts = [
    {
      name: inspectorText.userId,
      value: (
        <bdi translate="no" className="font-mono break-all whitespace-pre-wrap">
          {userId}
        </bdi>
      ),
    },
    {
      name: text.form.mode,
      value: (
        <span>
          <Icon name={link.mode} className="mr-1.5 inline size-4 align-[-0.15em]" />
          <span>{text.form.modes[link.mode].name}</span>
        </span>
      ),
    },
    {
      name: leftMs > 0 ? inspectorText.ends : inspectorText.ended,
      value: <time dateTime={link.expiresAt}>{formatMoment(Date.parse(link.expiresAt), nowMs)}</time>,
    },
    ...(leftMs > 0
      ? [{ name: inspectorText.left, value: <span className="font-semibold tabular-nums">{formatTimeLeft(leftMs)}</span> }]
      : []),
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 text-sm">
      {facts.map(({ name, value }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid items-baseline">
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
