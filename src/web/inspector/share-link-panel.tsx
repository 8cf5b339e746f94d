import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useNow } from '../browser/use-now';
import { isLive, timeLeftMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { usePrivacy } from '../privacy/use-privacy';
import { inspectorText } from '../text/en/inspector';
import { formatMoment } from '../text/time';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { LinkFacts } from './link-facts';
import { LiveLinkActions } from './live-link-actions';

type ShareLinkPanelProps = {
  link: MadeLink;
  /** Whether the operator, or a click on "Create link", has put the link here. */
  isChosen: boolean;
  /** Called when the panel appears. It returns false while the operator is typing elsewhere. */
  mayTakeFocus: () => boolean;
  /** Clears the form for the next link. */
  onAnother: () => void;
};

export function ShareLinkPanel({ link, isChosen, mayTakeFocus, onAnother }: ShareLinkPanelProps) {
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const { masked, mask, unmask } = usePrivacy();
  const nowMs = useNow(1000);
  const live = isLive(link, nowMs);
  const leftMs = live ? timeLeftMs(link, nowMs) : 0;

  const arrive = useEffectEvent(() => {
    if (isChosen) unmask();
    if (mayTakeFocus()) ref.current?.focus();
  });
  useEffect(() => {
    arrive();
  }, []);
  const expire = useEffectEvent(() => {
    // The button that had the focus may be gone. A focus anywhere else stays where it is.
    if (document.activeElement === document.body) ref.current?.focus();
  });
  useEffect(() => {
    if (!live) expire();
  }, [live]);

  const hide = () => {
    mask();
    ref.current?.focus();
  };
  const show = () => {
    unmask();
    ref.current?.focus();
  };

  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={id} className="grid gap-5 rounded-2xl border border-line bg-surface p-5 sm:p-7">
      <h2 id={id} className="text-lg font-semibold">
        {inspectorText.title}
      </h2>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <LinkFacts link={link} masked={masked} nowMs={nowMs} leftMs={leftMs} />
        {live && !masked && (
          <Button look="quiet" className="-mx-3 -my-1.5 px-3" onClick={hide}>
            <Icon name="hidden" />
            {inspectorText.hide}
          </Button>
        )}
      </div>
      {!live && (
        <p className="rounded-lg bg-sunken p-4 text-muted">{inspectorText.endedNote(formatMoment(Date.parse(link.expiresAt), nowMs))}</p>
      )}
      {live && masked && (
        <div className="grid justify-items-center gap-3 rounded-lg bg-sunken p-6 text-center text-muted">
          <p>{inspectorText.masked}</p>
          <Button onClick={show}>
            <Icon name="view" />
            {inspectorText.unmask}
          </Button>
        </div>
      )}
      {live && !masked && <LiveLinkActions link={link} nowMs={nowMs} />}
      <Button onClick={onAnother}>
        <Icon name="add" />
        {inspectorText.another}
      </Button>
    </section>
  );
}
