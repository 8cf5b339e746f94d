import { useEffect, useEffectEvent, useId, useRef } from 'react';
import type { CreatedLink } from '../share/use-create-share-link';
import { text } from '../text/text';
import { formatMoment, hoursToMs } from '../text/time';
import { Icon } from '../ui/icon';
import { useNow } from '../ui/use-now';
import { CopyLink } from './copy-link';
import { LazyQrPanel } from './lazy-qr-panel';
import { LinkFacts } from './link-facts';
import { type Status, silent } from './status-line';

type ShareLinkPanelProps = {
  link: CreatedLink;
  /** Asked when the panel appears: false while the operator is typing elsewhere. */
  mayTakeFocus: () => boolean;
  onStatus: (status: Status) => void;
};

export function ShareLinkPanel({ link, mayTakeFocus, onStatus }: ShareLinkPanelProps) {
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const nowMs = useNow(1000);
  const endsAtMs = link.requestedAtMs + hoursToMs(link.hours);
  const expired = nowMs >= endsAtMs;

  const arrive = useEffectEvent(() => mayTakeFocus() && ref.current?.focus());
  useEffect(() => {
    arrive();
  }, []);

  const expire = useEffectEvent(() => {
    onStatus({ text: text.result.expired, look: 'plain' });
    // The focus may have vanished with a withdrawn button; where it is anywhere else, it is left alone.
    if (document.activeElement === document.body) ref.current?.focus();
  });
  useEffect(() => {
    if (expired) expire();
  }, [expired]);

  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={id} className="grid gap-5 rounded-2xl border border-line bg-surface p-5 sm:p-7">
      <h2 id={id} className="text-lg font-semibold">
        {text.result.title}
      </h2>
      <LinkFacts link={link} nowMs={nowMs} leftMs={endsAtMs - Math.max(nowMs, link.requestedAtMs)} />
      {expired && (
        <p className="rounded-lg bg-sunken p-4 text-muted">{text.result.expiredNote(formatMoment(Date.parse(link.expiresAt), nowMs))}</p>
      )}
      {!expired && (
        <>
          <CopyLink
            url={link.url}
            onCopied={() => onStatus({ text: text.copy.copied, look: 'success' })}
            onUnsaid={() => onStatus(silent)}
          />
          {link.mode !== 'view' && (
            <p className="flex gap-2 text-sm text-caution">
              <Icon name="alert" className="mt-0.5 size-4" />
              {text.result.caution}
            </p>
          )}
          <LazyQrPanel link={link} />
        </>
      )}
    </section>
  );
}
