import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { inspectorText } from '#text/inspector';
import { useNarrow } from '../browser/use-narrow';
import { useNow } from '../browser/use-now';
import { LinksOfOthers } from '../customer/links-of-others';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { usePrivacy } from '../privacy/use-privacy';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';
import { KeyHint } from '../ui/key-hint';
import { Announcements } from './announcements';
import { Caution } from './caution';
import { LinkFacts } from './link-facts';
import { LiveLinkActions } from './live-link-actions';
import { PanelHeader } from './panel-header';
import { RenewButton } from './renew-button';
import { useSheet } from './use-sheet';
import { useTimeLeft } from './use-time-left';

type ShareLinkPanelProps = {
  link: MadeLink;
  /** Whether the operator, or a click on "Create link", has put the link here. */
  isChosen: boolean;
  /** Whether it was just made. */
  isNew: boolean;
  /** Called when the panel appears. It returns false while the operator is typing elsewhere. */
  mayTakeFocus: () => boolean;
  onClose: () => void;
  /** Fills the form with what this link was made of. */
  onRenew: (link: MadeLink) => void;
  /** Clears the form for the next link. */
  onAnother: () => void;
};

const minuteMs = 60_000;

/** The time, in milliseconds, in which a link that is still needed should be renewed. */
const endingMs = 10 * minuteMs;

const looks = {
  card: 'rounded-2xl border border-line p-5 shadow-card',
  sheet:
    'fixed inset-x-0 bottom-0 z-40 max-h-[calc(100dvh-1rem)] overflow-y-auto overscroll-contain rounded-t-2xl border-t border-edge p-5 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] shadow-float transition-[translate] duration-150 ease-out starting:[translate:0_100%]',
};

/** The link that is selected: beside the list, or as a sheet over a narrow page if it was put there. */
export function ShareLinkPanel({ link, isChosen, isNew, mayTakeFocus, onClose, onRenew, onAnother }: ShareLinkPanelProps) {
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const { masked, mask, unmask } = usePrivacy();
  const nowMs = useNow(minuteMs);
  const leftMs = useTimeLeft(link);
  const isSheet = useNarrow() && isChosen;
  const leave = useSheet(ref, isSheet, onClose);
  const live = leftMs > 0 && isLive(link, nowMs);
  const isEnding = leftMs <= endingMs;
  const isCaution = link.mode !== 'view';
  const isOpen = live && !masked;

  const arrive = useEffectEvent(() => {
    if (isChosen) unmask();
    if (mayTakeFocus() && ref.current) focusInView(ref.current);
  });
  // Before the link can be seen: the focus must not be taken from what somebody presses then.
  useLayoutEffect(() => {
    arrive();
  }, []);
  const expire = useEffectEvent(() => {
    // The button that had the focus may be gone. A focus anywhere else stays where it is.
    if (document.activeElement === document.body) ref.current?.focus();
  });
  useEffect(() => {
    if (!live) expire();
  }, [live]);

  /** Keeps the focus here when the button that was pressed goes. */
  const turn = (change: () => void) => {
    change();
    ref.current?.focus();
  };
  /** The form can be used when no sheet lies over it. */
  const goToForm = (act: () => void) => {
    if (isSheet) flushSync(onClose);
    act();
  };
  const renew = () => goToForm(() => onRenew(link));

  return (
    <div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: keys have Esc and the button. */}
      {isSheet && <div onClick={leave} className="fixed inset-0 z-30 bg-black/50 transition-opacity duration-150 starting:opacity-0" />}
      <section
        ref={ref}
        tabIndex={-1}
        aria-label={inspectorText.title}
        aria-describedby={isOpen && isCaution ? id : undefined}
        className={`grid grid-cols-1 gap-3 bg-surface ${isSheet ? looks.sheet : looks.card}`}
      >
        {isSheet && <span className="mx-auto h-1 w-10 rounded-full bg-edge" />}
        <PanelHeader link={link} masked={masked} onHide={isOpen ? () => turn(mask) : undefined} onClose={isSheet ? leave : undefined} />
        <div className="-mt-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
          <LinkFacts link={link} masked={masked} nowMs={nowMs} leftMs={leftMs} isEnding={isEnding} />
          {isEnding && isOpen && <RenewButton className="min-h-9! px-3! text-sm" onClick={renew} />}
        </div>
        <Announcements link={link} live={live} isSheet={isSheet} />
        {!live && <RenewButton className="justify-self-start" onClick={renew} />}
        {live && masked && (
          <div className="grid justify-items-center gap-3 rounded-lg bg-sunken p-6 text-center text-muted">
            <p>{inspectorText.masked}</p>
            <Button onClick={() => turn(unmask)}>
              <AnyIcon name="view" />
              {inspectorText.unmask}
            </Button>
          </div>
        )}
        {isOpen && isCaution && <Caution id={id} />}
        {live && isCaution && isNew && <LinksOfOthers link={link} masked={masked} />}
        {isOpen && <LiveLinkActions link={link} nowMs={nowMs} />}
        <Button
          look="quiet"
          className="-mb-2 min-h-9! justify-self-center px-3! text-sm"
          aria-keyshortcuts="n"
          onClick={() => goToForm(onAnother)}
        >
          {inspectorText.another}
          <KeyHint className="hidden md:any-pointer-fine:inline">n</KeyHint>
        </Button>
      </section>
    </div>
  );
}

/** The page moves only if the element begins out of sight, or far down. */
function focusInView(element: HTMLElement) {
  element.focus({ preventScroll: true });
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) element.scrollIntoView({ block: 'start' });
}
