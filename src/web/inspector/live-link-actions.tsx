import { useRef } from 'react';
import { useCopied } from '../link/copied';
import type { LiveLink } from '../link/made-link';
import { QrPanel } from '../qr/qr-panel';
import { inspectorText } from '../text/en/inspector';
import { Icon } from '../ui/icon';
import { CopyActions } from './copy-actions';
import { LinkBox } from './link-box';
import { WrongPerson } from './wrong-person';

type LiveLinkActionsProps = {
  link: LiveLink;
  nowMs: number;
};

/** All ways to hand a live link on. */
export function LiveLinkActions({ link, nowMs }: LiveLinkActionsProps) {
  const linkRef = useRef<HTMLAnchorElement>(null);
  const onClipboard = useCopied(`made:${link.id}`);
  return (
    <>
      <div className="grid gap-3">
        <LinkBox link={link} linkRef={linkRef} />
        <p aria-live="polite" className="flex gap-2 text-sm text-success empty:hidden">
          {onClipboard && (
            <>
              <Icon name="check" className="mt-0.5 size-4" />
              <span>{inspectorText.onClipboard}</span>
            </>
          )}
        </p>
        <CopyActions link={link} linkRef={linkRef} />
      </div>
      {link.mode !== 'view' && (
        <p className="flex gap-2 rounded-lg bg-caution-soft p-3 text-sm text-caution">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span>
            <strong className="font-semibold">{inspectorText.caution}</strong> <span>{inspectorText.previews}</span>
          </span>
        </p>
      )}
      <QrPanel link={link} />
      <WrongPerson link={link} nowMs={nowMs} />
    </>
  );
}
