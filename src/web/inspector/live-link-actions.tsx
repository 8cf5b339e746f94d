import { useMemo, useRef } from 'react';
import type { LiveLink } from '../link/made-link';
import { encodeLink } from '../qr/encode-qr';
import { QrCard } from '../qr/qr-card';
import { QrDownload } from '../qr/qr-download';
import { ShowQr } from '../qr/show-qr';
import { CopyActions } from './copy-actions';
import { LinkBox } from './link-box';
import { WrongPerson } from './wrong-person';

const footButton = 'min-h-9! gap-1.5 px-1.5! text-sm';

/** All ways to hand a live link on. Where opening it takes the conversation over, the code comes first, and the address last. */
export function LiveLinkActions({ link, nowMs }: { link: LiveLink; nowMs: number }) {
  const linkRef = useRef<HTMLAnchorElement>(null);
  // Once for each link: it takes a millisecond or two, and the panel is drawn again for each key in the list.
  const modules = useMemo(() => encodeLink(link.url), [link.url]);
  const isView = link.mode === 'view';
  const showQr = (look: 'quiet' | 'caution', className: string) =>
    modules && <ShowQr link={link} modules={modules} look={look} className={className} />;
  return (
    <>
      {isView ? (
        <>
          <LinkBox link={link} linkRef={linkRef} />
          <CopyActions link={link} linkRef={linkRef} />
          <QrCard modules={modules} />
        </>
      ) : (
        <>
          <QrCard modules={modules} />
          <CopyActions link={link} linkRef={linkRef} first={showQr('caution', 'px-2!')} />
          <LinkBox link={link} linkRef={linkRef} />
        </>
      )}
      <div className="-mx-1.5 -mb-2 flex flex-wrap items-center justify-between gap-x-0.5">
        {isView && showQr('quiet', footButton)}
        {modules && <QrDownload id={link.id} modules={modules} className={footButton} />}
        <WrongPerson link={link} nowMs={nowMs} className={footButton} />
      </div>
    </>
  );
}
