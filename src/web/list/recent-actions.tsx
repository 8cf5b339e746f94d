import { useState } from 'react';
import { copyText } from '../browser/clipboard';
import type { LiveLink } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { useOnMask } from '../privacy/use-privacy';
import { encodeLink } from '../qr/encode-qr';
import { QrFullscreen } from '../qr/qr-fullscreen';
import { listText } from '../text/en/list';
import { IconButton } from '../ui/icon-button';
import { Question } from '../ui/question';

type RecentActionsProps = {
  link: MadeLink;
  /** The link, as long as it is live. */
  live: LiveLink | undefined;
  revealed: boolean;
  /** The name of an action, with the link that it is about. */
  nameOf: (action: string) => string;
  onReveal: () => void;
  onCopy: (write: () => Promise<boolean>) => void;
  onCreateAgain: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
};

type Open = 'nothing' | 'qr' | 'question';

export function RecentActions({ link, live, revealed, nameOf, onReveal, onCopy, onCreateAgain, onRemove }: RecentActionsProps) {
  const [open, setOpen] = useState<Open>('nothing');
  const modules = live && encodeLink(live.url);
  const close = () => setOpen('nothing');
  useOnMask(close);
  return (
    <div className="-mx-2 flex flex-wrap sm:mx-0 sm:flex-nowrap sm:justify-end">
      {live && (
        <>
          <IconButton
            icon={revealed ? 'hidden' : 'view'}
            name={nameOf(revealed ? listText.conceal : listText.reveal)}
            aria-expanded={revealed}
            onClick={onReveal}
          />
          <IconButton icon="copy" name={nameOf(listText.copy)} onClick={() => onCopy(() => copyText(live.url))} />
          {modules && <IconButton icon="qr" name={nameOf(listText.qr)} onClick={() => setOpen('qr')} />}
        </>
      )}
      <IconButton icon="again" name={nameOf(listText.again)} onClick={() => onCreateAgain(link)} />
      <IconButton icon="remove" name={nameOf(listText.remove)} onClick={() => (live ? setOpen('question') : onRemove(link))} />
      {open === 'qr' && live && modules && <QrFullscreen link={live} modules={modules} onClose={close} />}
      {open === 'question' && <Question role="dialog" words={listText.removeQuestion} onConfirm={() => onRemove(link)} onCancel={close} />}
    </div>
  );
}
